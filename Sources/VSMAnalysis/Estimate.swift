public import VSMSyntax

/// A figure at the middle of its inputs, with its exact bounds where an input is a range.
///
/// The operations are exact for figures that are not negative and in which each input occurs in one
/// sense only (rising or falling); every formula of the forward stream is written that way.
public struct Estimate: Sendable, Hashable {
  /// The least that it can be, all inputs at their ends.
  public var low: Double
  /// With all inputs at their middle.
  public var middle: Double
  /// The most that it can be.
  public var high: Double

  /// An estimate of three numbers in one unit, which stand as they are given.
  public init(low: Double, middle: Double, high: Double) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// A figure that is known exactly: all three numbers are the value.
  public init(_ value: Double) {
    self.init(low: value, middle: value, high: value)
  }

  /// The ends of a range and its middle.
  public init(_ interval: Interval) {
    self.init(low: interval.low, middle: interval.middle, high: interval.high)
  }

  /// True where the ends differ.
  public var isRange: Bool { low != high }

  /// False where a sum or quotient has left the numbers that can be computed with.
  public var isFinite: Bool { low.isFinite && middle.isFinite && high.isFinite }

  /// The sum, end by end.
  public static func + (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low + right.low, middle: left.middle + right.middle, high: left.high + right.high)
  }

  /// The difference; its lower bound pairs the lowest with the highest.
  public static func - (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low - right.high, middle: left.middle - right.middle, high: left.high - right.low)
  }

  /// The product, end by end: of figures that are not negative.
  public static func * (left: Estimate, right: Estimate) -> Estimate {
    Estimate(low: left.low * right.low, middle: left.middle * right.middle, high: left.high * right.high)
  }

  /// The product with a number that is not negative.
  public static func * (left: Estimate, right: Double) -> Estimate { left * Estimate(right) }

  /// The quotient, or nothing where the divisor may be zero.
  public static func / (left: Estimate, right: Estimate) -> Estimate? {
    guard right.low > 0 else { return nil }
    return Estimate(
      low: left.low / right.high, middle: left.middle / right.middle, high: left.high / right.low)
  }
}

extension Estimate {
  /// The estimate, or nothing where it has left the numbers that can be computed with.
  var finiteOrNothing: Estimate? { isFinite ? self : nil }

  /// The estimate, or nothing where it may be zero or less.
  var positiveOrNothing: Estimate? { isFinite && low > 0 ? self : nil }

  /// The estimate with nothing below zero.
  var notNegative: Estimate { Estimate(low: max(low, 0), middle: max(middle, 0), high: max(high, 0)) }

  /// The smaller of two at the middle and at each bound: the exact bounds of a minimum.
  static func minimum(_ left: Estimate, _ right: Estimate) -> Estimate {
    Estimate(
      low: min(left.low, right.low), middle: min(left.middle, right.middle), high: min(left.high, right.high))
  }

  /// The larger of two at the middle and at each bound: the exact bounds of a maximum.
  static func maximum(_ left: Estimate, _ right: Estimate) -> Estimate {
    Estimate(
      low: max(left.low, right.low), middle: max(left.middle, right.middle), high: max(left.high, right.high))
  }
}
