/// How much of something is used, lost or covered, and for what: `0.4kWh`, `3kW`, `12kWh/batch`, `30L/100km`.
public struct Consumption: Sendable, Hashable {
  /// What an amount is for.
  public enum Basis: Sendable, Hashable {
    /// One unit at each visit.
    case unit
    /// A batch of the step, a trip of the transport.
    case batch, trip
    /// As long as it takes: at a step, of an hour the one that works on a unit.
    case period(TimeUnit)
    /// So many km of the way.
    case distance(Double)
  }

  /// In kWh, litres, kg or km, for as much as the basis says.
  public let amount: Interval
  /// As it was written.
  public let unit: MeasureUnit
  /// What it is for.
  public let basis: Basis
  /// The part of the amount that the work needs by itself, in the same unit; nothing where the map does not say.
  public let needed: Interval?

  /// An amount in kWh, litres, kg or km.
  public init(_ amount: Interval, _ unit: MeasureUnit, _ basis: Basis = .unit, needed: Interval? = nil) {
    self.amount = amount
    self.unit = unit
    self.basis = basis
    self.needed = needed
  }

  /// The same times a factor.
  public func scaled(by factor: Double) -> Consumption {
    func scaled(_ range: Interval) -> Interval { Interval(range.low * factor, range.high * factor) }
    return Consumption(scaled(amount), unit, basis, needed: needed.map(scaled))
  }
}
