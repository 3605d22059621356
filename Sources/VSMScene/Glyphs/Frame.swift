/// A line around things that belong together, with a name that stands on it: the frame of a group, the cloud of a loop.
package enum Frame: Sendable {
  case group, loop

  /// How far the line reaches out of the rectangle that it is drawn around, in px.
  package var bulge: Double { self == .loop ? 5 : 0 }

  private var stroke: Stroke { Stroke(.muted, width: self == .loop ? 1.3 : 0.9) }

  /// Between the line and the name that stands on it.
  package static let besideName = 5.0
  package static let nameSize = TypeSize.body
  package static let nameLine = 13.0

  /// - Parameters:
  ///   - rect: what it is drawn around.
  ///   - name: its lines; none for a frame without a name.
  ///   - left: where the name begins.
  ///   - onLowerEdge: whether the name stands on the lower edge, or else on the upper one.
  /// - Returns: the line, open where the name stands, and the name.
  package func marks(around rect: Rect, name: [String], at left: Double, onLowerEdge: Bool) -> [Mark] {
    let width = TextMetrics.width(ofLines: name, size: Self.nameSize)
    let y = onLowerEdge ? rect.maxY : rect.minY
    let gap = name.isEmpty ? nil : left - Self.besideName...left + width + Self.besideName
    let path = self == .loop ? cloud(rect, gap, onLowerEdge) : Self.rounded(rect, gap, onLowerEdge)
    let first = y - Double(name.count - 1) * Self.nameLine / 2 + Self.nameSize * 0.36
    return [.path(path, fill: nil, stroke: stroke)]
      + name.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(left, first + Double(index) * Self.nameLine), size: Self.nameSize, ink: .muted))
      }
  }

  // MARK: Ways round

  /// The corners in the order in which the line goes round, clockwise: from the right end of the name on the upper edge, from
  /// its left end on the lower one, and back to its other end.
  private static func corners(
    _ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool, radius: Double
  ) -> (start: Point, corners: [Point], end: Point) {
    let (topLeft, topRight) = (Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY))
    let (bottomRight, bottomLeft) = (Point(rect.maxX, rect.maxY), Point(rect.minX, rect.maxY))
    // A name that is as wide as the frame leaves its corners.
    let (first, last) = (rect.minX + radius, rect.maxX - radius)
    let low = gap.map { min(max($0.lowerBound, first), last) } ?? rect.midX
    let high = gap.map { max(min($0.upperBound, last), low) } ?? rect.midX
    return onLowerEdge
      ? (
        Point(low, rect.maxY), [bottomLeft, topLeft, topRight, bottomRight], Point(high, rect.maxY)
      )
      : (
        Point(high, rect.minY), [topRight, bottomRight, bottomLeft, topLeft], Point(low, rect.minY)
      )
  }

  private static func rounded(_ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool) -> Path {
    let radius = min(8, rect.width / 4, rect.height / 4)
    let pull = radius * (1 - 0.552_284_749_8)
    let way = corners(rect, gap, onLowerEdge, radius: radius)
    var path = Path()
    path.move(to: way.start)
    var before = way.start
    for (index, corner) in way.corners.enumerated() {
      let next = index + 1 < way.corners.count ? way.corners[index + 1] : way.end
      let (into, out) = (unit(from: before, to: corner), unit(from: corner, to: next))
      path.line(to: corner - into * radius)
      path.curve(corner - into * pull, corner + out * pull, to: corner + out * radius)
      before = corner
    }
    path.line(to: way.end)
    if gap == nil { path.close() }
    return path
  }

  private static func unit(from start: Point, to end: Point) -> Point {
    let length = (end - start).length
    return length > 0 ? (end - start) * (1 / length) : Point(0, 0)
  }

  /// Bows of about one width, outwards.
  private func cloud(_ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool) -> Path {
    let way = Self.corners(rect, gap, onLowerEdge, radius: 0)
    var path = Path()
    path.move(to: way.start)
    var before = way.start
    for corner in way.corners + [way.end] {
      let part = corner - before
      let length = part.length
      guard length > 1 else { continue }
      let bows = max(1, (length / 26).rounded())
      let step = part * (1 / bows)
      // To the left of the way, which goes clockwise: outwards.
      let out = Point(part.y / length, -part.x / length) * (bulge * 4 / 3)
      for bow in 0..<Int(bows) {
        let start = before + step * Double(bow)
        path.curve(start + out + step * 0.12, start + step * 0.88 + out, to: start + step)
      }
      before = corner
    }
    return path
  }
}
