import Testing
import VSMAnalysis

/// The solver against units that walk the network one by one.
@Suite struct RandomWalkTests {
  /// Mean and standard error of what was seen.
  private struct Seen {
    var count = 0.0
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ value: Double) {
      count += 1
      sum += value
      squares += value * value
    }

    func agrees(with expected: Double) -> Bool {
      let mean = sum / count
      let error = (max(0, squares / count - mean * mean) / count).squareRoot()
      // What is too rare to be seen has no error of its own: a few units' worth.
      return abs(mean - expected) <= 4 * error + 6 / count
    }
  }

  /// Passes are counted as the limits say: by the unit, afresh where it comes into the loop from elsewhere.
  private struct Walker {
    let network: FlowNetwork
    /// For each limited route, by node and position, the nodes of its loop.
    var loops: [[Set<Int>?]]

    init(_ network: FlowNetwork) {
      self.network = network
      let ways = network.nodes.map { node in
        node.routes.flatMap { [$0.target, $0.limit?.otherwise] }.compactMap { target -> Int? in
          if case .node(let next)? = target { next } else { nil }
        }
      }
      loops = network.nodes.enumerated().map { from, node in
        node.routes.map { route in
          guard route.limit != nil, case .node(let to) = route.target else { return nil }
          let ahead = network.nodes.indices.filter { node in
            (Self.reaches(ways, to, node, without: from) && Self.reaches(ways, node, from, without: nil))
              || (Self.reaches(ways, node, from, without: to) && Self.reaches(ways, to, node, without: nil))
          }
          return Set(ahead).union([from, to])
        }
      }
    }

    /// Whether there is a way between two nodes on which a third is at most the end.
    private static func reaches(_ ways: [[Int]], _ start: Int, _ end: Int, without barrier: Int?) -> Bool {
      var found: Set = [start]
      var open = [start]
      while let node = open.popLast() {
        if node == end { return true }
        if node == barrier { continue }
        for next in ways[node] where found.insert(next).inserted { open.append(next) }
      }
      return false
    }

    /// One unit from entry to exit.
    func walk(_ random: inout SeededRandom) -> (visits: [Int], time: Double, exit: Int) {
      var visits = [Int](repeating: 0, count: network.nodes.count)
      var passes = loops.map { $0.map { _ in 1 } }
      var at = random.unit() < network.entry[0] ? 0 : 1
      var time = 0.0
      while true {
        visits[at] += 1
        let node = network.nodes[at]
        // Two equally probable times with the mean and variance of the visit.
        time += (node.time ?? .nan) + (random.below(2) == 0 ? 1 : -1) * node.variance.squareRoot()
        var rest = random.unit()
        var chosen = node.routes.count - 1
        for (position, route) in node.routes.enumerated() {
          rest -= route.share
          if rest < 0 {
            chosen = position
            break
          }
        }
        var target = node.routes[chosen].target
        if let limit = node.routes[chosen].limit {
          if passes[at][chosen] < limit.passes {
            passes[at][chosen] += 1
          } else {
            target = limit.otherwise
          }
        }
        switch target {
        case .exit(let exit):
          return (visits, time, exit)
        case .node(let next):
          for node in loops.indices {
            for position in loops[node].indices {
              // Out of the loop the count is forgotten.
              if let loop = loops[node][position], !loop.contains(next) { passes[node][position] = 1 }
            }
          }
          at = next
        }
      }
    }
  }

  @Test(arguments: NetworkKind.allCases, UInt64(101)...104)
  func agrees(kind: NetworkKind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let network = random.network(kind)
    let solution = try FlowSolution(of: network)
    let walker = Walker(network)
    let (leadTime, variance) = (try #require(solution.leadTime), try #require(solution.variance))
    var visits = [Seen](repeating: Seen(), count: network.nodes.count)
    var first = visits
    var time = Seen()
    var square = Seen()
    var shares = [Seen](repeating: Seen(), count: network.exits.count)
    var times = shares
    for _ in 0..<8_000 {
      let unit = walker.walk(&random)
      for (node, count) in unit.visits.enumerated() {
        visits[node].add(Double(count))
        first[node].add(count > 0 ? 1 : 0)
      }
      time.add(unit.time)
      square.add((unit.time - leadTime) * (unit.time - leadTime))
      for exit in network.exits.indices { shares[exit].add(exit == unit.exit ? 1 : 0) }
      times[unit.exit].add(unit.time)
    }
    for node in network.nodes.indices {
      #expect(visits[node].agrees(with: solution.nodes[node].visits))
      #expect(first[node].agrees(with: solution.nodes[node].firstVisit))
    }
    #expect(time.agrees(with: leadTime))
    #expect(square.agrees(with: variance))
    for exit in network.exits.indices {
      #expect(shares[exit].agrees(with: solution.exits[exit].share))
      if times[exit].count > 50 {
        #expect(times[exit].agrees(with: try #require(solution.exits[exit].leadTime)))
      }
    }
  }
}
