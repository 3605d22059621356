/// Which loops count a unit's passes at which nodes.
struct PassCounts: Sendable {
  /// For each route of each node, the loop in which it begins the next pass; no routes where none of a network is
  /// limited.
  private(set) var counted: [[Int?]]
  /// The loops that each node is in, in increasing order.
  private var loopsAt: [[Int]]

  private struct Ends: Hashable {
    let from: Int
    let to: Int
    let limit: FlowNetwork.Limit
  }

  /// - Throws: ``FlowProblem/tooManyPasses(_:limit:)`` where the counts of a loop could come to more states than are
  ///   computed with. That is known from the loops alone, so nothing large is begun for it.
  init(
    of network: FlowNetwork, _ successors: SparseRows, _ components: Components
  ) throws(FlowProblem) {
    counted = Array(repeating: [], count: network.nodes.count)
    loopsAt = Array(repeating: [], count: network.nodes.count)
    guard network.nodes.contains(where: { $0.routes.contains { $0.limit != nil } }) else { return }
    for node in counted.indices {
      counted[node] = Array(repeating: nil, count: network.nodes[node].routes.count)
    }
    let predecessors = successors.transposed
    var known: [Ends: Int] = [:]
    // The counts of a node are independent of one another, so its states are at most their product.
    var states = [Int](repeating: 1, count: network.nodes.count)
    var total = states.count
    for (from, node) in network.nodes.enumerated() {
      for (position, route) in node.routes.enumerated() {
        guard let limit = route.limit, case .node(let to) = route.target else { continue }
        let ends = Ends(from: from, to: to, limit: limit)
        if let loop = known[ends] {
          counted[from][position] = loop
          continue
        }
        let loop = known.count
        known[ends] = loop
        counted[from][position] = loop
        // Where no second pass can come about, there is nothing to count.
        if limit.passes == 1 || components.component[from] != components.component[to] { continue }
        // Within one component every node is reached from r and leads to u in some way.
        let ahead = Self.reach(to, without: from, successors, in: components)
        let behind = Self.reach(from, without: to, predecessors, in: components)
        // Ways from u back to r are another loop around this one, unless they lie on a way from r to u, too.
        let back = Self.reach(from, without: to, successors, in: components)
          .intersection(Self.reach(to, without: from, predecessors, in: components))
        let members = ahead.union(behind).subtracting(back).union(ahead.intersection(behind))
        for member in members {
          loopsAt[member].append(loop)
          // No more than the limit so far, so neither sum nor difference can overflow; the product can.
          let (product, overflow) = states[member].multipliedReportingOverflow(by: limit.passes)
          guard !overflow, product - states[member] <= LimitedPasses.limit - total else {
            throw .tooManyPasses(
              network.names(of: components[components.component[from]]), limit: LimitedPasses.limit)
          }
          total += product - states[member]
          states[member] = product
        }
      }
    }
  }

  /// The nodes of a component that are reached from one of them without passing another.
  private static func reach(
    _ start: Int, without barrier: Int, _ nexts: SparseRows, in components: Components
  ) -> Set<Int> {
    var reached: Set = [start]
    var open = [start]
    while let node = open.popLast() {
      if node == barrier { continue }
      for next in nexts[node]
      where components.component[next.column] == components.component[start]
        && reached.insert(next.column).inserted
      {
        open.append(next.column)
      }
    }
    return reached
  }

  /// The passes of a unit that comes to a node from outside all its loops.
  func first(at node: Int) -> [Int] { Array(repeating: 1, count: loopsAt[node].count) }

  /// Which pass through a loop a unit is on.
  func pass(_ passes: [Int], at node: Int, of loop: Int) -> Int {
    loopsAt[node].firstIndex(of: loop).map { passes[$0] } ?? 1
  }

  /// The passes of a unit after a route, which may begin the next pass through one loop.
  func next(_ passes: [Int], from: Int, to: Int, repeating loop: Int?) -> [Int] {
    loopsAt[to].map { pass(passes, at: from, of: $0) + ($0 == loop ? 1 : 0) }
  }
}
