public import VSMSyntax

extension TargetFigure {
  /// The flow that it is a figure of; nothing for all others.
  public var flow: EnvironmentalFlow? {
    switch self {
    case .electricity: .electricity
    case .gas: .gas
    case .heat: .heat
    case .fuel: .fuel
    case .compressedAir: .compressedAir
    case .water: .water
    case .materialUse: .material
    case .wasteMass: .waste
    default: nil
    }
  }

  /// What its amounts are measured by.
  var dimensions: [MeasureUnit.Dimension] { flow?.dimensions ?? [.mass] }
}
