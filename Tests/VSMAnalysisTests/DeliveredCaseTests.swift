import Testing
import VSMModel

@testable import VSMAnalysis
import VSMWords

/// Whose time the headline is, and what counts towards it: the figure cases of delivered units, worked by hand.
@Suite struct DeliveredCaseTests {
  private func computed(_ name: String, _ change: (inout String) -> Void = { _ in }) throws -> Computed {
    var text = try FigureCase.text(name)
    change(&text)
    return try Computed(text)
  }

  private func days(_ name: String) throws -> Double? {
    let figures = try computed(name).figures
    return figures.leadTime.map { $0.middle / figures.day }
  }

  // MARK: Scrap

  @Test(arguments: ["f01a-yield", "f01b-scrap-route"]) func scrapShortensNoLine(name: String) throws {
    let figures = try computed(name).figures
    expect(figures.leadTime.map { $0.middle / figures.day }, 5, within: 1e-12)
    expect(figures.processingTime?.middle, 120, within: 1e-12)
    expect(figures.turns?.middle, 48, within: 1e-9)
  }

  @Test(arguments: ["q11-yield", "q11-yield-and-tiny-rework", "q11-scrap-route"])
  func bothSpellingsHaveOneLeadTime(name: String) throws {
    expect(try days(name), 10, within: 1e-9)
  }

  @Test func timesOfAllThatEnterStandBesideIt() throws {
    let figures = try computed("f01b-scrap-route").figures
    // Half of them are lost after a day.
    expect(figures.ofAll.leadTime.map { $0.middle / figures.day }, 3, within: 1e-12)
    expect(figures.ofAll.processingTime?.middle, 90, within: 1e-12)
    let network = try #require(figures.streamNetworks[0])
    #expect(network.exits.map(\.of) == [.end, .scrap])
    expect(network.leadTime.map { $0 / figures.day }, 3, within: 1e-12)
    expect(network.exits[0].leadTime.map { $0 / figures.day }, 5, within: 1e-12)
    expect(network.exits[1].leadTime.map { $0 / figures.day }, 1, within: 1e-12)
  }

  // MARK: One lead time a convention

  @Test func transportsCountByVisitsEverywhere() throws {
    expect(try days("q12-transport-visits"), 16, within: 1e-12)
    let figures = try computed("q12-transport-visits").figures
    let network = try #require(figures.streamNetworks[0])
    expect(network.exits[0].leadTime.map { $0 / figures.day }, 16, within: 1e-12)
    // Of all that enter half come no further than the first step.
    expect(network.leadTime.map { $0 / figures.day }, 8, within: 1e-12)
    let off = try computed("q12-transport-visits") {
      $0 = $0.replacing("transport on", with: "transport off")
    }
    expect(off.figures.leadTime.map { $0.middle / figures.day }, 4, within: 1e-12)
    expect(off.figures.streamNetworks[0]?.exits[0].leadTime.map { $0 / figures.day }, 4, within: 1e-12)
  }

  @Test func theNetworkCountsAsTheLadderDoes() throws {
    let text = try FigureCase.text("q12-transport-visits")
    let whole = try Computed(
      text.replacing("transport on", with: "transport on  lead-time waits+process"))
    // 60 s of a, and two visits of b.
    let expected = 16 * 28_800 + 180.0
    expect(whole.figures.leadTime?.middle, expected, within: 1e-6)
    expect(whole.figures.streamNetworks[0]?.exits[0].leadTime, expected, within: 1e-6)
  }

  @Test func parallelTransportsWaitForTheLongest() throws {
    // 5 d of the later supplier, 2 d, 1 d, and 4 d to the farther customer.
    expect(try days("q9-trucks"), 12, within: 1e-12)
  }

  @Test func aDecisionTakesNoTime() throws {
    let figures = try computed("q13-decision").figures
    expect(figures.leadTime?.middle, 480, within: 1e-9)
    expect(figures.streamNetworks[0]?.leadTime, 480, within: 1e-9)
    #expect(figures.leadTimeWithout.isEmpty && figures.streamNetworks[0]?.leadTimeWithout.isEmpty == true)
  }

  @Test func whatIsKnownIsSaidWithWhatItLeavesOut() throws {
    let unknown = try computed("q10-unknown")
    let figures = unknown.figures
    // 2 d and the three hours that are given.
    #expect(figures.leadTime == Estimate(2 * 28_800 + 3 * 3_600))
    #expect(figures.leadTimeWithout.map { unknown.map.label(of: $0) } == ["x", "b"])
    #expect(HeadlineFigure.leadTime.text(of: unknown.map, figures) == "2.4 d without x, b")
    #expect(figures.cycleEfficiency == nil && figures.turns == nil)
    let targets = try computed("q10-unknown") {
      $0 += "\ntarget lead-time <= 3d\ntarget lead-time <= 2d\ntarget lead-time >= 2d\n"
    }
    // It may be longer than what is known, never shorter.
    #expect(targets.figures.targets.map(\.holds) == [false, false, true])
    #expect(targets.figures.targets[0].text == "lead-time is at least 2.4 d without x, b")
  }

  @Test func anUntimedLastStepLeavesTheRestKnown() throws {
    let map = try Computed(
      """
      conventions { lead-time waits+process }
      stream {
        process pack "Pack" { PT 10min }
          rework -> pack 10%
        process ship "Ship"
      }
      """)
    expect(map.figures.leadTime?.middle, 600 / 0.9, within: 1e-9)
    expect(map.figures.streamNetworks[0]?.leadTime, 600 / 0.9, within: 1e-9)
    #expect(HeadlineFigure.leadTime.text(of: map.map, map.figures) == "11 min 7 s without Ship")
    // The efficiency leaves it out too, and a wait is not what is missing.
    #expect(map.figures.cycleEfficiency != nil)
  }

  @Test func queuesCountWhereTheyAreAskedFor() throws {
    // (1 + 1) / 2 × .9 / .1 × 60 + 60.
    expect(try computed("q14-queue-lead").figures.leadTime?.middle, 600, within: 1e-9)
    let off = try computed("q14-queue-lead") { $0 = $0.replacing("  queues on", with: "") }
    expect(off.figures.leadTime?.middle, 60, within: 1e-9)
    // The stock before the step is that very queue.
    let stocked = try computed("q14-queue-lead") {
      $0 = $0.replacing("stream {", with: "stream {\n  inventory 1d")
    }
    expect(stocked.figures.leadTime?.middle, 28_800 + 60, within: 1e-9)
    #expect(stocked.figures.ladders[0].rungs.count == 2)
    let carried = try computed("q14-queue-lead") {
      $0 = $0.replacing("stream {", with: "stream {\n  inventory 1d\n  truck \"Daily\"")
    }
    expect(carried.figures.leadTime?.middle, 28_800 + 600, within: 1e-9)
    // LT has the queue in it.
    let whole = try computed("q14-queue-lead") { $0 = $0.replacing("C/T 60s", with: "C/T 60s  LT 5min") }
    expect(whole.figures.leadTime?.middle, 300, within: 1e-9)
    // A queue that grows without end is no wait of zero.
    let endless = try computed("q14-queue-lead") { $0 = $0.replacing("432", with: "480") }
    #expect(endless.figures.leadTimeWithout == [.process(0)])
  }

  @Test func aLeadTimeWithNothingToAddUpIsNotGiven() throws {
    func network(_ item: String = "", _ head: String = "") throws -> NetworkFigures {
      let map = try Computed(
        "\(head)\ncustomer c { demand 10/day }\nstream {\n  \(item)\n  process a { C/T 1min }\n    rework -> a 5%\n  c\n}"
      )
      return try #require(map.figures.streamNetworks.first?.flatMap { $0 })
    }
    // Waits alone count, and none is drawn.
    let bare = try network()
    #expect(bare.leadTime == nil)
    #expect(bare.exits.allSatisfy { $0.leadTime == nil })
    // A wait of zero is a wait.
    #expect(try network("inventory 0").leadTime == 0)
    expect(try network("inventory 2h").leadTime, 7_200, within: 1e-9)
    expect(try network("", "conventions { lead-time waits+process }").leadTime, 60 / 0.95, within: 1e-9)
  }

  // MARK: Branches

  @Test func whatIsCarriedToAJoinedStepIsTheStreamsOwn() throws {
    expect(try days("b1-transport-into-joined-first-step"), 11, within: 1e-12)
    let longer = try computed("b1-transport-into-joined-first-step") {
      $0 = $0.replacing("takes 3d", with: "takes 12d")
    }
    expect(longer.figures.leadTime.map { $0.middle / longer.figures.day }, 13, within: 1e-12)
    #expect(longer.figures.ladders[0].rungs.allSatisfy { $0.isOnCriticalPath })
    #expect(longer.figures.ladders[1].rungs.allSatisfy { !$0.isOnCriticalPath })
  }

  @Test func anAlternativeRouteBesideAJoinIsTheStreamsOwn() throws {
    expect(try days("b2-row-beside-a-join"), 20, within: 1e-12)
    let shorter = try computed("b2-row-beside-a-join") {
      $0 = $0.replacing("inventory 20d", with: "inventory 6d")
    }
    // 1 d and half of 12 d.
    expect(shorter.figures.leadTime.map { $0.middle / shorter.figures.day }, 7, within: 1e-12)
  }

  @Test func streamsThatFlowInBySharesCountByThem() throws {
    let map = try computed("f10-or-join")
    expect(try map.step("build").utilisation?.middle, 0.875, within: 1e-12)
    expect(try map.step("adapt").utilisation?.middle, 0.75, within: 1e-12)
    // 0.4 × 1 d + 0.6 × 5 d of the chassis are longer than the 2 d of the frames.
    expect(map.figures.leadTime.map { $0.middle / map.figures.day }, 3.4, within: 1e-12)
    expect(map.figures.processingTime?.middle, 30 * 60 + 0.4 * 70 * 60 + 0.6 * 40 * 60, within: 1e-9)
    let frames = try computed("f10-or-join") { $0 = $0.replacing("\"Frames\" 2d", with: "\"Frames\" 4d") }
    expect(frames.figures.leadTime.map { $0.middle / frames.figures.day }, 4, within: 1e-12)
    #expect(map.codes.isEmpty)
  }

  @Test(arguments: [("longest", 62.0), ("all", 154.0), ("longest-of-each", 122.0)])
  func parallelWorkByConvention(word: String, seconds: Double) throws {
    let map = try computed("f12-parallel-sum") { $0 += "\nconventions { processing \(word) }\n" }
    expect(map.figures.processingTime?.middle, seconds, within: 1e-12)
    expect(map.figures.valueAdded?.middle, seconds, within: 1e-12)
    expect(map.figures.leadTime?.middle, 7 * 86_400, within: 1e-6)
    expect(map.figures.cycleEfficiency?.middle, seconds / (7 * 86_400), within: 1e-12)
  }

  // MARK: Stocks and visits

  @Test func anInBoxIsNotCountedBesideTheLeadTimeOfItsStep() throws {
    let map = try computed("f06-wip-beside-lt")
    expect(map.figures.leadTime.map { $0.middle / map.figures.day }, 11, within: 1e-12)
    expect(map.figures.cycleEfficiency?.middle, 8.0 / 88, within: 1e-12)
    #expect(map.figures.workInProcess == Estimate(33))
    #expect(map.codes.isEmpty)
    #expect(map.figures.stocks.map(\.within) == [1, 2])
    // More than can pass in that time is no part of it: 13 at 4 a day are 3.25 d, and LT is 1 d.
    let demand = try computed("f06-wip-beside-lt") {
      $0 = $0.replacing("\"Users\"", with: "\"Users\" { demand 4/day }")
    }
    #expect(demand.figures.stocks.map(\.within) == [nil, 2])
    expect(demand.figures.leadTime.map { $0.middle / map.figures.day }, 14.25, within: 1e-12)
    // A time of its own is one beside it.
    let timed = try computed("f06-wip-beside-lt") {
      $0 = $0.replacing("inventory 13", with: "inventory 13 2d")
    }
    expect(timed.figures.leadTime.map { $0.middle / map.figures.day }, 13, within: 1e-12)
  }

  @Test func partsOfTheProcessingTimeAddUp() throws {
    let figures = try computed("f09-breakdown").figures
    #expect(figures.processingTime == Estimate(135 * 60))
    let parts = [figures.valueAdded, figures.necessary, figures.repeatWork, figures.wastedWork]
    #expect(parts.map { $0.map { ($0.middle / 60).rounded() } } == [100, 0, 25, 10])
  }

  @Test func aQuantityAgainstItsTimeIsTold() throws {
    let map = try computed("f07-quantity-against-time")
    #expect(map.codes.contains("W345"))
    #expect(map.messages.contains { $0.contains("733 pieces are 2.4 d at 300 a day, not 1 d") })
  }

  @Test func partsThatDoNotAddUpAreTold() throws {
    let figures = try computed("q6-rounding").figures
    #expect(figures.leadTimeText == "1.0 d")
    #expect(
      figures.ladders[0].rungs.filter { $0.kind == .wait }.map { figures.text(of: $0) } == [
        "0.34 d", "0.34 d", "0.34 d",
      ])
    // With two digits of what is less than a day they do add up; ten times as much does not.
    #expect(figures.sumOfPrintedWaits == nil)
    let tenfold = try computed("q6-rounding") { $0 = $0.replacing(" 34\n", with: " 134\n") }
    #expect(tenfold.figures.leadTimeText == "4.0 d" && tenfold.figures.sumOfPrintedWaits == "3.9 d")
  }

  @Test func timesStayAsTheyAreWritten() throws {
    let figures = try computed("f11-units-on-the-ladder").figures
    #expect(
      figures.ladders[0].rungs.map { figures.text(of: $0) } == [
        "2.1 min", "8.3 min", "38.6 min", "107.3 min",
      ])
  }

  @Test func reworkMayQueueAgain() throws {
    let figures = try computed("f13-rework-wait").figures
    expect(figures.leadTime?.middle, 60 * (30 + (15 + 60 + 20 + 40) / 0.95), within: 1e-9)
    expect(figures.streamNetworks[0]?.leadTime, 60 * (30 + (15 + 60 + 20 + 40) / 0.95), within: 1e-9)
    expect(figures.firstPassYield?.middle, 0.95, within: 1e-12)
  }

  @Test func aRouteMayTakeATimeOfItsOwn() throws {
    let map = try Computed(
      """
      conventions { lead-time waits+process }
      stream {
        process develop { PT 60min }
        process test { PT 40min }
          rework -> develop 5% takes 20min max 3
          -> scrap 10% takes 1h
        process ship { PT 5min }
      }
      """)
    // Passes 1, 2 and 3; what is reworked a third time goes on as the next route does.
    let test = 1 + 0.05 + 0.0025
    let network = try #require(map.figures.streamNetworks[0])
    let lost = test * 0.10 + 0.05 * 0.05 * 0.05
    let passed = 1 - lost
    expect(network.exits.first { $0.of == .scrap }?.share, lost, within: 1e-12)
    let all = test * 100 + (0.05 + 0.0025) * 20 + test * 0.10 * 60 + passed * 5
    expect(network.leadTime, 60 * all, within: 1e-6)
    let rungs = map.figures.ladders[0].rungs
    #expect(rungs.map(\.kind) == [.process, .process, .wait, .wait, .process])
    // No delivered unit goes the way of scrap.
    expect(rungs[3].time?.middle, 0, within: 1e-12)
    expect(
      map.figures.leadTime?.middle, rungs.reduce(0) { $0 + ($1.time?.middle ?? 0) }, within: 1e-9)
    expect(network.exits.first { $0.of == .end }?.leadTime, map.figures.leadTime?.middle ?? 0, within: 1e-6)
  }

  @Test func firstVisitsOfLoopsThatAreEnteredInTheMiddle() throws {
    let shares = try (1...4).map { try computed("b5-first-visits").step("s\($0)").repeatShare }
    for (share, expected) in zip(shares, [0.2889, 0.2889, 0.36, 0.2]) {
      expect(share, expected, within: 5e-5)
    }
    // So many passes that the limit does not matter.
    let unlimited = try computed("b5-max60") { $0 = $0.replacing(" max 60", with: "") }
    for step in 1...4 {
      expect(
        try computed("b5-max60").step("s\(step)").repeatShare, try unlimited.step("s\(step)").repeatShare,
        within: 1e-9)
    }
  }

  @Test(arguments: [" max 2", " max 60", ""]) func valueAddedIsOfFirstVisits(limit: String) throws {
    let figures = try computed("b5-stream") { $0 = $0.replacing(" max 2", with: limit) }.figures
    // Of all that enter four in ten come to s3 and s4, and of these four in ten to s1 and s2.
    expect(figures.ofAll.valueAdded?.middle, 60 + 0.4 * (120 + 0.4 * 120), within: 1e-9)
    // Of the delivered all come to s0, s3 and s4.
    expect(figures.valueAdded?.middle, 180 + 0.4 * 120, within: 1e-9)
  }

  @Test func passesBeginAnewWhereAnOuterLoopBringsUnitsBack() throws {
    let map = try computed("b8-max-in-all")
    // 1.5 visits of b each time, and 0.75 go on to c, of which half come round again.
    expect(try map.step("b").visits, 1.5 / (1 - 0.375), within: 1e-12)
    expect(try map.step("c").visits, 0.75 / (1 - 0.375), within: 1e-12)
    expect(map.figures.recoveries[0]?.exits[1].share, 0.25 / (1 - 0.375), within: 1e-12)
  }

  @Test func aByWayThatNobodyTakesDoesNotCountPasses() throws {
    func visits(_ byWay: String) throws -> [Double] {
      let map = try Computed(
        """
        stream {
          process a { C/T 61s }
        \(byWay)
          process b { C/T 60s }
            rework -> a 7% max 2
          process c { C/T 70s }
            rework -> a 9%
        }
        """)
      return map.figures.steps.map(\.visits)
    }
    for (with, without) in zip(try visits("    -> c 0.0000001%"), try visits("")) {
      expect(with, without, within: 1e-8)
    }
  }

  // MARK: Recoveries

  @Test func whatIsLostOnTheWayMeetsNoDemand() throws {
    let loop = try #require(try computed("b7-closed-loop-yield").figures.recoveries[0]?.closedLoop)
    expect(loop.recovered, 20, within: 1e-12)
    expect(loop.new, 80, within: 1e-12)
    expect(loop.multiplier, 1.25, within: 1e-12)
    let route = try computed("b7-closed-loop-yield") {
      $0 = $0.replacing("  yield 50% }", with: " }\n    -> scrap 50%")
    }
    expect(route.figures.recoveries[0]?.closedLoop?.recovered, 20, within: 1e-12)
  }

  @Test func circularityOfTheProduct() throws {
    expect(
      try computed("b6-mci-all-reused").figures.recoveries[0]?.circularity?.indicator, 0.6370, within: 5e-5)
    // What never comes back is waste of the product sold.
    expect(try computed("b9-mci-returns").figures.recoveries[0]?.circularity?.indicator, 0.3685, within: 5e-5)
    let volume = try computed("b9-mci-returns") {
      $0 = $0.replacing("returns 40% of c", with: "volume 40/day")
    }
    expect(volume.figures.recoveries[0]?.circularity?.indicator, 0.637, within: 5e-4)
    let silent = try computed("b9-mci-returns") { $0 = $0.replacing("  utility 1", with: "") }
    #expect(
      silent.figures.recoveries[0]?.withoutCircularity.map { Phrases.english($0) }
        == "s gives no utility")
  }

  @Test func anEndWithoutUnitsWeighsNothing() throws {
    let map = try computed("b6-mci-all-reused") {
      $0 = $0.replacing(
        "  process p\n", with: "  process q\n    rework -> q 10%  max 1 then d3\n  process p\n")
      $0 = $0.replacing("rework -> q 10%  max 1 then d3", with: "B -> d3")
      $0 = $0.replacing("mass 2kg ", with: "grades 100% A + 0% B ").replacing(
        "B -> d3", with: "A -> p\n    B -> d3")
      $0 += "disposition d3 { as recycle }\n"
    }
    let exits = try #require(map.figures.recoveries[0]?.exits)
    #expect(exits.contains { $0.share == 0 })
    #expect(exits.allSatisfy { $0.shareByMass != nil })
  }

  // MARK: Grades

  @Test func aUnitIsWorthWhatItsGradeIs() throws {
    let map = try computed("f02-grade-kept")
    let grades = try #require(map.figures.recoveries[0]?.grades)
    #expect(grades.map(\.name) == ["RD", "SA", "RD", "SA"])
    #expect(grades.map(\.net) == [20, 5, 60, 5])
    #expect(map.codes.isEmpty)
  }

  @Test func aStepThatGradesAllLetsNothingUngradedGoOn() throws {
    let map = try Computed(
      """
      source s { volume 100/day }
      recovery {
        s
        process inspect { takes 1d }
          A -> clean 60%
          B -> clean 40%
        process clean { takes 1d  yield 90% }
        decision kind
          A -> shelf
          B -> metal
      }
      disposition shelf { as restock }
      disposition metal { as recycle }
      """)
    let exits = try #require(map.figures.recoveries[0]?.exits)
    for (exit, share) in zip(exits, [0.54, 0.36, 0.1]) { expect(exit.share, share, within: 1e-12) }
  }

  @Test func aGradeStaysWithTheUnit() throws {
    let network = try #require(try computed("f02b-grade-again").figures.recoveries[0])
    #expect(network.exits.map(\.share) == [0.75, 0.25])
    #expect(network.exits.map(\.leadTime) == [200, 100])
    #expect(network.leadTime == 175)
    // Unless a step grades anew: three in four of three in four.
    let anew = try computed("f02b-grade-again") {
      $0 = $0.replacing("\"Station 2\" { takes 100s }", with: "\"Station 2\" { takes 100s  regrade }")
    }
    #expect(anew.figures.recoveries[0]?.exits.map(\.share) == [0.5625, 0.4375])
  }
}
