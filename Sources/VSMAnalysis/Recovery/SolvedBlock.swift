import VSMDiagnostics
import VSMModel

/// A block with the visits of its steps, before anything is known of times and money: what flows follow from.
struct SolvedBlock: Sendable {
  let block: FlowBlock
  let visits: FlowSolution
  /// What the visits follow from, whatever times and money are.
  let ways: FlowWays
  /// What messages call the nodes and the exits.
  let names: [String]
  let exitNames: [String]

  /// Nothing where the block has no answer; then a warning says so.
  init?(
    _ block: FlowBlock, _ map: ValueStreamMap, _ effort: inout SolvingEffort, _ warnings: inout [Diagnostic]
  ) {
    guard !block.nodes.isEmpty else { return nil }
    self.block = block
    names = block.nodes.map { map.label(ofTarget: $0) }
    exitNames = block.exits.map { map.label(ofTarget: $0) }
    do throws(FlowProblem) {
      let network = Self.bare(block, names, exitNames)
      ways = try FlowWays(of: network, &effort)
      visits = try FlowSolution(of: network, by: ways, &effort)
    } catch {
      warnings.append(error.diagnostic(of: block, map))
      return nil
    }
  }

  /// The visits of units that enter elsewhere, by their amounts at each node.
  func visits(entering amounts: [Double]) -> FlowSolution? {
    let total = ExactSum.of(amounts)
    guard total > 0 else { return nil }
    // The factors are there, so this is less work than the block was: it has an answer, as the block has.
    var effort = SolvingEffort()
    let network = Self.bare(block, names, exitNames)
    guard let ways = try? ways.entering(amounts.map { $0 / total }, network, &effort) else { return nil }
    return try? FlowSolution(of: network, by: ways, &effort)
  }

  /// True where all that comes to a step leaves it by one way that stays in the stream.
  func leavesWhole(_ process: Int) -> Bool {
    guard let node = block.nodeOf[.process(process)], block.ways[node].count == 1,
      let way = block.ways[node].first
    else { return false }
    return way.kind != .rework && (block.nodeOf[way.target] != nil || way.target.isEnd)
  }

  /// The visits of units up to where they leave a step for good, and the share of them that do: neither as rework nor
  /// to where units end.
  func leaving(_ process: Int) -> (visits: FlowSolution, share: Double)? {
    // With fewer ways it is less work than the block was.
    var effort = SolvingEffort()
    return leaving(process, &effort)
  }

  /// The same within some work; nothing where it takes more.
  func leaving(_ process: Int, _ effort: inout SolvingEffort) -> (visits: FlowSolution, share: Double)? {
    guard let node = block.nodeOf[.process(process)] else { return nil }
    func leaves(_ target: RouteTarget?) -> Bool {
      target.map { block.nodeOf[$0] != nil || $0.isEnd } ?? false
    }
    var network = Self.bare(block, names, exitNames)
    let left = network.exits.count
    network.exits.append(FlowNetwork.Exit("left"))
    let ways = block.ways[node]
    guard network.nodes[node].routes.count == ways.count else { return nil }
    for (index, way) in ways.enumerated() {
      if way.kind != .rework, leaves(way.target) { network.nodes[node].routes[index].target = .exit(left) }
      if leaves(way.otherwise) { network.nodes[node].routes[index].limit?.otherwise = .exit(left) }
    }
    guard let ways = try? FlowWays(of: network, &effort),
      let visits = try? FlowSolution(of: network, by: ways, &effort)
    else { return nil }
    return (visits, visits.exits[left].share)
  }

  private static func bare(_ block: FlowBlock, _ names: [String], _ exitNames: [String]) -> FlowNetwork {
    let none = [Double?](repeating: 0, count: block.nodes.count)
    let input = BlockInput(
      times: none, transits: [Double?](repeating: 0, count: block.legs.count + block.detours.count),
      work: none, costs: none,
      proceeds: block.exits.map { _ in nil },
      decay: block.exits.map { _ in 0 })
    return input.network(block, names: names, exitNames: exitNames)
  }
}

extension FlowProblem {
  /// The problem as a message, at the step where it lies.
  func diagnostic(of block: FlowBlock, _ map: ValueStreamMap) -> Diagnostic {
    let (names, reason): ([String], String) =
      switch self {
      case .gainAtLeastOne(let names): (names, "as good as nothing leads out of it")
      case .multipliesInLoop(let names): (names, "units become more of them each time in it")
      case .illConditioned(let names, _): (names, "the last digits of its shares decide it")
      case .noWayOut(let names): (names, "nothing leads out of it")
      case .tooLarge(let names):
        (names, "its steps and their passes are connected in too many ways to compute with")
      case .tooManyPasses(let names, let limit):
        (names, "its steps times the passes of every `max` around them are more than \(limit)")
      case .outOfRange: ([], "its numbers are too large to compute with")
      case .badNumber(_, let name, _), .sharesDoNotAddUp(let name, _), .unknownTarget(let name),
        .limitBelowOne(let name, _):
        ([name], "its shares cannot be computed with")
      case .entryDoesNotAddUp: ([], "nothing enters")
      }
    let named = block.nodes.first { names.contains(map.label(ofTarget: $0)) } ?? block.nodes.first
    let steps = names.isEmpty ? block.nodes.prefix(1).map { map.label(ofTarget: $0) } : names
    var help: String?
    switch self {
    case .tooManyPasses: help = "leave `max` out, or keep it on the outermost rework only"
    case .tooLarge: help = "leave rework out that hardly any unit takes, or draw a part of it as one step"
    default: break
    }
    return Diagnostic(
      .loopWithoutAnswer(steps: steps, reason: reason, help: help),
      at: named.map { map.span(ofTarget: $0) } ?? SourceSpan(0, 0))
  }
}
