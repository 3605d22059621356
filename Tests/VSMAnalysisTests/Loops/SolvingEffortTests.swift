import Testing
import VSMAnalysis
import VSMDiagnostics

/// What would take more than about a second is refused before it is done, whatever asks for it.
@Suite struct SolvingEffortTests {
  /// Steps that each send a little back to two steps before them at random: what is eliminated connects all the rest.
  private func tangle(_ count: Int, limit: Int? = nil) -> FlowNetwork {
    var random = SeededRandom(seed: 5)
    let nodes = (0..<count).map { index in
      let next: FlowNetwork.Target = index + 1 < count ? .node(index + 1) : .exit(0)
      let back = (0..<2).map { _ in
        FlowNetwork.Route(
          to: .node(random.below(index + 1)), share: 1e-4,
          limit: limit.map { .init(passes: $0, otherwise: next) })
      }
      return FlowNetwork.Node("\(index)", time: 1, routes: [.init(to: next, share: 1 - 2e-4)] + back)
    }
    return FlowNetwork(nodes: nodes, exits: [.init("out")])
  }

  @Test func aTangleOfReworkIsRefusedByItsSteps() throws {
    #expect(throws: FlowProblem.tooLarge((0..<20_000).map { "\($0)" })) {
      try FlowSolution(of: tangle(20_000))
    }
    #expect(try FlowSolution(of: tangle(300)).exits[0].share > 0.999_999)
  }

  @Test func theMessageSaysWhatToDo() throws {
    var random = SeededRandom(seed: 5)
    let steps = (0..<9_000).map { index in
      "  process p\(index)\n    rework -> p\(random.below(index + 1)) 0.02%\n"
        + (index > 0 ? "    rework -> p\(random.below(index)) 0.01%\n" : "")
    }
    let map = try Computed("customer a { demand 1/day }\nstream {\n\(steps.joined())  a\n}")
    let message = try #require(map.figures.warnings.first { $0.problem.code == .loopWithoutAnswer })
    #expect(message.problem.wording.message.hasSuffix("are connected in too many ways to compute with"))
    #expect(message.problem.wording.help != nil)
    #expect(map.figures.streamNetworks[0] == nil)
  }

  /// Two limited loops that cross each other within one without a limit: n² states that all hang together.
  @Test func crossingLimitedLoopsWithinAnother() throws {
    let limit = 100
    func node(_ name: String, next: FlowNetwork.Target, back: Int? = nil, limit: Int? = nil)
      -> FlowNetwork.Node
    {
      let again = back.map {
        FlowNetwork.Route(
          to: .node($0), share: 0.3, limit: limit.map { .init(passes: $0, otherwise: next) })
      }
      return FlowNetwork.Node(
        name, time: 1,
        routes: [.init(to: next, share: again == nil ? 1 : 0.7)] + [again].compactMap { $0 })
    }
    let network = FlowNetwork(
      nodes: [
        node("a0", next: .node(1)), node("a1", next: .node(2)),
        node("b0", next: .node(3), back: 0, limit: limit), node("b1", next: .node(4), back: 1, limit: limit),
        node("z", next: .exit(0), back: 0),
      ], exits: [.init("out")])
    let solution = try FlowSolution(of: network)
    // A hundred passes of three in ten are as good as without a limit: b1 is passed 1/0.7 times for each visit to z, …
    let z = 1 / 0.7
    let b1 = z / 0.7
    let b0 = b1 / 0.7
    #expect(abs(solution.nodes[4].visits - z) < 1e-9)
    #expect(abs(solution.nodes[3].visits - b1) < 1e-9)
    #expect(abs(solution.nodes[2].visits - b0) < 1e-9)
    #expect(solution.nodes.allSatisfy { abs($0.firstVisit - 1) < 1e-9 })
  }
}
