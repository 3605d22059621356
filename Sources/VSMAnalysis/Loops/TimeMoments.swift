/// Mean and variance of the time from entry to exit. Times that are not given count as 0: see ``UnknownTimes`` for what
/// that leaves open.
struct TimeMoments: Sendable {
  /// Expected time from each state to an exit.
  let remaining: [Double]
  let mean: Double
  let variance: Double
  /// Mean and variance at each exit; nothing where no unit ends.
  let exits: [(mean: Double, variance: Double)?]

  init(
    _ network: FlowNetwork, _ states: FlowStates, _ solver: VisitSolver, entry: [Double], visits: [Double],
    mix: [Double]
  ) throws(FlowProblem) {
    let times = states.spread { network.nodes[$0].time ?? 0 }
    let variances = states.spread { network.nodes[$0].variance }
    let remaining = try solver.backward(times)
    self.remaining = remaining
    mean = ExactSum.of(zip(visits, times).lazy.map { $0 * $1 })

    // The variance of a unit's time is what its visits vary by and what the ways on from each visit differ by: the
    // same as m₂ − m₁², m₂ = N(E[t²] + 2t∘(Qm₁)), without the difference of two large numbers.
    var total = ExactSum()
    for state in visits.indices where visits[state] > 0 {
      let onward = remaining[state] - times[state]
      var differing = ExactSum()
      differing += states.leaks[state] * onward * onward
      for position in states.shares.positions(state) {
        let next = states.shares.entries[position]
        let difference = remaining[next.column] - onward
        differing += next.value * difference * difference
      }
      total += visits[state] * (variances[state] + differing.value)
    }
    for state in entry.indices where entry[state] > 0 {
      let difference = remaining[state] - mean
      total += entry[state] * difference * difference
    }
    variance = total.value

    // At exits: E[T; k] = α N diag(t) B, and E[T²; k] = α N (E[t²] B + 2 diag(t) Q N diag(t) B), from the left, so that
    // three rows do for any number of exits.
    let timed = zip(visits, times).map { $0 * $1 }
    var onward = [Double](repeating: 0, count: timed.count)
    for state in timed.indices where timed[state] != 0 {
      for position in states.shares.positions(state) {
        onward[states.shares.entries[position].column] += timed[state] * states.shares.entries[position].value
      }
    }
    onward = try solver.forward(onward)
    let first = states.toExits(zip(timed, onward).map { $0 + $1 }, count: mix.count)
    let squares = visits.indices.map { state in
      visits[state] * (variances[state] + times[state] * times[state]) + 2 * onward[state] * times[state]
    }
    let second = states.toExits(try solver.forward(squares), count: mix.count)
    exits = mix.indices.map { exit in
      guard mix[exit] > 0 else { return nil }
      let mean = first[exit] / mix[exit]
      let square = second[exit] / mix[exit]
      let variance = square - mean * mean
      // Less than rounding leaves of the difference is none.
      return (mean, variance > 1e-13 * square ? variance : 0)
    }
  }
}
