/// A straight piece of a line.
package struct Segment {
  package let start: Point
  package let end: Point

  package init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
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
}
