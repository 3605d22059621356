import Testing
import VSMAnalysis
import VSMModel

/// What holds of a plant's figures however the map is written, on a thousand plants each.
@Suite struct PlantLawTests {
  /// Losses by yield or by a route, ways past steps by a route or a row, the order of statements, unused declarations.
  @Test(arguments: PlantTests.batches) func figuresAreTheSameInEverySpelling(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let plant = Plant.random(seed)
      let first = try Self.read(plant, PlantText())
      for spelling in [
        PlantText(losesByRoute: true),
        PlantText(losesByRoute: seed.isMultiple(of: 2), skipsByRow: true, shuffle: seed, hasUnused: true),
      ] {
        // Which of equals is named may go by the order.
        let found = try Self.read(plant, spelling).differences(from: first, besides: ["bottleneck"])
        Self.add(found, plant, spelling, seed, to: &failures)
      }
    }
    failures.report()
  }

  @Test(arguments: PlantTests.batches) func aWayThatNothingTakesChangesNothing(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let plant = Plant.random(seed)
      let first = try Self.read(plant, PlantText())
      let steps = plant.rows[0].places.filter { plant.places[$0].step != nil }
      if let last = steps.last, steps.count > 1 {
        let from = steps[Int(seed % UInt64(steps.count - 1))]
        // A share of 0 cannot be written, so as good as nothing takes this way.
        let spelling = PlantText(skipsByRow: seed.isMultiple(of: 2), idle: [(from, last)])
        let found = try Self.read(plant, spelling)
          .differences(from: first, besides: ["bottleneck"], tolerance: 1e-6)
        Self.add(found, plant, spelling, seed, to: &failures)
      }
      if let step = plant.places.firstIndex(where: { $0.step?.ways.isEmpty == true }) {
        // Of one pass in all, no second one comes; it is not right the first time, all the same.
        let spelling = PlantText(idleRework: step)
        let found = try Self.read(plant, spelling)
          .differences(from: first, besides: ["first-pass yield", "bottleneck"])
        Self.add(found, plant, spelling, seed, to: &failures)
      }
    }
    failures.report()
  }

  @Test(arguments: PlantTests.batches) func timesThatAreTwiceAsLongAreTwiceAsLong(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let plant = Plant.random(seed)
      // A shift has no more than 24 h.
      guard plant.shifts == 1 else { continue }
      let spelling = PlantText(factor: 2)
      let found = try Self.read(plant, spelling)
        .differences(from: try Self.read(plant, PlantText()), timesAreLonger: 2)
      Self.add(found, plant, spelling, seed, to: &failures)
    }
    failures.report()
  }

  @Test(arguments: PlantTests.batches) func theTimeOfAllIsThatOfTheEndsByTheirShares(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let plant =
        seed.isMultiple(of: 3) ? Plant.randomRecovery(seed, grades: false) : Plant.random(seed)
      let text = PlantText(losesByRoute: seed.isMultiple(of: 2)).text(plant)
      let computed = try Computed(text)
      let figures = computed.figures
      guard
        let network = figures.recoveries.first
          ?? computed.map.streams.firstIndex(where: { $0.id == "line" }).flatMap({
            figures.streamNetworks[$0]
          })
      else { continue }
      let reached = network.exits.filter { $0.share > 0 }
      var wrong: [String] = []
      func hold(_ what: String, _ value: Double, _ expected: Double) {
        if !(abs(value - expected) <= 1e-9 * abs(expected)) {
          wrong.append("\(what): \(value) and \(expected)")
        }
      }
      hold("ends", reached.reduce(0) { $0 + $1.share }, 1)
      let all = reached.reduce(0) { $0 + $1.share * ($1.leadTime ?? .nan) }
      hold("ends by shares, all", all, network.leadTime ?? .nan)
      if !plant.isRecovery {
        let ends = reached.filter(\.of.isEnd)
        let delivered =
          ends.reduce(0) { $0 + $1.share * ($1.leadTime ?? .nan) } / ends.reduce(0) { $0 + $1.share }
        let headline = figures.leadTime?.middle ?? .nan
        hold("customers' ends by shares, headline", delivered, headline)
        // Value added, necessary and waste are all there is.
        let parts = [figures.valueAdded, figures.necessary, figures.waste].reduce(0) {
          $0 + ($1?.middle ?? 0)
        }
        let work = plant.countsProcessing ? 0 : figures.processingTime?.middle ?? 0
        hold("parts, whole", parts, headline + work)
      }
      failures.add(wrong, seed, text)
    }
    failures.report()
  }

  private static func read(_ plant: Plant, _ spelling: PlantText) throws -> PlantReading {
    PlantReading(try Computed(spelling.text(plant)), of: plant)
  }

  private static func add(
    _ differences: [String], _ plant: Plant, _ spelling: PlantText, _ seed: UInt64,
    to failures: inout PlantFailures
  ) {
    failures.add(differences, seed, "\(PlantText().text(plant))\nand\n\(spelling.text(plant))")
  }
}
