/// How what ends at a disposition is treated, in the categories of waste statistics.
public enum Treatment: String, Sendable, Hashable, CaseIterable {
  /// Used again as it is, whole or in parts.
  case reuse
  /// Brought to the state of a new one, or near it.
  case remanufacture
  /// Made material again.
  case recycle
  /// Burnt for its energy.
  case recoverEnergy = "recover-energy"
  /// Burnt without use of its energy.
  case incinerate
  /// Buried.
  case landfill
  /// Another way of disposal.
  case other

  /// As maps say them.
  public static let words: [String] = allCases.map(\.rawValue)

  /// What a rung of the R-ladder means where a disposition does not say; nothing where the rung tells of no treatment:
  /// what is destroyed may be shredded, burnt or buried, and what goes back to a vendor or is held has none yet.
  public init?(_ rung: RecoveryRung) {
    switch rung {
    case .restock, .resell, .redeploy, .donate, .repair, .repurpose, .harvest, .liquidate: self = .reuse
    case .refurbish, .remanufacture: self = .remanufacture
    case .recycle: self = .recycle
    case .recover: self = .recoverEnergy
    case .landfill: self = .landfill
    case .destroy, .returnToVendor, .hold: return nil
    }
  }
}
