/// An outline made of straight lines and cubic Bezier curves.
public struct Path: Sendable, Hashable {
  public enum Step: Sendable, Hashable {
    case move(Point)
    case line(Point)
    case curve(Point, Point, Point)
    case close
  }

  public private(set) var steps: [Step]

  public init(_ steps: [Step] = []) {
    self.steps = steps
  }

  public mutating func move(to point: Point) { steps.append(.move(point)) }
  public mutating func line(to point: Point) { steps.append(.line(point)) }
  public mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    steps.append(.curve(first, second, point))
  }
  public mutating func close() { steps.append(.close) }
  public mutating func append(_ other: Path) { steps += other.steps }

  public static func polyline(_ points: [Point]) -> Path {
    Path(points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) })
  }

  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }

  public static func rectangle(_ rect: Rect) -> Path {
    polygon([
      Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY),
      Point(rect.maxX, rect.maxY), Point(rect.minX, rect.maxY),
    ])
  }

  /// Four cubic curves; their error is below 0.03 % of the radius.
  public static func ellipse(center: Point, _ radiusX: Double, _ radiusY: Double) -> Path {
    let pull = 0.552_284_749_8
    let (cx, cy) = (center.x, center.y)
    var path = Path()
    path.move(to: Point(cx - radiusX, cy))
    path.curve(
      Point(cx - radiusX, cy - radiusY * pull), Point(cx - radiusX * pull, cy - radiusY),
      to: Point(cx, cy - radiusY))
    path.curve(
      Point(cx + radiusX * pull, cy - radiusY), Point(cx + radiusX, cy - radiusY * pull),
      to: Point(cx + radiusX, cy))
    path.curve(
      Point(cx + radiusX, cy + radiusY * pull), Point(cx + radiusX * pull, cy + radiusY),
      to: Point(cx, cy + radiusY))
    path.curve(
      Point(cx - radiusX * pull, cy + radiusY), Point(cx - radiusX, cy + radiusY * pull),
      to: Point(cx - radiusX, cy))
    path.close()
    return path
  }

  /// The smallest upright rectangle around all points and control points.
  public var bounds: Rect? {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    func take(_ point: Point) {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    for step in steps {
      switch step {
      case .move(let point), .line(let point): take(point)
      case .curve(let first, let second, let point):
        take(first)
        take(second)
        take(point)
      case .close: break
      }
    }
    return low.x <= high.x ? Rect(low.x, low.y, high.x - low.x, high.y - low.y) : nil
  }
}
