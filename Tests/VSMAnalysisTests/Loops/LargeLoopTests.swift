import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics

/// Sizes that no recursion, no dense matrix of all and no quadratic time would bear.
@Suite struct LargeLoopTests {
  /// A line with a rework loop over five steps in every hundred.
  private func line(_ count: Int, limit: Int? = nil) -> FlowNetwork {
    let nodes = (0..<count).map { index in
      let next: FlowNetwork.Target = index + 1 < count ? .node(index + 1) : .exit(0)
      var routes = [FlowNetwork.Route(to: next, share: 1)]
      if index % 100 == 50 {
        routes[0].share = 0.8
        routes.append(
          .init(to: .node(index - 4), share: 0.2, limit: limit.map { .init(passes: $0, otherwise: next) }))
      }
      return FlowNetwork.Node("\(index)", time: 1, cost: 1, routes: routes)
    }
    return FlowNetwork(nodes: nodes, exits: [.init("out", proceeds: 1, decay: 1e-6)])
  }

  private func expect(
    _ figure: Double?, _ expected: Double, within tolerance: Double,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let error = abs((figure ?? .nan) - expected)
    #expect(error < tolerance, sourceLocation: sourceLocation)
  }

  @Test func aLongLineWithLoops() throws {
    let solution = try FlowSolution(of: line(10_000))
    expect(solution.leadTime, 10_000 + 100 * 5 * 0.25, within: 1e-6)
    expect(solution.variance, 100 * 25 * 0.2 / 0.64, within: 1e-6)
    #expect(solution.exits[0].share == 1)
    let limited = try FlowSolution(of: line(10_000, limit: 2))
    expect(limited.leadTime, 10_000 + 100 * 5 * 0.2, within: 1e-6)
    #expect(limited.nodes.allSatisfy { abs($0.firstVisit - 1) < 1e-9 })
  }

  @Test func aLoopAroundALongLine() throws {
    let count = 2_000
    var network = line(count)
    network.nodes[count - 1].routes = [.init(to: .node(0), share: 0.5), .init(to: .exit(0), share: 0.5)]
    let solution = try FlowSolution(of: network)
    expect(solution.leadTime, 2 * (2_000 + 20 * 5 * 0.25), within: 1e-6)
    #expect(solution.nodes.allSatisfy { abs($0.firstVisit - 1) < 1e-9 })
  }

  @Test func aLimitedLoopAroundALongLine() throws {
    let count = 500
    var network = line(count)
    // Half of the units leave before the middle, so that what is behind it is not sure to be come to.
    network.nodes[250].routes = [
      .init(to: .node(251), share: 0.3), .init(to: .node(246), share: 0.2), .init(to: .exit(0), share: 0.5),
    ]
    network.nodes[count - 1].routes = [
      .init(to: .node(0), share: 0.5, limit: .init(passes: 3, otherwise: .exit(0))),
      .init(to: .exit(0), share: 0.5),
    ]
    let solution = try FlowSolution(of: network)
    // Of each pass 3/8 get past the middle and half of those begin the next one.
    let passes = 1 + 3.0 / 16 + 9.0 / 256
    for index in [0, 100, 249] { #expect(abs(solution.nodes[index].firstVisit - 1) < 1e-12) }
    for index in [251, 400, 499] { #expect(abs(solution.nodes[index].firstVisit - 3.0 / 8) < 1e-12) }
    #expect(abs(solution.nodes[0].visits - passes) < 1e-12)
    #expect(abs(solution.nodes[499].visits - passes * 3 / 8) < 1e-12)
  }

  /// A line in which each step sends a part back to the step before it, so that each count goes with all others.
  private func chain(_ count: Int, limit: Int) -> FlowNetwork {
    let nodes = (0..<count).map { index in
      let next: FlowNetwork.Target = index + 1 < count ? .node(index + 1) : .exit(0)
      var routes = [FlowNetwork.Route(to: next, share: index > 0 ? 0.95 : 1)]
      if index > 0 {
        routes.append(.init(to: .node(index - 1), share: 0.05, limit: .init(passes: limit, otherwise: next)))
      }
      return FlowNetwork.Node("\(index)", time: 1, routes: routes)
    }
    return FlowNetwork(nodes: nodes, exits: [.init("out")])
  }

  @Test func passesThatMultiplyAreToldBeforeTheyAreCounted() {
    for (count, limit) in [(50, 5), (300, 50), (2_000, 2)] {
      let took = workTime {
        #expect(throws: FlowProblem.tooManyPasses((0..<count).map { "\($0)" }, limit: 100_000)) {
          try FlowSolution(of: chain(count, limit: limit))
        }
      }
      #expect(took < .seconds(10))
    }
  }

  @Test func theWarningSaysWhatToDo() throws {
    let steps = (0..<12).map { "  process p\($0)\n" + ($0 > 0 ? "    rework -> p\($0 - 1) 5% max 3\n" : "") }
    let map = try Computed("customer a { demand 1/day }\nstream {\n\(steps.joined())  a\n}")
    #expect(map.codes == ["W313"])
    #expect(
      map.messages[0].hasSuffix("its steps times the passes of every `max` around them are more than 100000"))
    #expect(
      map.figures.warnings[0].problem.wording.help
        == "leave `max` out, or keep it on the outermost rework only")
  }

  @Test func aChainOfLimitedLoops() throws {
    // Every unit goes once through all; the first two steps by hand: 1 + p + p² visits of one, p + p² of them again.
    let two = try FlowSolution(of: chain(2, limit: 3))
    #expect(abs(two.nodes[1].visits - (1 + 0.05 + 0.0025)) < 1e-14)
    let took = try workTime {
      let solution = try FlowSolution(of: chain(9, limit: 3))
      #expect(solution.nodes.allSatisfy { abs($0.firstVisit - 1) < 1e-12 })
      #expect(abs(solution.exits[0].share - 1) < 1e-12)
    }
    #expect(took < .seconds(20))
  }

  @Test func loopsThatAreApartDoNotMultiplyTheirPasses() throws {
    let nodes = (0..<300).map { index in
      let next: FlowNetwork.Target = index + 1 < 300 ? .node(index + 1) : .exit(0)
      return FlowNetwork.Node(
        "\(index)", time: 1,
        routes: [
          .init(to: next, share: 0.95),
          .init(to: .node(index), share: 0.05, limit: .init(passes: 50, otherwise: next)),
        ])
    }
    let solution = try FlowSolution(of: FlowNetwork(nodes: nodes, exits: [.init("out")]))
    expect(solution.leadTime, 300 / 0.95, within: 1e-9)
  }

  @Test func aLoopInWhichAllIsConnected() throws {
    // Debug builds take seconds for 500; the way is the same.
    let count = 200
    var random = SeededRandom(seed: 3)
    let nodes = (0..<count).map { index in
      let weights = (0...count).map { _ in random.unit() }
      let total = weights.reduce(0, +)
      return FlowNetwork.Node(
        "\(index)", time: 1,
        routes: weights.enumerated().map { position, weight in
          .init(to: position < count ? .node(position) : .exit(0), share: weight / total)
        })
    }
    let solution = try FlowSolution(of: FlowNetwork(nodes: nodes, exits: [.init("out")]))
    for index in nodes.indices {
      var inflow = index == 0 ? 1.0 : 0.0
      for (node, from) in zip(solution.nodes, nodes) { inflow += node.visits * from.routes[index].share }
      #expect(abs(solution.nodes[index].visits - inflow) < 1e-10)
    }
    #expect(abs(solution.exits[0].share - 1) < 1e-12)
    let visits = solution.nodes.reduce(0) { $0 + $1.visits }
    expect(solution.leadTime, visits, within: 1e-9 * visits)
  }
}
