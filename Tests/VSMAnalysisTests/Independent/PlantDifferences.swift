import VSMAnalysis
import VSMModel

/// What a program's figures have otherwise than they should.
struct PlantDifferences {
  private(set) var lines: [String] = []
  private let tolerance: Double

  init(_ computed: Computed, _ truth: PlantTruth, tolerance: Double = 1e-9) {
    self.tolerance = tolerance
    addHeadline(computed, truth)
    addPlaces(computed, truth)
    addRungs(computed, truth)
    addNetwork(computed, truth)
  }

  private mutating func compare(_ what: String, _ value: Double?, _ expected: Double?) {
    switch (value, expected) {
    case (nil, nil): return
    case (let value?, let expected?):
      // What is nothing beside the rest of a sum may be lost in it.
      if abs(value - expected) <= tolerance * max(abs(value), abs(expected)) + 1e-12 { return }
    default: break
    }
    lines.append(
      "\(what): \(value.map(String.init(describing:)) ?? "not given"),"
        + " should be \(expected.map(String.init(describing:)) ?? "not given")")
  }

  private mutating func addHeadline(_ computed: Computed, _ truth: PlantTruth) {
    guard !truth.plant.isRecovery else { return }
    let figures = computed.figures
    compare("lead time", figures.leadTime?.middle, truth.leadTime)
    compare("processing time", figures.processingTime?.middle ?? 0, truth.processingTime)
    compare("value added", figures.valueAdded?.middle ?? 0, truth.firstWork(.valueAdded))
    compare("necessary", figures.necessary?.middle ?? 0, truth.firstWork(.necessary))
    if truth.processingTime > 0 {
      compare("PCE", figures.cycleEfficiency?.middle, truth.cycleEfficiency)
    }
    compare("rolled yield", figures.firstPassYield?.middle, truth.rolledYield)
    compare("people", figures.operatorsNeeded?.middle ?? 0, truth.people)
    let days = 20.0 * 12
    compare("turns", figures.turns?.middle, days * truth.plant.day / truth.leadTime)
    let demand = truth.plant.ends.reduce(0) { $0 + ($1.demand ?? 0) }
    compare("takt", figures.takt?.middle, truth.plant.available / Double(demand))
  }

  private mutating func addPlaces(_ computed: Computed, _ truth: PlantTruth) {
    for (index, place) in truth.plant.places.enumerated() {
      if let process = computed.map.processes.firstIndex(where: { $0.id == place.name }) {
        let step = computed.figures.steps[process]
        let (visits, comes) = (truth.flows.visits[index], truth.flows.comes[index])
        compare("\(place.name) flow", step.flow?.middle, truth.flow(at: index))
        compare("\(place.name) capacity", step.capacity?.middle, truth.capacity(of: index))
        compare("\(place.name) utilisation", step.utilisation?.middle, truth.utilisation(of: index))
        if let network = network(computed) {
          compare("\(place.name) visits", step.visits, visits)
          compare("\(place.name) repeats", step.repeatShare, visits > 0 ? 1 - comes / visits : 0)
          let node = network.nodes.first { $0.of == .process(process) }
          let again = (visits - comes) * truth.work(at: index)
          if again > 1e-9 { compare("\(place.name) repeat work", node?.repeatWork, again) }
        }
      }
      if let stock = computed.map.stocks.firstIndex(where: { $0.id == place.name }),
        truth.flows.visits[index] > 0
      {
        compare("\(place.name) time", computed.figures.stocks[stock].time?.middle, truth.stockTimes[index])
      }
    }
  }

  /// A rung's visits are those of a unit that is delivered.
  private mutating func addRungs(_ computed: Computed, _ truth: PlantTruth) {
    for rung in computed.figures.ladders.flatMap(\.rungs) {
      let name: String? =
        switch rung.of {
        case .process(let index): computed.map.processes[index].id
        case .stock(let index): computed.map.stocks[index].id
        default: nil
        }
      guard let place = truth.plant.places.firstIndex(where: { $0.name == name }) else { continue }
      let visits = truth.flows.deliveredVisits[place]
      if rung.kind == .process {
        compare("\(name ?? "") on the ladder", rung.time?.middle, visits * truth.work(at: place))
        compare("\(name ?? "") ladder visits", rung.visits, visits)
      } else if truth.plant.places[place].step == nil, !truth.plant.countsTransport {
        compare("\(name ?? "") on the ladder", rung.time?.middle, visits * truth.times[place])
        compare("\(name ?? "") ladder visits", rung.visits, visits)
      }
    }
  }

  private func network(_ computed: Computed) -> NetworkFigures? {
    computed.figures.recoveries.first
      ?? computed.map.streams.firstIndex { $0.id == "line" }.flatMap { computed.figures.streamNetworks[$0] }
  }

  private mutating func addNetwork(_ computed: Computed, _ truth: PlantTruth) {
    guard let network = network(computed) else { return }
    compare("entering", network.entering, truth.entering)
    compare("lead time of all", network.leadTime, truth.leadTimeOfAll)
    if truth.plant.isRecovery {
      compare("cost", network.cost, truth.cost)
      if network.notValued == nil { compare("gross", network.gross, truth.gross) }
    }
    for (end, written) in truth.plant.ends.enumerated() {
      let exit = network.exits.first { Self.name(of: $0.of, computed.map) == written.name }
      compare("share of \(written.name)", exit?.share ?? 0, truth.flows.mix[end])
      guard truth.flows.mix[end] > 0 else { continue }
      compare("flow to \(written.name)", exit?.flow, truth.entering * truth.flows.mix[end])
      compare("lead time to \(written.name)", exit?.leadTime, truth.leadTime(endingAt: end))
    }
  }

  static func name(of target: RouteTarget, _ map: ValueStreamMap) -> String? {
    switch target {
    case .scrap: "scrap"
    case .disposition(let index): map.dispositions[index].id
    case .end:
      map.streams.first { $0.id == "line" }?.deliveries.first.map { map.customers[$0.party].id }
    case .endOf(let stream): map.streams[stream].deliveries.first.map { map.customers[$0.party].id }
    case .process, .stock: nil
    }
  }
}
