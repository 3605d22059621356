import Testing
import VSMAnalysis
import VSMModel
import VSMSyntax

/// What holds at the steps of any line, on lines that no one has drawn.
@Suite struct StepLawTests {
  /// A line whose steps lose a part of what they start, by `yield` or by a route, and do some of the rest again.
  private func line(seed: UInt64, asRoute: Bool) -> String {
    var random = SeededRandom(seed: seed)
    var steps = ""
    let count = 2 + random.below(6)
    for step in 0..<count {
      let (loss, again) = (
        random.below(3) == 0 ? 0 : 1 + random.below(40), random.below(2) * random.below(20)
      )
      var properties = ["C/T \(1 + random.below(60))s"]
      if random.below(2) == 0 { properties.append("stations \(1 + random.below(4))") }
      if random.below(2) == 0 { properties.append("uptime \(60 + random.below(40))%") }
      if random.below(2) == 0 {
        properties.append("C/O \(1 + random.below(60))min  batch \(5 + random.below(300))pcs")
        if random.below(3) == 0 { properties.append("changeover-stops all") }
      }
      if random.below(3) == 0 { properties.append("available \(5 + random.below(12))h") }
      if !asRoute, loss > 0 { properties.append("yield \(100 - loss)%") }
      steps += "  process s\(step) { \(properties.joined(separator: "  ")) }\n"
      if asRoute, loss > 0 { steps += "    -> scrap \(loss)%\n" }
      // A route's share is of what leaves the step: a yield comes off before it.
      let share = asRoute ? "\(Double(again * (100 - loss)) / 100)" : "\(again)"
      if again > 0 { steps += "    rework -> s\(random.below(step + 1)) \(share)%\n" }
    }
    return """
      calendar { shifts 1  shift 8h }
      customer c { demand \(50 + random.below(600))/day }
      stream {
      \(steps)  c
      }
      """
  }

  @Test(arguments: UInt64(1)...80) func scrapIsSpelledEitherWay(seed: UInt64) throws {
    let yields = try Computed(line(seed: seed, asRoute: false)).figures
    let routes = try Computed(line(seed: seed, asRoute: true)).figures
    func same(_ left: Estimate?, _ right: Estimate?, _ what: String) {
      switch (left, right) {
      case (nil, nil): break
      case (let left?, let right?):
        let size = max(abs(left.middle), abs(right.middle), 1e-9)
        #expect(abs(left.middle - right.middle) <= 1e-9 * size, "\(what): \(left.middle), \(right.middle)")
      default: Issue.record("\(what): \(String(describing: left)), \(String(describing: right))")
      }
    }
    same(yields.firstPassYield, routes.firstPassYield, "rolled throughput yield")
    same(yields.operatorsNeeded, routes.operatorsNeeded, "people")
    same(yields.balance, routes.balance, "balance")
    same(yields.lineCapacity, routes.lineCapacity, "line capacity")
    same(yields.workPerGoodUnit, routes.workPerGoodUnit, "work")
    for (left, right) in zip(yields.steps, routes.steps) {
      same(left.capacity, right.capacity, "capacity")
      same(left.utilisation, right.utilisation, "utilisation")
      #expect(left.isOverTakt == right.isOverTakt)
    }
  }

  @Test(arguments: UInt64(1)...80) func aStepIsFullWhereItCanMakeNoMore(seed: UInt64) throws {
    let figures = try Computed(line(seed: seed, asRoute: seed % 2 == 0)).figures
    for (index, step) in figures.steps.enumerated() {
      let load = try #require(step.utilisation?.middle)
      let capacity = try #require(step.capacity?.middle)
      // Good units of those that it must start.
      let good = try keptPart(seed: seed, index) * (try #require(step.flow?.middle))
      if abs(load - 1) > 1e-9 { #expect((load < 1) == (capacity > good), "s\(index): \(load)") }
    }
  }

  /// Of a line with yields and one with routes: what its step keeps.
  private func keptPart(seed: UInt64, _ step: Int) throws -> Double {
    let map = try Computed(line(seed: seed, asRoute: false)).map
    return map.processes[step].properties.share(.yield)?.middle ?? 1
  }

  @Test(arguments: UInt64(1)...40) func cardsAreThoseOfTheWorkingDay(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let text = """
      calendar { shifts \(1 + random.below(3))  shift \(6 + random.below(3))h  break 10min x 2  days 20/month }
      CONVENTION
      customer c { demand \(100 + random.below(900))/day }
      stream {
        process p { C/T 1s }
        supermarket m { cycle-stock \(1 + random.below(9))h  safety-stock \(1 + random.below(3))d }
        process q { C/T 1s }
        c
      }
      kanban withdrawal q -> m { container \(5 + random.below(50))pcs  LT \(1 + random.below(90))h  safety 10% }
      kanban production m -> p { container 10pcs  LT \(1 + random.below(3))wk }
      """
    let (plain, clock) = (
      try Computed(text.replacing("CONVENTION", "")),
      try Computed(text.replacing("CONVENTION", "conventions { day 24h }"))
    )
    #expect(plain.figures.kanbans.map(\.needed) == clock.figures.kanbans.map(\.needed))
    #expect(plain.figures.kanbans.allSatisfy { $0.count != nil })
    #expect(plain.figures.supermarkets[0].needed == clock.figures.supermarkets[0].needed)
  }

  /// Two steps of three with LT: the bounds are those of all choices of PT and LT.
  @Test(arguments: ["waits", "waits+process"]) func boundsOfWhatTimesShareAreExact(convention: String) throws
  {
    func text(_ a: String, _ b: String, _ c: String) -> String {
      """
      conventions { lead-time \(convention) }
      stream {
        inventory 30min
        process a { \(a) }
        process b { \(b) waste }
        process c { \(c) }
      }
      """
    }
    let whole = try Computed(
      text("PT 5min..20min  LT 30min..50min", "PT 4min..9min  LT 10min..12min", "PT 2min..8min")
    )
    .figures
    var (waste, share, activity) = ([Double](), [Double](), [Double]())
    for first in ["PT 5min", "PT 20min"] {
      for firstVisit in ["30min", "50min"] {
        for second in ["PT 4min", "PT 9min"] {
          for secondVisit in ["10min", "12min"] {
            for third in ["PT 2min", "PT 8min"] {
              let figures = try Computed(
                text("\(first)  LT \(firstVisit)", "\(second)  LT \(secondVisit)", third)
              ).figures
              waste.append(try #require(figures.waste?.middle))
              share.append(try #require(figures.cycleEfficiency?.middle))
              activity.append(try #require(figures.activityRatio?.middle))
            }
          }
        }
      }
    }
    for (estimate, corners) in [
      (whole.waste, waste), (whole.cycleEfficiency, share), (whole.activityRatio, activity),
    ] {
      expect(estimate?.low, try #require(corners.min()), within: 1e-9)
      expect(estimate?.high, try #require(corners.max()), within: 1e-9)
    }
  }

  @Test func whatMayBeNothingIsARange() throws {
    // Eight hours of changeovers at the middle of 6 to 10.
    let step = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 100/day }
      stream {
        process p { C/T 30s  C/O 216s..360s  batch 1pcs }
        c
      }
      """
    ).figures.steps[0]
    #expect(step.capacity == Estimate(low: 0, middle: 0, high: (28_800.0 - 21_600) / 30))
    expect(step.utilisation?.low, (3_000.0 + 21_600) / 28_800, within: 1e-12)
    expect(step.utilisation?.high, (3_000.0 + 36_000) / 28_800, within: 1e-12)
  }
}
