import Testing
import VSMAnalysis
import VSMModel

/// A thousand lines, and as many recoveries, against a model of the definitions that shares nothing with the program.
@Suite struct PlantTests {
  static let batches = 0..<20
  static let seedsOfBatch = 50

  @Test(arguments: batches) func linesAreAsTheyAre(batch: Int) throws {
    for seed in Self.seeds(of: batch) {
      let plant = Plant.random(seed)
      try Self.hold(plant, PlantText().text(plant), seed)
    }
  }

  @Test(arguments: batches) func recoveriesAreAsTheyAre(batch: Int) throws {
    for seed in Self.seeds(of: batch) {
      let plant = Plant.randomRecovery(seed, grades: false)
      try Self.hold(plant, PlantText().text(plant), seed)
      let other = PlantText(losesByRoute: true, shuffle: seed, hasUnused: true)
      try Self.hold(plant, other.text(plant), seed)
    }
  }

  @Test(arguments: batches) func aGradeStaysWithItsUnit(batch: Int) throws {
    for seed in Self.seeds(of: batch) {
      let plant = Plant.randomRecovery(seed, grades: true)
      try Self.hold(plant, PlantText().text(plant), seed)
    }
  }

  static func seeds(of batch: Int) -> Range<UInt64> {
    let first = UInt64(batch * seedsOfBatch + 1)
    return first..<(first + UInt64(seedsOfBatch))
  }

  static func hold(_ plant: Plant, _ text: String, _ seed: UInt64) throws {
    let computed = try Computed(text)
    let differences = PlantDifferences(computed, PlantTruth(of: plant)).lines
    #expect(differences.isEmpty, "seed \(seed): \(differences.joined(separator: "; "))\n\(text)")
  }
}
