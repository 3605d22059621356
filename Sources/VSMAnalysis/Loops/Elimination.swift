/// The factors of I − Q for one loop, made once and used for every right-hand side.
///
/// The elimination is that of Grassmann, Taksar & Heyman ("Regenerative analysis and steady state distributions for
/// Markov chains", Operations Research 33, 1985): a node that is eliminated hands its shares to those that lead to it,
/// and each pivot is the sum of what leaves a node rather than 1 minus what stays. There are no subtractions, so no
/// digit is lost however little a loop leaks, and no pivoting is called for, so the order may follow the structure: nodes
/// with few neighbours go first (Markowitz 1957), which keeps a long loop sparse; what is left is dense and small.
struct Elimination: Sendable {
  /// The most nodes in a dense core: 3,000² numbers are 72 MB.
  static let limit = 3_000
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

  /// Nothing where the dense core would be too large.
  ///
  /// - Parameters:
  ///   - rows: Where each node of the loop leads in the loop, by position in it.
  ///   - leaks: What goes from each node out of the loop.
  init?(rows: [[SparseRows.Entry]], leaks: [Double]) {
    var leading: [[SparseRows.Entry]] = []
    var from = [[Int]](repeating: [], count: rows.count)
    for (node, row) in rows.enumerated() {
      // A self loop is in no pivot; shares to one node are added up.
      var merged: [SparseRows.Entry] = []
      for entry in row.sorted(by: { $0.column < $1.column }) where entry.column != node {
        if let last = merged.last, last.column == entry.column {
          merged[merged.count - 1].value += entry.value
        } else {
          merged.append(entry)
          from[entry.column].append(node)
        }
      }
      leading.append(merged)
    }
    var leaks = leaks
    var isLeft = [Bool](repeating: true, count: rows.count)
    var ways = 1
    while ways <= Self.sparseWays {
      // In each round no two neighbours are eliminated, so that a ring of n nodes takes log n rounds and few nodes
      // stand above each: see `diagonal`.
      var round = rows.indices.filter { isLeft[$0] }
      while !round.isEmpty {
        var touched = Set<Int>()
        var next = Set<Int>()
        for node in round where leading[node].count * from[node].count <= ways {
          if touched.contains(node) {
            next.insert(node)
            continue
          }
          let neighbours = from[node] + leading[node].map(\.column)
          touched.formUnion(neighbours)
          next.formUnion(neighbours)
          isLeft[node] = false
          steps.append(Self.eliminate(node, &leading, &from, &leaks))
        }
        round = next.sorted()
      }
      ways *= 2
    }
    coreNodes = rows.indices.filter { isLeft[$0] }
    guard coreNodes.count <= Self.limit else { return nil }
    var position = [Int](repeating: 0, count: rows.count)
    for (index, node) in coreNodes.enumerated() { position[node] = index }
    var shares = [Double](repeating: 0, count: coreNodes.count * coreNodes.count)
    for (index, node) in coreNodes.enumerated() {
      for entry in leading[node] { shares[index * coreNodes.count + position[entry.column]] = entry.value }
    }
    core = DenseCore(shares: shares, leaks: coreNodes.map { leaks[$0] })
  }

  private static func eliminate(
    _ node: Int, _ leading: inout [[SparseRows.Entry]], _ from: inout [[Int]], _ leaks: inout [Double]
  ) -> Step {
    let shares = leading[node]
    let pivot = shares.reduce(leaks[node]) { $0 + $1.value }
    var quotients: [SparseRows.Entry] = []
    for before in from[node] {
      guard let place = leading[before].firstIndex(where: { $0.column == node }) else { continue }
      let quotient = leading[before].remove(at: place).value / pivot
      quotients.append(.init(column: before, value: quotient))
      leaks[before] += quotient * leaks[node]
      for entry in shares where entry.column != before {
        if let known = leading[before].firstIndex(where: { $0.column == entry.column }) {
          leading[before][known].value += quotient * entry.value
        } else {
          leading[before].append(.init(column: entry.column, value: quotient * entry.value))
          from[entry.column].append(before)
        }
      }
    }
    for entry in shares { from[entry.column].removeAll { $0 == node } }
    return Step(node: node, pivot: pivot, shares: shares, quotients: quotients)
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
