/// A place on the canvas in px; y runs down.
public struct Point: Sendable, Hashable {
  public var x: Double
  public var y: Double

  public init(_ x: Double, _ y: Double) {
    self.x = x
    self.y = y
  }

  public static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
  public static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
  public static func * (left: Point, right: Double) -> Point { Point(left.x * right, left.y * right) }

  public var length: Double { (x * x + y * y).squareRoot() }

  /// The same direction with length 1; straight to the right where there is no direction.
  public var unit: Point { length > 0 ? self * (1 / length) : Point(1, 0) }

  /// A quarter turn to the right of this direction, as seen on the canvas.
  public var normal: Point { Point(-y, x) }
}

public struct Size: Sendable, Hashable {
  public var width: Double
  public var height: Double

  public init(_ width: Double, _ height: Double) {
    self.width = width
    self.height = height
  }
}

/// An upright rectangle in px.
public struct Rect: Sendable, Hashable {
  public var x: Double
  public var y: Double
  public var width: Double
  public var height: Double

  public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  public init(center: Point, _ width: Double, _ height: Double) {
    self.init(center.x - width / 2, center.y - height / 2, width, height)
  }

  public var minX: Double { x }
  public var maxX: Double { x + width }
  public var minY: Double { y }
  public var maxY: Double { y + height }
  public var midX: Double { x + width / 2 }
  public var midY: Double { y + height / 2 }
  public var size: Size { Size(width, height) }
  public var center: Point { Point(midX, midY) }

  /// Grown on every side; shrunk where the amount is negative.
  public func grown(by amount: Double) -> Rect {
    Rect(x - amount, y - amount, max(0, width + 2 * amount), max(0, height + 2 * amount))
  }

  public func moved(by offset: Point) -> Rect { Rect(x + offset.x, y + offset.y, width, height) }

  public func union(_ other: Rect) -> Rect {
    let left = min(minX, other.minX)
    let top = min(minY, other.minY)
    return Rect(left, top, max(maxX, other.maxX) - left, max(maxY, other.maxY) - top)
  }

  /// True where the insides share more than a line.
  public func overlaps(_ other: Rect) -> Bool {
    minX < other.maxX && other.minX < maxX && minY < other.maxY && other.minY < maxY
  }

  public func contains(_ other: Rect, tolerance: Double = 0.01) -> Bool {
    other.minX >= minX - tolerance && other.maxX <= maxX + tolerance
      && other.minY >= minY - tolerance && other.maxY <= maxY + tolerance
  }
}
