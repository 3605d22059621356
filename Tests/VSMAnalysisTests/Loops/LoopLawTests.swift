import Testing
import VSMAnalysis

/// What must hold in any flow, tried on networks of all kinds.
@Suite struct LoopLawTests {
  static let cases = NetworkKind.allCases.flatMap { kind in (UInt64(1)...12).map { (kind, $0) } }

  private func network(_ kind: NetworkKind, _ seed: UInt64) -> FlowNetwork {
    var random = SeededRandom(seed: seed)
    return random.network(kind)
  }

  /// A figure that is missing is close to none.
  private func isClose(_ left: Double?, _ right: Double?, _ tolerance: Double = 1e-10) -> Bool {
    guard let left, let right else { return false }
    return abs(left - right) <= tolerance * max(1, abs(left), abs(right))
  }

  @Test(arguments: cases) func flowIsConserved(kind: NetworkKind, seed: UInt64) throws {
    let network = network(kind, seed)
    let solution = try FlowSolution(of: network)
    #expect(isClose(solution.exits.reduce(0) { $0 + $1.share }, 1))
    #expect(isClose(solution.exits.reduce(0) { $0 + $1.flow }, network.rate))
    guard kind != .limited else { return }
    // With limits the shares that leave a node depend on the pass.
    for index in network.nodes.indices {
      var inflow = index < network.entry.count ? network.entry[index] : 0
      for (from, node) in network.nodes.enumerated() {
        for route in node.routes where route.target == .node(index) {
          inflow += solution.nodes[from].visits * route.share
        }
      }
      #expect(isClose(solution.nodes[index].visits, inflow))
    }
  }

  /// With limits a node's routes take their shares of its visits pass by pass: what a route may not take goes where the
  /// limit says, so that inflow is bounded by both targets, and what enters leaves.
  @Test(arguments: UInt64(1)...12) func limitedFlowIsConserved(seed: UInt64) throws {
    let network = network(.limited, seed)
    let solution = try FlowSolution(of: network)
    for index in network.nodes.indices {
      var (least, most) = (index < network.entry.count ? network.entry[index] : 0, 0.0)
      most = least
      for (from, node) in network.nodes.enumerated() {
        for route in node.routes {
          let passages = solution.nodes[from].visits * route.share
          let ends = [route.target, route.limit?.otherwise ?? route.target].map { $0 == .node(index) }
          if ends[0], ends[1] { least += passages }
          if ends[0] || ends[1] { most += passages }
        }
      }
      #expect(solution.nodes[index].visits >= least - 1e-10)
      #expect(solution.nodes[index].visits <= most + 1e-10)
      #expect(solution.nodes[index].firstVisit <= min(1, solution.nodes[index].visits) + 1e-12)
    }
    // Each visit leaves once, for another visit or for good.
    let visits = solution.nodes.reduce(0) { $0 + $1.visits }
    var timed = network
    for index in timed.nodes.indices { timed.nodes[index].time = 1 }
    #expect(isClose(visits, try FlowSolution(of: timed).leadTime))
  }

  @Test(arguments: cases) func proceedsAndCostsAheadAreThoseOfTheEntry(kind: NetworkKind, seed: UInt64) throws
  {
    let network = network(kind, seed)
    let solution = try FlowSolution(of: network)
    func atEntry(_ figure: (FlowSolution.Node) -> Double?) -> Double {
      zip(solution.nodes, network.entry).reduce(0) { $0 + (figure($1.0) ?? .nan) * $1.1 }
    }
    #expect(isClose(atEntry(\.proceedsAhead), solution.gross))
    #expect(isClose(atEntry(\.costAhead), solution.cost))
  }

  @Test(arguments: cases) func littlesLawHolds(kind: NetworkKind, seed: UInt64) throws {
    let network = network(kind, seed)
    let solution = try FlowSolution(of: network)
    let leadTime = try #require(solution.leadTime)
    let held = zip(solution.nodes, network.nodes).reduce(0) { $0 + $1.0.flow * ($1.1.time ?? .nan) }
    #expect(isClose(held, network.rate * leadTime))
    #expect(isClose(held, solution.workInProcess))
    let atExits = solution.exits.reduce(0) { $0 + $1.share * ($1.leadTime ?? 0) }
    #expect(isClose(atExits, leadTime))
    let atEntry = zip(solution.nodes, network.entry).reduce(0) { $0 + ($1.0.remainingTime ?? .nan) * $1.1 }
    #expect(isClose(atEntry, leadTime))
    // The law of total variance over the exits.
    let variance = solution.exits.reduce(0) { sum, exit in
      let difference = (exit.leadTime ?? 0) - leadTime
      return sum + exit.share * ((exit.variance ?? 0) + difference * difference)
    }
    #expect(isClose(variance, solution.variance))
  }

  @Test(arguments: cases) func worthAtEntryIsNetValue(kind: NetworkKind, seed: UInt64) throws {
    let network = network(kind, seed)
    let solution = try FlowSolution(of: network)
    let worth = zip(solution.nodes, network.entry).reduce(0) { $0 + ($1.0.worth ?? .nan) * $1.1 }
    let net = try #require(solution.net)
    #expect(isClose(worth - network.acquisition - network.fixedCost / network.rate, net))
  }

  @Test(arguments: cases) func sensitivitiesAreFiniteDifferences(kind: NetworkKind, seed: UInt64) throws {
    let network = network(kind, seed)
    let solution = try FlowSolution(of: network)
    func slope(
      _ figure: KeyPath<FlowSolution, Double?>, _ step: Double, _ change: (inout FlowNetwork, Double) -> Void
    ) throws -> Double {
      var (more, less) = (network, network)
      change(&more, step)
      change(&less, -step)
      let upper = try #require(try FlowSolution(of: more)[keyPath: figure])
      let lower = try #require(try FlowSolution(of: less)[keyPath: figure])
      return (upper - lower) / (2 * step)
    }
    for (index, node) in network.nodes.enumerated() {
      let perCost = try slope(\.net, 1e-2) { $0.nodes[index].cost? += $1 }
      #expect(isClose(perCost, -solution.nodes[index].visits, 1e-6))
      let perTime = try slope(\.netAfterDecay, 1e-4) { $0.nodes[index].time? -= $1 }
      #expect(isClose(perTime, solution.nodes[index].worthOfTime, 1e-6))
      for route in node.routes.indices.dropFirst() {
        let perShare = try slope(\.net, 1e-5) {
          $0.nodes[index].routes[route].share += $1
          $0.nodes[index].routes[0].share -= $1
        }
        let worth = try #require(solution.worthOfShare(from: index, to: route, insteadOf: 0))
        #expect(isClose(perShare, worth, 1e-6))
      }
    }
    for index in network.exits.indices {
      let perProceeds = try slope(\.gross, 1e-2) {
        $0.exits[index].proceeds = ($0.exits[index].proceeds ?? 0) + $1
      }
      #expect(isClose(perProceeds, solution.exits[index].share, 1e-6))
    }
  }

  @Test(arguments: UInt64(1)...8) func highLimitsAreNone(seed: UInt64) throws {
    let network = network(.limited, seed)
    var (high, none) = (network, network)
    for node in network.nodes.indices {
      for route in network.nodes[node].routes.indices {
        none.nodes[node].routes[route].limit = nil
      }
    }
    func error(_ passes: Int) throws -> Double {
      // Loops within loops multiply their passes; one high limit for each loop alone.
      for node in network.nodes.indices {
        for route in network.nodes[node].routes.indices {
          high.nodes[node].routes[route].limit =
            network.nodes[node].routes[route].limit.map { .init(passes: passes, otherwise: $0.otherwise) }
        }
      }
      let (limited, unlimited) = (try FlowSolution(of: high), try FlowSolution(of: none))
      var error = abs(try #require(limited.leadTime) - #require(unlimited.leadTime))
      for (left, right) in zip(limited.nodes, unlimited.nodes) {
        error = max(error, abs(left.visits - right.visits), abs(left.firstVisit - right.firstVisit))
        error = max(error, abs((left.worth ?? .nan) - (right.worth ?? .nan)) / 100)
      }
      return error
    }
    let errors = try [2, 5, 12].map(error)
    #expect(errors[1] <= errors[0] / 3 + 1e-9, "\(errors)")
    #expect(errors[2] <= 1e-3 && errors[2] <= errors[1] / 10 + 1e-9, "\(errors)")
  }

  @Test(arguments: [0.05, 0.3, 0.9], [1, 2, 3, 10])
  func passesFollowTheFormula(share: Double, passes: Int) throws {
    // A loop of three steps: (1 − pⁿ)/(1 − p) visits to each.
    let limit = FlowNetwork.Limit(passes: passes, otherwise: .exit(1))
    let network = FlowNetwork(
      nodes: [
        .init("a", time: 1, routes: [.init(to: .node(1), share: 1)]),
        .init("b", time: 2, routes: [.init(to: .node(2), share: 1)]),
        .init(
          "c", time: 3,
          routes: [
            .init(to: .exit(0), share: 1 - share), .init(to: .node(0), share: share / 2, limit: limit),
            .init(to: .node(0), share: share / 2, limit: limit),
          ]),
      ], exits: [.init("good"), .init("given up")])
    let solution = try FlowSolution(of: network)
    var (visits, failed) = (0.0, 1.0)
    for _ in 0..<passes {
      visits += failed
      failed *= share
    }
    for node in solution.nodes {
      #expect(isClose(node.visits, visits, 1e-12))
      #expect(isClose(node.firstVisit, 1, 1e-12))
    }
    #expect(isClose(solution.exits[1].share, failed, 1e-12))
    #expect(isClose(solution.leadTime, 6 * visits, 1e-12))
  }
}
