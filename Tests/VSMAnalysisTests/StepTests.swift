import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMModel

/// A step's own figures: what divides, what spreads, what is lost.
@Suite struct StepTests {
  /// 8 h a day and 240 units a day: a takt of 120 s.
  private func step(_ properties: String, after: String = "", demand: String = "240/day") throws
    -> StepFigures
  {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      customer c { demand \(demand) }
      stream {
        process a { \(properties) }
        \(after)
        c
      }
      """)
    return map.figures.steps[0]
  }

  @Test func stationsDivideAndOperatorsDoNot() throws {
    let stations = try step("C/T 180s  stations 2  operators 3")
    #expect(stations.cycleTime == Estimate(90))
    #expect(stations.capacity == Estimate(320))
    #expect(stations.utilisation == Estimate(0.75))
    #expect(!stations.isOverTakt)
    #expect(stations.processTime == Estimate(180))
  }

  @Test func aBatchSpreadsTheChangeover() throws {
    let batch = try step("C/T 60s  C/O 20min  batch 60pcs")
    #expect(batch.cycleTime == Estimate(80))
    // 4 changeovers of 20 min leave 24,000 s.
    #expect(batch.capacity == Estimate(400))
    #expect(batch.utilisation == Estimate((240 * 60 + 4 * 1_200) / 28_800))
    let none = try step("C/T 60s  C/O 20min")
    #expect(none.cycleTime == Estimate(60))
    #expect(none.capacity == Estimate(480))
  }

  @Test func aYieldCountsOnceAtItsStepAndAtAllBefore() throws {
    let lossy = try step("C/T 60s  uptime 80%  yield 50%", after: "process b { C/T 60s  yield 80% }")
    #expect(lossy.flow == Estimate(600))
    #expect(lossy.capacity == Estimate(192))
    let load: Double = 300 / (480 * 0.8 * 0.5)
    #expect(lossy.utilisation?.middle == load)
  }

  @Test func aJoiningStreamFeedsWhatTheStepStarts() throws {
    let map = try Computed(
      """
      customer c { demand 240/day }
      stream { 
        process assembly { C/T 60s  yield 80% }
        c
      }
      stream {
        process part { C/T 60s  yield 50% }
        assembly
      }
      """)
    #expect(map.figures.steps.map(\.flow) == [Estimate(300), Estimate(600)])
  }

  @Test func balanceIsBoundedOverAllChoices() throws {
    let map = try Computed(
      "stream {\n process a { C/T 20s..60s }\n process b { C/T 30s..50s }\n process c { C/T 10s..90s  stations 2 }\n}"
    )
    let balance = try #require(map.figures.balance)
    var (low, high) = (Double.infinity, 0.0)
    for a in stride(from: 20.0, through: 60, by: 1) {
      for b in stride(from: 30.0, through: 50, by: 1) {
        for c in stride(from: 10.0, through: 90, by: 1) {
          let one = (a + b + c) / (4 * max(a, b, c / 2))
          (low, high) = (min(low, one), max(high, one))
        }
      }
    }
    expect(balance.low, low, within: 1e-9)
    expect(balance.high, high, within: 1e-9)
  }

  @Test func aStepsOwnTimeReplacesTheCalendars() throws {
    let own = try step("C/T 60s  available 4h")
    #expect(own.capacity == Estimate(240))
    #expect(own.utilisation == Estimate(1))
  }

  @Test func taktItselfIsNotOver() throws {
    let exact = try step("C/T 120s")
    #expect(!exact.isOverTakt)
    #expect(exact.utilisation == Estimate(1))
    let over = try step("C/T 121s")
    #expect(over.isOverTakt)
  }

  @Test func rangesReachBothEnds() throws {
    let range = try step("C/T 60s..120s  uptime 50%..100%", demand: "100..300/day")
    #expect(range.capacity == Estimate(low: 120, middle: 240, high: 480))
    let load = Estimate(low: 100.0 / 480, middle: 200.0 / 240, high: 300.0 / 120)
    #expect(range.utilisation == load)
  }

  @Test func elapsedTimeSetsWaitingApart() throws {
    let map = try Computed(
      "conventions { lead-time waits+process }\nstream {\n inventory 1h\n process a { PT 20min..30min  LT 2h..3h }\n}"
    )
    let figures = map.figures
    #expect(map.rungs(.wait) == [3_600, 7_500])
    #expect(figures.leadTime == Estimate(low: 10_800, middle: 12_600, high: 14_400))
    // PTmin / LTmax and PTmax / LTmin, with the hour before in both.
    let (low, high) = (20.0 / 240, 30.0 / 180)
    #expect(figures.cycleEfficiency?.low == low)
    #expect(figures.cycleEfficiency?.high == high)
    #expect(figures.leadTimeText == "3–4 h")
    let waits = try Computed("stream {\n process a { PT 20min  LT 2h }\n process b { LT 1h }\n}")
    #expect(waits.figures.leadTime == Estimate(160 * 60))
  }

  @Test(arguments: ["waits", "waits+process"]) func aVisitWithoutWorkIsAWait(convention: String) throws {
    let map = try Computed(
      "conventions { lead-time \(convention) }\nstream {\n process a { PT 20min  LT 2h }\n process b \"Sign\" { LT 1h }\n process c { LT 2d }\n}"
    )
    let figures = map.figures
    let whole: Double = convention == "waits" ? 100 * 60 : 7_200
    #expect(figures.leadTime == Estimate(whole + 3_600 + 2 * 86_400))
    #expect(map.rungs(.wait) == [6_000, 3_600, 2 * 86_400])
    #expect(map.rungs(.process) == [1_200])
    #expect(figures.processingTime == Estimate(1_200))
    #expect(figures.valueAdded == Estimate(1_200))
    expect(figures.cycleEfficiency?.middle, 1_200 / (whole + 3_600 + 2 * 86_400), within: 1e-12)
    #expect(figures.steps[1].processTime == nil)
    #expect(figures.steps[1].waitTime == Estimate(3_600))
    #expect(figures.notes.contains("PT is not given: the whole LT counts as waiting: Sign, c."))
    #expect(figures.leadTimeText == "2.1 d")
    let only = try Computed("stream {\n process b { LT 1h }\n}").figures
    #expect(only.leadTime == Estimate(3_600))
    #expect(only.waste == Estimate(3_600))
    #expect(only.processingTime == nil && only.cycleEfficiency == nil)
    #expect(only.notes.contains { $0.hasPrefix("Processing time and PCE are not given") })
  }

  @Test(arguments: ["PT 10min  LT 1 shift", "PT 1 shift  LT 2h", "LT 1 shift"])
  func aVisitThatCannotBeConvertedIsNotZero(step: String) throws {
    let map = try Computed("stream {\n inventory 1h\n process a { \(step) }\n}")
    #expect(map.figures.leadTime == Estimate(3_600))
    #expect(map.figures.leadTimeWithout == [.process(0)])
    #expect(map.figures.cycleEfficiency == nil && map.figures.turns == nil)
    #expect(map.rungs(.wait) == [3_600, nil])
  }

  @Test func processingAboveTheLeadTimeIsTold() throws {
    let stream = "stream {\n inventory 1h\n process a { PT 90min }\n}"
    let map = try Computed(stream)
    #expect(map.figures.cycleEfficiency == Estimate(1.5))
    #expect(map.codes == ["W308"])
    #expect(
      map.messages == ["processing (1 h 30 min) is longer than the lead time (1 h), which counts only waits"])
    #expect(map.figures.warnings[0].problem.wording.help == "conventions { lead-time waits+process }")
    #expect(try Computed("conventions { lead-time waits+process }\n\(stream)").codes.isEmpty)
    #expect(try Computed("stream {\n inventory 90min\n process a { PT 90min }\n}").codes.isEmpty)
  }

  @Test func peopleFollowTheTaktOfTheirStream() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      customer a { demand 100/day }
      customer b { demand 300/day }
      customer c
      stream {
        process p { C/T 100s }
        a
      }
      stream {
        process q { C/T 40s  work 80s..100s }
        b
      }
      stream {
        process r "Spare" { C/T 50s }
        c
      }
      """)
    // 100 s / 288 s + 80..100 s / 96 s; nothing of Spare.
    let needed = try #require(map.figures.operatorsNeeded)
    expect(needed.low, 100.0 / 288 + 80.0 / 96, within: 1e-12)
    expect(needed.middle, 100.0 / 288 + 90.0 / 96, within: 1e-12)
    expect(needed.high, 100.0 / 288 + 100.0 / 96, within: 1e-12)
    #expect(map.figures.notes.contains("Operators needed leave out steps whose flow is not known: Spare."))
  }

  /// Nobody stands at an oven that gives no operators; where a crew shares a C/T or one looks after many machines, and no PT says
  /// what the work is, a note tells of it; people of recoveries are told apart from those of streams.
  @Test func whoseWorkIsCountedIsTold() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 100/day }
      source s { volume 20/day }
      stream {
        process saw  "Saw"  { C/T 144s  operators 1 }
        process oven "Oven" { PT 2h  process-quantity 50pcs }
        process kiln "Kiln" { PT 2h  process-quantity 50pcs  operators 1 }
        process cell "Cell" { C/T 72s  operators 3 }
        process spin "Spin" { C/T 144s  stations 4  operators 1 }
        process pack "Pack" { C/T 72s  work 216s  operators 3 }
        process coat "Coat" { C/T 144s  external }
        c
      }
      recovery {
        s
        process check "Check" { C/T 72s  operators 1 }
        x
      }
      disposition x { as resell }
      """)
    // A takt of 288 s: the saw, 144 s of the kiln, 72, 144 and 216 s.
    expect(map.figures.operatorsNeeded?.middle, (144 + 144 + 72 + 144 + 216) / 288, within: 1e-12)
    #expect(map.figures.steps[1].operatorsNeeded == nil)
    for note in [
      "Operators needed leave out steps of other companies, and such as work on several units at once, that give no operators: Oven, Coat.",
      "Operators needed take C/T for the work on a unit, where people and stations are not as many and no PT says it: Cell, Spin.",
      "Operators and line balance are those of streams, without the steps of recoveries: Check.",
    ] { #expect(map.figures.notes.contains(note), "\(map.figures.notes)") }
    let alone = try Computed(
      "calendar { shifts 1  shift 8h }\ncustomer c { demand 9/day }\nstream {\n process a { PT 2h  process-quantity 9pcs }\n c\n}"
    )
    #expect(alone.figures.operatorsNeeded == nil)
    #expect(
      alone.figures.notes.contains(
        "Operators needed, operators present and labour are not given: no step gives its operators."))
  }

  @Test func workCannotTakeLongerThanTheVisit() throws {
    let map = try Computed("stream {\n inventory 3h\n process a \"Audit\" { PT 2h  LT 90min }\n}")
    #expect(map.codes == ["W306"])
    #expect(map.messages == ["Audit works 2 h on a unit but takes only 1 h 30 min in all"])
    #expect(map.rungs(.wait) == [10_800])
  }

  @Test func tagsDivideTheTime() throws {
    let map = try Computed(
      """
      stream {
        inventory 50min
        process a { PT 4min }
        process b { PT 3min  necessary }
        process c { PT 2min  waste }
      }
      """)
    #expect(map.figures.valueAdded == Estimate(240))
    #expect(map.figures.necessary == Estimate(180))
    #expect(map.figures.waste == Estimate(52 * 60))
    #expect(map.figures.processingTime == Estimate(540))
    #expect(map.figures.cycleEfficiency == Estimate(4.0 / 50))
  }

  @Test func aQueueIsEstimatedWhereVariationsAreGiven() throws {
    let queue = try step("C/T 108s  arrival-cv 1  process-cv 1")
    // 9 times 108 s at 90 %.
    expect(queue.queueTime?.middle, 9 * 108, within: 1e-6)
    let silent = try step("C/T 108s  arrival-cv 1")
    #expect(silent.queueTime == nil)
    for (given, missing) in [("arrival-cv", "process-cv"), ("process-cv", "arrival-cv")] {
      let half = try Computed("stream {\n process a { C/T 1s  \(given) 1 }\n}").figures.notes
      #expect(half.contains("\(given) without \(missing), so no estimate of the queue: a."))
    }
    let outages = try step("C/T 90s  uptime 75%..90%  MTTR 30min..60min  arrival-cv 1  process-cv 1")
    #expect(outages.queueTime == nil, "at 75 % uptime the step is full")
  }

  @Test func mixesAddUp() throws {
    func codes(_ mix: String) throws -> [String] {
      try Computed("customer c { mix \(mix) }\nstream {\n process a { PT 1min }\n c\n}").codes
    }
    let wrong = try codes("65% LH + 33% RH")
    #expect(wrong == ["W305"])
    let right = try codes("10% A + 20% B + 30% C + 40% D")
    #expect(right.isEmpty)
    let range = try codes("60%..70% LH + 30%..40% RH")
    #expect(range.isEmpty)
  }

  @Test func everyCustomerHasItsTakt() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      customer a { demand 100/day }
      customer b { demand 1000/week  mix 60% X + 40% Y }
      customer c
      stream {
        process p { C/T 100s }
        a
        b
        c
      }
      """)
    #expect(map.figures.demand == Estimate(300))
    #expect(map.figures.takt == Estimate(96))
    #expect(map.figures.customers.map(\.takt) == [Estimate(288), Estimate(144), nil])
    #expect(map.figures.customers[1].variants.map(\.demand.middle) == [120, 80])
    #expect(map.figures.notes.contains { $0.contains("No demand is given by c") })
    #expect(map.codes == ["W301", "W302"])
    #expect(map.messages.first?.contains("104 %") == true)
  }
}
