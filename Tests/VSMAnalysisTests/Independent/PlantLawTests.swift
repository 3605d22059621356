import Testing
import VSMAnalysis
import VSMModel

/// What holds of a plant's figures however the map is written, on a thousand plants each.
@Suite struct PlantLawTests {
  /// Losses by yield or by a route, ways past steps by a route or a row, the order of statements, unused declarations.
  @Test(arguments: PlantTests.batches) func figuresAreTheSameInEverySpelling(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let line = try RandomLine.of(seed)
      let (plant, first) = (line.plant, line.reading)
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

  /// A share of 0 cannot be written, so as good as nothing takes a way past steps, and rework has one pass in all.
  @Test(arguments: PlantTests.batches) func aWayThatNothingTakesChangesNothing(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let line = try RandomLine.of(seed)
      let (plant, first) = (line.plant, line.reading)
      let steps = plant.rows[0].places.filter { plant.places[$0].step != nil }
      var spelling = PlantText(skipsByRow: seed.isMultiple(of: 2))
      if let last = steps.last, steps.count > 1 {
        spelling.idle = [(from: steps[Int(seed % UInt64(steps.count - 1))], to: last)]
      }
      spelling.idleRework = plant.places.firstIndex { $0.step?.ways.isEmpty == true }
      // What may not be done twice may be wrong the first time, all the same.
      let found = try Self.read(plant, spelling)
        .differences(from: first, besides: ["first-pass yield", "bottleneck"], tolerance: 1e-6)
      Self.add(found, plant, spelling, seed, to: &failures)
    }
    failures.report()
  }

  @Test(arguments: PlantTests.batches) func timesThatAreTwiceAsLongAreTwiceAsLong(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let line = try RandomLine.of(seed)
      let plant = line.plant
      // A shift has no more than 24 h.
      guard plant.shifts == 1 else { continue }
      let spelling = PlantText(factor: 2)
      let found = try Self.read(plant, spelling).differences(from: line.reading, timesAreLonger: 2)
      Self.add(found, plant, spelling, seed, to: &failures)
    }
    failures.report()
  }

  @Test(arguments: PlantTests.batches) func theTimeOfAllIsThatOfTheEndsByTheirShares(batch: Int) throws {
    var failures = PlantFailures()
    for seed in PlantTests.seeds(of: batch) {
      let line = try RandomLine.of(seed)
      let (plant, figures) = (line.plant, line.computed.figures)
      let stream = try #require(line.computed.map.streams.firstIndex { $0.id == "line" })
      guard let network = figures.streamNetworks[stream] else { continue }
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
      let ends = reached.filter(\.of.isEnd)
      let delivered =
        ends.reduce(0) { $0 + $1.share * ($1.leadTime ?? .nan) } / ends.reduce(0) { $0 + $1.share }
      let headline = figures.leadTime?.middle ?? .nan
      hold("customers' ends by shares, headline", delivered, headline)
      // Value added, necessary and waste are all there is.
      let parts = [figures.valueAdded, figures.necessary, figures.waste].reduce(0) { $0 + ($1?.middle ?? 0) }
      let work = plant.countsProcessing ? 0 : figures.processingTime?.middle ?? 0
      hold("parts, whole", parts, headline + work)
      failures.add(wrong, seed, line.text)
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
