import VSMModel
import VSMSyntax

/// Units that come back into a stream in a working day, and how they go with the demand that the stream serves.
///
/// Returns are a part of what is delivered: where less is asked for, less comes back, however large the part is. A
/// volume of its own knows nothing of the demand. So the range alone does not say how much is left to be made new.
struct Recovered: Sendable {
  var units: Estimate
  /// The most that may come back where the least is asked for, and the least where the most is.
  var mostAtLeast: Double
  var leastAtMost: Double

  init(_ units: Estimate, _ mostAtLeast: Double, _ leastAtMost: Double) {
    self.units = units
    self.mostAtLeast = mostAtLeast
    self.leastAtMost = leastAtMost
  }

  /// What sources bring, of a stream whose demand is that of some customers.
  init(_ units: Estimate, of sources: [Source], besides customers: Set<Int>, _ demand: Demand) {
    var (most, least) = (units.high, units.low)
    for source in sources {
      guard let returns = source.returns, customers.contains(returns.customer),
        let taken = demand.customers[returns.customer].demand
      else { continue }
      most -= (taken.high - taken.low) * returns.share.high
      least += (taken.high - taken.low) * returns.share.low
    }
    self.init(units, most, least)
  }

  static func + (left: Recovered, right: Recovered) -> Recovered {
    Recovered(
      left.units + right.units, left.mostAtLeast + right.mostAtLeast, left.leastAtMost + right.leastAtMost)
  }

  static func * (left: Recovered, right: Double) -> Recovered {
    Recovered(left.units * right, left.mostAtLeast * right, left.leastAtMost * right)
  }

  /// What these units leave of a flow.
  func leftOver(of flow: Estimate) -> Estimate {
    let ends = (flow.low - mostAtLeast, flow.high - leastAtMost)
    let middle = flow.middle - units.middle
    return Estimate(low: min(ends.0, ends.1, middle), middle: middle, high: max(ends.0, ends.1, middle))
      .notNegative
  }
}
