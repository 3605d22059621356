import Testing
import VSMAnalysis
import VSMModel

/// A thousand lines, and as many recoveries, against a model of the definitions that shares nothing with the program.
@Suite struct PlantTests {
  static let batches = 0..<10
  static let seedsOfBatch = 50

  @Test(arguments: batches) func linesAreAsTheyAre(batch: Int) throws {
    var failures = PlantFailures()
    for seed in Self.seeds(of: batch) {
      let line = try RandomLine.of(seed)
      failures.add(PlantDifferences(line.computed, PlantTruth(of: line.plant)).lines, seed, line.text)
    }
    failures.report()
  }

  @Test(arguments: batches) func recoveriesAreAsTheyAre(batch: Int) throws {
    var failures = PlantFailures()
    for seed in Self.seeds(of: batch) {
      let plant = Plant.randomRecovery(seed, grades: false)
      let isOther = seed.isMultiple(of: 2)
      let spelling = PlantText(losesByRoute: isOther, shuffle: isOther ? seed : nil, hasUnused: isOther)
      try failures.hold(plant, spelling, seed)
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

/// A random line with its figures. All tests look at the same ones, so each is computed once.
struct RandomLine: Sendable {
  let plant: Plant
  let text: String
  let computed: Computed

  private static let all: [RandomLine?] = (0...1_000).map { seed in
    let plant = Plant.random(UInt64(seed))
    let text = PlantText().text(plant)
    return (try? Computed(text)).map { RandomLine(plant: plant, text: text, computed: $0) }
  }

  static func of(_ seed: UInt64) throws -> RandomLine { try #require(all[Int(seed)]) }

  var reading: PlantReading { PlantReading(computed, of: plant) }
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
