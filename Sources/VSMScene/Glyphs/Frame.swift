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

  /// The corners from which each edge goes to the next, clockwise from the upper left, with the edge on which the name
  /// stands cut in two.
  private static func edges(
    _ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool
  ) -> [[(from: Point, to: Point)]] {
    let corners = [
      Point(rect.minX, rect.minY), Point(rect.maxX, rect.minY), Point(rect.maxX, rect.maxY),
      Point(rect.minX, rect.maxY),
    ]
    var edges = corners.indices.map { [(from: corners[$0], to: corners[($0 + 1) % 4])] }
    guard let gap else { return edges }
    let low = max(rect.minX, gap.lowerBound)
    let high = min(rect.maxX, gap.upperBound)
    guard low < high else { return edges }
    if onLowerEdge {
      edges[2] = [
        (from: corners[2], to: Point(high, rect.maxY)), (from: Point(low, rect.maxY), to: corners[3]),
      ]
    } else {
      edges[0] = [
        (from: corners[0], to: Point(low, rect.minY)), (from: Point(high, rect.minY), to: corners[1]),
      ]
    }
    return edges
  }

  private static func rounded(_ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool) -> Path {
    let radius = min(8, rect.width / 4, rect.height / 4)
    let pull = 0.552_284_749_8
    var path = Path()
    for (index, parts) in edges(rect, gap, onLowerEdge).enumerated() {
      for (position, part) in parts.enumerated() {
        let length = (part.to - part.from).length
        guard length > 0 else { continue }
        let along = (part.to - part.from) * (1 / length)
        let start = position == 0 ? part.from + along * min(radius, length) : part.from
        let isLast = position == parts.count - 1
        let end = isLast ? part.to - along * min(radius, length) : part.to
        if path.isEmpty || position > 0 { path.move(to: start) }
        path.line(to: end)
        guard isLast else { continue }
        // Round the corner: the next edge begins at a right angle.
        let next = Point(-along.y, along.x)
        path.curve(
          end + along * (radius * pull), part.to + next * (radius * (1 - pull)), to: part.to + next * radius)
        if index == 3, gap == nil { path.close() }
      }
    }
    return path
  }

  /// Bows of about one width, outwards.
  private func cloud(_ rect: Rect, _ gap: ClosedRange<Double>?, _ onLowerEdge: Bool) -> Path {
    var path = Path()
    var last: Point?
    for part in Self.edges(rect, gap, onLowerEdge).flatMap(\.self) {
      let way = part.to - part.from
      let length = way.length
      guard length > 1 else { continue }
      if last != part.from { path.move(to: part.from) }
      let bows = max(1, (length / 26).rounded())
      let step = way * (1 / bows)
      // To the left of the way, which goes clockwise: outwards.
      let out = Point(way.y / length, -way.x / length) * (bulge * 4 / 3)
      for bow in 0..<Int(bows) {
        let start = part.from + step * Double(bow)
        path.curve(start + out + step * 0.12, start + step * 0.88 + out, to: start + step)
      }
      last = part.to
    }
    return path
  }
}
