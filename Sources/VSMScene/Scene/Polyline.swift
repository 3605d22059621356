/// A line as the points that it goes through.
extension [Point] {
  /// In px, along the line.
  package var wayLength: Double { zip(self, dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length } }

  /// The point after a length of the way, with the direction there.
  package func place(at length: Double) -> (point: Point, direction: Point)? {
    var rest = length
    for (start, end) in zip(self, dropFirst()) {
      let piece = (end - start).length
      if piece >= rest, piece > 0 { return (start + (end - start).unit * rest, (end - start).unit) }
      rest -= piece
    }
    return nil
  }

  /// The line with its end led on to an outline: engines stop at the box around it.
  package func reaching(to outline: [Point]) -> [Point] {
    guard let end = last, count > 1 else { return self }
    return reaching(to: outline, along: end - self[count - 2])
  }

  /// The same into a direction of one's own.
  package func reaching(to outline: [Point], along direction: Point) -> [Point] {
    guard let end = last, let tip = outline.met(from: end, along: direction) else { return self }
    return self + [tip]
  }

  /// Where a ray first meets these corners' outline, or the way from its start to their middle where it misses them;
  /// nothing where it starts on the outline.
  private func met(from start: Point, along direction: Point) -> Point? {
    let edges = zip(self, dropFirst() + prefix(1)).map { Segment($0, $1) }
    guard !edges.contains(where: { $0.distance(to: start) < 0.75 }) else { return nil }
    let middle = reduce(Point(0, 0), +) * (1 / Double(Swift.max(count, 1)))
    for way in [direction.unit, (middle - start).unit] {
      if let reach = edges.compactMap({ $0.met(from: start, along: way) }).min() {
        return start + way * reach
      }
    }
    return nil
  }
}
