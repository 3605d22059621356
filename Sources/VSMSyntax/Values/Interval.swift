/// A number as a map gives it: one value, or a range from a lowest to a highest.
public struct Interval: Sendable, Hashable {
  /// The least.
  public let low: Double
  /// The most; the same as the least where there is no range.
  public let high: Double

  /// A range between two numbers.
  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  /// A number that is no range.
  public init(_ value: Double) {
    self.init(value, value)
  }

  /// Half way between the ends.
  public var middle: Double { low + (high - low) / 2 }
  /// True where the ends differ.
  public var isRange: Bool { low != high }
}
