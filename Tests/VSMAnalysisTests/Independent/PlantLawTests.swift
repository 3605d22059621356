import Testing
import VSMAnalysis
import VSMModel

/// What holds of a plant's figures however the map is written, on a thousand plants each.
@Suite struct PlantLawTests {
  /// Losses by yield or by a route, ways past steps by a route or a row, the order of statements, unused declarations.
  @Test(arguments: PlantTests.batches) func figuresAreTheSameInEverySpelling(batch: Int) throws {
    for seed in PlantTests.seeds(of: batch) {
      let plant = Plant.random(seed)
      let first = try Self.read(plant, PlantText())
      for spelling in [
        PlantText(losesByRoute: true),
        PlantText(losesByRoute: seed.isMultiple(of: 2), skipsByRow: true, shuffle: seed, hasUnused: true),
      ] {
        // Which of equals is named may go by the order.
        let found = try Self.read(plant, spelling).differences(from: first, besides: ["bottleneck"])
        Self.hold(found, plant, spelling, seed)
      }
    }
  }

  @Test(arguments: PlantTests.batches) func aWayThatNothingTakesChangesNothing(batch: Int) throws {
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
        Self.hold(found, plant, spelling, seed)
      }
      if let step = plant.places.firstIndex(where: { $0.step?.ways.isEmpty == true }) {
        // Of one pass in all, no second one comes; it is not right the first time, all the same.
        let spelling = PlantText(idleRework: step)
        let found = try Self.read(plant, spelling)
          .differences(from: first, besides: ["first-pass yield", "bottleneck"])
        Self.hold(found, plant, spelling, seed)
      }
    }
  }

  @Test(arguments: PlantTests.batches) func timesThatAreTwiceAsLongAreTwiceAsLong(batch: Int) throws {
    for seed in PlantTests.seeds(of: batch) {
      let plant = Plant.random(seed)
      // A shift has no more than 24 h.
      guard plant.shifts == 1 else { continue }
      let spelling = PlantText(factor: 2)
      let found = try Self.read(plant, spelling)
        .differences(from: try Self.read(plant, PlantText()), timesAreLonger: 2)
      Self.hold(found, plant, spelling, seed)
    }
  }

  @Test(arguments: PlantTests.batches) func theTimeOfAllIsThatOfTheEndsByTheirShares(batch: Int) throws {
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
      let all = reached.reduce(0) { $0 + $1.share * ($1.leadTime ?? .nan) }
      let time = network.leadTime ?? .nan
      #expect(abs(all - time) <= 1e-9 * time, "seed \(seed): ends \(all), all \(time)\n\(text)")
      #expect(abs(reached.reduce(0) { $0 + $1.share } - 1) < 1e-9)
      guard !plant.isRecovery else { continue }
      let ends = reached.filter(\.of.isEnd)
      let delivered =
        ends.reduce(0) { $0 + $1.share * ($1.leadTime ?? .nan) } / ends.reduce(0) { $0 + $1.share }
      let headline = figures.leadTime?.middle ?? .nan
      #expect(
        abs(delivered - headline) <= 1e-9 * headline,
        "seed \(seed): customers' ends \(delivered), headline \(headline)\n\(text)")
      // Value added, necessary and waste are all there is.
      let parts = [figures.valueAdded, figures.necessary, figures.waste].reduce(0) { $0 + ($1?.middle ?? 0) }
      let whole = plant.countsProcessing ? headline : headline + (figures.processingTime?.middle ?? 0)
      #expect(abs(parts - whole) <= 1e-9 * whole, "seed \(seed): parts \(parts), whole \(whole)\n\(text)")
    }
  }

  private static func read(_ plant: Plant, _ spelling: PlantText) throws -> PlantReading {
    PlantReading(try Computed(spelling.text(plant)), of: plant)
  }

  private static func hold(_ differences: [String], _ plant: Plant, _ spelling: PlantText, _ seed: UInt64) {
    #expect(
      differences.isEmpty,
      "seed \(seed): \(differences.joined(separator: "; "))\n\(PlantText().text(plant))\nand\n\(spelling.text(plant))"
    )
  }
}
