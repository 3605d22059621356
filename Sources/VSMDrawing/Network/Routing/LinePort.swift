import VSMScene

/// A place on a block's border where a line may begin or end.
struct LinePort {
  var point: Point
  /// Away from the block: one of the four directions.
  var way: Point
  /// What it costs to end there rather than in the middle of the edge, in px of length.
  var cost: Double

  var isLevel: Bool { way.y == 0 }

  /// Between two ports of an edge: as far as lines with labels should be apart, in px.
  private static let pitch = 24.0
  /// On each side of the middle one.
  private static let most = 3

  /// The ports of a block on its four sides.
  ///
  /// - Parameters:
  ///   - outline: the corners of its border.
  ///   - middle: where its chain passes; icons with texts below have it higher than half of their height.
  ///   - levels: where lines may come from the sides: at the icon, not at its texts.
  ///   - isDense: whether more of them are wanted than look well, as on a box that very many lines end at.
  /// - Returns: the ports of each edge, the middle one first; none where there is no border.
  static func ports(
    on outline: [Point], middle: Point, levels: ClosedRange<Double>, isDense: Bool = false
  ) -> [LinePort] {
    guard let bounds = outline.bounds else { return [] }
    let height = levels.upperBound - levels.lowerBound
    return offsets(bounds.width, isDense).flatMap { upright(at: middle.x + $0, of: outline, bounds, middle) }
      + offsets(height, isDense).map { middle.y + $0 }.filter { levels.contains($0) }.flatMap {
        level(at: $0, of: outline, bounds, middle)
      }
  }

  private static func offsets(_ length: Double, _ isDense: Bool) -> [Double] {
    let pitch = min(isDense ? pitch / 2.5 : pitch, length / 2.5)
    let count = max(1, min(Double(isDense ? 4 * most : most), ((length / 2 - 4) / pitch).rounded(.down)))
    return [0]
      + (1...Int(count)).flatMap { (index: Int) -> [Double] in
        let offset = Double(index) * pitch
        return [-offset, offset]
      }
  }

  /// The highest and the lowest point of an outline at a place along x.
  static func upright(at x: Double, of outline: [Point], _ bounds: Rect, _ middle: Point) -> [LinePort] {
    let ys = outline.crossings(at: x)
    guard let top = ys.min(), let bottom = ys.max() else { return [] }
    let cost = abs(x - middle.x) * 0.15
    return [
      LinePort(point: Point(x, top), way: Point(0, -1), cost: cost + (top - bounds.minY)),
      LinePort(point: Point(x, bottom), way: Point(0, 1), cost: cost + (bounds.maxY - bottom)),
    ]
  }

  /// The leftmost and the rightmost point of an outline at a height.
  static func level(at y: Double, of outline: [Point], _ bounds: Rect, _ middle: Point) -> [LinePort] {
    let xs = outline.map { Point($0.y, $0.x) }.crossings(at: y)
    guard let left = xs.min(), let right = xs.max() else { return [] }
    let cost = abs(y - middle.y) * 0.15
    return [
      LinePort(point: Point(left, y), way: Point(-1, 0), cost: cost),
      LinePort(point: Point(right, y), way: Point(1, 0), cost: cost),
    ]
  }
}

extension [Point] {
  var bounds: Rect? {
    guard let first else { return nil }
    return dropFirst().reduce(Rect(first.x, first.y, 0, 0)) { $0.union(Rect($1.x, $1.y, 0, 0)) }
  }

  /// Where the closed line through these points has a place along x.
  fileprivate func crossings(at x: Double) -> [Double] {
    zip(self, dropFirst() + prefix(1)).flatMap { start, end -> [Double] in
      guard Swift.min(start.x, end.x) <= x, x <= Swift.max(start.x, end.x) else { return [] }
      if start.x == end.x { return [start.y, end.y] }
      return [start.y + (end.y - start.y) * (x - start.x) / (end.x - start.x)]
    }
  }
}
