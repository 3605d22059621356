import VSMScene

/// One unbroken line of a path: where it starts, its pieces, and whether it closes.
struct Outline {
  enum Piece {
    case line(Point)
    case curve(Point, Point, Point)

    var end: Point {
      switch self {
      case .line(let point), .curve(_, _, let point): point
      }
    }
  }

  var start: Point
  var pieces: [Piece] = []
  var isClosed = false

  var end: Point { pieces.last?.end ?? start }

  var hasCurves: Bool {
    pieces.contains { if case .curve = $0 { true } else { false } }
  }

  /// The corners, the start included.
  var points: [Point] { [start] + pieces.map(\.end) }

  /// The pieces with the closing line, where closing needs one.
  var closedPieces: [Piece] { end == start ? pieces : pieces + [.line(start)] }
}

extension Path {
  /// The path's outlines in order; after a `close`, drawing goes on from the outline's start, as in SVG.
  var outlines: [Outline] {
    var result: [Outline] = []
    var current: Outline?
    func finish() {
      if let current, !current.pieces.isEmpty { result.append(current) }
    }
    for step in steps {
      switch step {
      case .move(let point):
        finish()
        current = Outline(start: point)
      case .line(let point):
        current = current ?? Outline(start: point)
        current?.pieces.append(.line(point))
      case .curve(let first, let second, let point):
        current = current ?? Outline(start: first)
        current?.pieces.append(.curve(first, second, point))
      case .close:
        current?.isClosed = true
        finish()
        current = current.map { Outline(start: $0.start) }
      }
    }
    finish()
    return result
  }
}

extension [Outline] {
  /// One outline around the same area. Each further outline is reached from the first one's start and
  /// left the same way, so what the bridges enclose is nothing.
  var bridged: Outline? {
    guard var whole = first else { return nil }
    whole.pieces = whole.closedPieces
    whole.isClosed = true
    for other in dropFirst() {
      whole.pieces.append(.line(other.start))
      whole.pieces += other.closedPieces
      whole.pieces.append(.line(whole.start))
    }
    return whole
  }
}
