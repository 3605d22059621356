import VSMDrawing

/// Which flows `dot` is sure to lead from one rank into another.
///
/// Graphviz 2.42 reads and writes past its lists, or does not end, where a flow with a label lies within a rank. `dot`
/// alone decides on the ranks, so a label is safe only where the flow's ends stand apart whatever it decides: where a chain
/// of constraining flows leads from one to the other, and no circle, which it would break where it likes, is part of it.
struct RankOrder {
  /// The nodes that share a rank with each, by one of them.
  private var shared: [Int]
  /// Where constraining flows lead that no circle can turn round, for each of those.
  private var successors: [[Int]]
  /// Steps that are still spent on looking for chains. Beyond them nothing is sure: a map of ten thousand flows must not
  /// wait for its labels.
  private var steps = 2_000_000

  /// The order within a network of which some sets of nodes are put into one rank each, whatever flows lead to them.
  init(of network: Network, sharing sets: [[Int]]) {
    shared = Array(network.nodes.indices)
    successors = Array(repeating: [], count: network.nodes.count)
    for set in sets {
      guard let first = set.first else { continue }
      for node in set.dropFirst() { shared[rank(of: node)] = rank(of: first) }
    }
    for node in shared.indices { shared[node] = rank(of: node) }
    let ways = network.edges.filter { $0.constrains && shared[$0.from] != shared[$0.to] }
      .map { (tail: shared[$0.from], head: shared[$0.to]) }
    let (before, behind) = (Self.reachedInOrder(ways), Self.reachedInOrder(ways.map { ($0.head, $0.tail) }))
    // A way of a circle has neither its tail before all circles nor its head behind them.
    for (tail, head) in ways where before.contains(tail) || behind.contains(head) {
      successors[tail].append(head)
    }
  }

  /// True where the ends stand in different ranks, or are one node: `dot` has a place of its own for loops.
  mutating func isAcrossRanks(_ edge: Network.Edge) -> Bool {
    let (tail, head) = (shared[edge.from], shared[edge.to])
    guard edge.from != edge.to else { return true }
    guard tail != head else { return false }
    return edge.constrains || leads(tail, to: head) || leads(head, to: tail)
  }

  /// True where two nodes stand in one rank, whatever flows lead to them.
  func shareRank(_ node: Int, _ other: Int) -> Bool { shared[node] == shared[other] }

  private func rank(of node: Int) -> Int {
    var node = node
    while shared[node] != node { node = shared[node] }
    return node
  }

  private mutating func leads(_ start: Int, to end: Int) -> Bool {
    var open = [start]
    var seen: Set = [start]
    while let node = open.popLast() {
      for next in successors[node] {
        steps -= 1
        if next == end { return steps > 0 }
        if seen.insert(next).inserted { open.append(next) }
      }
      guard steps > 0 else { return false }
    }
    return false
  }

  /// What can be reached only by chains that begin at nodes nothing leads to: all that is neither part of a circle nor
  /// behind one.
  private static func reachedInOrder(_ ways: [(tail: Int, head: Int)]) -> Set<Int> {
    var waitsFor: [Int: Int] = [:]
    var heads: [Int: [Int]] = [:]
    for (tail, head) in ways {
      waitsFor[tail, default: 0] += 0
      waitsFor[head, default: 0] += 1
      heads[tail, default: []].append(head)
    }
    var ready = waitsFor.filter { $0.value == 0 }.map(\.key)
    var reached = Set(ready)
    while let node = ready.popLast() {
      for head in heads[node] ?? [] {
        waitsFor[head, default: 0] -= 1
        if waitsFor[head] == 0, reached.insert(head).inserted { ready.append(head) }
      }
    }
    return reached
  }
}
