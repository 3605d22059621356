import Testing
import VSMAnalysis
import VSMModel

/// People and machines that work at several steps, working times of their own, lots, and losses of equipment.
@Suite struct ResourceTests {
  @Test func oneTeamAtTwoSteps() throws {
    let computed = try Computed(FigureCase.text("f04-shared-team"))
    let team = computed.figures.resources[0]
    // 16 · (10 + 20) min of 8 h.
    expect(team.utilisation?.middle, 1, within: 1e-12)
    expect(team.work?.middle, 1_800, within: 1e-9)
    #expect(computed.figures.bottleneckReference == .resource(0))
    #expect(computed.figures.limitReference == .resource(0))
    expect(computed.figures.lineCapacity?.middle, 16, within: 1e-9)
    expect(try computed.step("reproduce").utilisation?.middle, 1.0 / 3, within: 1e-12)
    expect(try computed.step("verify").utilisation?.middle, 2.0 / 3, within: 1e-12)
  }

  private func line(_ first: String, _ second: String, _ more: String = "") -> String {
    """
    calendar { shifts 1  shift 8h  days 5/week }
    customer users { demand 100/day }
    \(more)
    stream {
      process a { \(first) }
      process b { \(second) }
      users
    }
    """
  }

  /// Where the work of a step is split between two uses, no total changes.
  @Test func splittingAStepChangesNoTotal() throws {
    let team = "resource team { people 3 }"
    let whole = try Computed(line("C/T 90s  uses team", "C/T 60s", team))
    let split = try Computed(line("C/T 60s  uses team", "C/T 30s  uses team", team))
    expect(
      split.figures.resources[0].utilisation?.middle,
      try #require(whole.figures.resources[0].utilisation?.middle), within: 1e-12)
    expect(split.figures.resources[0].work?.middle, 90, within: 1e-9)
    let half = try Computed(line("C/T 90s  uses team 50%", "C/T 45s  uses team", team))
    expect(half.figures.resources[0].work?.middle, 90, within: 1e-9)
  }

  @Test func machinesAreChangedOverAndFail() throws {
    let computed = try Computed(
      line(
        "C/T 60s  PT 10s  C/O 30min  batch 50  uses press", "C/T 1s",
        "resource press { machines 1  uptime 80% }"))
    // 100 · 60 s + 2 · 1,800 s of 28,800 · .8 s.
    expect(computed.figures.resources[0].utilisation?.middle, 9_600 / 23_040, within: 1e-12)
  }

  @Test func whatIsNotKnownHasNoLoad() throws {
    let computed = try Computed(line("LT 1h  uses team", "C/T 60s  uses team", "resource team { people 1 }"))
    #expect(computed.figures.resources[0].utilisation == nil)
    #expect(computed.figures.resources[0].unknown == [0])
    #expect(computed.figures.notes.contains { $0.contains("team has no load") })
    let silent = try Computed(line("C/T 60s  uses team", "C/T 60s", "resource team"))
    #expect(silent.figures.resources[0].utilisation == nil)
  }

  @Test func anOverloadedTeamIsToldOf() throws {
    let computed = try Computed(
      line("C/T 200s  uses team", "C/T 200s  uses team", "resource team { people 1 }"))
    #expect(computed.messages.contains { $0.contains("team is loaded to 139 %") })
    let target = try Computed(
      line(
        "C/T 200s  uses team", "C/T 200s  uses team",
        "resource team { people 1 }\ntarget utilisation(team) <= 90%"))
    #expect(target.figures.targets.first?.holds == false)
    expect(target.figures.targets.first?.value, 40_000 / 28_800, within: 1e-9)
  }

  // MARK: Working time

  @Test func aStepWorksItsOwnShifts() throws {
    let three = try Computed(line("C/T 60s  shifts 3", "C/T 60s"))
    // 6,000 s of 24 h, and of 8 h; takt is 864 s and 288 s.
    expect(try three.step("a").utilisation?.middle, 6_000 / 86_400, within: 1e-12)
    expect(try three.step("b").utilisation?.middle, 6_000 / 28_800, within: 1e-12)
    expect(try three.step("a").takt?.middle, 864, within: 1e-9)
    #expect(three.figures.notes.contains { $0.contains("A day is one of the map’s calendar, 8 h") })
    // Six days a week are 1.2 of the five on which customers take.
    let named = try Computed(
      line(
        "C/T 60s  calendar nights", "C/T 60s",
        "calendar nights { shifts 2  shift 8h  break 30min  days 6/week }"))
    expect(try named.step("a").utilisation?.middle, 6_000 / (2 * 27_000 * 1.2), within: 1e-12)
  }

  @Test func aVisitByAnotherCalendarIsItsPartOfADay() throws {
    // 8 h of waiting where 24 h are worked are a third of a day.
    let computed = try Computed(line("PT 60s  LT 8h 1min  shifts 3", "C/T 60s"))
    let wait = computed.rungs(.wait, unit: computed.figures.day)[0]
    expect(wait, 1.0 / 3, within: 1e-9)
    expect(computed.rungs(.process)[0], 60, within: 1e-9)
    // As is one of its shifts.
    let shift = try Computed(line("PT 60s  LT 1shift  shifts 3", "C/T 60s"))
    expect(shift.rungs(.wait, unit: shift.figures.day)[0], (28_800 - 60) / 86_400, within: 1e-9)
  }

  @Test func peopleByShiftAreTheirMean() throws {
    let computed = try Computed(
      line("PT 60s  operators 3 + 2 + 1  shifts 3", "C/T 1s"))
    // Two of them in the mean: 6,000 s of 2 · 24 h.
    expect(try computed.step("a").utilisation?.middle, 6_000 / (2 * 86_400), within: 1e-12)
    expect(computed.figures.operatorsPresent?.middle, 2, within: 1e-12)
    // 2 · 24 h for 100 units.
    expect(computed.figures.labourPerGoodUnit?.middle, 2 * 864, within: 1e-9)
  }

  @Test func aSharedStepHasAPartOfItsTime() throws {
    let computed = try Computed(line("C/T 60s  shared 40%", "C/T 60s"))
    expect(try computed.step("a").utilisation?.middle, 6_000 / (0.4 * 28_800), within: 1e-12)
    // Takt is never reduced.
    expect(try computed.step("a").takt?.middle, 288, within: 1e-9)
  }

  // MARK: Lots and equipment

  @Test func aLotWaitsForItsLast() throws {
    let computed = try Computed(line("C/T 60s  transfer-batch 50pcs", "C/T 60s"))
    // 50 · 60 s for the lot, 60 s of them work.
    expect(try computed.step("a").waitTime?.middle, 49 * 60, within: 1e-9)
    expect(computed.figures.leadTime?.middle, 49 * 60, within: 1e-9)
    // Two stations need half of it; where LT is given, it has the wait in it.
    expect(
      try Computed(line("C/T 60s  stations 2  transfer-batch 50pcs", "C/T 1s")).step("a").waitTime?.middle,
      24 * 60, within: 1e-9)
    expect(
      try Computed(line("C/T 60s  LT 10min  transfer-batch 50pcs", "C/T 1s")).step("a").waitTime?.middle, 540,
      within: 1e-9)
  }

  @Test func anOvenTakesManyAtOnce() throws {
    let computed = try Computed(line("PT 2h  process-quantity 40pcs  operators 1", "C/T 1s"))
    let oven = try computed.step("a")
    expect(oven.cycleTime?.middle, 180, within: 1e-9)
    expect(oven.processTime?.middle, 7_200, within: 1e-9)
    expect(oven.utilisation?.middle, 18_000 / 28_800, within: 1e-12)
    // Who loads it is there for 40 at a time.
    expect(oven.operatorsNeeded?.middle, 18_000 / 28_800, within: 1e-12)
    #expect(try Computed(line("PT 2h  C/T 60s  process-quantity 40pcs", "C/T 1s")).codes.contains("W394"))
  }

  @Test func effectivenessIsAllLossesTogether() throws {
    // 28,800 · .72 / 60 good units a day, however it is lost.
    for losses in [
      "OEE 72%", "OEE 72%  yield 90%", "OEE 72%  uptime 80%", "OEE 72%  uptime 80%  yield 90%",
      "uptime 80%  speed 90%",
    ] {
      let computed = try Computed(line("C/T 60s  \(losses)", "C/T 1s"))
      expect(try computed.step("a").capacity?.middle, 28_800 * 0.72 / 60, within: 1e-9)
      #expect(!computed.codes.contains("W393"), "\(losses)")
    }
    #expect(try Computed(line("C/T 60s  OEE 72%  uptime 60%", "C/T 1s")).codes.contains("W393"))
    #expect(
      try Computed(line("C/T 60s  OEE 72%  uptime 90%  speed 95%  yield 97%", "C/T 1s")).codes.contains(
        "W393"))
  }
}
