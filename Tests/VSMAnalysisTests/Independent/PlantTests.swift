import Testing
import VSMAnalysis
import VSMModel

/// A thousand lines, and as many recoveries, against a model of the definitions that shares nothing with the program.
@Suite struct PlantTests {
  static let batches = 0..<20
  static let seedsOfBatch = 50

  @Test(arguments: batches) func linesAreAsTheyAre(batch: Int) throws {
    var failures = PlantFailures()
    for seed in Self.seeds(of: batch) {
      let plant = Plant.random(seed)
      try failures.hold(plant, PlantText(), seed)
    }
    failures.report()
  }

  @Test(arguments: batches) func recoveriesAreAsTheyAre(batch: Int) throws {
    var failures = PlantFailures()
    for seed in Self.seeds(of: batch) {
      let plant = Plant.randomRecovery(seed, grades: false)
      try failures.hold(plant, PlantText(), seed)
      try failures.hold(plant, PlantText(losesByRoute: true, shuffle: seed, hasUnused: true), seed)
    }
    failures.report()
  }

  @Test(arguments: batches) func aGradeStaysWithItsUnit(batch: Int) throws {
    var failures = PlantFailures()
    for seed in Self.seeds(of: batch) {
      let plant = Plant.randomRecovery(seed, grades: true)
      try failures.hold(plant, PlantText(), seed)
    }
    failures.report()
  }

  static func seeds(of batch: Int) -> Range<UInt64> {
    let first = UInt64(batch * seedsOfBatch + 1)
    return first..<(first + UInt64(seedsOfBatch))
  }
}

/// What was found wrong on many plants, told once.
struct PlantFailures {
  private var lines: [String] = []
  private var text: String?

  mutating func add(_ differences: [String], _ seed: UInt64, _ text: @autoclosure () -> String) {
    guard !differences.isEmpty else { return }
    lines.append("seed \(seed): \(differences.joined(separator: "; "))")
    if self.text == nil { self.text = text() }
  }

  /// Against the truth.
  mutating func hold(
    _ plant: Plant, _ spelling: PlantText, _ seed: UInt64,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) throws {
    let text = spelling.text(plant)
    let computed = try Computed(text, sourceLocation: sourceLocation)
    add(PlantDifferences(computed, PlantTruth(of: plant)).lines, seed, text)
  }

  func report(sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    let count = lines.count
    #expect(count == 0, "\(lines.joined(separator: "\n"))\n\(text ?? "")", sourceLocation: sourceLocation)
  }
}
