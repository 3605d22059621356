import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// Streams that split: each unit goes both ways (AND), or a share takes another one (OR). Worked by hand.
@Suite struct BranchTests {
  /// Cut parts go to paint and to plate, and both are needed at the assembly.
  static func fork(plate: String = "4d", paint: String = "2d", extra: String = "") -> String {
    """
    calendar { shifts 1  shift 8h }
    customer shop { demand 100/day }
    stream main {
      inventory "Raw" 1d
      process cut { C/T 60s }
      inventory "Cut" \(paint)
      process paint { C/T 100s  yield 50% }
      inventory "Painted" 1d
      process assemble { C/T 30s }
      inventory "Done" 3d
      shop
    }
    stream side {
      cut
      inventory "To plate" \(plate)
      process plate { C/T 200s  yield 80% }
      inventory "Plated" 0.5d
      assemble
    }
    \(extra)
    """
  }

  private func days(_ computed: Computed) -> Double? {
    computed.figures.leadTime.map { $0.middle / computed.figures.day }
  }

  @Test func theLongestWayThroughAForkCounts() throws {
    // 1 + 4 + 0.5 + 3 by the plating shop, 1 + 2 + 1 + 3 by the paint shop.
    let side = try Computed(Self.fork())
    expect(days(side), 8.5, within: 1e-12)
    #expect(side.figures.processingTime == Estimate(60 + 200 + 30))
    #expect(
      side.figures.ladders[0].rungs.map(\.isOnCriticalPath) == [true, true, false, false, false, true, true])
    #expect(side.figures.ladders[1].rungs.allSatisfy { $0.isOnCriticalPath })
    // 1 + 5 + 1 + 3 against 8.5.
    let main = try Computed(Self.fork(paint: "5d"))
    expect(days(main), 10, within: 1e-12)
    #expect(main.figures.processingTime == Estimate(60 + 100 + 30))
    #expect(main.figures.ladders[1].rungs.allSatisfy { !$0.isOnCriticalPath })
    // Equally long: the one with more work.
    let equal = try Computed(Self.fork(plate: "2.5d"))
    expect(days(equal), 7, within: 1e-12)
    #expect(equal.figures.processingTime == Estimate(60 + 200 + 30))
    #expect(equal.figures.ladders[1].rungs.allSatisfy { $0.isOnCriticalPath })
    #expect(equal.figures.conventionsText.hasSuffix("longest branch counts"))
    // The bounds are those of the longest way at each bound.
    let range = try Computed(Self.fork(plate: "1d..6d"))
    #expect(range.figures.leadTime.map { $0.low / range.figures.day } == 7)
    #expect(range.figures.leadTime.map { $0.high / range.figures.day } == 10.5)
  }

  @Test func amongEquallyLongWaysTheOneWithMoreWorkCounts() throws {
    // No wait is known, so all ways are equally long; the part's own steps are still on the way of a unit.
    func joined(_ part: Int, _ before: Int) throws -> Computed {
      try Computed(
        """
        customer plant { demand 100/day }
        stream {
          process press { C/T \(before)s }
          process weld { C/T 60s }
          plant
        }
        stream {
          process part { C/T \(part)s }
          weld
        }
        """)
    }
    let longer = try joined(50, 40)
    #expect(longer.figures.processingTime == Estimate(50 + 60))
    #expect(longer.figures.ladders.map { $0.rungs.map(\.isOnCriticalPath) } == [[false, true], [true]])
    #expect(try joined(30, 40).figures.processingTime == Estimate(40 + 60))
    // Of the same work, too: the row of the step itself.
    let same = try joined(40, 40)
    #expect(same.figures.processingTime == Estimate(40 + 60))
    #expect(same.figures.ladders.map { $0.rungs.map(\.isOnCriticalPath) } == [[true, true], [false]])
  }

  @Test func amongEquallyLongEndsTheOneWithMoreWorkCounts() throws {
    let map = try Computed(
      """
      customer a { demand 100/day }
      customer b { demand 100/day }
      stream {
        process cut { C/T 10s }
        process short { C/T 20s }
        a
      }
      stream {
        cut
        process long { C/T 30s }
        b
      }
      """)
    #expect(map.figures.processingTime == Estimate(10 + 30))
  }

  @Test func theProcessAtAForkMakesWhatTheHungrierWayTakes() throws {
    let map = try Computed(Self.fork())
    // 100 a day at the assembly: 200 into paint at half a yield, 125 into plate at four fifths.
    expect(try map.step("paint").flow?.middle, 200, within: 1e-9)
    expect(try map.step("plate").flow?.middle, 125, within: 1e-9)
    expect(try map.step("cut").flow?.middle, 200, within: 1e-9)
    expect(try map.step("cut").takt?.middle, 288, within: 1e-9)
    expect(try map.step("plate").takt?.middle, 288, within: 1e-9)
  }

  @Test func disassemblyHasSeveralCustomers() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer metal { demand 100/day }
      customer glass { demand 40/day }
      stream {
        inventory 2d
        process take-apart { C/T 30s }
        inventory 80pcs
        process shred { C/T 10s }
        metal
      }
      stream {
        take-apart
        inventory 80pcs
        process wash { C/T 10s }
        glass
      }
      """)
    expect(try map.step("take-apart").flow?.middle, 100, within: 1e-12)
    expect(try map.step("wash").flow?.middle, 40, within: 1e-12)
    // 80 pieces last 2 days where 40 a day pass.
    expect(days(map), 4, within: 1e-12)
    #expect(map.figures.processingTime == Estimate(40))
    // Each unit is taken apart for both: 100 a day are.
    #expect(map.figures.takt == Estimate(288))
  }

  /// Three presses in ten are done outside.
  static func route(share: String = "30%", back: String = "pack", more: String = "") -> String {
    """
    calendar { shifts 1  shift 8h }
    customer shop { demand 100/day }
    stream main {
      inventory "Raw" 1d
      process press { C/T 60s }
      inventory "Pressed" 2d
      process inside { C/T 100s }
      inventory "Ready" 1d
      process pack { C/T 30s }
      shop
    }
    stream other {
      press \(share)
      inventory "On the road" 5d
      process outside { C/T 20s  external }
      inventory "Back" 2d
      \(back)
    }
    \(more)
    """
  }

  @Test func alternativeRoutesAreWeightedByTheirShares() throws {
    let map = try Computed(Self.route())
    // 1 + 0.7 × (2 + 1) − the stock before packing is passed by the inside way only − + 0.3 × (5 + 2)
    expect(days(map), 1 + 0.7 * 3 + 0.3 * 7, within: 1e-12)
    expect(map.figures.processingTime?.middle, 60 + 0.7 * 100 + 0.3 * 20 + 30, within: 1e-9)
    expect(try map.step("inside").flow?.middle, 70, within: 1e-9)
    expect(try map.step("outside").flow?.middle, 30, within: 1e-9)
    expect(try map.step("pack").flow?.middle, 100, within: 1e-9)
    expect(try map.step("outside").visits, 0.3, within: 1e-12)
    expect(map.figures.ladders[1].rungs[0].visits, 0.3, within: 1e-12)
    #expect(map.figures.ladders.allSatisfy { $0.rungs.allSatisfy { $0.isOnCriticalPath } })
    #expect(map.figures.conventionsText.hasSuffix("routes by their shares"))
    #expect(!map.figures.conventionsText.contains("longest"))
    // A range of shares counts at its middle, as that of a route does.
    expect(days(try Computed(Self.route(share: "20%..40%"))), days(map) ?? 0, within: 1e-12)
  }

  @Test func aRouteMayEndWithACustomer() throws {
    let map = try Computed(Self.route(back: "shop"))
    // The way outside passes neither the stock before packing nor the packing.
    expect(days(map), 1 + 0.7 * 3 + 0.3 * 7, within: 1e-12)
    expect(map.figures.processingTime?.middle, 60 + 0.7 * 130 + 0.3 * 20, within: 1e-9)
    expect(try map.step("press").flow?.middle, 100, within: 1e-9)
    expect(try map.step("pack").flow?.middle, 70, within: 1e-9)
    #expect(map.figures.demand == Estimate(100))
  }

  @Test func severalRoutesAndReworkAreSolvedTogether() throws {
    let map = try Computed(
      Self.route(
        more: """
          stream third {
            press 20%
            process by-hand { C/T 400s }
              rework -> by-hand 50%
            pack
          }
          """))
    expect(try map.step("inside").flow?.middle, 50, within: 1e-9)
    expect(try map.step("by-hand").flow?.middle, 40, within: 1e-9)
    expect(
      map.figures.processingTime?.middle, 60 + 0.5 * 100 + 0.3 * 20 + 0.4 * 400 + 30, within: 1e-9)
    expect(days(map), 1 + 0.5 * 3 + 0.3 * 7, within: 1e-12)
  }

  /// Of 100 good units a day five in a hundred passes are mended and pass the assembly again.
  static let mended = """
    calendar { shifts 1  shift 8h }
    customer shop { demand 100/day }
    stream main {
      process cut { C/T 60s }
        -> scrap 20%
      process assemble { C/T 30s }
      process test { C/T 30s }
        rework -> assemble 5%
      shop
    }
    """

  @Test func aStreamThatJoinsIsFedByFirstVisits() throws {
    let text =
      Self.mended + """

        stream side {
          inventory "Screws" 200pcs
          process wash { C/T 10s  yield 50% }
          assemble
        }
        """
    let map = try Computed(text)
    // 100 / 0.95 visits of the assembly, but 100 units that each need one part; half of the washed ones are lost.
    expect(try map.step("assemble").flow?.middle, 100 / 0.95, within: 1e-9)
    expect(try map.step("wash").flow?.middle, 200, within: 1e-9)
    expect(map.figures.stocks[0].time.map { $0.middle / map.figures.day }, 1, within: 1e-9)
    // What the tests throw away has its part in it: 100 / 0.9 come to the assembly for the first time, of which each
    // comes so often as 1 / (1 − 0.05).
    let scrapping = try Computed(text.replacing("assemble 5%", with: "assemble 5%\n    -> scrap 5%"))
    let good = 0.9 / 0.95
    expect(try scrapping.step("assemble").flow?.middle, 100 / good / 0.95, within: 1e-9)
    expect(try scrapping.step("wash").flow?.middle, 2 * 100 / good, within: 1e-9)
  }

  @Test func aStreamThatSplitsOffRoutesRaisesTheirFlow() throws {
    func map(_ demand: String, from step: String) throws -> Computed {
      try Computed(
        Self.mended + """

          customer press { demand \(demand)/day }
          stream rest {
            \(step)
            process bundle { C/T 5s }
            press
          }
          """)
    }
    // 125 are cut for 100 that leave; 160 leave where 200 are cut, and the assembly takes no more of them than before.
    let more = try map("160", from: "cut")
    expect(try more.step("bundle").flow?.middle, 160, within: 1e-9)
    expect(try more.step("cut").flow?.middle, 200, within: 1e-9)
    expect(try more.step("assemble").flow?.middle, 100 / 0.95, within: 1e-9)
    expect(more.figures.streamNetworks[0]?.entering, 200, within: 1e-9)
    let scrap = more.figures.streamNetworks[0]?.exits.first { $0.of == .scrap }
    expect(scrap?.flow, 40, within: 1e-9)
    // Fewer are enough where the stream makes more anyway.
    expect(try map("80", from: "cut").step("cut").flow?.middle, 125, within: 1e-9)
    // Rework does not leave the test: 150 do, of 150 / 0.95 visits.
    let late = try map("150", from: "test")
    expect(try late.step("test").flow?.middle, 150 / 0.95, within: 1e-9)
    expect(try late.step("cut").flow?.middle, 150 / 0.8, within: 1e-9)
    let range = try map("160..200", from: "cut")
    let cut = try #require(try range.step("cut").flow)
    expect(cut.low, 200, within: 1e-9)
    expect(cut.high, 250, within: 1e-9)
  }

  @Test func aStreamThatSplitsOffAndEndsNowhereTakesWhatLeaves() throws {
    let rest = """

      stream rest {
        PLACE
        process sort { C/T 5s  yield 50% }
        inventory "Sorted" 40pcs
        process bale { C/T 5s }
      }
      """
    // 125 are cut, 100 leave, 50 are sorted well.
    let routes = try Computed(Self.mended + rest.replacing("PLACE", with: "cut"))
    expect(try routes.step("sort").flow?.middle, 100, within: 1e-9)
    expect(try routes.step("bale").flow?.middle, 50, within: 1e-9)
    expect(try routes.step("bale").takt?.middle, 288, within: 1e-9)
    let stock = try #require(routes.map.stocks.firstIndex { $0.label == "Sorted" })
    expect(routes.figures.stocks[stock].time.map { $0.middle / routes.figures.day }, 0.8, within: 1e-9)
    // Mended units leave the test once.
    expect(
      try Computed(Self.mended + rest.replacing("PLACE", with: "test")).step("sort").flow?.middle, 100,
      within: 1e-9)
    // What the stream itself needs is not known where no one takes it; what the other way asks for is.
    let open = try Computed(
      Self.mended.replacing("  shop\n}", with: "}") + """

        stream rest {
          cut
          process bundle { C/T 5s }
          shop
        }
        """)
    expect(try open.step("cut").flow?.middle, 125, within: 1e-9)
    #expect(try open.step("assemble").flow == nil)
    // Of a stream without routes: 200 are painted for 100 good ones.
    let plain = try Computed(Self.fork(extra: rest.replacing("PLACE", with: "paint")))
    expect(try plain.step("sort").flow?.middle, 100, within: 1e-9)
    // From such a stream another may split off.
    let twice = try Computed(
      Self.fork(
        extra: rest.replacing("PLACE", with: "paint")
          + "\nstream dust {\n  sort\n  process press { C/T 1s  yield 10% }\n  process ship\n}"))
    expect(try twice.step("press").flow?.middle, 50, within: 1e-9)
    expect(try twice.step("ship").flow?.middle, 5, within: 1e-9)
    expect(try twice.step("bale").flow?.middle, 50, within: 1e-9)
    // Where someone takes what splits off there, it is that which goes on.
    let sold = try Computed(
      Self.fork(
        extra: "customer mill { demand 80/day }\n" + rest.replacing("PLACE", with: "paint")
          + "\nstream dust {\n  sort\n  process press { C/T 1s }\n  mill\n}"))
    expect(try sold.step("sort").flow?.middle, 160, within: 1e-9)
    expect(try sold.step("bale").flow?.middle, 80, within: 1e-9)
    expect(try sold.step("paint").flow?.middle, 320, within: 1e-9)
  }

  @Test func aForkMayStandBesideARoute() throws {
    let map = try Computed(
      Self.route(
        more: """
          stream leaflet {
            press
            inventory "Printed" 20d
            process fold { C/T 5s }
            pack
          }
          """))
    // From the press the leaflet's way takes longer than the weighted one: 1 + 20.
    expect(days(map), 21, within: 1e-12)
    expect(try map.step("fold").flow?.middle, 100, within: 1e-9)
    #expect(map.figures.processingTime == Estimate(95))
  }

  @Test(
    arguments: [
      ("press 30%", "", "E206"),
      ("press 0%", "pack", "E217"),
      ("press 80%", "pack\n}\nstream {\n press 30%\n process p\n pack", "E220"),
      ("press 30% max", "pack", nil),
      ("other 30%", "pack", nil),
      ("outside", "pack", nil),
    ] as [(String, String, String?)])
  func whatCannotBeIsToldApart(first: String, end: String, code: String?) throws {
    let text = Self.route(back: end).replacing("press 30%\n", first + "\n")
    let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
    #expect(map == nil, "\(first)")
    if let code { #expect(problems.contains { $0.code == code }, "\(problems.map(\.code))") }
  }

  @Test func circlesAreRefused() throws {
    for text in [
      Self.fork().replacing("  cut\n", "  assemble\n").replacing("0.5d\n  assemble", "0.5d\n  cut"),
      Self.route(back: "press"),
      Self.route(back: "shop", more: "stream {\n outside\n inventory 1d\n process z\n shop\n}"),
      Self.route(share: "30%", back: "elsewhere", more: "stream {\n process elsewhere\n shop\n}"),
    ] {
      let (map, problems) = ValueStreamMap.read(SourceFile(name: "test.vsm", text: text))
      #expect(map == nil)
      #expect(problems.count == 1, "\(problems.map { $0.problem.wording.message })")
    }
  }
}
