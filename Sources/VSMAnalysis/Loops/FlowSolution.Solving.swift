extension FlowSolution {
  /// Solves a network.
  ///
  /// Linear in the size of a network without loops; a loop costs what eliminating its nodes costs, at most the cube of
  /// the nodes that are all connected with one another.
  ///
  /// - Throws: ``FlowProblem``: a number or share that makes no sense, nodes without a way out, a loop that leaks too
  ///   little to be computed, or a network too large with its passes.
  public init(of network: FlowNetwork) throws(FlowProblem) {
    try network.check()
    let states = try FlowStates(of: network)
    let nodes = states.passes.node
    let solver = try VisitSolver(rows: states.shares, leaks: states.leaks, components: states.components) {
      network.names(of: $0.map { nodes[$0] })
    }
    var entry = [Double](repeating: 0, count: nodes.count)
    let entering = ExactSum.of(network.entry)
    for (node, share) in network.entry.enumerated() where share > 0 { entry[node] = share / entering }

    let visits = try solver.forward(entry)
    let mix = states.toExits(visits, count: network.exits.count)
    let times = try TimeMoments(network, states, solver, entry: entry, visits: visits, mix: mix)
    let first = FirstVisits(states.passes, solver, entry: entry, visits: visits)
    let decay = try Decay(network, states, solver, entry: entry, mix: mix)
    let worth = try Worth(network, states, solver, visits: visits)

    let visitsOfNodes = states.gather(visits, count: network.nodes.count)
    let worthOfTime = states.gather(decay.worthOfTime, count: network.nodes.count)
    let decaysUnvalued = states.leading {
      network.exits[$0].proceeds == nil && network.exits[$0].decay > 0
    }
    self.nodes = network.nodes.indices.map { index in
      let firstVisit = min(first.probabilities[index], visitsOfNodes[index])
      return Node(
        visits: visitsOfNodes[index], flow: network.rate * visitsOfNodes[index], firstVisit: firstVisit,
        repeatWork: network.nodes[index].cycleTime.map { max(0, visitsOfNodes[index] - firstVisit) * $0 },
        remainingTime: times.remaining[index], worth: worth.states[index],
        worthOfTime: decaysUnvalued[index] ? nil : worthOfTime[index], worthOfRoutes: worth.routes[index])
    }
    exits = network.exits.indices.map { index in
      Exit(
        share: mix[index], flow: network.rate * mix[index], leadTime: times.exits[index]?.mean,
        variance: times.exits[index]?.variance, shareAfterDecay: decay.shares[index])
    }
    leadTime = times.mean
    variance = times.variance
    workInProcess = network.rate * times.mean
    cost = ExactSum.of(zip(visitsOfNodes, network.nodes).lazy.map { $0 * $1.cost })
    addValue(of: network)
    guard isFinite else { throw .outOfRange }
  }

  /// Proceeds and net value, or why there are none.
  private mutating func addValue(of network: FlowNetwork) {
    let unvalued = network.exits.indices.filter { network.exits[$0].proceeds == nil && exits[$0].share > 0 }
    guard unvalued.isEmpty else {
      notValued = .withoutProceeds(unvalued.map { network.exits[$0].name })
      return
    }
    let gross = ExactSum.of(zip(exits, network.exits).lazy.map { $0.share * ($1.proceeds ?? 0) })
    let left = ExactSum.of(zip(exits, network.exits).lazy.map { $0.shareAfterDecay * ($1.proceeds ?? 0) })
    self.gross = gross
    grossAfterDecay = left
    var fixed = 0.0
    if network.fixedCost > 0 {
      guard network.rate > 0 else {
        notValued = .nothingEnters
        return
      }
      fixed = network.fixedCost / network.rate
    }
    net = ExactSum.of([gross, -cost, -network.acquisition, -fixed])
    netAfterDecay = ExactSum.of([left, -cost, -network.acquisition, -fixed])
  }

  /// False where a figure has left the numbers that can be computed with.
  private var isFinite: Bool {
    var figures = [leadTime, variance, workInProcess, cost]
    for case let figure? in [gross, net, grossAfterDecay, netAfterDecay] { figures.append(figure) }
    for node in nodes {
      figures += [node.visits, node.flow, node.remainingTime]
      for case let figure? in [node.repeatWork, node.worth, node.worthOfTime] { figures.append(figure) }
      for case let figure? in node.worthOfRoutes { figures.append(figure) }
    }
    for exit in exits {
      figures += [exit.share, exit.flow, exit.shareAfterDecay]
      for case let figure? in [exit.leadTime, exit.variance] { figures.append(figure) }
    }
    return figures.allSatisfy(\.isFinite)
  }
}
