import VSMModel

/// What is said of units against what they are.
extension BlockFigures {
  /// The units of a grade that end at an exit, of a unit that enters.
  func share(endingAt exit: Int, of grade: String) -> Double {
    let positions = block.grades.byTruth.first { $0.name == grade }?.positions ?? []
    let exits = Set(positions.compactMap { network.exits[exit].byGrade[$0] })
    return ExactSum.of(exits.map { solution.ownShares[$0] })
  }

  func gradings() -> [NetworkFigures.Grading] {
    block.errors.keys.sorted().compactMap { node in block.errors[node].flatMap { grading(at: node, $0) } }
  }

  private func grading(at node: Int, _ error: GradingError) -> NetworkFigures.Grading? {
    guard case .process(let process) = block.nodes[node], let graded = solution.graded[node] else {
      return nil
    }
    let all = block.grades.all
    let total = ExactSum.of(graded.map(\.visits))
    guard total > 0 else { return nil }
    let count = error.grades.count
    /// The units that are of each grade, whatever was said of them before.
    let units = error.grades.map { name in graded.filter { all[$0.grade].truth == name } }
    let prior = units.map { ExactSum.of($0.map(\.visits)) / total }
    let said = error.grades.map { grade in error.grades.map { error.share(of: grade, said: $0) } }
    let shareSaid = (0..<count).map { other in ExactSum.of((0..<count).map { prior[$0] * said[$0][other] }) }
    let given = (0..<count).map { other in
      (0..<count).map { shareSaid[other] > 0 ? prior[$0] * said[$0][other] / shareSaid[other] : 0 }
    }
    let routes = error.grades.map { route(for: $0, from: node) }
    let net = units.map { units in routes.map { $0.flatMap { worth(of: units, by: $0, from: node) } } }
    var figures = NetworkFigures.Grading(
      at: process, grades: error.grades, prior: prior, saidGivenTrue: said, shareSaid: shareSaid,
      trueGivenSaid: given, ways: routes.map { $0.map { block.ways[node][$0].target } }, net: net,
      valueOfWay: [], best: [], flow: flows[node], visits: solution.nodes[node].visits)
    figures.valueOfWay = given.map { row in
      (0..<count).map { way in Self.mean(net.map { $0[way] }, by: row) }
    }
    add(to: &figures)
    return figures
  }

  private func add(to figures: inout NetworkFigures.Grading) {
    let ways = figures.grades.indices
    let values = figures.valueOfWay
    figures.value = Self.mean(ways.map { values[$0][$0] }, by: figures.shareSaid)
    func best(_ row: [Double?]) -> Int? {
      let known = ways.filter { figures.ways[$0] != nil }
      guard known.allSatisfy({ row[$0] != nil }) else { return nil }
      return known.max { (row[$0] ?? 0, -$0) < (row[$1] ?? 0, -$1) }
    }
    figures.best = values.map(best)
    figures.bestValue = Self.mean(
      ways.map { said in figures.best[said].flatMap { values[said][$0] } }, by: figures.shareSaid)
    figures.perfect = Self.mean(
      figures.net.map { row in best(row).flatMap { row[$0] } }, by: figures.prior)
    let single = ways.map { way in Self.mean(figures.net.map { $0[way] }, by: figures.prior) }
    figures.ungraded = best(single).flatMap { single[$0] }
    let own = Self.mean(ways.map { figures.net[$0][$0] }, by: figures.prior)
    figures.costOfError = own.flatMap { own in figures.value.map { own - $0 } }
  }

  /// The way of units of which a grade is said, by its position.
  private func route(for grade: String, from node: Int) -> Int? {
    let ways = block.ways[node]
    return ways.firstIndex { $0.grading == .says(grade) } ?? ways.firstIndex { $0.grading == .others }
  }

  private func worth(of units: [FlowSolution.Graded], by route: Int, from node: Int) -> Double? {
    let total = ExactSum.of(units.map(\.visits))
    guard total > 0 else { return nil }
    return Self.mean(
      units.map { $0.ahead[route].worth.map { $0 * block.ways[node][route].quantity } },
      by: units.map { $0.visits / total })
  }

  /// The mean by weights of which some may be 0; nothing where a figure is not known that counts.
  private static func mean(_ figures: [Double?], by weights: [Double]) -> Double? {
    var sum = ExactSum()
    for (figure, weight) in zip(figures, weights) where weight > 0 {
      guard let figure else { return nil }
      sum += figure * weight
    }
    return sum.value
  }
}
