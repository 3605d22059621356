import Testing
import VSMModel
import VSMSyntax

@testable import VSMAnalysis

/// What is not given is not computed with as 0, and a reason is told; hostile numbers end the same way.
@Suite struct SilenceTests {
  private static let calendar = "calendar { shifts 1  shift 8h  days 5/week }"

  @Test func aStockWithoutTimeLeavesTheLeadTimeOpen() throws {
    let map = try Computed(
      "stream {\n inventory \"Raw\"\n process a { C/T 1min }\n inventory 2d\n process b { C/T 1min }\n}")
    // What is known is said, with what it leaves out; what it would falsify is not given.
    #expect(map.figures.leadTime == Estimate(2 * 86_400))
    #expect(map.figures.leadTimeWithout == [.stock(0)])
    #expect(HeadlineFigure.leadTime.text(of: map.map, map.figures) == "2.0 d without Raw")
    #expect(map.figures.cycleEfficiency == nil)
    #expect(map.figures.waste == nil)
    #expect(map.figures.processingTime == Estimate(120))
    #expect(map.figures.notes.contains("PCE is not given: no time is known for Raw."))
    #expect(map.rungs(.wait) == [nil, 2 * 86_400])
    #expect(map.figures.text(of: map.figures.ladders[0].rungs[0]) == "?")
  }

  @Test func aQuantityNeedsADemand() throws {
    let map = try Computed("customer c\nstream {\n inventory \"Heap\" 100pcs\n process a { PT 1min }\n c\n}")
    #expect(map.codes == ["W303"])
    #expect(map.messages.first?.contains("Heap") == true)
    #expect(map.figures.leadTime == nil)
    #expect(map.figures.workInProcess == Estimate(100))
  }

  @Test func processesAloneHaveNoWait() throws {
    let waits = try Computed("stream {\n process a { C/T 1min }\n}")
    #expect(waits.figures.leadTime == nil)
    #expect(waits.figures.notes.contains { $0.contains("no wait") })
    let both = try Computed(
      "conventions { lead-time waits+process }\nstream {\n process a { C/T 1min }\n process b\n process c { C/T 1min }\n}"
    )
    #expect(both.figures.leadTime == Estimate(120))
    #expect(both.figures.notes.contains { $0.contains("left out") && $0.contains("b") })
    // The step in the middle keeps its place on the ladder.
    #expect(both.rungs(.process) == [60, nil, 60])
  }

  @Test func taktIsMissedWhereHalfOfItIsGiven() throws {
    let stream = "stream {\n process a { C/T 1min }\n c\n}"
    let noCalendar = try Computed("customer c { demand 100/day }\n\(stream)")
    #expect(noCalendar.codes == ["W304"])
    #expect(noCalendar.figures.notes.contains { $0.contains("no calendar") })
    let noDemand = try Computed("\(Self.calendar)\ncustomer c\n\(stream)")
    #expect(noDemand.codes == ["W304"])
    let neither = try Computed("customer c\n\(stream)")
    #expect(neither.codes.isEmpty)
    let office = try Computed("\(Self.calendar)\ncustomer c\nstream {\n process a { PT 1h  LT 2d }\n c\n}")
    #expect(office.codes.isEmpty)
  }

  @Test func aDemandOfZeroHasNoTakt() throws {
    let map = try Computed(
      "\(Self.calendar)\ncustomer c { demand 0/day }\nstream {\n inventory 5pcs\n process a { C/T 1min }\n c\n}"
    )
    #expect(map.figures.takt == nil)
    #expect(map.figures.leadTime == nil)
    #expect(map.figures.notes.contains { $0.contains("zero") })
  }

  @Test func aLeadTimeThatMayBeZero() throws {
    func notes(_ stock: String) throws -> [String] {
      let map = try Computed("stream {\n inventory \(stock)\n process a { PT 1min }\n}")
      #expect(map.figures.cycleEfficiency == nil)
      return map.figures.notes.filter { $0.contains("PCE") }
    }
    #expect(try notes("0min..20min") == ["PCE is not given: the lead time may be zero at its lowest."])
    #expect(try notes("0min") == ["PCE is not given: the lead time is zero."])
    let other = try Computed(
      "stream {\n inventory 0h..20h\n process a { PT 1min }\n}\nstream {\n inventory 1h\n a\n}")
    #expect(other.figures.leadTime?.low == 3_600)
    #expect(other.figures.notes.contains { $0.contains("critical path's own lead time may be zero") })
  }

  @Test(arguments: ["", "calendar { shift 8h }"]) func demandByAShiftThatIsNotKnown(calendar: String) throws {
    let map = try Computed(
      """
      \(calendar)
      customer c "Shop" { demand 20/shift }
      stream {
        inventory "Heap" 100pcs
        process a { C/T 1min }
        c
      }
      stream {
        inventory "Side" 100pcs
        a
      }
      """)
    #expect(map.figures.demand == nil)
    #expect(map.codes == ["W304", "W322", "W322"])
    #expect(map.messages.allSatisfy { !$0.contains("no demand") })
    #expect(
      map.messages[1] == "Heap has a quantity, but demand by the shift gives it no time: shifts are missing")
    #expect(
      !map.figures.notes.contains { $0.contains("Demand is not given") || $0.contains("without a demand") })
    #expect(map.figures.notes.contains { $0.contains("number of shifts is missing: Shop") })
    #expect(map.figures.notes.contains { $0.contains("without the number of shifts at: Side, Heap") })
    let known = try Computed(
      "calendar { shifts 2 }\ncustomer c { demand 20/shift }\nstream {\n inventory 80\n process a { C/T 1s }\n c\n}"
    )
    #expect(known.figures.demand == Estimate(40))
  }

  @Test func aStepWithoutWorkingTime() throws {
    let map = try Computed(
      "\(Self.calendar)\ncustomer c { demand 100/day }\nstream {\n process a { C/T 1s  C/O 1h  batch 1pcs }\n c\n}"
    )
    #expect(map.figures.steps[0].capacity == Estimate(0))
    // 100 changeovers of an hour beside 100 s of work in a day.
    expect(map.figures.steps[0].utilisation?.middle, 100 * 3_601 / (map.figures.day), within: 1e-12)
    #expect(map.figures.bottleneck == 0)
    #expect(map.codes.contains("W301"))
  }

  /// Numbers at the parser's limit, where products of three of them leave a 64-bit integer many times.
  @Test func hugeNumbersDoNotTrap() throws {
    let huge = "1_000_000_000_000"
    let map = try Computed(
      """
      calendar { shifts 3  shift 8h  days 7/week }
      customer c { demand \(huge) A + \(huge) B / s  pack \(huge)pcs }
      stream {
        inventory \(huge)yr
        process a { C/T \(huge)yr  C/O \(huge)mo  batch 0.000001pcs  stations \(huge)  yield 0.0000001%  uptime 0.000001% }
        inventory \(huge)pcs
        process b { PT \(huge)wk  LT 1s  arrival-cv \(huge)  process-cv \(huge)  MTTR \(huge)d }
        c
      }
      """)
    for rung in map.figures.ladders[0].rungs { #expect(!map.figures.text(of: rung).isEmpty) }
    for estimate in [map.figures.leadTime, map.figures.takt, map.figures.turns, map.figures.pitch] {
      if let estimate { #expect(estimate.isFinite) }
    }
    #expect(map.codes.contains("W306"))
  }

  @Test func thousandsOfYieldsRunOutOfNumbers() throws {
    let steps = (0..<200).map { "process p\($0) { C/T 1s  yield 0.01% }\ninventory 1pcs" }.joined(
      separator: "\n")
    let map = try Computed("\(Self.calendar)\ncustomer c { demand 100/day }\nstream {\n\(steps)\nc\n}")
    #expect(map.figures.steps[0].flow == nil)
    #expect(map.figures.steps[0].utilisation == nil)
    #expect(map.figures.notes.contains { $0.contains("flow is not known") })
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e308, -1e308])
  func whatIsNoNumberIsNotGiven(number: Double) throws {
    let acme = try Computed(PublishedMaps.acme())
    var map = acme.map
    map.stocks[1].quantity = Mix([Mix.Part(Interval(number))])
    map.stocks[2].time = WrittenDuration(number, .year)
    map.calendar?.shifts = Interval(number)
    let figures = Figures(of: map)
    for estimate in [figures.leadTime, figures.takt, figures.cycleEfficiency, figures.workInProcess] {
      if let estimate { #expect(estimate.isFinite) }
    }
    for text in [TimeText.clock(number), TimeText.days(number, day: 1e-300), FigureText.count(number)] {
      #expect(!text.isEmpty)
    }
    _ = FigureText.efficiency(Estimate(number))
  }

  @Test func streamsInACircleEnd() throws {
    var map = try Computed(PublishedMaps.twi).map
    map.streams[0].deliveries = []
    map.streams[0].joins = map.processes.firstIndex { $0.id == "machining" }
    let figures = Figures(of: map)
    #expect(figures.ladders.count == 2)
  }
}
