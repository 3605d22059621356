import VSMAnalysis

/// Networks of the kinds that the laws are tried on.
enum NetworkKind: CaseIterable, Sendable {
  case acyclic, looping, nested, limited
}

extension SeededRandom {
  /// Between 0 and 1.
  mutating func unit() -> Double { Double(below(1 << 30)) / Double(1 << 30) }

  mutating func network(_ kind: NetworkKind) -> FlowNetwork {
    let count = 3 + below(8)
    let exits = (0..<(2 + below(3))).map {
      FlowNetwork.Exit("exit \($0)", proceeds: 200 * unit() - 40, decay: below(2) == 0 ? 0 : unit() / 20)
    }
    var nodes: [FlowNetwork.Node] = []
    for index in 0..<count {
      // The line's next node, some ways out, and ways ahead or back.
      var targets: [FlowNetwork.Target] = [
        index + 1 < count ? .node(index + 1) : .exit(0), .exit(below(exits.count)),
      ]
      switch kind {
      case .acyclic:
        for _ in 0..<below(3) where index + 1 < count {
          targets.append(.node(index + 1 + below(count - index - 1)))
        }
      case .looping: for _ in 0..<below(4) { targets.append(.node(below(count))) }
      case .nested, .limited:
        // Loops within loops: back from the end of each half, quarter and so on.
        var length = 2
        while length <= count {
          if (index + 1).isMultiple(of: length) { targets.append(.node(index + 1 - length)) }
          length *= 2
        }
      }
      let weights = targets.map { _ in 0.05 + unit() }
      let total = weights.reduce(0, +)
      var routes = zip(targets, weights).map { FlowNetwork.Route(to: $0, share: $1 / total) }
      if kind == .limited {
        for position in routes.indices.dropFirst(2) where below(3) > 0 {
          routes[position].limit = .init(passes: 1 + below(4), otherwise: routes[below(2)].target)
        }
      }
      nodes.append(
        .init(
          "node \(index)", time: 5 * unit(), variance: unit(), cost: 20 * unit(), cycleTime: unit(),
          routes: routes))
    }
    let first = unit()
    return FlowNetwork(
      nodes: nodes, exits: exits, entry: [first, 1 - first], rate: 1 + 99 * unit(), acquisition: 10 * unit(),
      fixedCost: 50 * unit())
  }
}
