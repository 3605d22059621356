import Testing
import VSMAnalysis

/// A time or a cost that is not given is not zero: what depends on it is missing, and nothing else is.
@Suite struct UnknownFigureTests {
  private typealias Node = FlowNetwork.Node
  private typealias Route = FlowNetwork.Route
  private let names = ["receive", "sanitize", "grade", "refurbish", "retest", "harvest"]

  /// The laptop take-back without some figures of one node.
  private func takeBack(without field: WritableKeyPath<Node, Double?>, at name: String) throws -> FlowSolution
  {
    var network = LoopOracleTests.takeBack
    let index = try #require(names.firstIndex(of: name))
    network.nodes[index][keyPath: field] = nil
    return try FlowSolution(of: network)
  }

  private func missing(_ solution: FlowSolution, _ figure: (FlowSolution.Node) -> Double?) -> [String] {
    zip(names, solution.nodes).filter { figure($0.1) == nil }.map(\.0)
  }

  @Test func aMissingCostIsNotZero() throws {
    let known = try FlowSolution(of: LoopOracleTests.takeBack)
    let solution = try takeBack(without: \.cost, at: "harvest")
    #expect(solution.cost == nil && solution.net == nil && solution.netAfterDecay == nil)
    #expect(solution.notValued == .withoutCost(["harvest"]))
    #expect(solution.gross == known.gross && solution.grossAfterDecay == known.grossAfterDecay)
    #expect(missing(solution, \.worth) == names)
    #expect(missing(solution, \.costAhead) == names)
    #expect(missing(solution, \.proceedsAhead).isEmpty)
    #expect(solution.leadTime == known.leadTime && solution.nodes[2].worthOfTime != nil)
    // Resell against recycle is known, whatever harvesting costs.
    #expect(solution.worthOfShare(from: 2, to: 0, insteadOf: 3) == 0.97 * 175)
    #expect(solution.worthOfShare(from: 2, to: 0, insteadOf: 2) == nil)

    let early = try takeBack(without: \.cost, at: "sanitize")
    #expect(missing(early, \.worth) == ["receive", "sanitize"])
    #expect(early.nodes[2].worth == known.nodes[2].worth)
    // Proceeds come first: without them there is no gross value either.
    var network = LoopOracleTests.takeBack
    network.nodes[1].cost = nil
    network.exits[1].proceeds = nil
    #expect(try FlowSolution(of: network).notValued == .withoutProceeds(["parts"]))
  }

  @Test func aMissingTimeIsNotZero() throws {
    let known = try FlowSolution(of: LoopOracleTests.takeBack)
    let solution = try takeBack(without: \.time, at: "harvest")
    #expect(solution.leadTime == nil && solution.variance == nil && solution.standardDeviation == nil)
    #expect(solution.workInProcess == nil)
    #expect(missing(solution, \.remainingTime) == names)
    #expect(solution.net == known.net && missing(solution, \.worth).isEmpty)
    // Nothing resold or destroyed was harvested, and only what is resold loses value.
    #expect(solution.exits[0] == known.exits[0] && solution.exits[3] == known.exits[3])
    #expect(solution.exits[1].leadTime == nil && solution.exits[1].variance == nil)
    #expect(solution.exits[2].leadTime == nil && solution.exits[1].shareAfterDecay != nil)
    #expect(solution.grossAfterDecay == known.grossAfterDecay && missing(solution, \.worthOfTime).isEmpty)

    let late = try takeBack(without: \.time, at: "retest")
    #expect(missing(late, \.remainingTime) == ["receive", "sanitize", "grade", "refurbish", "retest"])
    #expect(late.nodes[5].remainingTime == known.nodes[5].remainingTime)
    #expect(late.exits.map { $0.leadTime == nil } == [true, true, true, false])
    #expect(late.exits.map { $0.shareAfterDecay == nil } == [true, false, false, false])
    #expect(late.gross == known.gross && late.grossAfterDecay == nil)
    #expect(late.net == known.net && late.netAfterDecay == nil && late.notValued == nil)
    // What is harvested does not decay.
    #expect(missing(late, \.worthOfTime) == ["receive", "sanitize", "grade", "refurbish", "retest"])
  }

  @Test func whatIsBehindCountsForDecay() throws {
    var network = LoopOracleTests.takeBack
    network.nodes[0].time = nil
    let solution = try FlowSolution(of: network)
    #expect(missing(solution, \.remainingTime) == ["receive"])
    #expect(solution.nodes[1].remainingTime != nil)
    #expect(solution.exits.allSatisfy { $0.leadTime == nil })
    #expect(missing(solution, \.worthOfTime) == ["receive", "sanitize", "grade", "refurbish", "retest"])
  }

  @Test func whatNothingComesToLeavesNothingOpen() throws {
    var network = LoopOracleTests.takeBack
    network.nodes.append(Node("spare", time: nil, cost: nil, routes: [Route(to: .node(0), share: 1)]))
    let solution = try FlowSolution(of: network)
    let known = try FlowSolution(of: LoopOracleTests.takeBack)
    #expect(solution.net == known.net && solution.netAfterDecay == known.netAfterDecay)
    #expect(solution.leadTime == known.leadTime && solution.exits == known.exits)
    #expect(solution.notValued == nil && Array(solution.nodes.dropLast()) == known.nodes)
    let spare = try #require(solution.nodes.last)
    #expect(spare.visits == 0 && spare.worth == nil && spare.remainingTime == nil)
  }

  /// What is missing with nothing for a figure is what changes when the figure does.
  @Test(arguments: NetworkKind.allCases, UInt64(301)...306)
  func missingIsWhatDepends(kind: NetworkKind, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let network = random.network(kind)
    let known = try FlowSolution(of: network)
    for index in network.nodes.indices {
      func compare(_ field: WritableKeyPath<Node, Double?>, _ figures: (FlowSolution) -> [Double?]) throws {
        var (without, other) = (network, network)
        without.nodes[index][keyPath: field] = nil
        other.nodes[index][keyPath: field] = (network.nodes[index][keyPath: field] ?? 0) + 7
        let missing = figures(try FlowSolution(of: without))
        for (place, (before, after)) in zip(figures(known), figures(try FlowSolution(of: other))).enumerated()
        {
          guard let before, let after else { continue }
          let depends = abs(before - after) > 1e-9 * abs(before)
          #expect((missing[place] == nil) == depends, "figure \(place) of \(index)")
        }
      }
      try compare(\.cost) {
        [$0.cost, $0.net] + $0.nodes.flatMap { [$0.worth, $0.costAhead, $0.proceedsAhead] }
      }
      try compare(\.time) { solution in
        [solution.leadTime, solution.workInProcess, solution.grossAfterDecay]
          + solution.nodes.map(\.remainingTime)
          + solution.exits.flatMap { [$0.leadTime, $0.shareAfterDecay] }
      }
    }
  }
}
