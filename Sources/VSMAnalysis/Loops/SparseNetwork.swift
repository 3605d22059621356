/// Shares between nodes while one node after another is eliminated: see ``Elimination``.
struct SparseNetwork: Sendable {
  /// Where each node leads, itself apart, each target once.
  private(set) var leading: [[SparseRows.Entry]] = []
  /// What leads to each node.
  private var from: [[Int]]
  /// What goes from each node out of the network.
  private(set) var leaks: [Double]
  /// For each node its position in the row that is worked on; -1 where it is not there.
  private var place: [Int]

  /// - Parameters:
  ///   - rows: Where each node leads.
  ///   - leaks: What goes from each node to none of these.
  init(rows: [[SparseRows.Entry]], leaks: [Double]) {
    self.leaks = leaks
    from = Array(repeating: [], count: rows.count)
    place = Array(repeating: -1, count: rows.count)
    leading.reserveCapacity(rows.count)
    for (node, row) in rows.enumerated() {
      // A self loop is in no pivot; shares to one node are added up.
      var merged: [SparseRows.Entry] = []
      merged.reserveCapacity(row.count)
      for entry in row where entry.column != node {
        if place[entry.column] >= 0 {
          merged[place[entry.column]].value += entry.value
        } else {
          place[entry.column] = merged.count
          merged.append(entry)
          from[entry.column].append(node)
        }
      }
      for entry in merged { place[entry.column] = -1 }
      leading.append(merged)
    }
  }

  /// Eliminates those of some nodes that have at most so many ways through them, the ones with the fewest first.
  ///
  /// - Returns: false where that is more work than may be done.
  mutating func eliminate(
    _ nodes: [Int], ways most: Int, _ effort: inout SolvingEffort, _ take: (Elimination.Step) -> Void
  ) -> Bool {
    var isLeft = [Bool](repeating: false, count: leading.count)
    for node in nodes { isLeft[node] = true }
    // A node is touched in a round when a neighbour of it has been eliminated in it.
    var touched = [Int](repeating: 0, count: leading.count)
    var noted = touched
    var number = 0
    var left = nodes
    var ways = 1
    while !left.isEmpty {
      // In each round no two neighbours are eliminated, so that a ring of n nodes takes log n rounds and few nodes
      // stand above each: see `diagonal`.
      var round = left
      while !round.isEmpty {
        number += 1
        var next: [Int] = []
        func note(_ node: Int) {
          guard isLeft[node], noted[node] < number else { return }
          noted[node] = number
          next.append(node)
        }
        for node in round where leading[node].count * from[node].count <= ways {
          if touched[node] == number {
            note(node)
            continue
          }
          isLeft[node] = false
          for before in from[node] {
            touched[before] = number
            note(before)
          }
          for entry in leading[node] {
            touched[entry.column] = number
            note(entry.column)
          }
          guard effort.spend(work(of: node)) else { return false }
          take(eliminate(node))
        }
        round = next.filter { isLeft[$0] }.sorted()
      }
      left = left.filter { isLeft[$0] }
      if ways >= most { break }
      ways = ways > most / 2 ? most : 2 * ways
    }
    return true
  }

  /// What it costs to eliminate a node: its row is added to that of each node that leads to it.
  private func work(of node: Int) -> Int {
    from[node].reduce(1) { $0 + leading[$1].count + leading[node].count } * SolvingEffort.share
  }

  private mutating func eliminate(_ node: Int) -> Elimination.Step {
    let shares = leading[node]
    var pivot = leaks[node]
    for entry in shares { pivot += entry.value }
    var quotients: [SparseRows.Entry] = []
    quotients.reserveCapacity(from[node].count)
    for before in from[node] {
      guard let old = leading[before].firstIndex(where: { $0.column == node }) else { continue }
      let quotient = leading[before].remove(at: old).value / pivot
      quotients.append(.init(column: before, value: quotient))
      leaks[before] += quotient * leaks[node]
      for (position, entry) in leading[before].enumerated() { place[entry.column] = position }
      for entry in shares where entry.column != before {
        if place[entry.column] >= 0 {
          leading[before][place[entry.column]].value += quotient * entry.value
        } else {
          leading[before].append(.init(column: entry.column, value: quotient * entry.value))
          from[entry.column].append(before)
        }
      }
      for entry in leading[before] { place[entry.column] = -1 }
    }
    for entry in shares {
      if let old = from[entry.column].firstIndex(of: node) { from[entry.column].remove(at: old) }
    }
    return Elimination.Step(node: node, pivot: pivot, shares: shares, quotients: quotients)
  }
}
