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
  /// How many units end, in all, of one in each state; nothing where each stays one.
  ///
  /// Where units multiply, rows of [Q R] add up to more than 1. Counted in what ends, h = Qh + R1, they are those of a chain
  /// again: Q′ᵢⱼ = Qᵢⱼhⱼ/hᵢ, R′ᵢₖ = Rᵢₖ/hᵢ (Doob's transform), which follows one of the units that end. All is solved there, and
  /// turned back by ``counted(_:)``.
  private(set) var units: [Double]?
  /// What leads to each state.
  private let before: SparseRows

  init(of network: FlowNetwork) throws(FlowProblem) {
    let passes = try LimitedPasses(of: network)
    self.passes = passes
    // What rounding left of the sum is spread over the routes, so that nothing gets lost on the way.
    for state in passes.node.indices {
      let given = passes.parts(of: state, in: network)
      var leak = ExactSum()
      for position in given.indices where given[position] > 0 {
        let share = given[position]
        switch passes.targets[passes.starts[state] + position] {
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
    components = Components(of: shares)
    before = shares.transposed
    if network.multiplies { try count(network) }
    let hasWayOut = leading { _ in true }
    // The first component from which nothing leads out leads to no other.
    for component in 0..<components.count {
      if let first = components[component].first, !hasWayOut[first] {
        throw .noWayOut(network.names(of: components[component].map { passes.node[$0] }))
      }
    }
  }

  mutating func set(_ shares: SparseRows, _ ends: SparseRows, _ leaks: [Double]) {
    (self.shares, self.ends, self.leaks) = (shares, ends, leaks)
  }

  mutating func set(units: [Double]) { self.units = units }

  /// Whether each state leads to an exit of some kind, or to a state of some kind, which leads to itself.
  func leading(
    to isMeant: (Int) -> Bool = { _ in false }, through isPassed: (Int) -> Bool = { _ in false }
  ) -> [Bool] {
    var leads = (0..<shares.count).map { state in
      isPassed(state) || ends.positions(state).contains { isMeant(ends.entries[$0].column) }
    }
    var open = leads.indices.filter { leads[$0] }
    while let state = open.popLast() {
      for position in before.positions(state) {
        let previous = before.entries[position].column
        if leads[previous] { continue }
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

  /// A figure of each node: of its first state, or, where units of several grades come, their mean by visits. Nothing
  /// where it is not known of one of them.
  func mean(_ figures: [Double?], visits: [Double], count: Int) -> [Double?] {
    guard passes.areGraded else { return Array(figures.prefix(count)) }
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    var weights = sums
    var isKnown = [Bool](repeating: true, count: count)
    for (state, node) in passes.node.enumerated() where visits[state] > 0 {
      weights[node] += visits[state]
      if let figure = figures[state] { sums[node] += visits[state] * figure } else { isKnown[node] = false }
    }
    return (0..<count).map { node in
      weights[node].value > 0 ? (isKnown[node] ? sums[node].value / weights[node].value : nil) : figures[node]
    }
  }

  /// A figure of each node at each of its states.
  func spread(_ figure: (Int) -> Double) -> [Double] { passes.node.map(figure) }

  /// The sum over the states of each node.
  func gather(_ figures: [Double], count: Int) -> [Double] {
    // Where no loop is limited each node has one state.
    if figures.count == count { return figures }
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    for (state, node) in passes.node.enumerated() { sums[node] += figures[state] }
    return sums.map(\.value)
  }

  /// The product of a row with R.
  func toExits(_ row: [Double], count: Int) -> [Double] {
    var sums = [ExactSum](repeating: ExactSum(), count: count)
    for state in row.indices {
      for position in ends.positions(state) {
        sums[ends.entries[position].column] += row[state] * ends.entries[position].value
      }
    }
    return sums.map(\.value)
  }

  /// The product of R with a column.
  func fromExits(_ column: [Double]) -> [Double] {
    (0..<ends.count).map { state in
      var sum = ExactSum()
      for position in ends.positions(state) {
        sum += ends.entries[position].value * column[ends.entries[position].column]
      }
      return sum.value
    }
  }
}
