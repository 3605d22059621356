/// What a value stream takes from its surroundings, or leaves to them.
public enum EnvironmentalFlow: String, Sendable, Hashable, CaseIterable {
  // By the word that a map has for it.
  /// Energy from the grid, or of the map's own roof.
  case electricity
  /// By its volume, or by its energy.
  case gas
  /// Steam and hot water from elsewhere.
  case heat
  /// Of vehicles and furnaces.
  case fuel
  /// By its volume, or by the energy that makes it.
  case compressedAir = "compressed-air"
  /// By its volume.
  case water
  /// What goes into the product or is used up, by its mass.
  case material
  /// What is thrown away, by its mass.
  case waste

  /// What it can be measured by, the usual first.
  public var dimensions: [MeasureUnit.Dimension] {
    switch self {
    case .electricity, .heat: [.energy]
    case .gas: [.volume, .energy]
    case .fuel: [.volume, .mass, .energy]
    case .compressedAir: [.volume, .energy]
    case .water: [.volume]
    case .material, .waste: [.mass]
    }
  }

  /// What it is measured by, as a message says it.
  var wanted: String { dimensions.map(\.phrase).joined(separator: ", or ") }

  /// What it is called in tables and pictures, to be said in any language.
  public var title: String {
    switch self {
    case .electricity: "Electricity"
    case .gas: "Gas"
    case .heat: "Heat"
    case .fuel: "Fuel"
    case .compressedAir: "Compressed air"
    case .water: "Water"
    case .material: "Material used"
    case .waste: "Waste by mass"
    }
  }
}

extension EnvironmentalFlow {
  /// Its position among all of them.
  var position: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
