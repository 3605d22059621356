extension FlowSolution {
  /// Solves a network.
  ///
  /// Linear in the size of a network without loops; a loop costs what eliminating its nodes costs, at most the cube of
  /// the nodes that are all connected with one another.
  ///
  /// - Throws: ``FlowProblem``: a number or share that makes no sense, nodes without a way out, a loop that leaks too
  ///   little to be computed, or a network that would take more work than is done for one.
  public init(of network: FlowNetwork) throws(FlowProblem) {
    var effort = SolvingEffort()
    try self.init(of: network, by: FlowWays(of: network, &effort), &effort)
  }

  /// Solves a network by the ways of one with the same shares, limits and entry, whatever its times and money are.
  init(
    of network: FlowNetwork, by ways: FlowWays, _ effort: inout SolvingEffort
  ) throws(FlowProblem) {
    try network.check()
    let (states, solver, entry, visits, mix) = (ways.states, ways.solver, ways.entry, ways.visits, ways.mix)
    let counted = states.counted(visits, total: ways.total)
    let rates = Set(network.exits.map(\.decay).filter { $0 > 0 }).count
    guard effort.spend(solver.substituting, 6 + 2 * rates) else { throw ways.tooLarge }
    let unknown = UnknownTimes(network, states, visits: visits)
    let times = try TimeMoments(network, states, solver, entry: entry, visits: visits, mix: mix)
    delivered = ways.delivery.share
    let visitsOfDelivered = states.gather(
      visits.indices.map { ways.delivery.given(visits[$0], at: $0) }, count: network.nodes.count)
    let decay = try Decay(network, states, solver, entry: entry, mix: mix, &effort)
    let worth = try Worth(network, states, solver, visits: counted)

    let passages = Self.passages(network, states, counted)
    let visitsOfNodes = states.gather(counted, count: network.nodes.count)
    let worthOfTime = states.gather(decay.worthOfTime, count: network.nodes.count)
    let count = network.nodes.count
    let remaining = states.mean(
      zip(times.remaining, unknown.ahead).map { $1 ? nil : $0 }, visits: visits, count: count)
    let proceedsAhead = states.mean(worth.proceeds, visits: counted, count: count)
    let costAhead = states.mean(worth.costs, visits: counted, count: count)
    let decaysUnvalued = states.leading {
      network.exits[$0].proceeds == nil && network.exits[$0].decay > 0
    }
    self.nodes = network.nodes.indices.map { index in
      let firstVisit = min(ways.first.units[index], visitsOfNodes[index])
      let firstOfDelivered = min(ways.first.ofDelivered[index], visitsOfDelivered[index])
      return Node(
        visits: visitsOfNodes[index], flow: network.rate * visitsOfNodes[index], firstVisit: firstVisit,
        delivered: Node.Delivered(visits: visitsOfDelivered[index], firstVisit: firstOfDelivered),
        cycleTime: network.nodes[index].cycleTime,
        remainingTime: remaining[index],
        proceedsAhead: proceedsAhead[index], costAhead: costAhead[index],
        worthOfTime: decaysUnvalued[index] || unknown.worthOfTime[index]
          ? nil : worthOfTime[index] * ways.total,
        passages: passages.taken[index], overflows: passages.overflowing[index],
        ahead: worth.ahead[index], worthOfRoutes: worth.routes[index])
    }
    exits = network.exits.indices.map { index in
      let moments = unknown.exits[index] ? nil : times.exits[index]
      let isOpen = unknown.exits[index] && network.exits[index].decay > 0
      return Exit(
        share: mix[index] * ways.total, flow: network.rate * mix[index] * ways.total, leadTime: moments?.mean,
        knownLeadTime: times.exits[index]?.mean,
        variance: moments?.variance, shareAfterDecay: isOpen ? nil : decay.shares[index] * ways.total)
    }
    knownLeadTime = times.mean
    if !unknown.areVisited {
      leadTime = times.mean
      variance = times.variance
      workInProcess = network.rate * (states.units == nil ? times.mean : Self.lying(network, visitsOfNodes))
    }
    addValue(of: network)
    addGrades(of: network, states, worth, visits: counted)
    guard isFinite else { throw .outOfRange }
  }

  /// Σvt: unit-times of all that one unit that enters becomes.
  private static func lying(_ network: FlowNetwork, _ visits: [Double]) -> Double {
    ExactSum.of(zip(network.nodes, visits).lazy.map { ($0.time ?? 0) * $1 })
  }

  /// How often each route is taken to its target, and how often it leads past it after the last pass.
  private static func passages(
    _ network: FlowNetwork, _ states: FlowStates, _ visits: [Double]
  ) -> (taken: [[Double]], overflowing: [[Double]]) {
    var taken = network.nodes.map { [Double](repeating: 0, count: $0.routes.count) }
    var overflowing = taken
    for (state, node) in states.passes.node.enumerated() where visits[state] > 0 {
      let parts = states.passes.parts(of: state, in: network)
      for (index, part) in parts.enumerated() where part > 0 {
        let passing = visits[state] * part
        if states.passes.isPast[states.passes.starts[state] + index] {
          overflowing[node][index] += passing
        } else {
          taken[node][index] += passing
        }
      }
    }
    return (taken, overflowing)
  }

  /// Cost, proceeds and net value, or why there are none.
  private mutating func addValue(of network: FlowNetwork) {
    let uncosted = network.nodes.indices.filter { network.nodes[$0].cost == nil && nodes[$0].visits > 0 }
    if uncosted.isEmpty {
      var sum = ExactSum()
      for index in nodes.indices { sum += nodes[index].visits * (network.nodes[index].cost ?? 0) }
      cost = sum.value
    }
    let unvalued = network.exits.indices.filter { network.exits[$0].proceeds == nil && exits[$0].share > 0 }
    guard unvalued.isEmpty else {
      notValued = .withoutProceeds(unvalued.map { network.exits[$0].name })
      return
    }
    let gross = ExactSum.of(zip(exits, network.exits).lazy.map { $0.share * ($1.proceeds ?? 0) })
    self.gross = gross
    if !exits.contains(where: { $0.shareAfterDecay == nil }) {
      grossAfterDecay = ExactSum.of(
        zip(exits, network.exits).lazy.map { ($0.shareAfterDecay ?? 0) * ($1.proceeds ?? 0) })
    }
    guard let cost else {
      notValued = .withoutCost(uncosted.map { network.nodes[$0].name })
      return
    }
    var fixed = 0.0
    if network.fixedCost > 0 {
      guard network.rate > 0 else {
        notValued = .nothingEnters
        return
      }
      fixed = network.fixedCost / network.rate
    }
    net = ExactSum.of([gross, -cost, -network.acquisition, -fixed])
    netAfterDecay = grossAfterDecay.map { ExactSum.of([$0, -cost, -network.acquisition, -fixed]) }
  }

  /// False where a figure has left the numbers that can be computed with.
  private var isFinite: Bool {
    // Infinity and what is no number leave no number of their product with 0; this is asked of every figure.
    var trace = 0.0
    func take(_ figure: Double?) { trace += (figure ?? 0) * 0 }
    for figure in [leadTime, variance, workInProcess, cost, gross, net, grossAfterDecay, netAfterDecay] {
      take(figure)
    }
    for index in nodes.indices {
      take(nodes[index].visits)
      take(nodes[index].flow)
      take(nodes[index].remainingTime)
      take(nodes[index].repeatWork)
      take(nodes[index].worth)
      take(nodes[index].proceedsAhead)
      take(nodes[index].costAhead)
      take(nodes[index].worthOfTime)
      for figure in nodes[index].worthOfRoutes { take(figure) }
    }
    for exit in exits {
      for figure in [exit.share, exit.flow, exit.leadTime, exit.variance, exit.shareAfterDecay] {
        take(figure)
      }
    }
    return trace == 0
  }
}
