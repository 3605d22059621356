/// N = (I − Q)⁻¹ as two functions, solved one strongly connected component after another: a line costs linear time, and
/// only true loops cost more (Kemeny & Snell, *Finite Markov Chains*, 1960, chapter 3).
struct VisitSolver: Sendable {
  /// Beyond this condition number the shares' last digits decide the answer.
  static let largestCondition = 1e12
  /// The largest backward error of an entry (Oettli & Prager 1964).
  static let largestError = 1e-10

  let rows: SparseRows
  let components: Components
  /// What goes from each state that is a component by itself to others: the pivot of its equation.
  private var pivots: [Double]
  /// The factors of the components with several states, and which those are; -1 for the others.
  private var loops: [Elimination] = []
  private var loopOf: [Int] = []
  /// The nodes behind the states, for messages.
  private let names: @Sendable ([Int]) -> [String]

  /// Factors I − Q.
  ///
  /// - Parameters:
  ///   - rows: Q, the shares between states; all positive.
  ///   - leaks: What goes from each state to no state.
  ///   - components: Those of the states.
  ///   - effort: What may be done yet.
  ///   - names: The nodes behind some states, for messages.
  /// - Throws: ``FlowProblem`` naming a loop that leaks too little, or one that is too large.
  init(
    rows: SparseRows, leaks: [Double], components: Components, _ effort: inout SolvingEffort,
    names: @escaping @Sendable ([Int]) -> [String]
  ) throws(FlowProblem) {
    guard effort.spend((rows.entries.count + rows.count) * SolvingEffort.share) else {
      throw .tooLarge(names(Array(0..<min(rows.count, 1))))
    }
    self.rows = rows
    self.components = components
    self.names = names
    pivots = leaks
    loopOf = Array(repeating: -1, count: components.count)
    var place = [Int](repeating: 0, count: rows.count)
    for component in 0..<components.count {
      var passes: Double
      if let state = components.onlyNode(of: component) {
        var leak = ExactSum()
        leak += leaks[state]
        var isAlone = true
        for position in rows.positions(state) {
          if rows.entries[position].column == state {
            isAlone = false
          } else {
            leak += rows.entries[position].value
          }
        }
        pivots[state] = leak.value
        if isAlone { continue }
        passes = 1 / leak.value
      } else {
        let members = components[component]
        for (index, member) in members.enumerated() { place[member] = index }
        var inside: [[SparseRows.Entry]] = []
        var outside: [Double] = []
        for member in members {
          var leak = ExactSum()
          leak += leaks[member]
          var row: [SparseRows.Entry] = []
          for entry in rows[member] {
            if components.component[entry.column] == component {
              row.append(.init(column: place[entry.column], value: entry.value))
            } else {
              leak += entry.value
            }
          }
          inside.append(row)
          outside.append(leak.value)
        }
        guard let loop = Elimination(rows: inside, leaks: outside, &effort), effort.spend(loop.substituting)
        else { throw .tooLarge(names(Array(members))) }
        loopOf[component] = loops.count
        loops.append(loop)
        // The rows of N are not negative, so its norm is its largest row sum, and that of I − Q is at most 2.
        passes = 0
        for sum in loop.backward(Array(repeating: 1, count: members.count)) where !(sum < passes) {
          passes = sum
          if sum.isNaN { break }
        }
      }
      guard passes < 1 / Double.ulpOfOne else { throw .gainAtLeastOne(names(Array(components[component]))) }
      guard 2 * passes <= Self.largestCondition else {
        throw .illConditioned(names(Array(components[component])), condition: 2 * passes)
      }
    }
  }

  /// The row x = aN: expected visits of what enters with mix a.
  func forward(_ given: [Double]) throws(FlowProblem) -> [Double] {
    var row = given
    for component in (0..<components.count).reversed() {
      if let state = components.onlyNode(of: component) {
        row[state] /= pivots[state]
        let visits = row[state]
        if visits == 0 { continue }
        for position in rows.positions(state) where rows.entries[position].column != state {
          row[rows.entries[position].column] += visits * rows.entries[position].value
        }
        continue
      }
      let members = components[component]
      let solved = loops[loopOf[component]].forward(members.map { row[$0] })
      for (member, visits) in zip(members, solved) {
        row[member] = visits
        if visits == 0 { continue }
        for entry in rows[member] where components.component[entry.column] != component {
          row[entry.column] += visits * entry.value
        }
      }
    }
    var carried = given
    var size = given
    for state in size.indices { size[state] = abs(size[state]) }
    for state in 0..<rows.count {
      let visits = row[state]
      for position in rows.positions(state) {
        let entry = rows.entries[position]
        carried[entry.column] += visits * entry.value
        size[entry.column] += abs(visits) * entry.value
      }
    }
    try check(row, against: carried, size)
    return row
  }

  /// The column x = Ny: what is expected from each state on, of y at each visit.
  func backward(_ given: [Double]) throws(FlowProblem) -> [Double] {
    var column = given
    for component in 0..<components.count {
      if let state = components.onlyNode(of: component) {
        var value = column[state]
        for position in rows.positions(state) where rows.entries[position].column != state {
          value += rows.entries[position].value * column[rows.entries[position].column]
        }
        column[state] = value / pivots[state]
        continue
      }
      let members = components[component]
      for member in members {
        for entry in rows[member] where components.component[entry.column] != component {
          column[member] += entry.value * column[entry.column]
        }
      }
      let solved = loops[loopOf[component]].backward(members.map { column[$0] })
      for (member, value) in zip(members, solved) { column[member] = value }
    }
    var carried = given
    var size = given
    for state in 0..<rows.count {
      var (sum, total) = (given[state], abs(given[state]))
      for position in rows.positions(state) {
        let entry = rows.entries[position]
        sum += entry.value * column[entry.column]
        total += entry.value * abs(column[entry.column])
      }
      carried[state] = sum
      size[state] = total
    }
    try check(column, against: carried, size)
    return column
  }

  /// What leaves a state that is a component by itself, to itself apart.
  func pivot(of state: Int) -> Double { pivots[state] }

  /// Visits to the states of a component with several, of what comes to them.
  func forward(through component: Int, _ given: [Double]) -> [Double] {
    loops[loopOf[component]].forward(given)
  }

  /// The factors of a component with several states; nothing of one with a single one.
  func factors(of component: Int) -> Elimination? {
    loopOf[component] < 0 ? nil : loops[loopOf[component]]
  }

  /// What solving for one right-hand side costs.
  var substituting: Int {
    loops.reduce((rows.entries.count + rows.count) * SolvingEffort.share) { $0 + $1.substituting }
  }

  /// What finding the factors cost.
  var factoring: Int {
    loops.reduce((rows.entries.count + rows.count) * SolvingEffort.share) { $0 + $1.factoring }
  }

  /// Elimination without subtractions is more exact than a residual in the same precision, so a step of refinement
  /// would spoil digits; the residual only tells whether something went wrong.
  private func check(_ solved: [Double], against carried: [Double], _ size: [Double]) throws(FlowProblem) {
    for state in solved.indices {
      guard solved[state].isFinite else { throw .outOfRange }
      let error = abs(carried[state] - solved[state])
      guard error <= Self.largestError * (size[state] + abs(solved[state])) else {
        throw .illConditioned(names(Array(components[components.component[state]])), condition: .infinity)
      }
    }
  }
}
