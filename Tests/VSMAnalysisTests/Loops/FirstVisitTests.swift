import Testing
import VSMAnalysis

/// First visits, and what counts as a pass.
@Suite struct FirstVisitTests {
  private typealias Node = FlowNetwork.Node
  private typealias Route = FlowNetwork.Route

  /// A node is come to as often as units end there when nothing leads on from it.
  private func expectFirstVisits(_ network: FlowNetwork) throws {
    let solution = try FlowSolution(of: network)
    for index in network.nodes.indices {
      var ending = network
      ending.exits.append(.init("here"))
      ending.nodes[index].routes = [Route(to: .exit(network.exits.count), share: 1)]
      let share = try #require(try FlowSolution(of: ending).exits.last).share
      #expect(abs(solution.nodes[index].firstVisit - share) < 1e-11)
    }
  }

  @Test(arguments: [NetworkKind.acyclic, .looping, .nested], UInt64(201)...206)
  func aNodeIsComeToWhereUnitsWouldEnd(kind: NetworkKind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    try expectFirstVisits(random.network(kind))
  }

  @Test func nodesBesideALoopInWhichAllIsConnected() throws {
    var random = SeededRandom(seed: 7)
    let (core, beside) = (20, 6)
    let nodes = (0..<(core + beside)).map { index in
      var targets = (0..<core).map { FlowNetwork.Target.node($0) } + [.exit(0)]
      if index >= core {
        targets = [.node((index + 5) % core), .node(core + (index + 1) % beside), .exit(0)]
      } else if index < beside {
        targets.append(.node(core + index))
      }
      let weights = targets.map { _ in 0.1 + random.unit() }
      let total = weights.reduce(0, +)
      return Node("\(index)", routes: zip(targets, weights).map { Route(to: $0, share: $1 / total) })
    }
    try expectFirstVisits(FlowNetwork(nodes: nodes, exits: [.init("out")]))
  }

  /// Furnace and test, at most two passes; soaking beside the furnace and repair beside the test keep the count, and
  /// the way back over the store begins anew.
  @Test func waysBesideTheLoopKeepTheCount() throws {
    let network = FlowNetwork(
      nodes: [
        Node("store", routes: [Route(to: .node(1), share: 1)]),
        Node("furnace", routes: [Route(to: .node(2), share: 0.5), Route(to: .node(3), share: 0.5)]),
        Node("soak", routes: [Route(to: .node(1), share: 1)]),
        Node(
          "test",
          routes: [
            Route(to: .node(1), share: 0.3, limit: .init(passes: 2, otherwise: .exit(1))),
            Route(to: .node(4), share: 0.2), Route(to: .node(0), share: 0.1), Route(to: .exit(0), share: 0.4),
          ]),
        Node("repair", routes: [Route(to: .node(3), share: 1)]),
      ], exits: [.init("good"), .init("given up")])
    let solution = try FlowSolution(of: network)
    // Of each pass 3/8 ends in rework, 1/8 at the store and 1/2 is good: x = 1 + 3/8·(1 + x/8) + x/8 passes.
    let passes = 1.375 / (1 - 11.0 / 64)
    #expect(abs(solution.nodes[1].visits - 2 * passes) < 1e-12)
    #expect(abs(solution.nodes[2].visits - passes) < 1e-12)
    #expect(abs(solution.nodes[3].visits - passes * 1.25) < 1e-12)
    #expect(abs(solution.nodes[1].firstVisit - 1) < 1e-12)
    #expect(abs(solution.nodes[2].firstVisit - (0.5 + 0.5 * again(0.5))) < 1e-12)
  }

  /// The probability that a unit that is through with a pass, the first of two, soaks in a later one, when each pass
  /// soaks with the given probability.
  private func again(_ soaks: Double) -> Double {
    // From a second pass only the store leads on; from a first one, a second pass or the store.
    // y = 3/8·(s + (1 − s)·z) + 1/8·(s + (1 − s)·y), z = 1/8·(s + (1 − s)·y).
    let skips = 1 - soaks
    // Put z in: y·(1 − skips/8 − 3/8·skips²/8) = 3/8·soaks + 3/8·skips·soaks/8 + soaks/8.
    return (0.375 * soaks + 0.375 * skips * soaks / 8 + soaks / 8)
      / (1 - skips / 8 - 0.375 * skips * skips / 8)
  }
}
