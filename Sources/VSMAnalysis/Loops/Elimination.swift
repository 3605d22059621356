/// The factors of I − Q for one loop, made once and used for every right-hand side.
///
/// The elimination is that of Grassmann, Taksar & Heyman ("Regenerative analysis and steady state distributions for
/// Markov chains", Operations Research 33, 1985): a node that is eliminated hands its shares to those that lead to it,
/// and each pivot is the sum of what leaves a node rather than 1 minus what stays. There are no subtractions, so no
/// digit is lost however little a loop leaks, and no pivoting is called for, so the order may follow the structure: nodes
/// with few neighbours go first (Markowitz 1957), which keeps a long loop sparse; what is left is dense and small.
struct Elimination: Sendable {
  /// Nodes with more ways through them than this are left to the dense core.
  private static let sparseWays = 64

  struct Step: Sendable {
    let node: Int
    let pivot: Double
    /// Where the node leads, with the shares; and what leads to it, with the quotients.
    let shares: [SparseRows.Entry]
    let quotients: [SparseRows.Entry]
  }

  private(set) var steps: [Step] = []
  private(set) var coreNodes: [Int] = []
  private(set) var core = DenseCore(shares: [], leaks: [])
  /// The work that the factors were, and that solving with them is.
  private(set) var factoring = 0
  private(set) var substituting = 0

  /// Nothing where that is more work than may be done.
  ///
  /// - Parameters:
  ///   - rows: Where each node of the loop leads in the loop, by position in it.
  ///   - leaks: What goes from each node out of the loop.
  ///   - effort: What may be done yet.
  init?(rows: [[SparseRows.Entry]], leaks: [Double], _ effort: inout SolvingEffort) {
    var left = SparseNetwork(rows: rows, leaks: leaks)
    let start = effort.left
    guard
      left.eliminate(Array(rows.indices), ways: Self.sparseWays, &effort, { steps.append($0) })
    else { return nil }
    var isLeft = [Bool](repeating: true, count: rows.count)
    for step in steps { isLeft[step.node] = false }
    coreNodes = rows.indices.filter { isLeft[$0] }
    guard effort.spend(coreNodes.count, coreNodes.count, coreNodes.count / 3 + 1) else { return nil }
    factoring = start - effort.left
    substituting =
      steps.reduce(coreNodes.count * coreNodes.count) { $0 + $1.shares.count + $1.quotients.count + 1 }
    var position = [Int](repeating: 0, count: rows.count)
    for (index, node) in coreNodes.enumerated() { position[node] = index }
    var shares = [Double](repeating: 0, count: coreNodes.count * coreNodes.count)
    for (index, node) in coreNodes.enumerated() {
      for entry in left.leading[node] {
        shares[index * coreNodes.count + position[entry.column]] = entry.value
      }
    }
    core = DenseCore(shares: shares, leaks: coreNodes.map { left.leaks[$0] })
  }

  /// The row x with x(I − Q) = the given one: visits for what comes in from outside.
  func forward(_ given: [Double]) -> [Double] {
    var row = given
    for step in steps {
      row[step.node] /= step.pivot
      let visits = row[step.node]
      if visits == 0 { continue }
      for entry in step.shares { row[entry.column] += visits * entry.value }
    }
    let solved = core.forward(coreNodes.map { row[$0] })
    for (index, node) in coreNodes.enumerated() { row[node] = solved[index] }
    for step in steps.reversed() {
      for entry in step.quotients { row[step.node] += row[entry.column] * entry.value }
    }
    return row
  }

  /// The column x with (I − Q)x = the given one: what is expected from each node on.
  func backward(_ given: [Double]) -> [Double] {
    var column = given
    for step in steps {
      for entry in step.quotients { column[entry.column] += entry.value * column[step.node] }
    }
    let solved = core.backward(coreNodes.map { column[$0] })
    for (index, node) in coreNodes.enumerated() { column[node] = solved[index] }
    for step in steps.reversed() {
      var value = column[step.node]
      for entry in step.shares { value += entry.value * column[entry.column] }
      column[step.node] = value / step.pivot
    }
    return column
  }
}
