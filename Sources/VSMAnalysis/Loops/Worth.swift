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
    let costs = try solver.backward(states.spread(network.nodes.map { $0.cost ?? 0 }))
    let isUncosted = states.leading(through: { network.nodes[nodes[$0]].cost == nil })
    self.costs = zip(costs, isUncosted).map { $1 ? nil : $0 }

    var sums = network.nodes.map { [ExactSum?](repeating: ExactSum(), count: $0.routes.count) }
    for (state, node) in nodes.enumerated() where visits[state] > 0 {
      for (route, target) in states.passes.targets[state].enumerated() {
        let ahead: Double? =
          switch target {
          case .state(let next): self[next]
          case .exit(let exit): network.exits[exit].proceeds
          }
        if let ahead { sums[node][route]? += visits[state] * ahead } else { sums[node][route] = nil }
      }
    }
    routes = sums.map { $0.map { $0?.value } }
  }

  /// W at a state; nothing where proceeds or a cost ahead are not given.
  subscript(state: Int) -> Double? {
    guard let proceeds = proceeds[state], let cost = costs[state] else { return nil }
    return proceeds - cost
  }
}
