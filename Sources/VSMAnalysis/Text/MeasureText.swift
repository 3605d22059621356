public import VSMSyntax

/// Energy, volumes, masses and distances as people read them, in the unit of the map.
public enum MeasureText {
  /// `0.4 kWh`, `1.2–1.5 m³`
  ///
  /// - Parameters:
  ///   - amount: in kWh, litres, kg or km.
  ///   - unit: what it is told in; of a power that of energy, as the time is known by then.
  /// - Returns: three digits that matter, with the unit.
  public static func amount(_ amount: Estimate, _ unit: MeasureUnit) -> String {
    FigureText.range(amount) { number($0 / unit.factor) } + " " + unit.sign
  }

  /// An amount as the map writes it.
  static func amount(_ amount: Interval, _ unit: MeasureUnit) -> String {
    let (low, high) = (written(amount.low, unit), written(amount.high, unit))
    return (low == high ? low : "\(low)–\(high)") + " " + unit.sign
  }

  /// Of what is given off: `1.2 kg CO₂e`, `350 g CO₂e`.
  public static func carbon(_ amount: Estimate) -> String {
    let (factor, unit) = amount.high < 0.1 ? (1_000, "g") : amount.high >= 10_000 ? (0.001, "t") : (1.0, "kg")
    return FigureText.range(amount) { number($0 * factor) } + " \(unit) CO₂e"
  }

  /// `0.38 kg CO₂e/kWh`
  public static func factor(_ factor: EmissionFactor) -> String {
    let unit = factor.unit
    let (low, high) = (factor.amount.low * unit.factor, factor.amount.high * unit.factor)
    let text = low == high ? number(low) : "\(number(low))–\(number(high))"
    return "\(text) kg CO₂e/\(unit.sign)"
  }

  /// The unit in which an amount of the map is told once it is known how long a power lasts.
  static func energy(_ unit: MeasureUnit) -> MeasureUnit { unit.isPower ? unit.dimension.base : unit }

  /// Large numbers whole, small ones by the digits that matter.
  static func number(_ number: Double) -> String {
    abs(number) >= 100
      ? FigureText.count(number, decimals: abs(number) >= 1_000 ? 0 : 1) : FigureText.significant(number, 3)
  }

  /// As many digits as its writer gave.
  private static func written(_ amount: Double, _ unit: MeasureUnit) -> String {
    FigureText.count(amount / unit.factor, decimals: 6)
  }

  /// What an amount is for: `/batch`, `/100 km`; nothing for a unit.
  static func suffix(_ basis: Consumption.Basis, _ unit: MeasureUnit? = nil) -> String {
    switch basis {
    case .unit: unit == nil ? "/pc" : ""
    case .batch: "/batch"
    case .trip: "/trip"
    case .period(.hour) where unit?.isPower == true: ""
    case .period(let period): "/" + period.symbol
    case .distance(let length): length == 1 ? "/km" : "/\(FigureText.count(length, decimals: 2)) km"
    }
  }
}
