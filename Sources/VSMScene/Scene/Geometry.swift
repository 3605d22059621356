/// A place on the canvas in px; y runs down.
public struct Point: Sendable, Hashable {
  /// To the right, in px.
  public var x: Double
  /// Downwards, in px.
  public var y: Double

  /// A point by its two numbers.
  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  /// The sum, number by number.
  public static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
  /// The way from the second point to the first.
  public static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
  /// Both numbers times a factor.
  public static func * (left: Point, right: Double) -> Point { Point(left.x * right, left.y * right) }

  /// How far it is from the origin, in px.
  public var length: Double { (x * x + y * y).squareRoot() }

  /// The same direction with length 1; straight to the right where there is no direction.
  public var unit: Point { length > 0 ? self * (1 / length) : Point(1, 0) }

  /// A quarter turn to the right of this direction, as seen on the canvas.
  public var normal: Point { Point(-y, x) }
}

/// How large something is, in px.
public struct Size: Sendable, Hashable {
  /// From left to right.
  public var width: Double
  /// From top to bottom.
  public var height: Double

  /// A size by its two numbers.
  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in px.
public struct Rect: Sendable, Hashable {
  /// The left edge, in px.
  public var x: Double
  /// The upper edge, in px.
  public var y: Double
  /// From left to right, in px.
  public var width: Double
  /// From top to bottom, in px.
  public var height: Double

  /// A rectangle by its upper left corner and its size.
  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// A rectangle around a point.
  public init(center: Point, _ width: Double, _ height: Double) {
    self.init(center.x - width / 2, center.y - height / 2, width, height)
  }

  /// The left edge.
  public var minX: Double { x }
  /// The right edge.
  public var maxX: Double { x + width }
  /// The upper edge.
  public var minY: Double { y }
  /// The lower edge.
  public var maxY: Double { y + height }
  /// The middle from left to right.
  public var midX: Double { x + width / 2 }
  /// The middle from top to bottom.
  public var midY: Double { y + height / 2 }
  /// How large it is.
  public var size: Size { Size(width, height) }
  /// Its middle.
  public var center: Point { Point(midX, midY) }

  /// Grown on every side; shrunk where the amount is negative.
  public func grown(by amount: Double) -> Rect {
    Rect(x - amount, y - amount, max(0, width + 2 * amount), max(0, height + 2 * amount))
  }

  /// The rectangle, further by an offset.
  public func moved(by offset: Point) -> Rect { Rect(x + offset.x, y + offset.y, width, height) }

  /// The least rectangle that holds both.
  public func union(_ other: Rect) -> Rect {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rect(left, top, max(maxX, other.maxX) - left, max(maxY, other.maxY) - top)
  }

  /// True where the insides share more than a line.
  public func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  /// True where the other lies inside, or out of it by no more than the tolerance in px.
  public func contains(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    other.minX >= minX - tolerance && other.maxX <= maxX + tolerance
      && other.minY >= minY - tolerance && other.maxY <= maxY + tolerance
  }
}
