import VSMModel
import VSMScene

/// Block arrows that cross: the one that is drawn later has paper on both sides there, so that it passes over the other as
/// a bridge does and both can be followed.
enum Bridges {
  /// Of paper on each side.
  private static let air = 4.0
  /// Arrows that run level are known by the stripes of the x axis that they are in, up to so many.
  private static let stripe = 200.0
  private static let mostStripes = 64

  private struct Level {
    let item: Int
    let span: ClosedRange<Double>
    let y: Double
    let half: Double
  }

  /// Items in the order in which they are drawn, with paper under what passes over others.
  static func over(_ items: [Item]) -> [Item] {
    var levels: [Int: [Level]] = [:]
    var uprights: [(item: Int, x: Double, span: ClosedRange<Double>, half: Double)] = []
    for (index, item) in items.enumerated() {
      guard let (points, half) = item.blockArrow else { continue }
      for (start, end) in zip(points, points.dropFirst()) where start != end {
        if start.y == end.y {
          let span = min(start.x, end.x)...max(start.x, end.x)
          let first = stripe(of: span.lowerBound)
          for number in first...min(stripe(of: span.upperBound), first + mostStripes) {
            levels[number, default: []].append(Level(item: index, span: span, y: start.y, half: half))
          }
        } else if start.x == end.x {
          uprights.append((index, start.x, min(start.y, end.y)...max(start.y, end.y), half))
        }
      }
    }
    var paper: [Int: (path: Path, width: Double)] = [:]
    for upright in uprights {
      for level in levels[stripe(of: upright.x)] ?? []
      where level.item != upright.item && crosses(level, upright.x, upright.span) {
        let isUnder = upright.item < level.item
        let upper = isUnder ? level.item : upright.item
        let center = Point(upright.x, level.y)
        let reach = (isUnder ? upright.half : level.half) + 1
        let arm = isUnder ? Point(reach, 0) : Point(0, reach)
        var (path, _) = paper[upper] ?? (Path(), 0)
        path.move(to: center - arm)
        path.line(to: center + arm)
        paper[upper] = (path, 2 * ((isUnder ? level.half : upright.half) + air))
      }
    }
    guard !paper.isEmpty else { return items }
    var items = items
    for (index, paper) in paper {
      items[index].marks.insert(.stroke(paper.path, width: paper.width, ink: .background), at: 0)
    }
    return items
  }

  /// True where both pass each other: neither ends on the other.
  private static func crosses(_ level: Level, _ x: Double, _ span: ClosedRange<Double>) -> Bool {
    level.span.lowerBound + level.half < x && x < level.span.upperBound - level.half
      && span.lowerBound + level.half < level.y && level.y < span.upperBound - level.half
  }

  private static func stripe(of x: Double) -> Int { Int((x / stripe).rounded(.down).clamped()) }
}

extension Item {
  /// The way of an arrow with a shaft, and half of its breadth as it is drawn.
  fileprivate var blockArrow: (points: [Point], half: Double)? {
    guard case .line(let points, _, _) = role, let half = way.map({ $0.width / 2 }), half > 0 else {
      return nil
    }
    // A shaft is as broad as its tail.
    guard case .path(let path, _, _)? = marks.first, case .move(let first)? = path.steps.first else {
      return (points, half)
    }
    let last = path.steps.reversed().lazy.compactMap { step -> Point? in
      if case .line(let to) = step { to } else { nil }
    }.first
    return (points, last.map { min(half, ($0 - first).length / 2) } ?? half)
  }
}
