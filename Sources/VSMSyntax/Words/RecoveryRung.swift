/// The rungs of the R-ladder, from the most to the least of a unit's value kept.
///
/// After Potting et al., *Circular Economy: Measuring Innovation in the Product Chain* (2017), with the words of
/// returns and asset-recovery practice.
public enum RecoveryRung: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Used again as it is: back in stock, sold, used elsewhere, given away.
  case restock, resell, redeploy, donate
  /// Used again once it is mended, renewed, made as new, or for another purpose.
  case repair, refurbish, remanufacture, repurpose
  /// Used again in parts, or as material.
  case harvest, recycle
  /// Energy recovery.
  case recover
  /// Lost: buried, or destroyed.
  case landfill, destroy
  /// Given back to who sold it.
  case returnToVendor = "return-to-vendor"
  /// Sold off as it is, or put aside.
  case liquidate, hold

  /// The words in the order of the ladder: what nobody knows the end of (return to vendor, liquidation, hold) stands
  /// after what is used again and before what is taken apart.
  public static let words: [String] = allCases.map(\.rawValue)

  /// True where a unit or its parts are used again, so that data on it would get into other hands.
  public var isReuse: Bool {
    switch self {
    case .restock, .resell, .redeploy, .donate, .repair, .refurbish, .remanufacture, .repurpose, .harvest,
      .liquidate:
      true
    case .recycle, .recover, .landfill, .destroy, .returnToVendor, .hold: false
    }
  }

  /// Where the rung stands from left to right along the bottom of a map.
  public var order: Int {
    switch self {
    case .restock: 0
    case .resell: 1
    case .redeploy: 2
    case .donate: 3
    case .repair: 4
    case .refurbish: 5
    case .remanufacture: 6
    case .repurpose: 7
    case .liquidate: 8
    case .returnToVendor: 9
    case .hold: 10
    case .harvest: 11
    case .recycle: 12
    case .recover: 13
    case .landfill: 14
    case .destroy: 15
    }
  }

  public static func < (left: RecoveryRung, right: RecoveryRung) -> Bool { left.order < right.order }
}
