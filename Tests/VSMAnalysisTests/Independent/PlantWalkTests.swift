import Testing
import VSMAnalysis
import VSMModel

/// The program's figures against units that walk through the plant.
@Suite struct PlantWalkTests {
  private static let units = 3_000

  @Test(arguments: UInt64(2_001)...2_040) func linesAreWalkedAsTheyAreComputed(seed: UInt64) throws {
    var plant = Plant.random(seed)
    plant.timeStocks()
    try Self.walk(plant, PlantText(losesByRoute: seed.isMultiple(of: 2)), seed)
  }

  @Test(arguments: UInt64(3_001)...3_020) func recoveriesAreWalkedAsTheyAreComputed(seed: UInt64) throws {
    var plant = Plant.randomRecovery(seed, grades: false)
    plant.timeStocks()
    try Self.walk(plant, PlantText(), seed)
  }

  @Test(arguments: UInt64(4_001)...4_020) func gradesAreWalkedAsTheyAreComputed(seed: UInt64) throws {
    var plant = Plant.randomRecovery(seed, grades: true)
    plant.timeStocks()
    try Self.walk(plant, PlantText(), seed)
  }

  /// The model of the tests is walked, too.
  @Test(arguments: UInt64(5_001)...5_040) func theModelIsWalkedAsItIsComputed(seed: UInt64) throws {
    var plant = seed.isMultiple(of: 2) ? Plant.random(seed) : Plant.randomRecovery(seed, grades: true)
    plant.timeStocks()
    let truth = PlantTruth(of: plant)
    let seen = Seen(plant, seed)
    var wrong: [String] = []
    if !seen.all.agrees(with: truth.leadTimeOfAll, rare: 90_000) { wrong.append("time of all") }
    if seen.delivered.count > 300, !seen.delivered.agrees(with: truth.leadTime, rare: 90_000) {
      wrong.append("time of delivered \(seen.delivered.mean) \(truth.leadTime)")
    }
    for end in plant.ends.indices {
      if !seen.mix[end].agrees(with: truth.flows.mix[end], rare: 1) { wrong.append("mix of \(end)") }
      if seen.ends[end].count > 300, !seen.ends[end].agrees(with: truth.leadTime(endingAt: end), rare: 90_000)
      {
        wrong.append("time of \(end)")
      }
    }
    if !plant.isRecovery {
      if !seen.work.agrees(with: truth.processingTime, rare: 600) { wrong.append("work") }
      let first = truth.firstWork(.valueAdded)
      if !seen.added.agrees(with: first, rare: 600) { wrong.append("value added") }
    }
    #expect(wrong.isEmpty, "seed \(seed): \(wrong.joined(separator: "; "))\n\(PlantText().text(plant))")
  }

  /// What was seen of many units.
  private struct Seen {
    var all = Sample()
    /// Of units that a customer got: their times, work, and work that added value.
    var delivered = Sample()
    var work = Sample()
    var added = Sample()
    var mix: [Sample]
    var ends: [Sample]
    var visits: [Sample]

    init(_ plant: Plant, _ seed: UInt64) {
      var random = SeededRandom(seed: seed)
      let walk = PlantWalk(plant)
      mix = [Sample](repeating: Sample(), count: plant.ends.count)
      ends = mix
      visits = [Sample](repeating: Sample(), count: plant.places.count)
      let works = plant.places.map { Double($0.step?.work ?? $0.step?.cycle ?? 0) }
      let adds = plant.places.map { $0.step?.worth == .valueAdded }
      for _ in 0..<PlantWalkTests.units {
        let unit = walk.walk(&random)
        all.add(unit.time)
        for end in plant.ends.indices { mix[end].add(end == unit.end ? 1 : 0) }
        ends[unit.end].add(unit.time)
        for (place, count) in unit.visits.enumerated() { visits[place].add(Double(count)) }
        guard plant.ends[unit.end].kind == .customer else { continue }
        delivered.add(unit.time)
        var (whole, first) = (0.0, 0.0)
        for (place, count) in unit.visits.enumerated() where count > 0 {
          whole += Double(count) * works[place]
          if adds[place] { first += works[place] }
        }
        work.add(whole)
        added.add(first)
      }
    }
  }

  private static func walk(_ plant: Plant, _ spelling: PlantText, _ seed: UInt64) throws {
    let text = spelling.text(plant)
    let computed = try Computed(text)
    let (map, figures) = (computed.map, computed.figures)
    let seen = Seen(plant, seed)
    var wrong: [String] = []
    func hold(_ what: String, _ sample: Sample, _ value: Double?, rare: Double) {
      if !sample.agrees(with: value, rare: rare) {
        wrong.append(
          "\(what): seen \(sample.mean) ± \(sample.error),"
            + " computed \(value.map(String.init(describing:)) ?? "not given")")
      }
    }
    if !plant.isRecovery, seen.delivered.count > 300 {
      hold("lead time", seen.delivered, figures.leadTime?.middle, rare: 90_000)
      hold("processing time", seen.work, figures.processingTime?.middle ?? 0, rare: 600)
      hold("value added", seen.added, figures.valueAdded?.middle ?? 0, rare: 600)
    }
    let network =
      figures.recoveries.first
      ?? map.streams.firstIndex { $0.id == "line" }.flatMap { figures.streamNetworks[$0] }
    if let network {
      hold("lead time of all", seen.all, network.leadTime, rare: 90_000)
      for (end, written) in plant.ends.enumerated() {
        let exit = network.exits.first { PlantDifferences.name(of: $0.of, map) == written.name }
        hold("share of \(written.name)", seen.mix[end], exit?.share ?? 0, rare: 1)
        if seen.ends[end].count > 300 {
          hold("lead time to \(written.name)", seen.ends[end], exit?.leadTime, rare: 90_000)
        }
      }
      for (index, place) in plant.places.enumerated() {
        guard let process = map.processes.firstIndex(where: { $0.id == place.name }) else { continue }
        hold("visits of \(place.name)", seen.visits[index], figures.steps[process].visits, rare: 1)
      }
    }
    #expect(wrong.isEmpty, "seed \(seed): \(wrong.joined(separator: "; "))\n\(text)")
  }
}

extension Plant {
  /// Pieces in stock become times: how long a piece lies there is not for a single unit to say.
  mutating func timeStocks() {
    for index in places.indices {
      if let pieces = places[index].stock?.pieces { places[index].stock = Stock(seconds: pieces * 97) }
    }
  }
}
