/// W = NRp − Nc: what a unit is worth at each state, by what it will bring and cost from there on.
struct Worth: Sendable {
  /// NRp; nothing where an exit without proceeds lies ahead.
  let proceeds: [Double?]
  /// Nc; nothing where a node without a cost lies ahead, or at one.
  let costs: [Double?]
  /// For each route of each node, visits times worth at its target.
  private(set) var routes: [[Double?]] = []
  /// For each route of each node, what the units that take it will bring and cost from its target on; nothing where that
  /// is not known of all of them, or none takes it.
  private(set) var ahead: [[FlowSolution.Node.Ahead]] = []

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, visits: [Double]
  ) throws(FlowProblem) {
    let nodes = states.passes.node
    /// From what is ahead of one unit that ends to what is of one in a state: see ``FlowStates/units``.
    func counted(_ figures: [Double]) -> [Double] {
      states.units.map { zip(figures, $0).map { $0 * $1 } } ?? figures
    }
    let proceeds = counted(try solver.backward(states.fromExits(network.exits.map { $0.proceeds ?? 0 })))
    let isUnvalued = states.leading { network.exits[$0].proceeds == nil }
    self.proceeds = zip(proceeds, isUnvalued).map { $1 ? nil : $0 }
    let ofVisits = states.spread { network.nodes[$0].cost ?? 0 }
    let ofEnding = states.units.map { zip(ofVisits, $0).map { $0 / $1 } } ?? ofVisits
    let costs = counted(try solver.backward(ofEnding))
    let isUncosted = states.leading(through: { network.nodes[nodes[$0]].cost == nil })
    self.costs = zip(costs, isUncosted).map { $1 ? nil : $0 }

    // The routes of the first states are those of the nodes.
    var starts = states.passes.starts[..<network.nodes.count]
    let count = states.passes.starts.dropFirst(network.nodes.count).first ?? states.passes.targets.count
    starts.append(count)
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var isKnown = [Bool](repeating: true, count: count)
    /// Of the units that take each route: how many, what they bring and cost, and whether that is not known of some.
    var taking = sums
    var bringing = sums
    var costing = sums
    var (isValued, isCosted) = (isKnown, isKnown)
    for (state, node) in nodes.enumerated() where visits[state] > 0 {
      let shares = states.passes.parts(of: state, in: network)
      for route in 0..<(starts[node + 1] - starts[node]) {
        let place = starts[node] + route
        var brings: Double?
        var costs: Double? = 0
        switch states.passes.targets[states.passes.starts[state] + route] {
        case .state(let next): (brings, costs) = (self.proceeds[next], self.costs[next])
        case .exit(let exit): brings = network.exits[exit].proceeds
        }
        if let brings, let costs {
          sums[place] +=
            visits[state] * states.passes.quantity(from: state, by: route, in: network)
            * (brings - costs)
        } else {
          isKnown[place] = false
        }
        let taken = visits[state] * shares[route]
        guard taken > 0 else { continue }
        taking[place] += taken
        if let brings { bringing[place] += taken * brings } else { isValued[place] = false }
        if let costs { costing[place] += taken * costs } else { isCosted[place] = false }
      }
    }
    routes = network.nodes.indices.map { node in
      (starts[node]..<starts[node + 1]).map { isKnown[$0] ? sums[$0].value : nil }
    }
    ahead = network.nodes.indices.map { node in
      (starts[node]..<starts[node + 1]).map { place in
        let taken = taking[place].value
        guard taken > 0 else { return FlowSolution.Node.Ahead() }
        return FlowSolution.Node.Ahead(
          proceeds: isValued[place] ? bringing[place].value / taken : nil,
          cost: isCosted[place] ? costing[place].value / taken : nil)
      }
    }
  }

  /// W at a state; nothing where proceeds or a cost ahead are not given.
  subscript(state: Int) -> Double? {
    guard let proceeds = proceeds[state], let cost = costs[state] else { return nil }
    return proceeds - cost
  }
}
