/// An outline made of straight lines and cubic Bezier curves.
public struct Path: Sendable, Hashable {
  /// One command of an outline, in px.
  public enum Step: Sendable, Hashable {
    /// Begins a new part.
    case move(Point)
    /// A straight line.
    case line(Point)
    /// A cubic curve: two control points and its end.
    case curve(Point, Point, Point)
    /// Back to where the part began.
    case close
  }

  private enum Command: UInt8 { case move, line, curve, close }

  // A big map has millions of points: commands and points stand apart, so that a line takes 17 bytes.
  private var commands: [Command] = []
  private var points: [Point] = []

  /// An outline of such steps.
  public init(_ steps: [Step] = []) {
    for step in steps { append(step) }
  }

  /// True where nothing is drawn.
  public var isEmpty: Bool { commands.isEmpty }
  /// How many points it has, control points included.
  public var pointCount: Int { points.count }

  /// The outline, step by step.
  public var steps: [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(commands.count)
    var next = 0
    for command in commands {
      switch command {
      case .move: steps.append(.move(points[next]))
      case .line: steps.append(.line(points[next]))
      case .curve: steps.append(.curve(points[next], points[next + 1], points[next + 2]))
      case .close: steps.append(.close)
      }
      next += command == .curve ? 3 : command == .close ? 0 : 1
    }
    return steps
  }

  private mutating func append(_ step: Step) {
    switch step {
    case .move(let point): move(to: point)
    case .line(let point): line(to: point)
    case .curve(let first, let second, let point): curve(first, second, to: point)
    case .close: close()
    }
  }

  /// Begins a new part at a point.
  public mutating func move(to point: Point) {
    commands.append(.move)
    points.append(point)
  }

  /// Draws a straight line to a point.
  public mutating func line(to point: Point) {
    commands.append(.line)
    points.append(point)
  }

  /// Draws a cubic curve to a point, by two control points.
  public mutating func curve(_ first: Point, _ second: Point, to point: Point) {
    commands.append(.curve)
    points += [first, second, point]
  }

  /// Draws back to where the part began.
  public mutating func close() { commands.append(.close) }

  /// Adds the parts of another outline.
  public mutating func append(_ other: Path) {
    commands += other.commands
    points += other.points
  }

  /// A line through all points.
  public static func polyline(_ points: [Point]) -> Path {
    var path = Path()
    path.points = points
    path.commands = points.indices.map { $0 == 0 ? .move : .line }
    return path
  }

  /// A line through all points and back to the first.
  public static func polygon(_ points: [Point]) -> Path {
    var path = polyline(points)
    path.close()
    return path
  }

  /// The four edges of a rectangle.
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

  /// False where a coordinate is not a number that can be drawn.
  public var isFinite: Bool { points.allSatisfy { $0.x.isFinite && $0.y.isFinite } }

  /// The smallest upright rectangle around all points and control points.
  public var bounds: Rect? {
    var low = Point(.infinity, .infinity)
    var high = Point(-.infinity, -.infinity)
    func take(_ point: Point) {
      low = Point(min(low.x, point.x), min(low.y, point.y))
      high = Point(max(high.x, point.x), max(high.y, point.y))
    }
    for point in points { take(point) }
    return low.x <= high.x ? Rect(low.x, low.y, high.x - low.x, high.y - low.y) : nil
  }
}

extension Path {
  /// The path as one chain of points; curves become twelve pieces each.
  package var flattened: [Point] {
    var points: [Point] = []
    for step in steps {
      switch step {
      case .move(let point), .line(let point): points.append(point)
      case .curve(let first, let second, let end):
        guard let start = points.last else { continue }
        for piece in 1...12 {
          let t = Double(piece) / 12
          let u = 1 - t
          points.append(
            start * (u * u * u) + first * (3 * u * u * t) + second * (3 * u * t * t) + end * (t * t * t))
        }
      case .close: break
      }
    }
    return points
  }

  package func moved(by offset: Point) -> Path { mapped { $0 + offset } }

  /// The path with every point put elsewhere.
  package func mapped(_ place: (Point) -> Point) -> Path {
    Path(
      steps.map { step in
        switch step {
        case .move(let point): .move(place(point))
        case .line(let point): .line(place(point))
        case .curve(let first, let second, let end): .curve(place(first), place(second), place(end))
        case .close: .close
        }
      })
  }
}
