/// The one spelling of what has several that mean the same.
enum Spelling {
  /// Signs as they are typed, not as a word processor leaves them; nothing for what is written as it stands.
  static func ofSign(_ kind: Token.Kind) -> [UInt8]? {
    switch kind {
    case .arrow: Array("->".utf8)
    case .minus: Array("-".utf8)
    case .ellipsis: Array("..".utf8)
    case .atMost: Array("<=".utf8)
    case .atLeast: Array(">=".utf8)
    case .times: Array("x".utf8)
    default: nil
    }
  }

  /// What stands behind a stroke: `20/month`, where a duration is `1mo`.
  static func ofPeriod(_ unit: TimeUnit) -> String {
    switch unit {
    case .second, .minute, .hour, .shift: unit.symbol
    case .day: "day"
    case .week: "week"
    case .month: "month"
    case .year: "year"
    }
  }

  /// `20pcs`; a word of another kind, `20 units`, stays.
  static func ofPieces(_ word: String) -> String? {
    ["pcs", "pc", "pieces", "piece"].contains(word) ? "pcs" : nil
  }

  /// `0.4kWh`, `0.38kgCO2e`
  static func ofMeasure(_ unit: String) -> String? {
    MeasureUnit(named: unit)?.symbol ?? (Parser.carbonUnits[unit] == nil ? nil : unit)
  }

  static func ofMass(_ unit: String) -> String? {
    guard Parser.kilograms[unit] != nil else { return nil }
    return unit == "lbs" ? "lb" : unit
  }
}
