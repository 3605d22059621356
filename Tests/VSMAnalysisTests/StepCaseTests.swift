import Testing
import VSMModel

@testable import VSMAnalysis

/// What is at a step: load, takt, people, yields, kanban and EPEI of the figure cases, worked by hand.
@Suite struct StepCaseTests {
  private func computed(_ name: String, _ change: (inout String) -> Void = { _ in }) throws -> Computed {
    var text = try FigureCase.text(name)
    change(&text)
    return try Computed(text)
  }

  // MARK: Load and takt

  @Test func aChangeoverStopsOneStationOfFour() throws {
    let one = try computed("q8-co-stations")
    // (4 × 28,800 × .8 − 4 changeovers × 1,800) / 120.
    #expect(try one.step("p").capacity?.middle == 708)
    expect(try one.step("p").utilisation?.middle, (200 * 120 + 4 * 1_800) / (4 * 28_800 * 0.8), within: 1e-12)
    expect(try one.step("p").cycleTime?.middle, (120 + 36) / 4.0, within: 1e-12)
    expect(
      try one.step("p").everyPartEvery?.middle, 2 * 1_800 / (4 * 28_800 * 0.8 - 200 * 120), within: 1e-12)
    let all = try computed("q8-co-stations") {
      $0 = $0.replacing("stations 4", "stations 4  changeover-stops all")
    }
    #expect(try all.step("p").capacity?.middle == 528)
    expect(
      try all.step("p").utilisation?.middle, (200 * 30 + 4 * 1_800) / (28_800 * 0.8), within: 1e-12)
    expect(try all.step("p").cycleTime?.middle, 120 / 4.0 + 36, within: 1e-12)
    expect(try all.step("p").everyPartEvery?.middle, 2 * 1_800 / (28_800 * 0.8 - 200 * 30), within: 1e-12)
  }

  @Test func taktIsHeldAgainstAStation() throws {
    let map = try computed("f14-takt-per-station")
    #expect(map.codes == ["W301", "W302"])
    #expect(map.messages.last == "Paint takes 42 min a unit, more than the takt of 40 min")
    #expect(try map.step("paint").cycleTimeOfStation?.middle == 126 * 60)
  }

  @Test func theTargetJudgesAsTheFlagDoes() throws {
    let map = try computed("q3-over-takt-row")
    #expect(try !map.step("x").isOverTakt)
    #expect(map.figures.targets[0].holds)
    #expect(map.codes.isEmpty)
    // The row takes 30 s of 100 s for each unit of the line: as much as the others.
    #expect(try map.step("x").pace?.middle == 30)
    let slow = try computed("q3-over-takt-row") { $0 = $0.replacing("C/T 100s", "C/T 250s") }
    #expect(try slow.step("x").isOverTakt)
    #expect(slow.figures.targets[0].text == "C/T of x is 75 s (250 s × 30 %), takt 60 s")
    #expect(slow.messages.contains("x takes 75 s (250 s × 30 %) a unit, more than the takt of 60 s"))
  }

  @Test func theTaktIsThatOfTheStepsThatServeAll() throws {
    let map = try computed("q4-takt-two-customers")
    #expect(map.figures.takt == Estimate(288))
    #expect(map.figures.steps.map(\.takt) == [Estimate(288), Estimate(288), Estimate(288)])
    // Of a customer more that another line serves no step serves all.
    let apart = try Computed(
      try FigureCase.text("q4-takt-two-customers")
        + "customer c3 { demand 40/day }\nstream other {\nprocess o { C/T 1s }\nc3\n}")
    #expect(apart.figures.takt == Estimate(28_800.0 / 240))
    #expect(
      apart.figures.notes.contains("No step serves all customers: takt is that of all demand together."))
    #expect(try apart.step("o").takt == Estimate(720))
  }

  @Test func aStepsOwnTimeHasItsOwnTakt() throws {
    let map = try computed("q5-own-available")
    #expect(map.figures.steps.map(\.takt) == [Estimate(150), Estimate(60)])
    #expect(map.figures.takt == Estimate(120))
    #expect(map.figures.steps.map(\.isOverTakt) == [false, true])
  }

  // MARK: People

  @Test func peopleFollowTheLoad() throws {
    expect(try computed("q1-fpy-row").figures.operatorsNeeded?.middle, 0.625, within: 1e-12)
  }

  @Test func officesAreLoadedByTheirPeople() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 40/day }
      stream {
        process enter "Enter" { PT 6min  LT 1h  operators 2 }
        process check "Check" { PT 9min  operators 1  available 4h }
        process sign  "Sign"  { PT 3min }
        c
      }
      """)
    let steps = map.figures.steps
    expect(steps[0].utilisation?.middle, 40 * 6 / (2.0 * 480), within: 1e-12)
    expect(steps[0].capacity?.middle, 2 * 480 / 6, within: 1e-12)
    expect(steps[1].utilisation?.middle, 40 * 9 / 240, within: 1e-12)
    #expect(steps[2].utilisation == nil && steps[2].capacity == nil)
    #expect(steps.map(\.isLoadOfPeople) == [true, true, false])
    #expect(map.figures.bottleneck == 1)
    #expect(map.codes == ["W301"])
    // 240 + 120 min of 480, and 360 of 240.
    expect(map.figures.operatorsNeeded?.middle, 240.0 / 480 + 360.0 / 240 + 120.0 / 480, within: 1e-12)
    #expect(map.figures.operatorsPresent == Estimate(3))
    #expect(map.figures.stepsWithOperators == 2)
    // Two people with a quarter of their day each and one with one and a half of his.
    expect(map.figures.balance?.middle, (2 * 0.25 + 1.5) / (3 * 1.5), within: 1e-12)
    #expect(map.figures.stepsInBalance == 2)
    #expect(
      map.figures.notes.contains {
        $0.hasPrefix("No C/T, so capacity and utilisation are those of the operators")
          && $0.hasSuffix("Enter, Check.")
      })
  }

  @Test func aBalanceNeedsTwoSteps() throws {
    let map = try computed("f08-line-balance")
    #expect(map.figures.balance == nil)
    #expect(
      map.figures.notesForPeople.contains(
        "Line balance is not given: the load of 1 of 3 steps is known."))
    let two = try computed("f08-line-balance") { $0 = $0.replacing("PT 13min", "PT 13min  operators 1") }
    expect(two.figures.balance?.middle, (13 + 20) / (2.0 * 20), within: 1e-12)
    #expect(HeadlineFigure.balance.text(of: two.map, two.figures) == "82.5 % (2 of 3 steps)")
  }

  // MARK: Yields

  @Test func aRareRowHurtsARareUnit() throws {
    let figures = try computed("q1-fpy-row").figures
    expect(figures.firstPassYield?.middle, 0.995, within: 1e-12)
    expect(figures.completeAndAccurate?.middle, 0.995, within: 1e-12)
    #expect(figures.stepsInFirstPassYield == 2 && figures.workingSteps == 4)
  }

  @Test(arguments: ["q2-scrap-fpy", "q2-yield-fpy"]) func scrapCountsAsYieldDoes(name: String) throws {
    let map = try computed(name)
    expect(map.figures.firstPassYield?.middle, 0.72, within: 1e-12)
    // 480 started, of which a fifth is lost.
    expect(try map.step("a").capacity?.middle, 384, within: 1e-9)
    #expect(!map.figures.notes.contains { $0.hasPrefix("Yield is not given at a") })
  }

  @Test func linesOfTheirOwnCountByWhatTheyServe() throws {
    func rolled(_ demand: String) throws -> Computed {
      try Computed(
        """
        customer a { demand 300/day }
        customer b \(demand)
        stream {
          process p { C/T 1s  yield 90% }
          a
        }
        stream {
          process q { C/T 1s  FPY 60% }
          b
        }
        """)
    }
    expect(
      try rolled("{ demand 100/day }").figures.firstPassYield?.middle, (1 - 0.75 * 0.1) * (1 - 0.25 * 0.4),
      within: 1e-12)
    let unknown = try rolled("").figures
    expect(unknown.firstPassYield?.middle, 0.54, within: 1e-12)
    #expect(unknown.notes.contains { $0.hasPrefix("Rolled yields count lines with customers of their own") })
  }

  @Test func partsCountAsTheStepTheyGoInto() throws {
    // Every second unit is painted, and every painted one needs a lid; a foot is of every unit.
    let map = try Computed(
      """
      customer c { demand 300/day }
      stream {
        process cut
        process paint
        process pack
        c
      }
      stream {
        cut 50%
        process plain
        pack
      }
      stream {
        process lid { FPY 80% }
        paint
      }
      stream {
        process foot { FPY 90% }
        pack
      }
      """)
    expect(map.figures.firstPassYield?.middle, (1 - 0.5 * 0.2) * 0.9, within: 1e-12)
  }

  // MARK: Kanban

  @Test(arguments: ["day 24h", "day worktime"]) func cardsDoNotDependOnTheDay(_ day: String) throws {
    let map = try computed("q7-day24-kanban") { $0 = $0.replacing("day 24h", day) }
    // 220 a day × 4 h of 15 × 1.1 / 20.
    expect(map.figures.kanbans[0].needed?.middle, 220 * 4 / 15 * 1.1 / 20, within: 1e-12)
    #expect(map.figures.kanbans[0].count == Estimate(4))
    // A signal is one batch.
    #expect(map.figures.kanbans[1].container == Estimate(60))
    expect(map.figures.kanbans[1].perDay?.middle, 220.0 / 60, within: 1e-12)
    let refilled = try computed("q7-day24-kanban") {
      $0 = $0.replacing("day 24h", day).replacing("{ batch 60pcs }", "{ batch 60pcs  LT 4h }")
    }
    expect(refilled.figures.supermarkets[0].cycle?.middle, 220.0 * 4 / 15, within: 1e-9)
  }

  @Test func signalsStandForBatches() throws {
    func containers(_ step: String, _ kanban: String) throws -> KanbanFigures {
      try Computed(
        """
        calendar { shifts 1  shift 8h }
        customer c { demand 220/day  pack 20pcs }
        stream {
          process p { C/T 10s \(step) }
          supermarket m 1d
          process q { C/T 10s }
          c
        }
        kanban signal m -> p { \(kanban) }
        """
      ).figures.kanbans[0]
    }
    #expect(try containers("batch 55pcs", "").perDay == Estimate(4))
    #expect(try containers("batch 55pcs", "batch 110pcs").perDay == Estimate(2))
    #expect(try containers("", "container 22pcs").perDay == Estimate(10))
    #expect(try containers("", "").perDay == nil, "the customer's pack is no batch")
  }

  @Test func kanbanToMakeDoNotCountRework() throws {
    let map = try computed("q15-production-kanban")
    #expect(map.figures.kanbans[0].flow == Estimate(100))
    #expect(map.figures.kanbans[0].perDay == Estimate(25))
    // A fifth of what p makes is tried again by p, up to three times, and a tenth of all that leaves is lost.
    let lossy = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 90/day }
      stream {
        process p { C/T 60s }
          rework -> p 20%  max 3 then scrap
        supermarket m
        process q { C/T 60s  yield 90% }
          rework -> p 10%
        c
      }
      kanban production m -> p { container 1pcs }
      levelling box at p
      kanban production box -> p { container 1pcs }
      kanban withdrawal q -> m { container 1pcs }
      """)
    // Good ones for the customer are 81 % of those that q takes in and 9 % go back: 90 / .81 visits of q.
    let taken = 90 / 0.81
    expect(lossy.figures.kanbans[2].flow?.middle, taken, within: 1e-9)
    // Of those, so many stand at m for the first time.
    let again = 0.09 * (1 - 0.008)
    expect(lossy.figures.kanbans[0].flow?.middle, taken * (1 - again), within: 1e-9)
    expect(lossy.figures.kanbans[1].flow?.middle, taken * (1 - again), within: 1e-9)
  }

  @Test func thePackIsThatOfThePlace() throws {
    func containers(_ second: String) throws -> [Estimate?] {
      try Computed(
        try FigureCase.text("q4-takt-two-customers").replacing(
          "c2 { demand 100/day  pack 10pcs }", "c2 { demand 100/day  \(second) }")
            + """

            supplier mill { pack 500pcs }
            kanban production front -> saw { LT 1d }
            kanban production front -> rear { LT 1d }
            kanban withdrawal saw -> mill { LT 1d }
            """
      ).figures.kanbans.map(\.container)
    }
    #expect(try containers("pack 10pcs") == [Estimate(10), Estimate(10), Estimate(500)])
    #expect(try containers("pack 25pcs") == [nil, Estimate(25), Estimate(500)])
    #expect(try containers("") == [nil, nil, Estimate(500)])
  }

  // MARK: EPEI

  @Test func uptimeLeavesLessForChangeovers() throws {
    let map = try computed("q16-epei-uptime")
    expect(map.figures.steps[0].everyPartEvery?.middle, 1_200 / (55_200 * 0.8 - 920 * 46), within: 1e-12)
  }

  @Test func variantsAreThoseOfTheCustomersAhead() throws {
    let own = try computed("b4-variants-of-other-customers")
    expect(try own.step("a").everyPartEvery?.middle, 4 * 600 / (28_800 - 200 * 30), within: 1e-12)
    expect(try own.step("b").everyPartEvery?.middle, 2 * 600 / (28_800 - 100 * 30), within: 1e-12)
    expect(try own.step("x").everyPartEvery?.middle, 2 * 600 / (28_800 - 100 * 30), within: 1e-12)
    let silent = try computed("b3-variants-row")
    expect(try silent.step("a").everyPartEvery?.middle, 2 * 600 / (28_800 - 200 * 30), within: 1e-12)
    #expect(
      silent.figures.notes.contains(
        "EPEI counts only variants that are named; a customer without any is served by: a."))
    // Rework leads back to a, from where the row begins, and b makes none of what goes there for that.
    let back = try computed("b4-variants-of-other-customers") {
      $0 = $0.replacing("  c1\n", "    rework -> a 5%\n  c1\n")
    }
    let flow = try #require(try back.step("b").flow?.middle)
    expect(try back.step("b").everyPartEvery?.middle, 2 * 600 / (28_800 - flow * 30), within: 1e-12)
  }

  @Test func moreVariantsThanFitAWord() throws {
    let names = (0..<130).map { "1 v\($0)" }.joined(separator: " + ")
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand \(names) / day }
      customer d { demand 1 v0 + 1 w / day }
      stream {
        process p { C/T 1s  C/O 1s }
        c
        d
      }
      """)
    expect(map.figures.steps[0].everyPartEvery?.middle, 131 / (28_800.0 - 132), within: 1e-12)
  }

  @Test func aStatedIntervalIsHeldAgainstWhatIsPossible() throws {
    func map(_ properties: String) throws -> Computed {
      try computed("q16-epei-uptime") { $0 = $0.replacing("uptime 80%", "uptime 80%  \(properties)") }
    }
    #expect(try map("EPE 1 shift").codes == ["W350"])
    #expect(try map("EPE 2d").codes.isEmpty)
    #expect(try map("EPE 2d").figures.steps[0].everyPartStated == Estimate(2))
    // 2 variants × 920 pieces / 920 a day.
    #expect(try map("EPE 2d  batch 920pcs").codes.isEmpty)
    #expect(try map("EPE 2d  batch 920pcs").figures.steps[0].everyPartOfBatch == Estimate(2))
    #expect(try map("EPE 2d  batch 460pcs").codes == ["W351"])
    #expect(try map("batch 280pcs").codes == ["W301", "W350"])
    #expect(
      try map("batch 280pcs").messages.last
        == "weld-2 is to make every part every 0.61 d (batches of 280 pcs), but running leaves time for the changeovers only every 0.65 d"
    )
  }
}

/// What the line can make, and what a good unit takes.
@Suite struct LineOutputTests {
  @Test func aUnitCostsWhatItsStepsDo() throws {
    let text = try FigureCase.text("f15-cost-in-a-stream")
    let map = try Computed(text)
    #expect(map.figures.costPerGoodUnit == Estimate(56))
    #expect(HeadlineFigure.cost.text(of: map.map, map.figures) == "$56 a good unit")
    // Nobody needs to ask for it.
    let unasked = try Computed(text.replacing("{ demand 50/year }", ""))
    #expect(unasked.figures.costPerGoodUnit == Estimate(56))
    #expect(unasked.figures.workPerGoodUnit == Estimate(45 * 60))
    // Half of what a costs is lost behind it.
    let lossy = try Computed(text.replacing("LT 180min", "LT 180min  yield 50%"))
    #expect(lossy.figures.costPerGoodUnit == Estimate(112))
  }

  @Test func theLineMakesWhatItsNarrowestStepDoes() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 100/day }
      stream {
        process a { C/T 100s  operators 2 }
        process b { C/T 40s  yield 50%  operators 1  available 4h }
          rework -> b 20%
        process d { C/T 120s }
        c
      }
      """)
    let figures = map.figures
    // Of four that b starts two are lost, and of the others a fifth comes back.
    expect(try map.step("a").flow?.middle, 100 * (1 - 0.1) / 0.4, within: 1e-9)
    let visits = try #require(try map.step("a").flow?.middle) / 100
    let twice = try #require(try map.step("b").flow?.middle) / 100
    let least = min(288 / visits, 14_400 / 40 / twice, 240)
    expect(figures.lineCapacity?.middle, least, within: 1e-9)
    #expect(figures.lineLimit == (288 / visits < 14_400 / 40 / twice ? 0 : 1))
    expect(figures.workPerGoodUnit?.middle, 100 * visits + 40 * twice + 120, within: 1e-9)
    expect(figures.labourPerGoodUnit?.middle, (2 * 28_800 + 14_400) / 100, within: 1e-9)
  }

  @Test func piecesLieAtTheirStage() throws {
    let map = try Computed(
      """
      calendar { shifts 1  shift 8h }
      customer c { demand 100/day }
      supplier s
      stream {
        s
        inventory "Steel" 3d
        process a { C/T 1s  yield 50% }
        inventory "Blanks" 70pcs
        waiting "Paper" 2d
        process b { C/T 1s }
        inventory "Goods" 4h
        process ship "Shipping"
        c
      }
      stream {
        inventory "Lids" 20pcs
        process lid { C/T 1s }
        inventory "Painted" 1d
        b
      }
      """)
    #expect(map.figures.rawPieces == Estimate(3 * 200 + 20))
    #expect(map.figures.piecesInProcess == Estimate(70 + 100))
    #expect(map.figures.finishedPieces == Estimate(50))
    #expect(map.figures.workInProcess == Estimate(90))
    #expect(map.figures.stocks.map(\.stage) == [.raw, .inProcess, .inProcess, .finished, .raw, .inProcess])
  }
}
