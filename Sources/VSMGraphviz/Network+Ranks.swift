import VSMDrawing

extension Network {
  /// How far right each node comes when all ends stand in one rank and every constraining edge leads at least one rank to the right:
  /// about what `dot` will find. Edges that close a circle are left out.
  var ranks: [Int] {
    var ranks = ranksOfChains
    let last = nodes.indices.filter { nodes[$0].isEnd }.map { ranks[$0] }.max() ?? 0
    for index in nodes.indices where nodes[index].isEnd { ranks[index] = last }
    let most = ranks.max() ?? 0
    for index in nodes.indices where nodes[index].side == .right { ranks[index] = most }
    return ranks
  }

  private var ranksOfChains: [Int] {
    var successors = [[Int]](repeating: [], count: nodes.count)
    var waitsFor = [Int](repeating: 0, count: nodes.count)
    for edge in edges where edge.constrains && edge.from != edge.to {
      successors[edge.from].append(edge.to)
      waitsFor[edge.to] += 1
    }
    var ranks = [Int](repeating: 0, count: nodes.count)
    var isDone = [Bool](repeating: false, count: nodes.count)
    var ready = nodes.indices.filter { waitsFor[$0] == 0 }
    var nextInCircle = 0
    while true {
      if ready.isEmpty {
        // What is left stands in a circle, or behind one: the first of the file breaks it.
        while nextInCircle < nodes.count, isDone[nextInCircle] { nextInCircle += 1 }
        guard nextInCircle < nodes.count else { return ranks }
        ready = [nextInCircle]
      }
      let node = ready.removeLast()
      guard !isDone[node] else { continue }
      isDone[node] = true
      for next in successors[node] where !isDone[next] {
        ranks[next] = max(ranks[next], ranks[node] + 1)
        waitsFor[next] -= 1
        if waitsFor[next] == 0 { ready.append(next) }
      }
    }
  }

  /// Whether an edge is handed to an engine head first: `dot` gets no edge that leads back to the left,
  /// as its routes would then come out now one way, now another.
  func isTurned(_ edge: Edge, ranks: [Int]) -> Bool {
    (ranks[edge.from], edge.from) > (ranks[edge.to], edge.to)
  }

  /// Nodes that no constraining edge holds, each with the node in whose rank it should stand: the middle
  /// one of those it is connected to hardest. Production control so comes over the middle of the stream, and a place
  /// of kanban over its step.
  func companions(ranks: [Int]) -> [(node: Int, beside: Int)] {
    var isHeld = [Bool](repeating: false, count: nodes.count)
    for edge in edges where edge.constrains && edge.from != edge.to {
      isHeld[edge.from] = true
      isHeld[edge.to] = true
    }
    var neighbours = [[Int]](repeating: [], count: nodes.count)
    var pulls = [Int](repeating: .min, count: nodes.count)
    for edge in edges where isHeld[edge.from] != isHeld[edge.to] {
      let (node, other) = isHeld[edge.to] ? (edge.from, edge.to) : (edge.to, edge.from)
      guard edge.weight >= pulls[node] else { continue }
      if edge.weight > pulls[node] { neighbours[node] = [] }
      pulls[node] = edge.weight
      neighbours[node].append(other)
    }
    return nodes.indices.compactMap { node in
      let sorted = neighbours[node].sorted { (ranks[$0], $0) < (ranks[$1], $1) }
      return sorted.isEmpty ? nil : (node, sorted[sorted.count / 2])
    }
  }

  /// How many places in ranks the edges pass through: `dot` makes a point of each, and two where
  /// labels stand between the ranks.
  func passedRanks(_ ranks: [Int]) -> Int {
    let passed = edges.reduce(0) { $0 + abs(ranks[$1.from] - ranks[$1.to]) }
    return edges.contains { $0.label != nil } ? 2 * passed : passed
  }
}
