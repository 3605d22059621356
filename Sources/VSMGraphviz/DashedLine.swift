import VSMScene

/// The strokes of dashed lines, as lines of their own: xdot only has dashes of a fixed length.
enum DashedLine {
  /// More strokes than this on one line cannot be told from a full line.
  private static let mostStrokes = 200_000.0
  /// The most strokes and gaps in all: at some 25 bytes each, 50 MB.
  static let mostInAll = 2_000_000
  /// Pieces that a curve is cut into: their error on an icon is far below a tenth of a px.
  private static let piecesOfCurve = 32

  /// The strokes along an outline, or nothing where the pattern makes a full line.
  ///
  /// A pattern of odd length is repeated, and one with a negative length or without any length
  /// is none, as in SVG.
  static func strokes(along outline: Outline, pattern: [Double]) -> [[Point]]? {
    let pattern = pattern.count.isMultiple(of: 2) ? pattern : pattern + pattern
    let period = pattern.reduce(0, +)
    guard period.isFinite, period > 0, pattern.allSatisfy({ $0 >= 0 }) else { return nil }
    let points = flattened(outline)
    let length = zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
    guard length.isFinite, length / period * Double(pattern.count) <= mostStrokes else { return nil }

    var strokes: [[Point]] = []
    var stroke: [Point] = points.first.map { [$0] } ?? []
    var index = 0
    var left = pattern.first ?? 0
    for (from, to) in zip(points, points.dropFirst()) {
      let distance = (to - from).length
      let direction = (to - from).unit
      var walked = 0.0
      while distance - walked > left {
        walked += left
        let point = from + direction * walked
        if index.isMultiple(of: 2) {
          strokes.append(stroke + [point])
          stroke = []
        } else {
          stroke = [point]
        }
        index = (index + 1) % pattern.count
        left = pattern[index]
      }
      left -= distance - walked
      if index.isMultiple(of: 2) { stroke.append(to) }
    }
    if stroke.count > 1 { strokes.append(stroke) }
    return strokes.filter { zip($0, $0.dropFirst()).contains { $0 != $1 } }
  }

  /// How many strokes and gaps the dashed lines of a scene are about; ends of pieces not counted.
  static func count(in scene: Scene) -> Double {
    var count = 0.0
    for item in scene.items {
      for case .path(let path, _, let stroke?) in item.marks where !stroke.dash.isEmpty {
        let period = stroke.dash.reduce(0, +) / Double(stroke.dash.count)
        guard period > 0 else { continue }
        for outline in path.outlines {
          let strokes = length(of: outline) / period
          if strokes <= mostStrokes { count += strokes }
        }
      }
    }
    return count
  }

  private static func length(of outline: Outline) -> Double {
    let points = outline.points + (outline.isClosed ? [outline.start] : [])
    return zip(points, points.dropFirst()).reduce(0) { $0 + ($1.1 - $1.0).length }
  }

  private static func flattened(_ outline: Outline) -> [Point] {
    var points = [outline.start]
    for piece in outline.isClosed ? outline.closedPieces : outline.pieces {
      switch piece {
      case .line(let point): points.append(point)
      case .curve(let first, let second, let end):
        let start = points.last ?? outline.start
        for step in 1...piecesOfCurve {
          let t = Double(step) / Double(piecesOfCurve)
          let u = 1 - t
          points.append(
            start * (u * u * u) + first * (3 * u * u * t) + second * (3 * u * t * t) + end * (t * t * t))
        }
      }
    }
    return points
  }
}
