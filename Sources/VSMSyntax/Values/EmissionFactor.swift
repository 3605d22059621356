/// What one unit of a flow gives off: `0.38kgCO2e/kWh`.
public struct EmissionFactor: Sendable, Hashable {
  /// Kilograms of CO₂ equivalent for each kWh, litre or kg.
  public let amount: Interval
  /// Behind the stroke, as it was written.
  public let unit: MeasureUnit

  /// Kilograms for each kWh, litre or kg of a flow that is counted in a unit.
  public init(_ amount: Interval, _ unit: MeasureUnit) {
    self.amount = amount
    self.unit = unit
  }
}
