/// The strongly connected components of a graph: sets of nodes of which each leads to every other.
///
/// R. Tarjan, "Depth-first search and linear graph algorithms", SIAM J. Comput. 1, 1972; with a stack of its own in
/// place of recursion, so that a line of any length fits.
struct Components: Sendable {
  /// The component of each node. A component stands after all that it leads to.
  private(set) var component: [Int]
  /// The nodes by components, one after the other.
  private var nodes: [Int] = []
  private var starts = [0]

  var count: Int { starts.count - 1 }

  /// The nodes of a component, in increasing order.
  subscript(component: Int) -> ArraySlice<Int> { nodes[starts[component]..<starts[component + 1]] }

  /// The node of a component that has no other.
  func onlyNode(of component: Int) -> Int? {
    starts[component + 1] - starts[component] == 1 ? nodes[starts[component]] : nil
  }

  /// - Parameter successors: A row for each node, with an entry for each that it leads to.
  init(of successors: SparseRows) {
    let count = successors.count
    component = Array(repeating: -1, count: count)
    nodes.reserveCapacity(count)
    var found = [Int](repeating: -1, count: count)
    var lowest = found
    var tried = [Int](repeating: 0, count: count)
    var open: [Int] = []
    var path: [Int] = []
    var clock = 0
    for root in 0..<count where found[root] < 0 {
      path.append(root)
      while let node = path.last {
        let ways = successors.positions(node)
        if found[node] < 0 {
          found[node] = clock
          lowest[node] = clock
          tried[node] = ways.lowerBound
          clock += 1
          open.append(node)
        }
        if tried[node] < ways.upperBound {
          let next = successors.entries[tried[node]].column
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
        let start = nodes.count
        while let member = open.popLast() {
          component[member] = self.count
          nodes.append(member)
          if member == node { break }
        }
        if nodes.count - start > 1 { nodes[start...].sort() }
        starts.append(nodes.count)
      }
    }
  }
}
