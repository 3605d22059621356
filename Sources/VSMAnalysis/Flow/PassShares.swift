import VSMDiagnostics
import VSMModel
import VSMSyntax

/// The probability that a unit passes each process of the streams, were nothing lost and nothing done again: what a
/// first-pass yield there counts for in the rolled one. After a step that loses a fifth, all that is left passes the
/// next one; of a row that one in a hundred takes, a fault hurts one in a hundred.
struct PassShares: Sendable {
  /// By processes; 1 where nothing says otherwise.
  private(set) var of: [Double]
  /// Lines that serve customers of their own, and nothing says how much each of them takes.
  private(set) var areWeightsUnknown = false

  init(of map: ValueStreamMap, _ network: Network, _ solved: [SolvedBlock?], _ demand: Demand) {
    of = map.processes.map { _ in 1 }
    for block in solved {
      guard let block else { continue }
      let firsts = Self.firstVisits(in: block, map)
      for case (.process(let process), let share) in zip(block.block.nodes, firsts) { of[process] = share }
    }
    var streams = weights(of: map, network, demand)
    // A stream that joins another is needed as often as the step that it joins; one that splits off comes as often as
    // the step that it leaves.
    for index in network.order.reversed() where network.main[index] == index {
      guard let joined = network.joins[index], let other = map.processes[joined].stream else { continue }
      let part = map.streams[index].joinShare?.middle ?? 1
      streams[index] = streams[network.main[other]] * of[joined] * part
    }
    for part in network.segments.order {
      let index = network.segments.segments[part].stream
      guard network.main[index] == index, part == network.segments.ofStream[index].first,
        let origin = map.streams[index].origin, let other = map.processes[origin.process].stream
      else { continue }
      let share = streams[network.main[other]] * of[origin.process]
      streams[index] = network.joins[index] == nil ? share : min(share, streams[index])
    }
    for (process, step) in map.processes.enumerated() {
      if let stream = step.stream { of[process] *= streams[network.main[stream]] }
    }
  }

  private static func firstVisits(in solved: SolvedBlock, _ map: ValueStreamMap) -> [Double] {
    let block = solved.block
    let kept = zip(block.nodes, block.ways).map { node, ways in
      let process: Process? = if case .process(let index) = node { map.processes[index] } else { nil }
      return ways.filter { !isFault($0.kind, to: $0.target, of: process, scrap: map.scrap) }
    }
    guard zip(kept, block.ways).contains(where: { $0.count < $1.count }) else {
      return solved.visits.nodes.map(\.firstVisit)
    }
    let ways = zip(kept, block.ways).map { kept, all -> [FlowBlock.Way] in
      // Where all is lost, it is lost there.
      let kept = kept.isEmpty ? all.filter { $0.kind != .rework } : kept
      let whole = ExactSum.of(kept.map(\.share))
      guard whole > 0 else { return all }
      return kept.map { way in
        var way = way
        way.share /= whole
        return way
      }
    }
    var problems: [Diagnostic] = []
    // With fewer ways it is less work than the block was.
    var effort = SolvingEffort()
    // Where only faults lead out of a loop, it is as it is.
    let bare = SolvedBlock(block.replacing(ways), map, &effort, &problems)
    return (bare ?? solved).visits.nodes.map(\.firstVisit)
  }

  /// What is done again, and what is lost: by a yield, as scrap, or out of a stream to where units end that were meant
  /// for a customer. A grade's way is planned, and so is every way of a recovery to a disposition.
  static func isFault(
    _ kind: Route.Kind, to target: RouteTarget, of process: Process?, scrap: RouteTarget
  ) -> Bool {
    switch (kind, target) {
    case (.rework, _), (_, .scrap), (_, scrap): true
    case (.plain, .disposition): process?.stream != nil
    default: false
    }
  }

  /// The part of what all customers take that each line serves: streams that join, split or serve the same customer are
  /// one line.
  private mutating func weights(of map: ValueStreamMap, _ network: Network, _ demand: Demand) -> [Double] {
    var lines = Lines(map.streams.count + map.customers.count)
    for (index, stream) in map.streams.enumerated() {
      for process in [stream.origin?.process, network.joins[index]].compactMap(\.self) {
        if let other = map.processes[process].stream { lines.unite(index, other) }
      }
      for delivery in stream.deliveries { lines.unite(index, map.streams.count + delivery.party) }
    }
    let roots = map.streams.indices.map { lines.root(of: $0) }
    guard Set(roots).count > 1 else { return map.streams.map { _ in 1 } }
    var taken: [Int: Double] = [:]
    for (index, customer) in demand.customers.enumerated() {
      guard let demand = customer.demand else { continue }
      taken[lines.root(of: map.streams.count + index), default: 0] += demand.middle
    }
    let amounts = Set(roots).compactMap { taken[$0] }
    let whole = ExactSum.of(amounts)
    guard amounts.count == Set(roots).count, whole > 0 else {
      areWeightsUnknown = true
      return map.streams.map { _ in 1 }
    }
    return roots.map { (taken[$0] ?? 0) / whole }
  }
}

/// Sets of streams and customers that belong together (Tarjan 1975: a forest, with paths halved).
private struct Lines {
  private var parents: [Int]

  init(_ count: Int) { parents = Array(0..<count) }

  mutating func root(of element: Int) -> Int {
    var element = element
    while parents[element] != element {
      parents[element] = parents[parents[element]]
      element = parents[element]
    }
    return element
  }

  mutating func unite(_ left: Int, _ right: Int) {
    let (left, right) = (root(of: left), root(of: right))
    parents[max(left, right)] = min(left, right)
  }
}
