/// A number as a map gives it: one value, or a range from a lowest to a highest.
public struct Interval: Sendable, Hashable {
  public let low: Double
  public let high: Double

  public init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  public init(_ value: Double) {
    self.init(value, value)
  }

  public var middle: Double { low + (high - low) / 2 }
  public var isRange: Bool { low != high }
}
