/// Networks in which units become more of them: a core that is taken apart, a sheet that is cut.
extension FlowStates {
  /// Counts what goes from state to state in units that end: see ``units``.
  mutating func count(_ network: FlowNetwork) throws(FlowProblem) {
    var quantities: [[(target: LimitedPasses.Target, part: Double, quantity: Double, isBeside: Bool)]] = []
    for (state, node) in passes.node.enumerated() {
      let routes = network.nodes[node].routes
      let parts = passes.parts(of: state, in: network)
      quantities.append(
        routes.indices.filter { parts[$0] > 0 }.map {
          (
            passes.targets[passes.starts[state] + $0], parts[$0],
            passes.quantity(from: state, by: $0, in: network), routes[$0].isBeside
          )
        })
    }
    var units = [Double](repeating: 0, count: passes.node.count)
    var effort = SolvingEffort()
    for component in 0..<components.count {
      let members = Array(components[component])
      let isLoop = Set(members)
      var place: [Int: Int] = [:]
      for (index, member) in members.enumerated() { place[member] = index }
      var inside: [[SparseRows.Entry]] = []
      var (leaks, ending): ([Double], [Double]) = ([], [])
      for member in members {
        var row: [SparseRows.Entry] = []
        var (leak, sum) = (ExactSum(), ExactSum())
        for way in quantities[member] {
          switch way.target {
          case .state(let next) where isLoop.contains(next):
            guard way.quantity == 1, !way.isBeside else {
              throw .multipliesInLoop(network.names(of: members.map { passes.node[$0] }))
            }
            row.append(SparseRows.Entry(column: place[next] ?? 0, value: way.part))
          case .state(let next):
            if !way.isBeside { leak += way.part }
            sum += way.part * way.quantity * units[next]
          case .exit:
            if !way.isBeside { leak += way.part }
            sum += way.part * way.quantity
          }
        }
        leak += Gradings.vanishing(quantities[member].lazy.map { ($0.part, $0.isBeside) })
        inside.append(row)
        leaks.append(leak.value)
        ending.append(sum.value)
      }
      guard ExactSum.of(inside.joined().map(\.value)) > 0 else {
        for (member, sum) in zip(members, ending) { units[member] = sum }
        continue
      }
      guard let loop = Elimination(rows: inside, leaks: leaks, &effort) else {
        throw .tooLarge(network.names(of: members.map { passes.node[$0] }))
      }
      for (member, sum) in zip(members, loop.backward(ending)) { units[member] = sum }
    }
    guard units.allSatisfy({ $0.isFinite && $0 > 0 }) else { throw .outOfRange }
    set(units: units)
    var (shares, ends) = (SparseRows(), SparseRows())
    var leaks: [Double] = []
    for (state, ways) in quantities.enumerated() {
      var leak = ExactSum()
      for way in ways {
        switch way.target {
        case .state(let next):
          shares.append(column: next, way.part * way.quantity * units[next] / units[state])
        case .exit(let exit):
          let share = way.part * way.quantity / units[state]
          ends.append(column: exit, share)
          leak += share
        }
      }
      shares.endRow()
      ends.endRow()
      leaks.append(leak.value)
    }
    set(shares, ends, leaks)
  }

  /// Visits of the chain of units that end as visits of those that enter.
  ///
  /// - Parameters:
  ///   - visits: how often the chain visits each state.
  ///   - total: how many units end of one that enters.
  /// - Returns: the same figures of units that enter.
  func counted(_ visits: [Double], total: Double) -> [Double] {
    guard let units else { return visits }
    return zip(visits, units).map { $0 * total / $1 }
  }
}
