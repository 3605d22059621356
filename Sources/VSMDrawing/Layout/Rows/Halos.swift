import VSMScene

/// The paper around lines that cross arrows of a row: those run from border to border, whatever passes.
struct Halos {
  /// Level parts of arrows with half of their breadth, by the stripes of the x axis that they are in.
  private var arrows: [Int: [(span: ClosedRange<Double>, y: Double, half: Double)]] = [:]

  private static let stripe = 200.0
  /// Of paper on each side of a line.
  private static let air = 4.5
  /// An arrow as long as the map is known in so many stripes, and crossed by lines that are drawn over it beyond them.
  private static let mostStripes = 64

  init(of items: [Item]) {
    for item in items {
      guard case .line(let points, _, _) = item.role, let half = Self.half(of: item.word) else { continue }
      for (start, end) in zip(points, points.dropFirst()) where start.y == end.y && start.x != end.x {
        let span = min(start.x, end.x)...max(start.x, end.x)
        let first = Self.stripe(of: span.lowerBound)
        let last = min(Self.stripe(of: span.upperBound), first + Self.mostStripes)
        for stripe in first...last { arrows[stripe, default: []].append((span, start.y, half)) }
      }
    }
  }

  private static func stripe(of x: Double) -> Int { Int((x / stripe).rounded(.down).clamped()) }

  private static func half(of word: String) -> Double? {
    switch word {
    case "push", "return": Arrow.pushHeadHalf
    case "shipment", "expedited": 2 * Arrow.shipmentHalfWidth
    default: nil
    }
  }

  /// A line with paper under it where it crosses arrows upright.
  func around(_ item: Item) -> Item {
    guard case .line(let points, _, _) = item.role else { return item }
    var paper = Path()
    for (start, end) in zip(points, points.dropFirst()) where start.x == end.x && start.y != end.y {
      let (top, bottom) = (min(start.y, end.y), max(start.y, end.y))
      for arrow in arrows[Self.stripe(of: start.x)] ?? []
      where arrow.span.contains(start.x) && arrow.y - arrow.half > top && arrow.y + arrow.half < bottom {
        paper.move(to: Point(start.x, arrow.y - arrow.half))
        paper.line(to: Point(start.x, arrow.y + arrow.half))
      }
    }
    guard !paper.isEmpty else { return item }
    var item = item
    item.marks.insert(.stroke(paper, width: 1.1 + 2 * Self.air, ink: .background), at: 0)
    return item
  }
}

extension Double {
  /// Within what a whole number holds by far.
  fileprivate func clamped() -> Double { min(max(self, -1e12), 1e12) }
}
