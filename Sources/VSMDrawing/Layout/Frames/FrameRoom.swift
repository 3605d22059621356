import VSMScene

/// What is drawn, as boxes that edges and names of frames keep clear of: texts and signs, and lines where they run alongside.
struct FrameRoom {
  private var grid = BoxGrid()
  /// Texts, boxes and signs.
  private var boxes: [Rect] = []
  private var lineGrid = BoxGrid()
  /// The straight parts of lines, as broad as they are.
  private var parts: [(box: Rect, isLevel: Bool)] = []

  init(_ items: [Item]) {
    for item in items {
      switch item.role {
      case .solid(let extent), .onLine(_, let extent): add(extent)
      case .line, .track, .rung, .plain: break
      }
      for case .text(let text) in item.marks { add(text.box) }
      guard let (points, width, _, _) = item.way else { continue }
      for (start, end) in zip(points, points.dropFirst()) where start != end {
        let half = max(width / 2, 1)
        let box = Rect(
          min(start.x, end.x) - half, min(start.y, end.y) - half, abs(end.x - start.x) + 2 * half,
          abs(end.y - start.y) + 2 * half)
        lineGrid.insert(parts.count, box)
        parts.append((box, start.y == end.y))
      }
    }
  }

  private mutating func add(_ box: Rect) {
    grid.insert(boxes.count, box)
    boxes.append(box)
  }

  private func meetsBox(_ box: Rect) -> Bool {
    grid.candidates(for: box).contains { boxes[$0].overlaps(box) }
  }

  /// True where a line runs through the box; only such as run alongside, where that is asked for.
  private func meetsLine(_ box: Rect, level: Bool? = nil) -> Bool {
    lineGrid.candidates(for: box).contains { index in
      parts[index].box.overlaps(box) && (level == nil || parts[index].isLevel == level)
    }
  }

  private static let step = 2.0
  /// How far an edge stands aside at the most: above a levelling box with its card.
  private static let most = 96.0

  /// How high an upper edge stands: as wanted, or else the nearest height at which it meets nothing.
  func level(near wanted: Double, from left: Double, to right: Double, reach: Double) -> Double {
    func isFree(_ y: Double) -> Bool {
      let strip = Rect(left, y - reach, right - left, reach + 2)
      return !meetsBox(strip) && !meetsLine(strip, level: true)
    }
    return nearest(to: wanted, between: wanted - Self.most, wanted + 4, isFree)
  }

  /// Where a side stands between two neighbours: as wanted, or else the nearest place at which it meets nothing.
  func upright(
    near wanted: Double, between low: Double, _ high: Double, from top: Double, to bottom: Double,
    reach: Double
  ) -> Double {
    func isFree(_ x: Double) -> Bool {
      let strip = Rect(x - reach, top, 2 * reach, bottom - top)
      return !meetsBox(strip) && !meetsLine(strip, level: false)
    }
    let middle = (low + high) / 2
    let inside = min(max(wanted, min(low, middle)), max(high, middle))
    return nearest(to: inside, between: low + 2, high - 2, isFree)
  }

  private func nearest(
    to wanted: Double, between low: Double, _ high: Double, _ isFree: (Double) -> Bool
  ) -> Double {
    if isFree(wanted) { return wanted }
    var distance = Self.step
    while distance <= Self.most {
      for place in [wanted - distance, wanted + distance] where place >= low && place <= high {
        if isFree(place) { return place }
      }
      distance += Self.step
    }
    return wanted
  }

  /// Where a name stands on a frame: near its lower left corner, or else where no line and no text is in the way, on the
  /// upper edge only where the lower one has no room.
  func name(
    _ width: Double, height: Double, on rect: Rect, inset: Double
  ) -> (x: Double, isLower: Bool) {
    let last = rect.maxX - inset - width
    guard last > rect.minX + inset else { return (rect.midX - width / 2, true) }
    for isLower in [true, false] {
      var x = rect.minX + inset
      while x <= last {
        let box = Rect(
          x - Frame.besideName, (isLower ? rect.maxY : rect.minY) - height / 2,
          width + 2 * Frame.besideName, height)
        if !meetsBox(box), !meetsLine(box) { return (x, isLower) }
        x += 4
      }
    }
    return (rect.minX + inset, true)
  }
}
