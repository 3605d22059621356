/// N = (I − Q)⁻¹ as two functions, solved one strongly connected component after another: a line costs linear time, and
/// only true loops cost more (Kemeny & Snell, *Finite Markov Chains*, 1960, chapter 3).
struct VisitSolver: Sendable {
  /// Beyond this condition number the shares' last digits decide the answer.
  static let largestCondition = 1e12
  /// The largest backward error of an entry (Oettli & Prager 1964).
  static let largestError = 1e-10

  let rows: SparseRows
  let components: Components
  private var factors: [Factor] = []
  private var position: [Int]
  /// The nodes behind the states, for messages.
  private let names: @Sendable ([Int]) -> [String]

  private enum Factor: Sendable {
    case alone(pivot: Double)
    case loop(Elimination)
  }

  /// Factors I − Q.
  ///
  /// - Parameters:
  ///   - rows: Q, the shares between states; all positive.
  ///   - leaks: What goes from each state to no state.
  ///   - components: Those of the states.
  ///   - names: The nodes behind some states, for messages.
  /// - Throws: ``FlowProblem`` naming a loop that leaks too little, or one that is too large.
  init(
    rows: SparseRows, leaks: [Double], components: Components, names: @escaping @Sendable ([Int]) -> [String]
  ) throws(FlowProblem) {
    self.rows = rows
    self.components = components
    self.names = names
    position = Array(repeating: 0, count: rows.count)
    for (index, members) in components.members.enumerated() {
      for (place, member) in members.enumerated() { position[member] = place }
      var inside: [[SparseRows.Entry]] = []
      var outside: [Double] = []
      for member in members {
        var leak = ExactSum()
        leak += leaks[member]
        var row: [SparseRows.Entry] = []
        for entry in rows[member] {
          if components.component[entry.column] == index {
            row.append(.init(column: position[entry.column], value: entry.value))
          } else {
            leak += entry.value
          }
        }
        inside.append(row)
        outside.append(leak.value)
      }
      let passes: Double
      if members.count == 1, let pivot = outside.first {
        factors.append(.alone(pivot: pivot))
        passes = 1 / pivot
      } else {
        guard let loop = Elimination(rows: inside, leaks: outside) else {
          throw .tooLarge(names(members), limit: Elimination.limit)
        }
        factors.append(.loop(loop))
        // The rows of N are not negative, so its norm is its largest row sum, and that of I − Q is at most 2.
        passes = loop.backward(outside.map { _ in 1 }).reduce(0) { $0.isNaN || $0 >= $1 ? $0 : $1 }
      }
      if members.count == 1, inside.allSatisfy(\.isEmpty) { continue }
      guard passes < 1 / Double.ulpOfOne else { throw .gainAtLeastOne(names(members)) }
      guard 2 * passes <= Self.largestCondition else {
        throw .illConditioned(names(members), condition: 2 * passes)
      }
    }
  }

  /// The row x = aN: expected visits of what enters with mix a.
  func forward(_ given: [Double]) throws(FlowProblem) -> [Double] {
    var row = given
    for component in components.members.indices.reversed() {
      solve(component, &row)
      passOn(component, &row)
    }
    var carried = given
    var size = given.map(abs)
    for state in 0..<rows.count {
      for entry in rows[state] {
        carried[entry.column] += row[state] * entry.value
        size[entry.column] += abs(row[state]) * entry.value
      }
    }
    try check(row, against: carried, size)
    return row
  }

  /// The column x = Ny: what is expected from each state on, of y at each visit.
  func backward(_ given: [Double]) throws(FlowProblem) -> [Double] {
    var column = given
    for (component, members) in components.members.enumerated() {
      for member in members {
        for entry in rows[member] where components.component[entry.column] != component {
          column[member] += entry.value * column[entry.column]
        }
      }
      switch factors[component] {
      case .alone(let pivot): for member in members { column[member] /= pivot }
      case .loop(let loop):
        let solved = loop.backward(members.map { column[$0] })
        for (member, value) in zip(members, solved) { column[member] = value }
      }
    }
    var carried = given
    var size = given.map(abs)
    for state in 0..<rows.count {
      for entry in rows[state] {
        carried[state] += entry.value * column[entry.column]
        size[state] += entry.value * abs(column[entry.column])
      }
    }
    try check(column, against: carried, size)
    return column
  }

  /// Puts the visits within one component in place of what comes into it.
  func solve(_ component: Int, _ row: inout [Double]) {
    let members = components.members[component]
    switch factors[component] {
    case .alone(let pivot): for member in members { row[member] /= pivot }
    case .loop(let loop):
      let solved = loop.forward(members.map { row[$0] })
      for (member, value) in zip(members, solved) { row[member] = value }
    }
  }

  /// Adds what leaves one component for others, by its visits.
  func passOn(_ component: Int, _ row: inout [Double]) {
    for member in components.members[component] where row[member] != 0 {
      let visits = row[member]
      for entry in rows[member] where components.component[entry.column] != component {
        row[entry.column] += visits * entry.value
      }
    }
  }

  /// Nⱼⱼ of the states of a component, in their order: visits to a state by a unit that is there.
  func returns(in component: Int) -> [Double] {
    switch factors[component] {
    case .alone(let pivot): [1 / pivot]
    case .loop(let loop): loop.diagonal()
    }
  }

  /// The visits within a component to some of its states by a unit that is at one of them.
  func visits(from state: Int, to states: [Int]) -> [Double] {
    let component = components.component[state]
    let members = components.members[component]
    switch factors[component] {
    case .alone(let pivot): return states.map { _ in 1 / pivot }
    case .loop(let loop):
      var start = [Double](repeating: 0, count: members.count)
      start[position[state]] = 1
      let solved = loop.forward(start)
      return states.map { solved[position[$0]] }
    }
  }

  /// Elimination without subtractions is more exact than a residual in the same precision, so a step of refinement
  /// would spoil digits; the residual only tells whether something went wrong.
  private func check(_ solved: [Double], against carried: [Double], _ size: [Double]) throws(FlowProblem) {
    for state in solved.indices {
      guard solved[state].isFinite else { throw .outOfRange }
      let error = abs(carried[state] - solved[state])
      guard error <= Self.largestError * (size[state] + abs(solved[state])) else {
        throw .illConditioned(names(components.members[components.component[state]]), condition: .infinity)
      }
    }
  }
}
