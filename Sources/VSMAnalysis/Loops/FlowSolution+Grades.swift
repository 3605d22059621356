/// Exits that bring something else for each grade, and nodes that take units of one grade for those of another.
extension FlowSolution {
  /// Puts the exits of single grades together, and keeps what units of each grade would be worth by each way.
  mutating func addGrades(
    of network: FlowNetwork, _ states: FlowStates, _ worth: Worth, visits: [Double]
  ) {
    (ownShares, ownSharesAfterDecay) = (exits.map(\.share), exits.map(\.shareAfterDecay))
    for (index, exit) in network.exits.enumerated() {
      exits[index].proceeds = exit.proceeds
    }
    for (index, exit) in network.exits.enumerated() where !exit.byGrade.isEmpty {
      exits[index] = merged([index] + Set(exit.byGrade.values).sorted(), network)
    }
    let sorting = network.nodes.map { node in
      node.routes.contains { if case .sorts = $0.grading { true } else { false } }
    }
    guard sorting.contains(true) else { return }
    for (state, node) in states.passes.node.enumerated() where sorting[node] {
      guard let grade = states.passes.grade[state] else { continue }
      let routes = network.nodes[node].routes
      let ahead = routes.indices.map { route -> Node.Ahead in
        switch states.passes.targets[states.passes.starts[state] + route] {
        case .exit(let exit): Node.Ahead(proceeds: network.exits[exit].proceeds, cost: 0)
        case .state(let next): Node.Ahead(proceeds: worth.proceeds[next], cost: worth.costs[next])
        }
      }
      if let known = graded[node]?.firstIndex(where: { $0.grade == grade }) {
        // Another pass of limited rework: the way on is that of its first one.
        graded[node]?[known].visits += visits[state]
      } else {
        graded[node, default: []].append(Graded(grade: grade, visits: visits[state], ahead: ahead))
      }
    }
  }

  /// Some exits as one.
  private func merged(_ positions: [Int], _ network: FlowNetwork) -> Exit {
    let own = positions.filter { exits[$0].share > 0 }
    guard let first = own.first else {
      var exit = exits[positions[0]]
      // Nobody ends here: what one would bring is known where all would bring the same.
      let all = Set(positions.dropFirst().map { network.exits[$0].proceeds })
      if exit.proceeds == nil, all.count == 1, let proceeds = all.first { exit.proceeds = proceeds }
      return exit
    }
    guard own.count > 1 else {
      var exit = exits[first]
      exit.proceeds = network.exits[first].proceeds
      return exit
    }
    let share = ExactSum.of(own.map { exits[$0].share })
    func sum(_ figure: (Int) -> Double?) -> Double? {
      let known = own.compactMap(figure)
      return known.count == own.count ? ExactSum.of(known) : nil
    }
    func mean(_ figure: (Int) -> Double?) -> Double? {
      sum { index in figure(index).map { $0 * exits[index].share } }.map { $0 / share }
    }
    let time = mean { exits[$0].leadTime }
    // Between the exits and within each, so that equal times do not vary by what rounding leaves of their squares.
    let variance = time.flatMap { time in
      mean { index in
        exits[index].leadTime.flatMap { own in exits[index].variance.map { $0 + (own - time) * (own - time) }
        }
      }
    }
    return Exit(
      share: share, flow: ExactSum.of(own.map { exits[$0].flow }), leadTime: time,
      knownLeadTime: mean { exits[$0].knownLeadTime },
      variance: variance,
      shareAfterDecay: sum { exits[$0].shareAfterDecay },
      proceeds: mean { network.exits[$0].proceeds })
  }
}
