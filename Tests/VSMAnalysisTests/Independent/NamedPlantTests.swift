import Testing
import VSMAnalysis
import VSMModel

/// Plants whose figures are known by hand: the model of the tests has them, and so has the program.
@Suite struct NamedPlantTests {
  private static let day = 27_600.0

  private func hold(_ plant: Plant, sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    var failures = PlantFailures()
    for spelling in [PlantText(), PlantText(losesByRoute: true)] {
      try failures.hold(plant, spelling, 0, sourceLocation: sourceLocation)
    }
    failures.report(sourceLocation: sourceLocation)
  }

  @Test func scrapShortensNoLine() throws {
    let truth = PlantTruth(of: .halfIsLost)
    // 200 / 200 a day, 100 / 100 and 300 / 100.
    expect(truth.leadTime / Self.day, 5, within: 1e-9)
    expect(truth.processingTime, 120, within: 1e-9)
    try hold(.halfIsLost)
    let figures = try Computed(PlantText(losesByRoute: true).text(.halfIsLost)).figures
    expect(figures.turns?.middle, 48, within: 1e-9)
  }

  @Test func aDeliveredUnitWaitsAsLongAsIsWritten() throws {
    expect(PlantTruth(of: .lostBeforeAWait).leadTime / Self.day, 10, within: 1e-9)
    try hold(.lostBeforeAWait)
    // 10 + 4 + 2 d; half of all that enter come so far.
    expect(PlantTruth(of: .carried).leadTime / Self.day, 16, within: 1e-9)
    expect(PlantTruth(of: .carried).leadTimeOfAll / Self.day, 8, within: 1e-9)
    try hold(.carried)
  }

  @Test func loopsThatAreComeIntoInTheMiddle() throws {
    let truth = PlantTruth(of: .loopsIntoTheMiddle(most: 2))
    let repeats = (1...4).map { 1 - truth.flows.comes[$0] / truth.flows.visits[$0] }
    for (value, expected) in zip(repeats, [0.2889, 0.2889, 0.36, 0.2]) {
      expect(value, expected, within: 5e-5)
    }
    try hold(.loopsIntoTheMiddle(most: 2))
    try hold(.loopsIntoTheMiddle(most: 60))
  }

  @Test func firstWorkOfADeliveredUnit() throws {
    for most in [2, 60, nil] {
      let truth = PlantTruth(of: .lineIntoTheMiddle(most: most))
      // s0, s3, s4 once; s1 and s2 where s3 fails, or else s4: 0.2 + 0.8 × 0.25.
      expect(truth.firstWork(.valueAdded), 60 * (3 + 2 * 0.4), within: 1e-9)
      // Of all that enter two in five come past s0: 60 + 0.4 × (60 + 60 + 0.4 × 120).
      let ofAll = truth.flows.comes.reduce(0) { $0 + $1 * 60 }
      expect(ofAll, 127.2, within: 1e-9)
      try hold(.lineIntoTheMiddle(most: most))
    }
  }

  @Test func aLimitWithinALoopBeginsAnew() throws {
    // Each time round, 1.5 of b and 0.75 go on to c, of which half come round again: 1.5 / (1 − 0.375).
    expect(PlantTruth(of: .limitedInALoop).flows.visits[1], 2.4, within: 1e-9)
    try hold(.limitedInALoop)
  }

  @Test func aGradeIsWorthItsOwnWay() throws {
    let first = PlantTruth(of: .gradeKept([("RD", 100), ("SA", 0)]))
    let second = PlantTruth(of: .gradeKept([("RD", 0), ("SA", 100)]))
    expect(first.gross - (first.cost ?? 0), 20, within: 1e-9)
    expect(second.gross - (second.cost ?? 0), 5, within: 1e-9)
    let plant = Plant.gradeKept([("RD", 75), ("SA", 25)])
    try hold(plant)
    let recovery = try #require(try Computed(PlantText().text(plant)).figures.recoveries[0])
    let worths = recovery.grades.filter { $0.at == 0 }.map(\.net)
    #expect(worths.count == 2)
    for (worth, expected) in zip(worths, [20.0, 5]) { expect(worth, expected, within: 1e-9) }
  }

  @Test func aGradeIsNotGradedAgain() throws {
    let truth = PlantTruth(of: .gradeAgain)
    #expect(truth.flows.mix == [0.75, 0.25])
    expect(truth.leadTime(endingAt: 0), 200, within: 1e-9)
    expect(truth.leadTime(endingAt: 1), 100, within: 1e-9)
    try hold(.gradeAgain)
  }

  @Test func reworkMayQueueAgain() throws {
    expect(PlantTruth(of: .reworkQueues).leadTime / 60, 30 + (15 + 60 + 20 + 40) / 0.95, within: 1e-9)
    try hold(.reworkQueues)
  }
}
