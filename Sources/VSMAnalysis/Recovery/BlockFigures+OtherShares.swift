import VSMModel

/// What a unit brings where the shares of one step are others: what a tornado asks for many times over.
extension BlockFigures {
  enum NetOfOthers: Hashable {
    case known(Double)
    /// Proceeds or a cost are not given, or the network has no answer with these shares.
    case notKnown
    case tooMuchWork
  }

  /// Gross value less the costs of all visits.
  var netBeforeOverhead: Double? {
    solution.gross.flatMap { gross in solution.cost.map { gross - $0 } }
  }

  /// The same where what comes to a process leaves it by other ways.
  func netBeforeOverhead(
    of process: Int, leftBy ways: [FlowBlock.Way], _ effort: inout SolvingEffort
  ) -> NetOfOthers {
    if !block.multiplies, let node = block.nodeOf[.process(process)], let shares = shares(of: ways, at: node),
      let net = netBeforeOverhead(of: node, by: shares, &effort)
    {
      return net
    }
    // A network of its own to solve, of which no more than visits and ends are asked.
    let size = block.nodes.count + block.ways.reduce(0) { $0 + $1.count }
    guard effort.spend(size, Self.workOfNetwork) else { return .tooMuchWork }
    let network = input.network(
      block.replacing(process, with: ways), names: solved.names, exitNames: solved.exitNames)
    do throws(FlowProblem) {
      let other = try FlowWays(of: network, firstVisits: false, &effort)
      return net(of: network, by: other).map { .known($0) } ?? .notKnown
    } catch .tooLarge {
      return .tooMuchWork
    } catch {
      return .notKnown
    }
  }

  /// What making a network is for each of its nodes and routes, in the units of what solving it is.
  private static let workOfNetwork = 150

  /// Gross value less the costs of all visits; nothing where proceeds or a cost of what units come to are not given.
  private func net(of network: FlowNetwork, by ways: FlowWays) -> Double? {
    var net = ExactSum()
    for (exit, share) in zip(network.exits, ways.mix) where share > 0 {
      guard let proceeds = exit.proceeds else { return nil }
      net += share * ways.total * proceeds
    }
    let counted = ways.states.counted(ways.visits, total: ways.total)
    let visits = ways.states.gather(counted, count: network.nodes.count)
    for (node, visits) in zip(network.nodes, visits) where visits > 0 {
      guard let cost = node.cost else { return nil }
      net += -visits * cost
    }
    return net.value.isFinite ? net.value : nil
  }

  /// The shares of a step's routes that some other ways of it give; nothing where one is of a kind that the step does not
  /// have.
  private func shares(of ways: [FlowBlock.Way], at node: Int) -> [Double]? {
    var left = block.placed(ways, at: node)[...]
    let shares = block.ways[node].map { way -> Double in
      guard var other = left.first else { return 0 }
      let share = other.share
      other.share = way.share
      // A way without a share may be left out.
      guard other == way else { return 0 }
      left.removeFirst()
      return share
    }
    return left.isEmpty ? shares : nil
  }

  /// The net value by what is known of the step with its own shares, without solving anything: only from the first visit
  /// on units do something else there (Kemeny & Snell 1960, section 3.5). With fᵢ the probability of that visit, hₜ
  /// that of coming back from where a route leads, and gₜ = Wₜ − hₜ·Wᵢ what a unit is worth there until it does,
  /// W′ᵢ = (Σq′ₜ·gₜ − cᵢ) / (1 − Σq′ₜ·hₜ), and the net value changes by fᵢ·(W′ᵢ − Wᵢ).
  ///
  /// Nothing where the step has several states, or its loop leaks too little for differences.
  private func netBeforeOverhead(
    of node: Int, by shares: [Double], _ effort: inout SolvingEffort
  ) -> NetOfOthers? {
    let (states, returns) = (solved.ways.states, solved.ways.first.returns)
    guard !states.passes.isSeveral(node), solution.nodes[node].visits > 0,
      states.passes.targets(of: node).count == shares.count
    else { return nil }
    guard effort.spend(shares.count, SolvingEffort.share) else { return .tooMuchWork }
    guard let base = netBeforeOverhead, let own = solution.nodes[node].worth, let cost = input.costs[node]
    else { return .notKnown }
    let whole = ExactSum.of(shares)
    guard whole > 0 else { return .notKnown }
    var (bringing, returning) = (ExactSum(), ExactSum())
    bringing += -cost
    for (target, share) in zip(states.passes.targets(of: node), shares) where share > 0 {
      let part = share / whole
      switch target {
      case .exit(let exit):
        guard let proceeds = exitProceeds[exit] else { return .notKnown }
        bringing += part * proceeds
      case .state(let next):
        // The first states are the nodes; where grades are told apart, a node's worth is the mean of its states.
        guard next < solution.nodes.count, !states.passes.areGraded || !states.passes.isSeveral(next)
        else { return nil }
        guard let worth = solution.nodes[next].worth else { return .notKnown }
        let back = returns.returning(from: next, to: node)
        returning += part * back
        bringing += part * (worth - back * own)
      }
    }
    let leaving = 1 - returning.value
    guard leaving > 1e-6 else { return nil }
    return .known(base + solution.nodes[node].firstVisit * (bringing.value / leaving - own))
  }
}
