extension Path {
  /// The path without what lies in boxes: straight parts are cut where they reach into one, and a curve that does is left out.
  package func opened(at boxes: [Rect]) -> Path {
    guard !boxes.isEmpty else { return self }
    var path = Path()
    var (first, at): (Point, Point) = (Point(0, 0), Point(0, 0))
    // Where the pen is down; nothing where it is lifted.
    var pen: Point?
    func draw(_ from: Point, _ to: Point) {
      for (start, end) in Self.free(from, to, boxes) {
        if pen != start { path.move(to: start) }
        path.line(to: end)
        pen = end
      }
    }
    for step in steps {
      switch step {
      case .move(let point):
        (first, at, pen) = (point, point, nil)
      case .line(let point):
        draw(at, point)
        at = point
      case .curve(let one, let two, let point):
        let pieces = Path([.move(at), step]).flattened
        let isHit = zip(pieces, pieces.dropFirst()).contains { start, end in
          let part = Rect(
            min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
          return boxes.contains { $0.overlaps(part.grown(by: 0.01)) }
        }
        if isHit {
          pen = nil
        } else {
          if pen != at { path.move(to: at) }
          path.curve(one, two, to: point)
          pen = point
        }
        at = point
      case .close:
        draw(at, first)
        at = first
      }
    }
    return path
  }

  /// What is shorter is no line that the eye follows.
  private static let shortest = 1.0

  /// The parts of a straight line that lie in none of the boxes.
  private static func free(_ start: Point, _ end: Point, _ boxes: [Rect]) -> [(Point, Point)] {
    let way = end - start
    guard way.length > 0 else { return [] }
    var taken: [(low: Double, high: Double)] = []
    for box in boxes {
      var (low, high) = (0.0, 1.0)
      for (from, step, least, most) in [
        (start.x, way.x, box.minX, box.maxX), (start.y, way.y, box.minY, box.maxY),
      ] {
        if step == 0 {
          if from < least || from > most { high = -1 }
        } else {
          let (one, other) = ((least - from) / step, (most - from) / step)
          (low, high) = (max(low, min(one, other)), min(high, max(one, other)))
        }
      }
      if low < high { taken.append((low, high)) }
    }
    taken.sort { $0.low < $1.low }
    var parts: [(Point, Point)] = []
    var next = 0.0
    for (low, high) in taken + [(1, 1)] {
      if (low - next) * way.length > Self.shortest {
        parts.append((next == 0 ? start : start + way * next, low == 1 ? end : start + way * low))
      }
      next = max(next, high)
    }
    return parts
  }
}
