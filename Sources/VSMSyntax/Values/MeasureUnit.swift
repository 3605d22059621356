/// A unit of energy, volume, mass or distance.
public struct MeasureUnit: Sendable, Hashable {
  /// What a unit is a unit of.
  public enum Dimension: String, Sendable, Hashable, CaseIterable {
    /// In kWh, litres, kg and km.
    case energy, volume, mass, distance

    /// What it is, with its units, as a message says it.
    public var phrase: String {
      switch self {
      case .energy: "energy (Wh, kWh, MWh, kJ, MJ, GJ, Btu or therm; W, kW or MW for that of an hour)"
      case .volume: "a volume (mL, L, m3, gal or ft3)"
      case .mass: "a mass (g, kg, t, lb or oz)"
      case .distance: "a distance (km or mi)"
      }
    }

    /// What it is, without its units.
    public var noun: String {
      switch self {
      case .energy: "energy"
      case .volume: "a volume"
      case .mass: "a mass"
      case .distance: "a distance"
      }
    }

    /// The unit that amounts are computed in.
    public var base: MeasureUnit {
      switch self {
      case .energy: MeasureUnit("kWh", .energy, 1)
      case .volume: MeasureUnit("L", .volume, 1)
      case .mass: MeasureUnit("kg", .mass, 1)
      case .distance: MeasureUnit("km", .distance, 1)
      }
    }
  }

  /// As the formatter writes it: `kWh`, `m3`.
  public let symbol: String
  /// What it is a unit of.
  public let dimension: Dimension
  /// How many kWh, litres, kg or km one of it is.
  public let factor: Double
  /// True for W and kW: energy in each hour.
  public let isPower: Bool

  init(_ symbol: String, _ dimension: Dimension, _ factor: Double, isPower: Bool = false) {
    self.symbol = symbol
    self.dimension = dimension
    self.factor = factor
    self.isPower = isPower
  }

  /// The unit that a word names; nothing for any other word.
  public init?(named word: String) {
    guard let unit = Self.byName[word] else { return nil }
    self = unit
  }

  /// The unit that was meant by a word in other letters: `kwh`.
  static func meant(by word: String) -> MeasureUnit? { bySmallName[word.lowercased()] }

  /// A cubic metre and a cubic foot as people read them.
  public var sign: String {
    switch symbol {
    case "m3": "m³"
    case "ft3": "ft³"
    default: symbol
    }
  }

  private static let all: [MeasureUnit] =
    [
      MeasureUnit("Wh", .energy, 1e-3), MeasureUnit("kWh", .energy, 1), MeasureUnit("MWh", .energy, 1e3),
      MeasureUnit("GWh", .energy, 1e6), MeasureUnit("kJ", .energy, 1 / 3_600),
      MeasureUnit("MJ", .energy, 1 / 3.6), MeasureUnit("GJ", .energy, 1_000 / 3.6),
      MeasureUnit("Btu", .energy, 0.000_293_071_07), MeasureUnit("kBtu", .energy, 0.293_071_07),
      MeasureUnit("MMBtu", .energy, 293.071_07), MeasureUnit("therm", .energy, 29.307_107),
      MeasureUnit("W", .energy, 1e-3, isPower: true), MeasureUnit("kW", .energy, 1, isPower: true),
      MeasureUnit("MW", .energy, 1e3, isPower: true),
      MeasureUnit("mL", .volume, 1e-3), MeasureUnit("L", .volume, 1), MeasureUnit("m3", .volume, 1e3),
      MeasureUnit("gal", .volume, 3.785_411_784), MeasureUnit("ft3", .volume, 28.316_846_592),
      MeasureUnit("km", .distance, 1), MeasureUnit("mi", .distance, 1.609_344),
    ]
    + ["mg", "g", "kg", "t", "lb", "oz"].compactMap { symbol in
      Parser.kilograms[symbol].map { MeasureUnit(symbol, .mass, $0) }
    }

  /// Every word that names a unit, in the order of the alphabet.
  static var names: [String] { byName.keys.sorted() }

  private static let byName: [String: MeasureUnit] = {
    var table = Dictionary(uniqueKeysWithValues: all.map { ($0.symbol, $0) })
    let others = [
      "l": "L", "ml": "mL", "litre": "L", "litres": "L", "liter": "L", "liters": "L", "lbs": "lb",
      "therms": "therm", "miles": "mi",
    ]
    for (name, symbol) in others { table[name] = table[symbol] }
    return table
  }()

  private static let bySmallName = Dictionary(all.map { ($0.symbol.lowercased(), $0) }) { first, _ in first }
}
