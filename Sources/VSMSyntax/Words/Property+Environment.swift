extension Property {
  /// `distance`: how far one trip goes.
  public static let distance = Property(
    ["distance"], .distance, of: Word.vehicles, "how far one trip goes, there and back where both count",
    example: "distance 120km")
  /// `stops`: where one trip stops to deliver or to collect.
  public static let tripStops = Property(
    ["stops"], .count, of: Word.vehicles, "where one trip stops to deliver or to collect",
    example: "stops 80", isPositive: true)
  /// `ladder`: what has a line of its own under the ladder.
  public static let ladder = Property(
    ["ladder"], .choice(EnvironmentalFlow.allCases.map(\.rawValue) + [carbon]), of: [.map],
    "what has a line of its own under the ladder: used beside needed, at each step and each wait",
    example: "ladder electricity")

  /// What is given off by all flows together, as the language calls it.
  public static let carbon = "CO2e"

  /// What a step, a stock or a transport uses of a flow.
  ///
  /// - Parameter flow: the flow.
  /// - Returns: its property.
  public static func use(of flow: EnvironmentalFlow) -> Property { uses[flow.position] }

  /// What one unit of a flow gives off.
  ///
  /// - Parameter flow: the flow.
  /// - Returns: the property of `factor`.
  public static func factor(of flow: EnvironmentalFlow) -> Property { factors[flow.position] }

  private static let uses = table { flow in
    let owners: [Word] =
      switch flow {
      case .material: [.process]
      case .heat, .compressedAir: [.process] + Word.stocks
      default: [.process] + Word.stocks + Word.vehicles
      }
    let amount = example(of: flow)
    return Property(
      [flow.rawValue], .consumption(flow), of: owners, row: flow.title,
      meaning(of: flow), example: "\(flow.rawValue) \(amount)")
  }

  private static let factors = table { flow in
    let unit = flow.dimensions.first?.base.symbol ?? ""
    return Property(
      [flow.rawValue], .factor(flow), of: [.factor], "what one unit of \(flow.rawValue) gives off",
      example: "\(flow.rawValue) 0.38kgCO2e/\(unit)")
  }

  /// By the position of the flow.
  private static func table(_ property: (EnvironmentalFlow) -> Property) -> [Property] {
    EnvironmentalFlow.allCases.map(property)
  }

  private static func example(of flow: EnvironmentalFlow) -> String {
    switch flow {
    case .electricity: "0.4kWh"
    case .gas: "0.1m3"
    case .heat: "2MJ"
    case .fuel: "30L/100km"
    case .compressedAir: "12L"
    case .water: "2L needed 0.5L"
    case .material: "1.2kg"
    case .waste: "0.1kg"
    }
  }

  private static func meaning(of flow: EnvironmentalFlow) -> String {
    let what =
      switch flow {
      case .material: "material that goes in with each unit"
      case .waste: "what is thrown away"
      default: "\(flow == .compressedAir ? "compressed air" : flow.rawValue) that is used"
      }
    let basis =
      flow == .material
      ? "at each visit; `/h`, `/batch` or `/day`"
      : "with each unit; at a step also `/h`, `/batch` or `/day`, at a stock `/day`, of a transport `/trip` or `/100km`"
    return "\(what) \(basis)"
  }

  static let ofEnvironment: [Property] =
    [distance, tripStops, ladder] + uses
    + factors

  /// The property that a value of this kind is of, where two have one name: `waste` alone tags a step, `waste 0.1kg` is
  /// thrown away there; `material $2` costs, `material 1kg` weighs.
  func meant(before value: Token.Kind) -> Property {
    switch self {
    case .waste where value == .number || value == .minus: .use(of: .waste)
    case .materialCost where value == .number || value == .minus: .use(of: .material)
    default: self
    }
  }
}
