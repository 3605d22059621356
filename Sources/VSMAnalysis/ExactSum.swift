/// A sum that does not lose what rounding takes from each addition (Neumaier's compensated summation, 1974),
/// so that ten thousand rungs add up to their total to the last digit.
struct ExactSum: Sendable {
  private var sum = 0.0
  private var lost = 0.0

  var value: Double {
    // Past the largest number the compensation is infinity − infinity.
    sum.isFinite ? sum + lost : sum
  }

  static func += (total: inout ExactSum, term: Double) {
    let next = total.sum + term
    total.lost += abs(total.sum) >= abs(term) ? (total.sum - next) + term : (term - next) + total.sum
    total.sum = next
  }

  static func of(_ terms: some Sequence<Double>) -> Double {
    var total = ExactSum()
    for term in terms { total += term }
    return total.value
  }
}

/// An exact sum at the middle and at both bounds.
struct EstimateSum: Sendable {
  private var low = ExactSum()
  private var middle = ExactSum()
  private var high = ExactSum()

  var value: Estimate { Estimate(low: low.value, middle: middle.value, high: high.value) }

  static func += (total: inout EstimateSum, term: Estimate) {
    total.low += term.low
    total.middle += term.middle
    total.high += term.high
  }

  static func of(_ terms: some Sequence<Estimate>) -> Estimate {
    var total = EstimateSum()
    for term in terms { total += term }
    return total.value
  }
}
