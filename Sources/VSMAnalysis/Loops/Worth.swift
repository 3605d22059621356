/// W = NRp − Nc: what a unit is worth at each state, by what it will bring and cost from there on.
struct Worth: Sendable {
  /// NRp; nothing where an exit without proceeds lies ahead.
  let proceeds: [Double?]
  /// Nc; nothing where a node without a cost lies ahead, or at one.
  let costs: [Double?]
  /// For each route of each node, visits times worth at its target.
  private(set) var routes: [[Double?]] = []

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, visits: [Double]
  ) throws(FlowProblem) {
    let nodes = states.passes.node
    let proceeds = try solver.backward(states.fromExits(network.exits.map { $0.proceeds ?? 0 }))
    let isUnvalued = states.leading { network.exits[$0].proceeds == nil }
    self.proceeds = zip(proceeds, isUnvalued).map { $1 ? nil : $0 }
    let costs = try solver.backward(states.spread { network.nodes[$0].cost ?? 0 })
    let isUncosted = states.leading(through: { network.nodes[nodes[$0]].cost == nil })
    self.costs = zip(costs, isUncosted).map { $1 ? nil : $0 }

    // The routes of the first states are those of the nodes.
    var starts = states.passes.starts[..<network.nodes.count]
    let count = states.passes.starts.dropFirst(network.nodes.count).first ?? states.passes.targets.count
    starts.append(count)
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var isKnown = [Bool](repeating: true, count: count)
    for (state, node) in nodes.enumerated() where visits[state] > 0 {
      for route in 0..<(starts[node + 1] - starts[node]) {
        let ahead: Double? =
          switch states.passes.targets[states.passes.starts[state] + route] {
          case .state(let next): self[next]
          case .exit(let exit): network.exits[exit].proceeds
          }
        if let ahead {
          sums[starts[node] + route] += visits[state] * ahead
        } else {
          isKnown[starts[node] + route] = false
        }
      }
    }
    routes = network.nodes.indices.map { node in
      (starts[node]..<starts[node + 1]).map { isKnown[$0] ? sums[$0].value : nil }
    }
  }

  /// W at a state; nothing where proceeds or a cost ahead are not given.
  subscript(state: Int) -> Double? {
    guard let proceeds = proceeds[state], let cost = costs[state] else { return nil }
    return proceeds - cost
  }
}
