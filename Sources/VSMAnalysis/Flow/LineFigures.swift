import VSMDiagnostics
import VSMModel

/// What the figures of the steps make of the line as a whole.
struct LineFigures: Sendable {
  /// Available time / what is taken at the steps that all pass, or else of all demand together.
  let takt: Estimate?
  /// True where several customers ask and no step serves them all.
  let isTaktOfAllDemand: Bool
  let firstPass: RolledYield
  let accurate: RolledYield
  let balance: Balance
  /// The steps at which work is done: the streams' own, or those of the recoveries where a map has no streams.
  let working: [Int]
  let output: LineOutput
  /// The flows that the output is of.
  let units: UnitFlows
  /// Lines with customers of their own count for the rolled yields as if each unit passed all of them.
  let areLinesUnweighted: Bool

  init(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ flow: Flow, _ reach: Reach,
    _ inputs: [StepInput], _ steps: Steps, _ recoveries: Recoveries, _ time: WorkTime
  ) {
    let asked = LineTakt.taken(of: map, network, demand, flow, reach)
    takt =
      time.available.flatMap { available in (asked ?? demand.total).flatMap { available / $0 } }?
      .finiteOrNothing
    isTaktOfAllDemand = asked == nil && takt != nil && demand.customers.count { $0.demand != nil } > 1

    let forward = map.processes.indices.filter { map.processes[$0].stream != nil }
    let passing = PassShares(of: map, network, flow.solved, demand)
    /// A table needs four good legs: the yield of each, as often as there are legs.
    func ofAll(_ yield: Estimate?, at process: Int) -> Estimate? {
      let units = map.processes[process].stream.map { network.units[network.main[$0]] } ?? 1
      guard units != 1, let yield else { return yield }
      return Estimate(
        low: power(yield.low, units), middle: power(yield.middle, units), high: power(yield.high, units))
    }
    firstPass = RolledYield(
      forward.map { ($0, ofAll(inputs[$0].firstPassYield ?? inputs[$0].yield, at: $0)) }, passing, map)
    accurate = RolledYield(forward.map { ($0, ofAll(inputs[$0].completeAndAccurate, at: $0)) }, passing, map)
    areLinesUnweighted = passing.areWeightsUnknown

    working = (map.streams.isEmpty ? Array(map.processes.indices) : forward)
      .filter { !map.processes[$0].isDecision }
    var visits = [Double](repeating: 1, count: map.processes.count)
    for case let solved? in flow.solved {
      for case (.process(let process), let node) in zip(solved.block.nodes, solved.visits.nodes) {
        visits[process] = node.visits
      }
    }
    balance = Balance(of: working, inputs, steps.figures, visits: visits, available: time.available)

    let own = working.filter { map.processes[$0].stream != nil }
    var (used, delivered) = (flow, demand.delivered(in: map))
    let isPerDay = delivered != nil
    if delivered == nil, recoveries.recovered.isEmpty, let unit = demand.ofOneUnit(network, flow.solved) {
      // Its warnings are those of the first time.
      var warnings: [Diagnostic] = []
      (used, delivered) = (
        Flow(of: map, network, unit, inputs, recoveries, solved: flow.solved, &warnings), 1
      )
    }
    output = LineOutput(
      map, working: own, inputs, steps.figures, into: used.into, delivered: delivered ?? 0,
      available: time.available,
      isPerDay: isPerDay)
    units = UnitFlows(used, delivered: delivered, isPerDay: isPerDay)
  }
}
