/// How much new supply a demand needs when a part of what was delivered comes back and is recovered.
///
/// In the steady state, with demand D, return rate r and recovery yield y: recovered D·r·y, new D(1 − r·y), and a new
/// unit serves 1/(1 − r·y) demands.
public struct ClosedLoop: Sendable, Hashable {
  /// Recovered units that meet demand, in the demand's unit.
  public let recovered: Double
  /// New units that the demand still needs.
  public let new: Double
  /// Demands that one new unit serves, over all its lives.
  public let multiplier: Double

  /// - Parameters:
  ///   - demand: At least 0.
  ///   - returnRate: The part of the delivered units that comes back.
  ///   - recoveryYield: The part of those that meets demand again.
  ///   - name: What messages call the loop.
  /// - Throws: ``FlowProblem/gainAtLeastOne(_:)`` where at least as much comes back as is needed;
  ///   ``FlowProblem/badNumber(_:of:value:)`` for what is negative or no number.
  public init(
    demand: Double, returnRate: Double, recoveryYield: Double, name: String = ""
  ) throws(FlowProblem) {
    guard demand.isFinite, demand >= 0 else { throw .badNumber(.rate, of: name, value: demand) }
    for share in [returnRate, recoveryYield] {
      guard share.isFinite, share >= 0 else { throw .badNumber(.share, of: name, value: share) }
    }
    let gain = returnRate * recoveryYield
    guard gain < 1 else { throw .gainAtLeastOne([name]) }
    recovered = demand * gain
    new = demand * (1 - gain)
    multiplier = 1 / (1 - gain)
  }
}
