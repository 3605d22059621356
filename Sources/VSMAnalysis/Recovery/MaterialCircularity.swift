/// What the Material Circularity Indicator of a product is made from.
///
/// Ellen MacArthur Foundation & Granta Design, *Circularity Indicators: An Approach to Measuring Circularity.
/// Methodology*, 2015, section 2.1. All fractions are of the product's mass, by weight, and parts of one.
///
/// ```swift
/// // A quarter recycled feedstock, half collected for recycling, processes that yield three quarters.
/// let product = try MaterialCircularity(
///   mass: 2.4, recycledFeedstock: 0.25, collectedForRecycling: 0.5, recyclingEfficiency: 0.75,
///   feedstockEfficiency: 0.75)
/// product.figures.indicator  // 0.384
/// ```
public struct MaterialCircularity: Sendable, Hashable {
  /// Why there is no indicator; the quantity is the name of the parameter.
  public struct OutOfRange: Error, Sendable, Hashable {
    /// The parameter, such as `recycledFeedstock`.
    public let quantity: String
    /// The number that was given for it.
    public let value: Double

    /// A parameter with the number that it cannot have.
    public init(quantity: String, value: Double) {
      self.quantity = quantity
      self.value = value
    }
  }

  /// M, in any unit of mass.
  public let mass: Double
  /// V = M(1 − F_R − F_U): virgin feedstock, in the unit of the mass.
  public let virginFeedstock: Double
  /// W = W₀ + (W_F + W_C)/2, in the unit of the mass: what is not collected, W₀ = M(1 − C_R − C_U), and half of what
  /// recycling wastes on both sides, as its other half falls to the product that it comes from or goes to.
  public let unrecoverableWaste: Double
  /// The linear flow index and the indicator.
  public let figures: NetworkFigures.Circularity

  /// - Parameters:
  ///   - mass: M, above 0, in any unit.
  ///   - recycledFeedstock: F_R, the part of the feedstock that is recycled.
  ///   - reusedFeedstock: F_U, the part of the feedstock that is reused. F_R + F_U ≤ 1.
  ///   - collectedForRecycling: C_R, the part that is collected for recycling after use.
  ///   - collectedForReuse: C_U, the part that is collected for reuse after use. C_R + C_U ≤ 1.
  ///   - recyclingEfficiency: E_C, the yield of the process that recycles the product.
  ///   - feedstockEfficiency: E_F, the yield of the process that made the recycled feedstock; above 0.
  ///   - utility: X, lifetime and intensity of use against the average product of the kind; above 0.
  /// - Throws: ``OutOfRange`` naming the first parameter that makes no sense; a sum above 1 is that of its second part.
  public init(
    mass: Double = 1, recycledFeedstock: Double = 0, reusedFeedstock: Double = 0,
    collectedForRecycling: Double = 0, collectedForReuse: Double = 0, recyclingEfficiency: Double = 1,
    feedstockEfficiency: Double = 1, utility: Double = 1
  ) throws(OutOfRange) {
    try Self.check(mass, "mass", isPositive: true, atMost: .greatestFiniteMagnitude)
    try Self.check(recycledFeedstock, "recycledFeedstock")
    try Self.check(reusedFeedstock, "reusedFeedstock")
    try Self.check(collectedForRecycling, "collectedForRecycling")
    try Self.check(collectedForReuse, "collectedForReuse")
    try Self.check(recyclingEfficiency, "recyclingEfficiency")
    try Self.check(feedstockEfficiency, "feedstockEfficiency", isPositive: true)
    try Self.check(utility, "utility", isPositive: true, atMost: .greatestFiniteMagnitude)
    let virgin = 1 - recycledFeedstock - reusedFeedstock
    let lost = 1 - collectedForRecycling - collectedForReuse
    // Percentages that add up to 100 may come to a little more in binary.
    guard virgin >= -FlowNetwork.tolerance else {
      throw OutOfRange(quantity: "reusedFeedstock", value: reusedFeedstock)
    }
    guard lost >= -FlowNetwork.tolerance else {
      throw OutOfRange(quantity: "collectedForReuse", value: collectedForReuse)
    }
    // Of one unit of mass, so that no mass is too large or too small to compute with.
    let wastedAfterUse = (1 - recyclingEfficiency) * collectedForRecycling
    let wastedBefore = Self.wasted(making: recycledFeedstock, by: feedstockEfficiency)
    guard wastedBefore.isFinite else {
      throw OutOfRange(quantity: "feedstockEfficiency", value: feedstockEfficiency)
    }
    let waste = max(0, lost) + (wastedBefore + wastedAfterUse) / 2
    let index = (max(0, virgin) + waste) / (2 + (wastedBefore - wastedAfterUse) / 2)
    self.mass = mass
    virginFeedstock = mass * max(0, virgin)
    unrecoverableWaste = mass * waste
    figures = .init(linearFlowIndex: index, indicator: max(0, 1 - 0.9 * index / utility))
  }

  /// W_F = M·F_R·(1 − E_F)/E_F, of one unit of mass.
  static func wasted(making recycledFeedstock: Double, by efficiency: Double) -> Double {
    (1 - efficiency) * recycledFeedstock / efficiency
  }

  private static func check(
    _ value: Double, _ quantity: String, isPositive: Bool = false, atMost limit: Double = 1
  ) throws(OutOfRange) {
    guard value >= 0, value <= limit, value > 0 || !isPositive else {
      throw OutOfRange(quantity: quantity, value: value)
    }
  }
}
