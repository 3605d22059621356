import Testing
import VSMAnalysis
import VSMModel

/// Ranges around recoveries, and what several of them have in common.
@Suite struct RecoveryRangeTests {
  private static func loop(demand: String, source: String, routes: String = "") -> String {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    customer shop { demand \(demand)/day }
    source back { \(source) }
    stream {
      process before { C/T 60s }
      inventory store 100
      process after { C/T 60s }
        \(routes)
      shop
    }
    recovery {
      back
      process sort { takes 1d }
      store
    }
    """
  }

  private func expectFlow(_ figures: StepFigures, _ low: Double, _ middle: Double, _ high: Double) {
    expect(figures.flow?.low, low, within: 1e-9)
    expect(figures.flow?.middle, middle, within: 1e-9)
    expect(figures.flow?.high, high, within: 1e-9)
  }

  /// Demand and the part that returns are ranges of their own: the least is made new where the least is asked for and
  /// the most of that returns.
  @Test(arguments: ["", "rework -> after 20%"])
  func returnsFollowTheDemand(routes: String) throws {
    let computed = try Computed(
      Self.loop(demand: "100..200", source: "returns 20%..40% of shop", routes: routes))
    try expectFlow(computed.step("before"), 60, 105, 160)
    let visits = routes.isEmpty ? 1 : 1.25
    try expectFlow(computed.step("after"), 100 * visits, 150 * visits, 200 * visits)
  }

  @Test(arguments: ["", "rework -> after 20%"])
  func aVolumeKnowsNothingOfTheDemand(routes: String) throws {
    let computed = try Computed(Self.loop(demand: "100..200", source: "volume 10..50/day", routes: routes))
    try expectFlow(computed.step("before"), 50, 120, 190)
  }

  @Test func ofAnotherCustomer() throws {
    let text = Self.loop(demand: "100..200", source: "returns 50% of other").replacing(
      "source back", with: "customer other { demand 20..60/day }\nsource back")
    try expectFlow(Computed(text).step("before"), 70, 130, 190)
  }

  @Test func aRangeOfYieldIsNotCountedTwiceInUtilisation() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      source back { volume 48/day }
      recovery {
        back
        process test { C/T 2min  yield 80%..100% }
        shop
      }
      disposition shop { as resell  proceeds $50 }
      """)
    let load = try computed.step("test").utilisation
    // What comes in must be started, however much of it turns out good: 48 × 120 s in 8 h.
    expect(load?.low, 0.2, within: 1e-12)
    expect(load?.high, 0.2, within: 1e-12)
  }

  @Test func everyRangeThatTheNetValueRestsOn() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      source back { volume 50..150/day }
      recovery {
        back
        fixed $1_000/day
        process test { takes 1d  cost $2 }
        shop
      }
      disposition shop { as resell  proceeds $50 }
      """)
    let range = try #require(computed.figures.recoveries[0]?.sensitivities.first)
    #expect(range.name == "units that come in")
    expect(range.netAtLow, 50 - 2 - 20, within: 1e-12)
    expect(range.netAtHigh, 50 - 2 - 1000.0 / 150, within: 1e-12)
  }

  private static let two = """
    calendar { shifts 1  shift 8h  days 5/week }
    source one { volume 50/day }
    source other { volume 50/day }
    recovery "First" {
      one
      process test { takes 1d  cost $2 }
      shop
    }
    recovery "Second" {
      other
      process repair { takes 9d  cost $60 }
      shop
    }
    disposition shop "Shop" { as resell  proceeds $50 }
    """

  @Test(arguments: [
    ("recovery.net-value >= $0/unit", "recovery.net-value of Second is −$10"),
    ("recovery.lead-time <= 4d", "recovery.lead-time of Second is 9.0 d"),
    ("lead-time <= 4d", "lead-time of Second is 9.0 d"),
    ("lead-time(shop) <= 4d", "lead-time of Shop is 9.0 d"),
  ])
  func eachOfSeveralRecoveriesMustHoldATarget(target: String, finding: String) throws {
    let computed = try Computed(Self.two + "\ntarget \(target)")
    #expect(computed.figures.targets.map(\.text) == [finding])
    #expect(computed.figures.targets.map(\.holds) == [false])
  }

  @Test func aTargetOfADispositionOfAStream() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      conventions { lead-time waits+process }
      customer shop { demand 100/day }
      stream {
        process cut { C/T 6s }
          -> seconds 10%
        shop
      }
      disposition seconds { as resell }
      target lead-time(seconds) <= 1d
      """)
    #expect(computed.figures.targets.map(\.text) == ["lead-time of seconds is 6 s"])
    #expect(computed.codes.isEmpty)
  }

  @Test func noSingleLoopOfTwoStreams() throws {
    let computed = try Computed(
      """
      calendar { shifts 1  shift 8h  days 5/week }
      customer near { demand 100/day }
      customer far { demand 900/day }
      source back { volume 50/day }
      stream {
        process one { C/T 6s }
        near
      }
      stream {
        process two { C/T 6s }
        far
      }
      recovery {
        back
        process sort { takes 1d }
          -> one 50%
        two
      }
      """)
    #expect(try #require(computed.figures.recoveries[0]).closedLoop == nil)
  }
}
