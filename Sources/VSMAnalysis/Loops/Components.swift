/// The strongly connected components of a graph: sets of nodes of which each leads to every other.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972; with a stack of its own in
/// place of recursion, so that a line of any length fits.
struct Components: Sendable {
  /// The nodes of each component, in increasing order; a component stands after all that it leads to.
  private(set) var members: [[Int]] = []
  /// The component of each node.
  private(set) var component: [Int]

  init(of successors: [[Int]]) {
    let count = successors.count
    component = Array(repeating: -1, count: count)
    var found = [Int](repeating: -1, count: count)
    var lowest = found
    var tried = [Int](repeating: 0, count: count)
    var open: [Int] = []
    var path: [Int] = []
    var clock = 0
    for root in 0..<count where found[root] < 0 {
      path.append(root)
      while let node = path.last {
        if found[node] < 0 {
          found[node] = clock
          lowest[node] = clock
          clock += 1
          open.append(node)
        }
        if tried[node] < successors[node].count {
          let next = successors[node][tried[node]]
          tried[node] += 1
          if found[next] < 0 {
            path.append(next)
          } else if component[next] < 0 {
            lowest[node] = min(lowest[node], found[next])
          }
          continue
        }
        path.removeLast()
        if let before = path.last { lowest[before] = min(lowest[before], lowest[node]) }
        guard lowest[node] == found[node] else { continue }
        var nodes: [Int] = []
        while let member = open.popLast() {
          component[member] = members.count
          nodes.append(member)
          if member == node { break }
        }
        members.append(nodes.sorted())
      }
    }
  }
}
