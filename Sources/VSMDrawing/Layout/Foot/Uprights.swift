import VSMScene

/// The upright parts of all lines and arrows that are drawn, from above: what crosses the ladders.
struct Uprights {
  private let parts: [LadderDrawing.Crossing]
  private var next = 0
  private var active: [LadderDrawing.Crossing] = []

  init(of items: [Item]) {
    var parts: [LadderDrawing.Crossing] = []
    for item in items {
      guard let (points, width, _, _) = item.way else { continue }
      for (start, end) in zip(points, points.dropFirst()) where start.x == end.x && start.y != end.y {
        parts.append(
          LadderDrawing.Crossing(
            x: start.x, half: width / 2 + Self.air, top: min(start.y, end.y), bottom: max(start.y, end.y)))
      }
    }
    self.parts = parts.sorted { $0.top < $1.top }
  }

  /// Between a line and the ends of what is open for it.
  private static let air = 4.0

  /// What passes a row between two heights, from the left; to be asked from above to below.
  mutating func crossings(
    of row: RowPlan, _ ladder: LadderRoom, from top: Double, to bottom: Double
  ) -> [LadderDrawing.Crossing] {
    while next < parts.count, parts[next].top < bottom {
      active.append(parts[next])
      next += 1
    }
    active.removeAll { $0.bottom <= top }
    // Transports are timed behind the row, each in a column of its own.
    let right = row.maxX + Double(ladder.steps.count) * Measure.stockGap
    return active.filter { $0.x + $0.half >= row.minX && $0.x - $0.half <= right }.sorted { $0.x < $1.x }
  }
}
