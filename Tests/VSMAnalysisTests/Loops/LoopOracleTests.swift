import Testing
import VSMAnalysis

/// Published and worked cases, to the digits given.
@Suite struct LoopOracleTests {
  private typealias Node = FlowNetwork.Node
  private typealias Route = FlowNetwork.Route

  private func expect(
    _ value: Double?, _ expected: Double, within tolerance: Double, _ name: String = "",
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let isClose = value.map { abs($0 - expected) <= tolerance } ?? false
    #expect(
      isClose, "\(name): \(value.map { "\($0)" } ?? "none"), not \(expected)", sourceLocation: sourceLocation)
  }

  /// FabTime: three M/M/1 stations, a fifth of what leaves the first is reworked at the second and comes back.
  @Test func reworkOfThreeQueues() throws {
    let network = FlowNetwork(
      nodes: [
        Node("1", routes: [Route(to: .node(1), share: 0.2), Route(to: .node(2), share: 0.8)]),
        Node("2", routes: [Route(to: .node(0), share: 1)]),
        Node("3", routes: [Route(to: .exit(0), share: 1)]),
      ], exits: [.init("Out")])
    var timed = network
    let arrivals = try FlowSolution(of: network).nodes.map(\.flow)
    for (index, expected) in [1.25, 0.25, 1].enumerated() {
      expect(arrivals[index], expected, within: 1e-12)
      timed.nodes[index].time = 1 / (2 - arrivals[index])
    }
    let solution = try FlowSolution(of: timed)
    expect(solution.leadTime, 2.8095238, within: 5e-8)
    expect(solution.workInProcess, 2.8095238, within: 5e-8)
  }

  @Test func scrapLine() throws {
    let scrap = [0.03, 0.05, 0.07]
    let nodes = scrap.enumerated().map { index, share in
      Node(
        "\(index)",
        routes: [
          Route(to: .exit(1), share: share),
          Route(to: index < 2 ? .node(index + 1) : .exit(0), share: 1 - share),
        ])
    }
    let solution = try FlowSolution(of: FlowNetwork(nodes: nodes, exits: [.init("Good"), .init("Scrap")]))
    expect(1_000 / solution.exits[0].share, 1166.86795, within: 5e-6)
  }

  /// Jensen, ORMM: steps that pass with .90, .95 and .85, at most two tries each, one week a try.
  private func tries(_ passes: Int?) throws -> FlowSolution {
    let pass = [0.9, 0.95, 0.85]
    let nodes = pass.enumerated().map { index, share in
      Node(
        "\(index)", time: 1, cycleTime: 1,
        routes: [
          Route(to: index < 2 ? .node(index + 1) : .exit(0), share: share),
          Route(
            to: .node(index), share: 1 - share, limit: passes.map { .init(passes: $0, otherwise: .exit(1)) }),
        ])
    }
    return try FlowSolution(of: FlowNetwork(nodes: nodes, exits: [.init("Good"), .init("Given up")]))
  }

  @Test func atMostTwoTries() throws {
    let solution = try tries(2)
    expect(solution.exits[0].share, 0.9653056875, within: 1e-12)
    for (index, visits) in [1.1, 1.0395, 1.13565375].enumerated() {
      expect(solution.nodes[index].visits, visits, within: 1e-12)
    }
    expect(solution.leadTime, 3.27515375, within: 1e-12)
    expect(try tries(nil).leadTime, 3.340213278, within: 5e-10)
    expect(try tries(200).leadTime, 3.340213278, within: 5e-10)
    // The second step is come to by what the first one lets through, however often it is repeated.
    expect(solution.nodes[1].firstVisit, 0.99, within: 1e-12)
    expect(solution.nodes[1].repeatWork, 0.0495, within: 1e-12)
    expect(solution.nodes[0].repeatShare, 0.1 / 1.1, within: 1e-12)
  }

  /// N of CRAN markovchain's tests, a row for each node of entry.
  @Test func fundamentalMatrix() throws {
    let shares = [[0.5, 0.4], [0.2, 0.6]]
    let nodes = shares.enumerated().map { index, row in
      Node(
        "\(index)",
        routes: row.enumerated().map { Route(to: .node($0), share: $1) }
          + [Route(to: .exit(0), share: index == 0 ? 0.1 : 0.2)])
    }
    let rows = [[3.3333333333, 3.3333333333], [1.6666666667, 4.1666666667]]
    for (index, row) in rows.enumerated() {
      let entry = index == 0 ? [1.0] : [0, 1.0]
      let solution = try FlowSolution(of: FlowNetwork(nodes: nodes, exits: [.init("Out")], entry: entry))
      for (node, visits) in row.enumerated() {
        expect(solution.nodes[node].visits, visits, within: 5e-11)
        expect(solution.nodes[node].firstVisit, visits / rows[node][node], within: 1e-10)
      }
    }
  }

  @Test func laptopTakeBack() throws {
    let solution = try FlowSolution(of: Self.takeBack)
    let names = Self.takeBack.nodes.map(\.name)
    for (index, (visits, worth)) in [
      (1, 94.2635), (1, 97.2635), (0.97, 106.5809), (0.48232, 118.6243), (0.458204, 160.7624), (0.192526, 18),
    ].enumerated() {
      expect(solution.nodes[index].visits, visits, within: 5e-7, names[index])
      expect(solution.nodes[index].worth, worth, within: 5e-5, names[index])
    }
    for (index, (share, leadTime)) in [
      (0.680474, 4.213534), (0.115516, 3.882017), (0.17401, 2.83291), (0.03, 1.5),
    ].enumerated() {
      expect(solution.exits[index].share, share, within: 5e-7)
      expect(solution.exits[index].leadTime, leadTime, within: 5e-7)
    }
    expect(solution.leadTime, 3.85359, within: 5e-6)
    expect(solution.standardDeviation, 2.040952, within: 5e-7)
    expect(solution.cost, 33.592448, within: 5e-7)
    expect(solution.gross, 127.855959, within: 5e-7)
    expect(solution.net, 94.263511, within: 5e-7)
    expect(solution.grossAfterDecay, 126.824049, within: 5e-7)
    expect(solution.nodes[0].flow, 200, within: 1e-9)
    expect(solution.workInProcess, 770.717956, within: 5e-7)
    expect(1 - solution.exits[3].share, 0.97, within: 1e-12)
    // Nothing ends at the shredder but straight from the eraser: no variation.
    #expect(solution.exits[3].variance == 0)
  }

  /// language.md's recovery map in days and dollars, its rework without limit.
  static var takeBack: FlowNetwork {
    let (resell, parts, recycle, destroy) = (
      FlowNetwork.Target.exit(0), FlowNetwork.Target.exit(1), FlowNetwork.Target.exit(2),
      FlowNetwork.Target.exit(3)
    )
    return FlowNetwork(
      nodes: [
        Node("receive", time: 0.5, cost: 3, routes: [Route(to: .node(1), share: 1)]),
        Node(
          "sanitize", time: 1, cost: 6,
          routes: [Route(to: destroy, share: 0.03), Route(to: .node(2), share: 0.97)]),
        Node(
          "grade", time: 0.5, cost: 4,
          routes: [
            Route(to: resell, share: 0.3), Route(to: .node(3), share: 0.45), Route(to: .node(5), share: 0.15),
            Route(to: recycle, share: 0.1),
          ]),
        Node(
          "refurbish", time: 3, cost: 35,
          routes: [Route(to: .node(5), share: 0.05), Route(to: .node(4), share: 0.95)]),
        Node(
          "retest", time: 0.5, cost: 5,
          routes: [
            Route(to: resell, share: 0.85), Route(to: .node(3), share: 0.1), Route(to: .node(5), share: 0.05),
          ]),
        Node(
          "harvest", time: 1, cost: 8,
          routes: [Route(to: parts, share: 0.6), Route(to: recycle, share: 0.4)]),
      ],
      exits: [
        .init("resell", proceeds: 180, decay: FlowNetwork.decayRate(losing: 0.01, per: 5) ?? .nan),
        .init("parts", proceeds: 40), .init("recycle", proceeds: 5), .init("destroy", proceeds: -4),
      ],
      rate: 200)
  }

  @Test func closedLoop() throws {
    let loop = try ClosedLoop(demand: 1_000, returnRate: 0.4, recoveryYield: 0.6)
    expect(loop.recovered, 240, within: 1e-9)
    expect(loop.new, 760, within: 1e-9)
    expect(loop.multiplier, 1.3157895, within: 5e-8)
    // The same by the solver: a unit in use comes back with 0.24.
    let use = Node("Use", routes: [Route(to: .node(0), share: 0.24), Route(to: .exit(0), share: 0.76)])
    let lives = try FlowSolution(of: FlowNetwork(nodes: [use], exits: [.init("End")], rate: loop.new))
    expect(lives.nodes[0].visits, loop.multiplier, within: 1e-12)
    expect(lives.nodes[0].flow, 1_000, within: 1e-9)
  }
}
