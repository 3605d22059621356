/// The equations of a network: what goes from state to state, Q, and from state to exit, R.
struct FlowStates: Sendable {
  let passes: LimitedPasses
  /// Q, positive shares only.
  private(set) var shares = SparseRows()
  /// R, positive shares only.
  private(set) var ends = SparseRows()
  /// What goes from each state to exits.
  private(set) var leaks: [Double] = []
  /// The strongly connected components of the states.
  let components: Components

  init(of network: FlowNetwork) throws(FlowProblem) {
    let passes = try LimitedPasses(of: network)
    self.passes = passes
    // What rounding left of the sum is spread over the routes, so that nothing gets lost on the way.
    let totals = network.nodes.map { ExactSum.of($0.routes.lazy.map(\.share)) }
    for (state, node) in passes.node.enumerated() {
      var leak = ExactSum()
      for (route, target) in zip(network.nodes[node].routes, passes.targets[state]) where route.share > 0 {
        let share = route.share / totals[node]
        guard share > 0 else { continue }
        switch target {
        case .state(let next): shares.append(column: next, share)
        case .exit(let exit):
          ends.append(column: exit, share)
          leak += share
        }
      }
      shares.endRow()
      ends.endRow()
      leaks.append(leak.value)
    }
    let shares = shares
    components = Components(of: (0..<shares.count).map { shares[$0].map(\.column) })
    let hasWayOut = leading { _ in true }
    // The first component from which nothing leads out leads to no other.
    for members in components.members {
      if let first = members.first, !hasWayOut[first] {
        throw .noWayOut(network.names(of: members.map { passes.node[$0] }))
      }
    }
  }

  /// Whether each state leads to an exit of some kind, or to a state of some kind, which leads to itself.
  func leading(
    to isMeant: (Int) -> Bool = { _ in false }, through isPassed: (Int) -> Bool = { _ in false }
  ) -> [Bool] {
    var leads = (0..<shares.count).map { state in
      isPassed(state) || ends[state].contains { isMeant($0.column) }
    }
    let before = shares.rowsByColumn
    var open = leads.indices.filter { leads[$0] }
    while let state = open.popLast() {
      for previous in before[state] where !leads[previous] {
        leads[previous] = true
        open.append(previous)
      }
    }
    return leads
  }

  /// Whether each state is among some states or is led to by them.
  func following(_ isStart: (Int) -> Bool) -> [Bool] {
    var follows = (0..<shares.count).map(isStart)
    var open = follows.indices.filter { follows[$0] }
    while let state = open.popLast() {
      for next in shares[state] where !follows[next.column] {
        follows[next.column] = true
        open.append(next.column)
      }
    }
    return follows
  }

  /// A figure of each node at each of its states.
  func spread(_ figures: [Double]) -> [Double] { passes.node.map { figures[$0] } }

  /// The sum over the states of each node.
  func gather(_ figures: [Double], count: Int) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    for (state, node) in passes.node.enumerated() { sums[node] += figures[state] }
    return sums.map(\.value)
  }

  /// The product of a row with R.
  func toExits(_ row: [Double], count: Int) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    for state in row.indices {
      for entry in ends[state] { sums[entry.column] += row[state] * entry.value }
    }
    return sums.map(\.value)
  }

  /// The product of R with a column.
  func fromExits(_ column: [Double]) -> [Double] {
    (0..<ends.count).map { state in ExactSum.of(ends[state].lazy.map { $0.value * column[$0.column] }) }
  }
}
