import VSMModel

/// An end of a stream with routes, with what is taken there.
struct BlockEnd: Sendable {
  let target: RouteTarget
  /// Its position among the exits of the block.
  let exit: Int
  /// Units a day that are asked for.
  let demand: Estimate
  /// The part of the units that enter the block that ends there.
  let share: Double

  /// Units that must enter, for so many to end there.
  var entering: Estimate? { share > 0 ? (demand / Estimate(share))?.finiteOrNothing : nil }

  /// The one that asks for the most units to enter; nothing where no unit reaches any.
  static func ruling(_ ends: [BlockEnd]) -> BlockEnd? {
    let reached = ends.filter { $0.share > 0 }
    var ruling = reached.first
    for end in reached.dropFirst() where end.entering?.middle ?? 0 > ruling?.entering?.middle ?? 0 {
      ruling = end
    }
    return ruling
  }
}

extension FlowBlock {
  /// True where alternative routes lead to customers of their own.
  var hasSeveralEnds: Bool { exits.count(where: \.isEnd) > 1 }
}

extension SolvedBlock {
  /// The ends at which it is known what is taken.
  func ends(_ need: Need, _ demand: Demand) -> [BlockEnd] {
    block.exits.enumerated().compactMap { exit, target in
      let demand: Estimate? =
        switch target {
        case .end: need.flow
        case .endOf: demand.atOtherEnds[target]
        case .process, .stock, .disposition, .scrap: nil
        }
      return demand.map {
        BlockEnd(target: target, exit: exit, demand: $0, share: visits.exits[exit].share)
      }
    }
  }
}

extension Flow {
  /// Sets what customers take of what passes each step: that of the ends which it leads to, rework apart. Returns what
  /// they take at all ends together.
  mutating func take(_ ends: [BlockEnd], through solved: SolvedBlock) -> Estimate? {
    let block = solved.block
    var previous = [[Int]](repeating: [], count: block.nodes.count)
    var last: [RouteTarget: [Int]] = [:]
    for (node, ways) in block.ways.enumerated() {
      for way in ways where way.kind != .rework && way.share > 0 {
        if let next = block.nodeOf[way.target] {
          previous[next].append(node)
        } else {
          last[way.target, default: []].append(node)
        }
      }
    }
    var sums = [EstimateSum?](repeating: nil, count: block.nodes.count)
    for end in ends {
      var leads = [Bool](repeating: false, count: block.nodes.count)
      var open = last[end.target] ?? []
      while let node = open.popLast() {
        if leads[node] { continue }
        leads[node] = true
        var sum = sums[node] ?? EstimateSum()
        sum += end.demand
        sums[node] = sum
        open += previous[node]
      }
    }
    for (node, target) in block.nodes.enumerated() {
      if case .process(let process) = target { taken[process] = sums[node]?.value.finiteOrNothing }
    }
    return ends.isEmpty ? nil : EstimateSum.of(ends.map(\.demand)).finiteOrNothing
  }
}
