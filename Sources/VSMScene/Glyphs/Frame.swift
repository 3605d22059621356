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

  /// Where a name stands on a frame, or beside it.
  package struct NamePlace: Sendable {
    /// An edge of the frame, which is open where the name stands.
    package enum Edge: Sendable { case upper, lower }

    /// Where the name begins.
    package var x: Double
    /// The middle of its height.
    package var midY: Double
    /// The edge that it stands on; nothing where it stands beside one.
    package var edge: Edge?

    /// A name that begins there.
    package init(x: Double, midY: Double, on edge: Edge?) {
      (self.x, self.midY, self.edge) = (x, midY, edge)
    }
  }

  /// - Parameters:
  ///   - rect: what it is drawn around.
  ///   - name: its lines; none for a frame without a name.
  ///   - left: where the name begins.
  ///   - onLowerEdge: whether the name stands on the lower edge, or else on the upper one.
  /// - Returns: the line, open where the name stands, and the name.
  package func marks(around rect: Rect, name: [String], at left: Double, onLowerEdge: Bool) -> [Mark] {
    marks(
      around: rect, name: name,
      at: NamePlace(
        x: left, midY: onLowerEdge ? rect.maxY : rect.minY, on: onLowerEdge ? .lower : .upper))
  }

  /// - Parameters:
  ///   - rect: what it is drawn around.
  ///   - name: its lines; none for a frame without a name.
  ///   - place: where the name stands.
  ///   - boxes: what lies on the line and stays clear of it: the line is open there.
  /// - Returns: the line, and the name.
  package func marks(
    around rect: Rect, name: [String], at place: NamePlace, openAt boxes: [Rect] = []
  ) -> [Mark] {
    let width = TextMetrics.width(ofLines: name, size: Self.nameSize)
    let isOnEdge = !name.isEmpty && place.edge != nil
    let gap = isOnEdge ? place.x - Self.besideName...place.x + width + Self.besideName : nil
    let isLower = place.edge != .upper
    let path = self == .loop ? cloud(rect, gap, isLower) : Self.rounded(rect, gap, isLower)
    let first = place.midY - Double(name.count - 1) * Self.nameLine / 2 + Self.nameSize * 0.36
    return [.path(path.opened(at: boxes), fill: nil, stroke: stroke)]
      + name.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(place.x, first + Double(index) * Self.nameLine), size: Self.nameSize, ink: .muted
          ))
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
