/// How often units come to each place of a plant, and where they end: of all that enter, and of those that end at each
/// end, by the fundamental matrix of the chain (Kemeny & Snell 1960).
struct PlantVisits {
  /// Of all that enter, by end.
  private(set) var mix: [Double]
  /// Expected visits of each place.
  private(set) var visits: [Double]
  /// The probability that a unit comes to each place at all.
  private(set) var comes: [Double]
  /// Of units that end at an end: their visits of each place, N₀ⱼ·Bⱼₖ/B₀ₖ. Nothing where no unit ends there.
  private(set) var visitsOfEnding: [[Double]?]
  /// Of units that end at a customer.
  private(set) var deliveredVisits: [Double]
  private(set) var deliveredComes: [Double]
  private(set) var deliveredShare: Double

  init(of plant: Plant) {
    let chain = PlantStates(of: plant)
    let count = chain.states.count
    var rest = DenseMatrix(size: count)
    for state in 0..<count {
      rest[state, state] += 1
      for move in chain.moves[state] { rest[state, move.to] -= move.share }
    }
    let often = rest.inverse
    let times = (0..<count).map { state in
      (0..<count).reduce(0.0) { $0 + chain.entry[$1] * often[$1, state] }
    }
    /// B: where units end that are in each state.
    let ending = plant.ends.indices.map { end in
      let leaving = chain.exits.map { $0.reduce(0) { $0 + ($1.end == end ? $1.share : 0) } }
      return (0..<count).map { state in
        (0..<count).reduce(0.0) { $0 + often[state, $1] * leaving[$1] }
      }
    }
    mix = ending.map { ending in zip(chain.entry, ending).reduce(0) { $0 + $1.0 * $1.1 } }
    let customers = plant.ends.indices.filter { plant.ends[$0].kind == .customer }
    let delivered = (0..<count).map { state in customers.reduce(0) { $0 + ending[$1][state] } }
    deliveredShare = customers.reduce(0) { [mix] in $0 + mix[$1] }

    let statesOf = plant.places.indices.map { place in
      chain.states.indices.filter { chain.states[$0].place == place }
    }
    func sums(_ weights: [Double]) -> [Double] {
      statesOf.map { $0.reduce(0) { $0 + times[$1] * weights[$1] } }
    }
    visits = sums([Double](repeating: 1, count: count))
    visitsOfEnding = zip(mix, ending).map { share, ending in
      share > 0 ? sums(ending).map { $0 / share } : nil
    }
    deliveredVisits = []
    (comes, deliveredComes) = ([], [])
    if deliveredShare > 0 {
      deliveredVisits = sums(delivered).map { [deliveredShare] in $0 / deliveredShare }
    }
    for own in statesOf {
      // Of the states of a place the first that a unit comes to: what enters S satisfies N₀S = F₀S·N_SS.
      var among = DenseMatrix(size: own.count)
      for row in own.indices {
        for column in own.indices { among[row, column] = often[own[row], own[column]] }
      }
      let back = among.inverse
      let first = own.indices.map { column in
        own.indices.reduce(0.0) { $0 + times[own[$1]] * back[$1, column] }
      }
      comes.append(first.reduce(0, +))
      let reaching = zip(first, own).reduce(0.0) { $0 + $1.0 * delivered[$1.1] }
      deliveredComes.append(deliveredShare > 0 ? reaching / deliveredShare : 0)
    }
  }
}
