/// Nⱼⱼ: the visits to a state by a unit that is there; and those by a unit that has gone on to where it leads.
struct ReturnVisits: Sendable {
  private let solver: VisitSolver
  private var loops: [Int: Elimination.Inverse] = [:]
  /// Where each state stands in its component.
  private var place: [Int]

  /// Of the components with at least one state that is asked for. Nothing where that is more work than may be done: it
  /// is about what the factors were.
  init?(_ solver: VisitSolver, _ effort: inout SolvingEffort, isMeant: (Int) -> Bool) {
    self.solver = solver
    place = Array(repeating: 0, count: solver.rows.count)
    for component in 0..<solver.components.count {
      guard let factors = solver.factors(of: component), solver.components[component].contains(where: isMeant)
      else { continue }
      // The core is inverted as a whole.
      let core = factors.coreNodes.count
      guard effort.spend(2, factors.factoring), effort.spend(core, core, core) else { return nil }
      for (index, member) in solver.components[component].enumerated() { place[member] = index }
      loops[component] = Elimination.Inverse(of: factors)
    }
  }

  subscript(state: Int) -> Double {
    loops[solver.components.component[state]].map { $0.diagonal[place[state]] }
      ?? 1 / solver.pivot(of: state)
  }

  /// Nₜⱼ / Nⱼⱼ: how probable it is that a unit comes back to a state that has gone on from it to another one.
  func returning(from target: Int, to state: Int) -> Double {
    guard target != state else { return 1 }
    let component = solver.components.component[state]
    guard component == solver.components.component[target], let loop = loops[component] else { return 0 }
    return min(1, loop.back(from: place[target], to: place[state]) / loop.diagonal[place[state]])
  }
}
