import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// The map of a text that has no errors.
func map(of text: String) throws -> ValueStreamMap {
  let source = SourceFile(name: "t.vsm", text: text)
  let (map, diagnostics) = ValueStreamMap.read(source)
  return try #require(map, "\(HumanReporter().report(diagnostics, in: source))")
}

@Suite struct StreamTests {
  @Test func namesMayBeUsedBeforeTheyAreDeclared() throws {
    let map = try map(
      of: """
        info pc ~> weld "Schedule"
        stream {
          acme
          process weld
        }
        control pc
        supplier acme
        """)
    #expect(map.information.first?.targets == [.process(0)])
    #expect(map.information.first?.medium == .electronic)
    #expect(map.streams.first?.sources.map(\.party) == [0])
  }

  @Test func stocksAreNamedAfterLabelOrStep() throws {
    let map = try map(
      of: """
        stream {
          inventory "Coils, slit" 5d
          process cut
          inventory 100
          inventory 200
          process weld
          inventory store "Store" 3
        }
        """)
    #expect(map.stocks.map(\.id) == ["coils-slit", "after-cut", "after-cut-2", "store"])
  }

  @Test func oneTruckServesSuppliersBeforeIt() throws {
    let map = try map(
      of: """
        supplier a
        supplier b
        customer c
        customer d
        stream {
          a
          b
          truck "Weekly"
          process cut
          truck "Daily"
          c
          d
        }
        """)
    #expect(map.streams[0].sources.map { $0.vehicle?.label } == ["Weekly", "Weekly"])
    #expect(map.streams[0].deliveries.map { $0.vehicle?.label } == ["Daily", nil])
  }

  @Test func aTruckBetweenStepsIsATransport() throws {
    let map = try map(
      of: "stream {\n process a\n truck \"Daily\" { takes 2d }\n inventory 1d\n process b\n}")
    let items = map.streams[0].items
    guard items.count == 4, case .transport(let vehicle) = items[1] else {
      Issue.record("\(items)")
      return
    }
    #expect(vehicle.word == .truck && vehicle.label == "Daily" && vehicle.transit == WrittenDuration(2, .day))
    #expect([items[0], items[2], items[3]] == [.process(0), .stock(0), .process(1)])
  }

  @Test func aLastLineThatNamesAProcessJoinsIt() throws {
    let map = try map(
      of: """
        stream {
          process press
          process assembly
        }
        stream forgings "Forgings" {
          inventory 4d
          assembly
        }
        """)
    #expect(map.streams[1].joins == 1)
    #expect(map.streams[1].label == "Forgings")
  }

  @Test func valuesAreReadAsWritten() throws {
    let map = try map(
      of: """
        customer c { demand 12_000 LH + 6_400 RH / month  pack 20pcs }
        stream {
          process a { C/T 4min..9min  C/O 2h 30min  uptime 85%..90%  operators 1.5  row "Tool" "HP" }
          inventory 4600 LH + 2_400 RH 3d
          c
        }
        """)
    let process = try #require(map.processes.first?.properties)
    #expect(
      process.duration(.cycleTime) == WrittenDuration(low: [.init(4, .minute)], high: [.init(9, .minute)]))
    #expect(process.duration(.changeover) == WrittenDuration(low: [.init(2, .hour), .init(30, .minute)]))
    #expect(process.share(.uptime) == Interval(0.85, 0.9))
    #expect(process.count(.operators) == Interval(1.5))
    #expect(process[.row] == .labelledText(label: "Tool", text: "HP"))
    #expect(map.stocks[0].quantity?.total == Interval(7000))
    #expect(map.stocks[0].time == WrittenDuration(3, .day))
    let demand = Mix([.init(Interval(12_000), variant: "LH"), .init(Interval(6400), variant: "RH")])
    #expect(map.customers[0].properties[.demand] == .rate(demand, per: .month))
  }
}
