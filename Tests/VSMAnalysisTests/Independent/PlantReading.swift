import VSMAnalysis
import VSMModel

/// All that the program says of a plant, by the names of its parts, so that two ways of writing it can be compared.
struct PlantReading {
  /// How a figure goes with the length of all times.
  enum Dimension { case time, other }

  private(set) var values: [String: (value: Double, Dimension)] = [:]
  /// False where no stream has routes: then only the headline and the steps are told.
  let hasNetwork: Bool

  init(_ computed: Computed, of plant: Plant) {
    let (map, figures) = (computed.map, computed.figures)
    let network =
      figures.recoveries.first
      ?? map.streams.firstIndex { $0.id == "line" }.flatMap { figures.streamNetworks[$0] }
    hasNetwork = network != nil
    add("lead time", figures.leadTime?.middle, .time)
    add("processing time", figures.processingTime?.middle, .time)
    add("value added", figures.valueAdded?.middle, .time)
    add("necessary", figures.necessary?.middle, .time)
    add("waste", figures.waste?.middle, .time)
    add("takt", figures.takt?.middle, .time)
    add("PCE", figures.cycleEfficiency?.middle)
    add("turns", figures.turns?.middle)
    add("people", figures.operatorsNeeded?.middle)
    add("balance", figures.balance?.middle)
    add("first-pass yield", figures.firstPassYield?.middle)
    add("bottleneck", figures.bottleneck.map { Double($0) })
    for place in plant.places {
      if let index = map.processes.firstIndex(where: { $0.id == place.name }) {
        let step = figures.steps[index]
        add("\(place.name) C/T", step.cycleTime?.middle, .time)
        add("\(place.name) flow", step.flow?.middle)
        add("\(place.name) capacity", step.capacity?.middle)
        add("\(place.name) utilisation", step.utilisation?.middle)
        add("\(place.name) over takt", step.isOverTakt ? 1 : 0)
        add("\(place.name) takt", step.takt?.middle, .time)
        add("\(place.name) people", step.operatorsNeeded?.middle)
        if hasNetwork {
          add("\(place.name) visits", step.visits)
          add("\(place.name) repeats", step.repeatShare)
        }
      } else if let index = map.stocks.firstIndex(where: { $0.id == place.name }) {
        add("\(place.name) time", figures.stocks[index].time?.middle, .time)
      }
    }
    let names = Set(plant.places.map(\.name))
    for rung in figures.ladders.flatMap(\.rungs) {
      let name =
        switch rung.of {
        case .process(let index): map.processes[index].id
        case .stock(let index): map.stocks[index].id
        case .customer(let index): map.customers[index].id
        default: ""
        }
      guard names.contains(name) || plant.ends.contains(where: { $0.name == name }) else { continue }
      // A transport and a wait may be timed with one place.
      let key = "\(rung.kind.rawValue) rung of \(name)"
      add(key, (values[key]?.value ?? 0) + (rung.time?.middle ?? .nan), .time)
    }
    if let network { add(network, map) }
  }

  private mutating func add(_ network: NetworkFigures, _ map: ValueStreamMap) {
    add("entering", network.entering)
    add("lead time of all", network.leadTime, .time)
    for exit in network.exits where exit.share > 1e-6 {
      let name = PlantDifferences.name(of: exit.of, map) ?? ""
      add("share of \(name)", exit.share)
      add("flow to \(name)", exit.flow)
      add("lead time to \(name)", exit.leadTime, .time)
    }
  }

  private mutating func add(_ name: String, _ value: Double?, _ dimension: Dimension = .other) {
    if let value { values[name] = (value, dimension) }
  }

  /// Where another reading differs, but for what it leaves out.
  func differences(
    from other: PlantReading, timesAreLonger factor: Double = 1, besides: Set<String> = [],
    tolerance: Double = 1e-9
  ) -> [String] {
    var lines: [String] = []
    for name in Set(values.keys).union(other.values.keys).subtracting(besides).sorted() {
      guard let (value, dimension) = values[name], let expected = other.values[name]?.value else {
        // What only flows with routes are told of is not told of a plain line.
        if hasNetwork == other.hasNetwork { lines.append("\(name): given once only") }
        continue
      }
      let scaled = dimension == .time ? expected * factor : expected
      if abs(value - scaled) > tolerance * max(abs(value), abs(scaled)) + 1e-12 {
        lines.append("\(name): \(value) and \(scaled)")
      }
    }
    return lines
  }
}
