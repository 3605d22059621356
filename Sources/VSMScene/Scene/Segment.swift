/// A straight piece of a line.
package struct Segment {
  package let start: Point
  package let end: Point

  package init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// The smallest upright rectangle around it.
  package var bounds: Rect {
    Rect(min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y))
  }

  /// True where the piece passes through the inside of a rectangle (Liang-Barsky clipping).
  package func crosses(_ rect: Rect) -> Bool {
    var enter = 0.0
    var leave = 1.0
    let delta = end - start
    let sides = [
      (-delta.x, start.x - rect.minX), (delta.x, rect.maxX - start.x),
      (-delta.y, start.y - rect.minY), (delta.y, rect.maxY - start.y),
    ]
    for (direction, distance) in sides {
      if direction == 0 {
        if distance <= 0 { return false }
        continue
      }
      let at = distance / direction
      if direction < 0 { enter = max(enter, at) } else { leave = min(leave, at) }
      if enter >= leave { return false }
    }
    return true
  }

  /// In px, to the nearest point of the piece.
  func distance(to point: Point) -> Double {
    let way = end - start
    let square = way.x * way.x + way.y * way.y
    let at = square > 0 ? ((point.x - start.x) * way.x + (point.y - start.y) * way.y) / square : 0
    return (point - (start + way * min(max(at, 0), 1))).length
  }

  /// In px, between the nearest points of this piece and of a closed line through corners; 0 where they meet.
  package func distance(toOutline corners: [Point]) -> Double {
    zip(corners, corners.dropFirst() + corners.prefix(1)).reduce(.infinity) { least, edge in
      let other = Segment(edge.0, edge.1)
      if meets(other) { return 0 }
      return min(
        least, distance(to: other.start), distance(to: other.end), other.distance(to: start),
        other.distance(to: end))
    }
  }

  private func meets(_ other: Segment) -> Bool {
    func side(_ from: Point, _ to: Point, _ point: Point) -> Double {
      (to.x - from.x) * (point.y - from.y) - (to.y - from.y) * (point.x - from.x)
    }
    return side(start, end, other.start) * side(start, end, other.end) < 0
      && side(other.start, other.end, start) * side(other.start, other.end, end) < 0
  }

  /// How far along a ray the segment lies across it.
  func met(from point: Point, along way: Point) -> Double? {
    let own = end - start
    let cross = way.x * own.y - way.y * own.x
    guard abs(cross) > 1e-9 else { return nil }
    let offset = start - point
    let reach = (offset.x * own.y - offset.y * own.x) / cross
    let at = (offset.x * way.y - offset.y * way.x) / cross
    return reach >= 0 && at >= 0 && at <= 1 ? reach : nil
  }
}
