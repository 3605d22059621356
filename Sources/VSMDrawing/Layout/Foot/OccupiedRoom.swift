import VSMScene

/// What is drawn, as boxes: where something more may stand.
struct OccupiedRoom {
  private var boxes: [Rect] = []
  private(set) var right = 0.0

  init(_ items: [Item]) {
    for item in items {
      // A line with bends takes its parts, not the box around them.
      if let points = item.way?.points {
        for (start, end) in zip(points, points.dropFirst()) {
          add(
            Rect(
              min(start.x, end.x), min(start.y, end.y), abs(end.x - start.x), abs(end.y - start.y)
            ).grown(by: Arrow.shipmentHalfWidth))
        }
        continue
      }
      switch item.role {
      case .solid(let extent), .onLine(_, let extent):
        add(extent)
        continue
      case .line, .track, .rung, .plain: break
      }
      for mark in item.marks {
        switch mark {
        case .text(let text): add(text.box)
        case .path(let path, _, _): path.bounds.map { add($0) }
        }
      }
    }
  }

  private mutating func add(_ box: Rect) {
    boxes.append(box)
    right = max(right, box.maxX)
  }

  func isFree(_ box: Rect) -> Bool { !boxes.contains { $0.overlaps(box) } }

  /// The lowest point of all that stands in a part of the x axis.
  func bottom(from left: Double, to right: Double) -> Double {
    boxes.reduce(0) { $1.minX < right && $1.maxX > left ? max($0, $1.maxY) : $0 }
  }
}
