/// W = N(Rp − c): what a unit is worth at each state, by what it will bring and cost from there on.
struct Worth: Sendable {
  /// Nothing where an exit without proceeds lies ahead.
  let states: [Double?]
  /// For each route of each node, visits times worth at its target.
  let routes: [[Double?]]

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, visits: [Double]
  ) throws(FlowProblem) {
    let proceeds = states.fromExits(network.exits.map { $0.proceeds ?? 0 })
    let costs = states.spread(network.nodes.map(\.cost))
    let solved = try solver.backward(zip(proceeds, costs).map { $0 - $1 })
    let isUnvalued = states.leading { network.exits[$0].proceeds == nil }
    let worth = zip(solved, isUnvalued).map { $1 ? nil : $0 }
    self.states = worth

    var sums = network.nodes.map { [ExactSum?](repeating: ExactSum(), count: $0.routes.count) }
    for (state, node) in states.passes.node.enumerated() where visits[state] > 0 {
      for (route, target) in states.passes.targets[state].enumerated() {
        let ahead: Double? =
          switch target {
          case .state(let next): worth[next]
          case .exit(let exit): network.exits[exit].proceeds
          }
        if let ahead { sums[node][route]? += visits[state] * ahead } else { sums[node][route] = nil }
      }
    }
    routes = sums.map { $0.map { $0?.value } }
  }
}
