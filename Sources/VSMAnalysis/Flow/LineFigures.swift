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
  /// Lines with customers of their own count for the rolled yields as if each unit passed all of them.
  let areLinesUnweighted: Bool

  init(
    of map: ValueStreamMap, _ network: Network, _ demand: Demand, _ flow: Flow, _ reach: Reach,
    _ inputs: [StepInput], _ steps: Steps, _ time: WorkTime
  ) {
    let asked = LineTakt.taken(demand, flow, reach)
    takt =
      time.available.flatMap { available in (asked ?? demand.total).flatMap { available / $0 } }?
      .finiteOrNothing
    isTaktOfAllDemand = asked == nil && takt != nil && demand.customers.count { $0.demand != nil } > 1

    let forward = map.processes.indices.filter { map.processes[$0].stream != nil }
    let passing = PassShares(of: map, network, flow.solved, demand)
    firstPass = RolledYield(
      forward.map { ($0, inputs[$0].firstPassYield ?? inputs[$0].yield) }, passing, map)
    accurate = RolledYield(forward.map { ($0, inputs[$0].completeAndAccurate) }, passing, map)
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
  }
}
