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
      add(item)
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

  /// The edges of frames that are drawn, on which no name of another stands.
  private var edges: [Rect] = []
  private var edgeGrid = BoxGrid()

  /// The texts of an item.
  private mutating func add(_ item: Item) {
    for case .text(let text) in item.marks { add(text.box) }
  }

  /// A frame that is drawn: its name is a text as all others, and no other name stands on its edges.
  mutating func add(frame item: Item, around rect: Rect, reach: Double) {
    add(item)
    for edge in Self.edges(of: rect, outwards: max(reach, 1), inwards: 1) {
      edgeGrid.insert(edges.count, edge)
      edges.append(edge)
    }
  }

  /// The four edges of a frame, so broad outwards and inwards.
  private static func edges(of rect: Rect, outwards: Double, inwards: Double) -> [Rect] {
    let outer = rect.grown(by: outwards)
    let breadth = outwards + inwards
    return [
      Rect(outer.minX, outer.minY, outer.width, breadth),
      Rect(outer.minX, rect.maxY - inwards, outer.width, breadth),
      Rect(outer.minX, outer.minY, breadth, outer.height),
      Rect(rect.maxX - inwards, outer.minY, breadth, outer.height),
    ]
  }

  private mutating func add(_ box: Rect) {
    grid.insert(boxes.count, box)
    boxes.append(box)
  }

  private func meetsBox(_ box: Rect) -> Bool {
    grid.contains(near: box) { boxes[$0].overlaps(box) }
  }

  private func meetsEdge(_ box: Rect) -> Bool {
    edgeGrid.contains(near: box) { edges[$0].overlaps(box) }
  }

  /// True where a line runs through the box; only such as run alongside, where that is asked for.
  private func meetsLine(_ box: Rect, level: Bool? = nil) -> Bool {
    lineGrid.contains(near: box) { index in
      parts[index].box.overlaps(box) && (level == nil || parts[index].isLevel == level)
    }
  }

  private static let step = 2.0
  /// How far an edge stands aside at the most: above a levelling box with its card.
  private static let most = 96.0

  /// How high an upper edge stands: as wanted, or else the nearest height at which it meets nothing.
  func level(
    near wanted: Double, from left: Double, to right: Double, below ceiling: Double, reach: Double
  ) -> Double {
    func isFree(_ y: Double) -> Bool {
      let strip = Rect(left, y - reach, right - left, reach + 2)
      return !meetsBox(strip) && !meetsLine(strip, level: true)
    }
    return nearest(to: wanted, between: max(wanted - Self.most, ceiling + reach), wanted + 4, isFree)
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

  /// From what lies on an edge to the ends of the line, which is open there.
  private static let besideBox = 2.0

  /// What lies on the edges of a frame that reach out of it so far, as boxes at which they are open.
  func boxes(onEdgesOf rect: Rect, reach: Double) -> [Rect] {
    Self.edges(of: rect, outwards: reach, inwards: 0).flatMap { edge in
      let strip = edge.grown(by: Self.besideBox)
      return grid.candidates(for: strip).map { boxes[$0] }.filter { $0.overlaps(strip) }
        .map { $0.grown(by: Self.besideBox) }
    }
  }

  /// Widths to which a name is cut that has no room as it is.
  private static let shorter = [140.0, 100, 70, 44]

  /// Where the name of a frame stands, and its lines: as they are or cut short; without lines where it has room
  /// nowhere.
  func name(
    _ lines: [String], short end: String, on rect: Rect, below ceiling: Double, inset: Double
  ) -> (lines: [String], place: Frame.NamePlace) {
    let nowhere = Frame.NamePlace(x: rect.minX, midY: rect.maxY, on: nil)
    guard !lines.isEmpty else { return ([], nowhere) }
    if let place = place(of: lines, on: rect, below: ceiling, insets: [inset, Frame.besideName]) {
      return (lines, place)
    }
    let whole = lines.joined(separator: " ")
    for width in Self.shorter where TextMetrics.width(of: whole, size: Frame.nameSize) > width {
      var text = whole
      while !text.isEmpty, TextMetrics.width(of: text + "…" + end, size: Frame.nameSize) > width {
        text.removeLast()
      }
      while text.last == " " { text.removeLast() }
      guard !text.isEmpty else { break }
      let cut = [text + "…" + end]
      if let place = place(of: cut, on: rect, below: ceiling, insets: [inset, Frame.besideName]) {
        return (cut, place)
      }
    }
    return ([], nowhere)
  }

  /// Near the lower left corner, or else where no line and no text is in the way: on the upper edge only where the lower one
  /// has no room, and beside the edges only where neither has.
  private func place(of lines: [String], on rect: Rect, below ceiling: Double, insets: [Double]) -> Frame
    .NamePlace?
  {
    insets.lazy.compactMap { place(of: lines, on: rect, below: ceiling, inset: $0) }.first
  }

  private func place(of lines: [String], on rect: Rect, below ceiling: Double, inset: Double) -> Frame
    .NamePlace?
  {
    let width = TextMetrics.width(ofLines: lines, size: Frame.nameSize)
    let height = Double(lines.count) * Frame.nameLine
    let last = rect.maxX - inset - width
    let first = last > rect.minX + inset ? rect.minX + inset : rect.midX - width / 2
    let beside = height / 2 + Self.besideBox
    let levels: [(y: Double, edge: Frame.NamePlace.Edge?)] = [
      (rect.maxY, .lower), (rect.minY, .upper), (rect.maxY + beside, nil), (rect.minY - beside, nil),
      (rect.maxY - beside, nil), (rect.minY + beside, nil),
    ]
    for (y, edge) in levels where y - height / 2 >= ceiling {
      var x = first
      repeat {
        let box = Rect(
          x - Frame.besideName, y - height / 2, width + 2 * Frame.besideName, height)
        if !meetsBox(box), !meetsLine(box), !meetsEdge(box) {
          return Frame.NamePlace(x: x, midY: y, on: edge)
        }
        x += 4
      } while x <= last
    }
    return nil
  }
}
