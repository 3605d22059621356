import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// The words of pull systems, transport, offices and remarks, as the map keeps them.
@Suite struct PullSystemTests {
  static let words: [Word] = [
    .inventory, .supermarket, .buffer, .safetyStock, .fifo, .orders, .waiting, .warehouse, .crossDock,
  ]

  @Test func everyWordOfAStockIsKept() throws {
    let lines = Self.words.map { "\($0.rawValue) 1d" }
    let map = try map(of: "stream {\n process a\n" + lines.joined(separator: "\n") + "\n process b\n}")
    #expect(map.stocks.map(\.word) == Self.words)
    #expect(map.stocks.allSatisfy { $0.time == WrittenDuration(1, .day) && $0.quantity == nil })
    #expect(Set(Word.stocks) == Set(Self.words))
  }

  @Test func everyWordOfAVehicleIsKept() throws {
    let lines = Word.vehicles.enumerated().map { "\($1.rawValue) \"v\($0)\" { takes 2d }\n process p\($0)" }
    let map = try map(of: "stream {\n process a\n" + lines.joined(separator: "\n") + "\n}")
    let vehicles = map.streams[0].items.compactMap { item -> Vehicle? in
      if case .transport(let vehicle) = item { vehicle } else { nil }
    }
    #expect(vehicles.map(\.word) == Word.vehicles)
    #expect(vehicles.map(\.label) == vehicles.indices.map { "v\($0)" })
    #expect(vehicles.allSatisfy { $0.transit == WrittenDuration(2, .day) })
  }

  @Test func linksStandWhereTheyAreWritten() throws {
    let map = try map(
      of: "stream {\n process a\n pull\n process b\n sequenced-pull\n process c\n push\n process d\n}")
    #expect(
      map.streams[0].items == [
        .process(0), .link(.pull), .process(1), .link(.sequencedPull), .process(2), .link(.push), .process(3),
      ])
  }

  @Test func aJoiningStreamMayEndInALink() throws {
    let map = try map(
      of: "stream {\n process a\n}\nstream {\n process b\n supermarket s 1d\n pull\n a\n}")
    #expect(map.streams[1].joins == 0)
    #expect(map.streams[1].items.last == .link(.pull))
  }

  @Test func aLinkStandsOnEachSideOfAStock() throws {
    let map = try map(of: "stream {\n process a\n push\n inventory 1d\n push\n process b\n}")
    #expect(
      map.streams[0].items == [.process(0), .link(.push), .stock(0), .link(.push), .process(1)])
  }

  @Test func whatPeopleWriteForAWordMeansIt() throws {
    let map = try map(
      of: """
        control-center cc
        stream {
          process a
          in-box "In" 12
          process b
        }
        leveling box at b
        """)
    #expect(map.controls.map(\.word) == [.controlCentre])
    #expect(map.stocks.map(\.word) == [.orders])
    #expect(map.kanbanPlaces.map(\.word) == [.levelling])
    #expect(Word.levelling.synonyms == ["leveling"] && Word.kanban.synonyms.isEmpty)
  }

  @Test func controlsKeepTheirWord() throws {
    let map = try map(
      of: """
        control a "A" { system MRP }
        control-centre b { system "Board" }
        mrp c "SAP"
        database d
        stream { process p }
        info a ~> b, c, d, p
        """)
    #expect(map.controls.map(\.word) == [.control, .controlCentre, .mrp, .database])
    #expect(map.controls.map(\.system) == ["MRP", "Board", nil, nil])
    #expect(map.controls.map(\.label) == ["A", "b", "SAP", "d"])
    #expect(map.information.first?.targets == [.control(1), .control(2), .control(3), .process(0)])
  }

  @Test func stepsKeepTheirSigns() throws {
    let map = try map(
      of: """
        stream {
          process a { pacemaker  work-cell  quality }
          process b { outside  cell }
          decision d "Right?"
            -> b 5%
          process c
        }
        """)
    #expect(map.processes.map(\.isDecision) == [false, false, true, false])
    #expect(map.processes.map(\.isExternal) == [false, true, false, false])
    #expect(map.processes[0].properties.has(.pacemaker) && map.processes[0].properties.has(.quality))
    #expect(map.processes.prefix(2).allSatisfy { $0.properties.has(.workCell) })
    #expect(map.processes[2].routes.map(\.target) == [.process(1)])
    #expect(map.processes[2].rest == .process(3))
  }

  @Test func stocksKeepWhatTheyAreMadeOf() throws {
    let map = try map(
      of: """
        stream {
          process a
          supermarket s 1d { cycle 0.5d  buffer 200pcs  safety-stock 40 }
          process b
          fifo f { maximum 20pcs  covers 20min }
          process c
          fifo g
          process d
        }
        """)
    let market = map.stocks[0].properties
    #expect(market[.cycleStock] == .duration(WrittenDuration(0.5, .day)))
    #expect(market[.bufferStock] == .count(Interval(200)))
    #expect(market[.safetyStock] == .count(Interval(40)))
    #expect(map.stocks[1].properties.count(.most) == Interval(20))
    #expect(map.stocks[1].properties.duration(.covers) == WrittenDuration(20, .minute))
    // No maximum is given, so none is known.
    #expect(map.stocks[2].properties.count(.most) == nil)
  }

  @Test func kanbanLeadFromPlaceToPlace() throws {
    let map = try map(
      of: """
        kanban production box -> cell { container 20pcs  LT 1d  safety 10% }
        kanban withdrawal cell, pack -> market "Cards" { batch 60pcs }
        kanban signal post -> mill
        supplier mill
        levelling box "Heijunka" at cell
        kanban-post post at market
        stream {
          mill
          supermarket market 1d
          process cell
          process pack
        }
        """)
    #expect(map.kanbans.map(\.kind) == [.production, .withdrawal, .signal])
    #expect(
      map.kanbans.map(\.sources) == [[.kanbanPlace(0)], [.process(0), .process(1)], [.kanbanPlace(1)]])
    #expect(map.kanbans.map(\.targets) == [[.process(0)], [.stock(0)], [.supplier(0)]])
    #expect(map.kanbans.map(\.label) == [nil, "Cards", nil])
    #expect(map.kanbans.map(\.batch) == [nil, Interval(60), nil])
    let first = map.kanbans[0].properties
    #expect(first.count(.container) == Interval(20) && first.share(.safety) == Interval(0.1))
    #expect(first.duration(.replenishment) == WrittenDuration(1, .day))
    #expect(map.kanbanPlaces.map(\.word) == [.levelling, .kanbanPost])
    #expect(map.kanbanPlaces.map(\.at) == [.process(0), .stock(0)])
    #expect(map.kanbanPlaces.map(\.label) == ["Heijunka", nil])
    #expect(map.label(of: .kanbanPlace(1)) == "post")
  }

  @Test func informationKeepsItsWord() throws {
    let map = try map(
      of: """
        control pc
        stream {
          process a
          process b
        }
        info pc ~> a "x"
        phone pc -> a
        verbal pc -> a, b ""
        go-see pc -> b "y"
        """)
    #expect(map.information.map(\.word) == [.info, .phone, .verbal, .goSee])
    #expect(map.information.map(\.label) == ["x", nil, nil, "y"])
    #expect(map.information.map(\.medium) == [.electronic, .manual, .manual, .manual])
  }

  @Test func remarksKeepTheirWordAndTheirPlace() throws {
    let map = try map(
      of: "stream {\n process a\n inventory i 1d\n process b\n}\nkaizen a, i \"Less\"\nnote b \"Hall 3\"")
    #expect(map.remarks.map(\.word) == [.kaizen, .kaizen, .note])
    #expect(map.remarks.map(\.target) == [.process(0), .stock(0), .process(1)])
    #expect(map.remarks.map(\.label) == ["Less", "Less", "Hall 3"])
  }

  @Test func theMapSaysHowItIsDrawn() throws {
    let drawn = try map(of: "map \"m\" { theme dark  wrap 1_600 }\nstream { process a }")
    #expect(drawn.theme == "dark" && drawn.wrap == 1600)
    let plain = try map(of: "map \"m\"\nstream { process a }")
    #expect(plain.theme == nil && plain.wrap == nil)
    for bound in [400.0, 100_000] {
      #expect(try map(of: "map \"m\" { wrap \(Int(bound)) }\nstream { process a }").wrap == bound)
    }
  }

  @Test func anIconIsOutlinesInABox() throws {
    let map = try map(
      of: """
        icon robot "Robot" { view-box "0 0 24 24"  path "M2 22V8H22V22Z"  path "M0 0L9 9"  filled }
        stream {
          process a { icon robot }
        }
        """)
    let icon = try #require(map.icons.first)
    #expect(icon.id == "robot" && icon.label == "Robot" && icon.box != nil && icon.isFilled)
    #expect(icon.outlines.count == 2)
    #expect(map.processes[0].properties.text(.symbol) == "robot")
  }

  /// Words of stocks and vehicles may be names, and then mean what the map declares by them, alone on a line too.
  @Test func namesMayBeWords() throws {
    let map = try map(
      of: """
        stream {
          process pick
          fifo "Lane" 12
          process ship
        }
        stream {
          inventory 1d
          ship
        }
        """)
    #expect(map.streams[1].joins == 1)
    #expect(map.stocks.map(\.word) == [.fifo, .inventory])
    #expect(map.processes.map(\.id) == ["pick", "ship"])
    // Controls never stand alone on a line, so every word may be the name of one.
    let planned = try VSMModelTests.map(of: "control kanban\nstream { process a }\ninfo kanban -> a")
    #expect(planned.information.first?.sources == [.control(0)])
  }

  @Test func whatTakesNothingAwayIsNoWarning() throws {
    let text =
      "stream {\n process a\n fifo 20 { max 20pcs }\n process b { pacemaker }\n}\nstream { process c { pacemaker } }"
    let source = SourceFile(name: "t", text: "customer q { demand 9/day }\n" + text)
    let codes = ValueStreamMap.read(source).diagnostics.map(\.code)
    #expect(!codes.contains("W317") && !codes.contains("W319"))
  }
}
