/// How probable it is from each state that a unit is delivered: B of the exits at which it is, together. With it a figure
/// of all that enter becomes one of the units that are delivered: N₀ⱼ·Bⱼ / B₀ (Kemeny & Snell, *Finite Markov Chains*,
/// 1960, section 4.4: a chain given where it ends is a chain again).
struct Delivery: Sendable {
  /// Bⱼ of each state; 1 everywhere where all units are delivered, or none is.
  let ahead: [Double]
  /// B₀: the part of the units that enter that is delivered; nothing where no exit delivers or none is reached.
  let share: Double?

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, mix: [Double]
  ) throws(FlowProblem) {
    let delivered = ExactSum.of(
      network.exits.indices.lazy.filter { network.exits[$0].delivers }.map { mix[$0] })
    share = delivered > 0 ? min(1, delivered) : nil
    let lost = network.exits.indices.contains { !network.exits[$0].delivers && mix[$0] > 0 }
    guard delivered > 0, lost else {
      ahead = Array(repeating: 1, count: states.passes.node.count)
      return
    }
    ahead = try solver.backward(states.fromExits(network.exits.map { $0.delivers ? 1 : 0 }))
  }

  /// What a figure of all that enter is of those that are delivered, at a state.
  func given(_ figure: Double, at state: Int) -> Double { part(figure * ahead[state]) }

  /// The part of a delivered unit, of what has been counted of delivered ones for each that enters.
  func part(_ figure: Double) -> Double {
    // Where all are delivered, nothing is changed by a rounding error.
    guard let share, share < 1 else { return figure }
    return figure / share
  }
}
