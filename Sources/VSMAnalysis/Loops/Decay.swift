/// What is left of the proceeds when they shrink with a unit's time in the network: discounted absorption
/// (I − DQ)⁻¹DR with D = diag(e^(−μt)), solved once for each rate μ. Times that are not given count as 0: see
/// ``UnknownTimes`` for what that leaves open.
struct Decay: Sendable {
  /// E[e^(−μT); k] of each exit, with its own μ.
  private(set) var shares: [Double]
  /// What a unit of time less on each visit to a state adds to the proceeds: μ·w·z, with w the discounted visits and z
  /// the discounted proceeds from there.
  private(set) var worthOfTime: [Double]

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, entry: [Double], mix: [Double],
    _ effort: inout SolvingEffort
  ) throws(FlowProblem) {
    shares = mix
    worthOfTime = Array(repeating: 0, count: entry.count)
    let nodes = states.passes.node
    let times = states.spread { network.nodes[$0].time ?? 0 }
    for rate in Set(network.exits.map(\.decay)).sorted() where rate > 0 {
      let left = times.map { exponential(-rate * $0) }
      // What is lost to time leaves the network, as what goes to exits does.
      let leaks = nodes.indices.map { state in
        lossOver(rate * times[state]) + left[state] * states.leaks[state]
      }
      let discounted = try VisitSolver(
        rows: states.shares.scaled(by: left), leaks: leaks, components: solver.components, &effort
      ) { network.names(of: $0.map { nodes[$0] }) }
      let visits = try discounted.forward(entry)
      let ended = states.toExits(zip(visits, left).map { $0 * $1 }, count: mix.count)
      var proceeds = [Double](repeating: 0, count: mix.count)
      for (index, exit) in network.exits.enumerated() where exit.decay == rate {
        shares[index] = ended[index]
        proceeds[index] = exit.proceeds ?? 0
      }
      let ahead = try discounted.backward(zip(left, states.fromExits(proceeds)).map { $0 * $1 })
      for state in entry.indices { worthOfTime[state] += rate * visits[state] * ahead[state] }
    }
  }
}
