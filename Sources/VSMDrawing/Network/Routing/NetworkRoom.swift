import VSMScene

/// What stands and runs in the picture of a network, and what it costs a line to pass there.
///
/// All of it is found by grids: what is asked about one piece of a line takes as long as what is near it.
struct NetworkRoom {
  /// A line that looks for a way.
  struct Line {
    /// The position of its flow, and the bundle of lines that may run on each other.
    var flow: Int
    var bundle: Int
    /// The blocks that it leads from and to.
    var from: Int
    var to: Int
    /// Half of its breadth in px.
    var half: Double
    /// What it needs to each side so that its label does not reach other lines, in px.
    var air: Double
  }

  private struct Solid {
    enum Kind: Hashable {
      /// A box of a block; lines from and to it may touch it.
      case block(Int)
      /// What lies on a line.
      case onLine(Int)
      /// What hangs on a block, and free texts.
      case foreign
      /// A ladder: it opens for what passes it upright.
      case ladder
      /// The text of a rung, which makes room for what passes it upright as long as there is some.
      case rung
    }
    var kind: Kind
    var extent: Rect
  }

  private struct Piece {
    var line: Int
    var bundle: Int
    var segment: Segment
    var half: Double
    var air: Double
  }

  private struct Head {
    var line: Int
    var corners: [Point]
  }

  private var solids: [Solid] = []
  private var solidGrid = BoxGrid()
  private var pieces: [Piece] = []
  private var pieceGrid = BoxGrid()
  private var heads: [Head] = []
  private var headGrid = BoxGrid()

  // Costs in px of length.
  /// Of a law that is broken: more than any way around.
  static let hit = 200_000.0
  /// Of crossing another line.
  private static let crossing = 50.0
  /// Of running along another line or an edge nearer than readers like.
  private static let near = 14.0
  /// Of passing a rung where its text would stand.
  private static let rung = 160.0
  /// From a line to what it passes, at the least.
  private static let clearance = 4.0
  private static let headClearance = 2.0
  /// The distance that looks right.
  private static let distance = 13.0
  /// A piece of a line lies in few squares of a grid, however long the line is.
  private static let longestPiece = 120.0

  mutating func add(block: Int?, _ extent: Rect) {
    add(Solid(kind: block.map { .block($0) } ?? .foreign, extent: extent))
  }

  mutating func add(label extent: Rect, on flow: Int) { add(Solid(kind: .onLine(flow), extent: extent)) }

  mutating func add(rung extent: Rect) { add(Solid(kind: .rung, extent: extent)) }

  mutating func add(ladder extent: Rect) { add(Solid(kind: .ladder, extent: extent)) }

  private mutating func add(_ solid: Solid) {
    solidGrid.insert(solids.count, solid.extent)
    solids.append(solid)
  }

  /// Adds a line with its head.
  mutating func add(_ points: [Point], of line: Line, head: Double) {
    for (start, end) in zip(points, points.dropFirst()) {
      let length = (end - start).length
      guard length.isFinite, length > 0 else { continue }
      let count = max(1, (length / Self.longestPiece).rounded(.up))
      for part in 0..<Int(min(count, 10_000)) {
        let from = start + (end - start) * (Double(part) / count)
        let to = start + (end - start) * (Double(part + 1) / count)
        pieceGrid.insert(pieces.count, Segment(from, to).bounds.grown(by: line.half))
        pieces.append(
          Piece(
            line: line.flow, bundle: line.bundle, segment: Segment(from, to), half: line.half, air: line.air))
      }
    }
    guard head > 0, let tip = points.last, points.count > 1 else { return }
    let corners = tip.head(from: points[points.count - 2], head, line.half)
    if let bounds = corners.bounds {
      headGrid.insert(heads.count, bounds)
      heads.append(Head(line: line.flow, corners: corners))
    }
  }

  /// What a whole line costs beside its length.
  func cost(of points: [Point], _ line: Line) -> Double {
    zip(points, points.dropFirst()).reduce(0) { $0 + cost(of: Segment($1.0, $1.1), line) }
  }

  /// What one straight piece costs beside its length.
  func cost(of segment: Segment, _ line: Line) -> Double {
    var cost = 0.0
    let bounds = segment.bounds
    let box = bounds.grown(by: line.half + max(Self.distance, line.air))
    for index in solidGrid.candidates(for: box) {
      let solid = solids[index]
      switch solid.kind {
      case .block(let node) where node == line.from || node == line.to: continue
      case .onLine(let flow) where flow == line.flow: continue
      case .ladder:
        if segment.crosses(solid.extent) { cost += segment.start.x == segment.end.x ? Self.near : Self.hit }
        continue
      case .rung:
        if segment.crosses(solid.extent.grown(by: line.half + Self.clearance)) { cost += Self.rung }
        continue
      case .block, .onLine, .foreign: break
      }
      if segment.crosses(solid.extent.grown(by: line.half + Self.clearance)) {
        cost += Self.hit
      } else if segment.crosses(solid.extent.grown(by: line.half + Self.distance)) {
        cost += Self.near
      }
    }
    for index in headGrid.candidates(for: box) where heads[index].line != line.flow {
      if segment.distance(toOutline: heads[index].corners) < line.half + Self.headClearance {
        cost += Self.hit
      }
    }
    // A long line in several pieces is crossed once, and run along once.
    var crossed: [Int] = []
    for index in pieceGrid.candidates(for: box) {
      let piece = pieces[index]
      guard piece.bundle != line.bundle else { continue }
      switch segment.meeting(piece.segment, gap: line.half + piece.half, air: max(line.air, piece.air)) {
      case .apart: continue
      case .near: cost += Self.near / 2
      case .along: cost += Self.hit / 4
      case .across(let sine):
        guard !crossed.contains(piece.line) else { continue }
        crossed.append(piece.line)
        cost += Self.crossing + (min(line.half, piece.half) > 2 ? Self.crossing : 0) + (sine < 0.4 ? 60 : 0)
      }
    }
    return cost
  }

  /// Whether nothing stands and no other line runs in a part of the picture.
  func isFree(_ box: Rect, for flow: Int) -> Bool {
    let stands = solidGrid.contains(near: box) { index in
      solids[index].extent.overlaps(box) && solids[index].kind != .onLine(flow)
    }
    return !stands
      && !pieceGrid.contains(near: box) { pieces[$0].line != flow && pieces[$0].segment.crosses(box) }
  }

  /// What it costs a line to have its head at the end of a piece, on what runs and stands there already.
  func cost(ofHead length: Double, from tail: Point, to tip: Point, _ line: Line) -> Double {
    guard length > 0 else { return 0 }
    let corners = tip.head(from: tail, length, line.half)
    guard let bounds = corners.bounds else { return 0 }
    var cost = 0.0
    for index in pieceGrid.candidates(for: bounds.grown(by: Self.distance))
    where pieces[index].bundle != line.bundle {
      let piece = pieces[index]
      if piece.segment.distance(toOutline: corners) < piece.half + Self.headClearance { cost += Self.hit }
    }
    for index in solidGrid.candidates(for: bounds) where solids[index].extent.overlaps(bounds.grown(by: -1)) {
      switch solids[index].kind {
      case .onLine, .foreign: cost += Self.hit
      case .block, .ladder, .rung: continue
      }
    }
    return cost
  }

  /// The edges of what stands in a part of the picture and the lines that run there, as places where others may run.
  func places(in region: Rect, half: Double, air lineAir: Double) -> (xs: [Double], ys: [Double]) {
    let air = half + Self.distance + 0.5
    var (xs, ys): ([Double], [Double]) = ([], [])
    for index in solidGrid.candidates(for: region)
    where solids[index].extent.overlaps(region) && solids[index].kind != .rung {
      let box = solids[index].extent.grown(by: air)
      xs += [box.minX, box.maxX]
      ys += [box.minY, box.maxY]
    }
    for index in pieceGrid.candidates(for: region) {
      let piece = pieces[index]
      let (start, end) = (piece.segment.start, piece.segment.end)
      let beside = piece.half + half + max(lineAir, piece.air) + 0.5
      if start.x == end.x { xs += [start.x - beside, start.x + beside] }
      if start.y == end.y { ys += [start.y - beside, start.y + beside] }
    }
    return (xs, ys)
  }

  /// Between lines that run beside each other, from border to border: what looks right, and the least.
  static let lineDistance = 20.0
  static let leastLineDistance = 4.0
}

extension Point {
  /// The corners of an arrow's head with its tip here, the tip first.
  func head(from tail: Point, _ length: Double, _ half: Double) -> [Point] {
    let way = (self - tail).unit
    let base = self - way * length
    let wing = way.normal * max(half * 1.6, 4)
    return [self, base + wing, base - wing]
  }
}

extension Segment {
  enum Meeting {
    case apart, near, along
    /// With the sine of the angle between them.
    case across(Double)
  }

  /// How this piece and another stand to each other; the gap is half of both breadths, the air what
  /// should be free between them.
  func meeting(_ other: Segment, gap: Double, air: Double) -> Meeting {
    let (way, otherWay) = (end - start, other.end - other.start)
    let (length, otherLength) = (way.length, otherWay.length)
    guard length > 0, otherLength > 0 else { return .apart }
    let sine = abs(way.x * otherWay.y - way.y * otherWay.x) / (length * otherLength)
    if sine < 0.12 {
      // Side by side, where their lengths share a part.
      let unit = way.unit
      func along(_ point: Point) -> Double { (point - start).x * unit.x + (point - start).y * unit.y }
      func aside(_ point: Point) -> Double { (point - start).x * -unit.y + (point - start).y * unit.x }
      let (first, last) = (along(other.start), along(other.end))
      guard max(first, last) > 0.5, min(first, last) < length - 0.5 else { return .apart }
      let (near, far) = (aside(other.start), aside(other.end))
      let distance = near * far < 0 ? 0 : min(abs(near), abs(far))
      if distance < gap + NetworkRoom.leastLineDistance { return .along }
      return distance < gap + air ? .near : .apart
    }
    // Where one ends on the other, the piece that begins there counts.
    let cross = way.x * otherWay.y - way.y * otherWay.x
    let offset = other.start - start
    let at = (offset.x * otherWay.y - offset.y * otherWay.x) / cross
    let otherAt = (offset.x * way.y - offset.y * way.x) / cross
    return at >= 0 && at < 1 && otherAt >= 0 && otherAt < 1 ? .across(sine) : .apart
  }
}
