import VSMScene

/// Finds places for labels on and beside their lines, clear of boxes, of each other and of other lines.
///
/// Engines keep room for a label somewhere near its line, and some put two labels in one place. A place is looked for
/// among a fixed number near the engine's, with what stands there known by grids: the time is in proportion to the
/// labels and the length of the lines.
struct LabelPlaces {
  private struct Piece {
    var flow: Int
    var segment: Segment
    var halfWidth: Double
  }

  private let canvas: Rect
  private var solids: [Rect] = []
  private var solidGrid = BoxGrid()
  private var pieces: [Piece] = []
  private var pieceGrid = BoxGrid()

  /// Room around a label, in px.
  private static let gap = 3.0
  /// From a line to a label beside it: a kink in the line has room.
  private static let aside = Arrow.kinkRise + 1.5
  /// From one place that is tried to the next along the line.
  private static let step = 14.0
  /// A piece of a line lies in few squares of a grid, however long the line is.
  private static let longestPiece = 120.0
  /// What a label must not cover of its own line.
  private static let headLength = 14.0

  /// No label is wider: so far may the picture grow to the right.
  static let widest = 160.0

  init(boxes: [Item], lines: [(along: [Point], width: Double)], canvas: Rect) {
    self.canvas = canvas
    for item in boxes { if case .solid(let extent) = item.role { add(extent) } }
    for (flow, line) in lines.enumerated() { add(line.along, width: line.width, of: flow, head: 0) }
  }

  /// Keeps labels of other flows off a line, and all of them off its head.
  mutating func add(_ along: [Point], width: Double, of flow: Int, head: Double) {
    for (start, end) in zip(along, along.dropFirst()) {
      let length = (end - start).length
      guard length.isFinite else { continue }
      let count = max(1, (length / Self.longestPiece).rounded(.up))
      for part in 0..<Int(min(count, 10_000)) {
        let from = start + (end - start) * (Double(part) / count)
        let to = start + (end - start) * (Double(part + 1) / count)
        pieceGrid.insert(pieces.count, Segment(from, to).bounds.grown(by: width / 2))
        pieces.append(Piece(flow: flow, segment: Segment(from, to), halfWidth: width / 2))
      }
    }
    guard head > 0, let tip = along.last, along.count > 1 else { return }
    if let bounds = tip.head(from: along[along.count - 2], head, width / 2).bounds { add(bounds) }
  }

  mutating func add(_ box: Rect) {
    solidGrid.insert(solids.count, box)
    solids.append(box)
  }

  /// The best place for boxes about a point, and takes it: on the line near the engine's place, further along it, beside
  /// it, or off it, whichever comes first that covers nothing.
  mutating func place(_ parts: [Rect], of flow: Int, along line: [Point], near wanted: Point) -> Point {
    var best = (place: wanted, cost: Int.max)
    for place in candidates(parts, line, wanted) {
      let cost = cost(of: parts.map { $0.moved(by: place) }, flow, tip: line.last)
      if cost < best.cost { best = (place, cost) }
      if cost == 0 { break }
    }
    for part in parts { add(part.moved(by: best.place)) }
    return best.place
  }

  private func candidates(_ parts: [Rect], _ line: [Point], _ wanted: Point) -> [Point] {
    let length = line.wayLength
    let middle = Self.nearest(to: wanted, on: line)
    func places(_ steps: ClosedRange<Int>) -> [(point: Point, direction: Point)] {
      steps.flatMap { $0 == 0 ? [0] : [$0, -$0] }.compactMap { step in
        let at = middle + Double(step) * Self.step
        return at >= 0 && at <= length ? line.place(at: at) : nil
      }
    }
    // A line that is nothing but a point has no directions.
    guard length > 0, let first = parts.first else { return [wanted] }
    let whole = parts.dropFirst().reduce(first) { $0.union($1) }
    let near = places(0...4)
    let beside = near.flatMap { place, direction -> [Point] in
      let normal = direction.normal
      let reach = abs(normal.x) * whole.width / 2 + abs(normal.y) * whole.height / 2 + Self.aside
      return [1, -1].map { place + normal * ($0 * reach) - whole.center }
    }
    let off =
      (0...12).flatMap { [Double($0), -Double($0)] }.map { wanted + Point(0, $0 * 8) } + around(line, wanted)
    return near.map(\.point) + places(5...24).map(\.point) + beside + off
  }

  /// Further and further off the line, where there is no room beside it.
  private func around(_ line: [Point], _ wanted: Point) -> [Point] {
    let ways = [
      Point(0, -1), Point(0, 1), Point(1, 0), Point(-1, 0), Point(1, -1), Point(1, 1), Point(-1, -1),
      Point(-1, 1),
    ]
    let starts = [
      wanted, line.place(at: line.wayLength * 0.3)?.point, line.place(at: line.wayLength * 0.7)?.point,
    ]
    return (1...9).flatMap { ring in
      starts.compactMap(\.self).flatMap { start in ways.map { start + $0 * (Double(ring) * 18) } }
    }
  }

  /// How far along a line the place nearest to a point is.
  private static func nearest(to point: Point, on line: [Point]) -> Double {
    var best = (at: 0.0, distance: Double.infinity)
    var passed = 0.0
    for (start, end) in zip(line, line.dropFirst()) {
      let way = end - start
      let length = way.length
      guard length > 0 else { continue }
      let unit = way.unit
      let along = (point.x - start.x) * unit.x + (point.y - start.y) * unit.y
      let at = min(max(along, 0), length)
      let distance = (start + unit * at - point).length
      if distance < best.distance { best = (passed + at, distance) }
      passed += length
    }
    return best.at
  }

  /// What boxes cover: a text that cannot be read is worse than a line that is cut.
  private func cost(of parts: [Rect], _ flow: Int, tip: Point?) -> Int {
    var cost = 0
    for part in parts {
      let box = part.grown(by: Self.gap)
      if !canvas.contains(part) { cost += 200 }
      for index in solidGrid.candidates(for: box) where solids[index].overlaps(box) {
        cost += solids[index].overlaps(part) ? 100 : 1
      }
      var crossed = Set<Int>()
      for index in pieceGrid.candidates(for: box) {
        let piece = pieces[index]
        guard piece.flow != flow, !crossed.contains(piece.flow),
          piece.segment.crosses(box.grown(by: piece.halfWidth))
        else { continue }
        crossed.insert(piece.flow)
        cost += 10
      }
      if let tip, part.overlaps(Rect(center: tip, Self.headLength, Self.headLength)) { cost += 20 }
    }
    return cost
  }
}
