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

  /// A line with paper under it where it crosses arrows that run level.
  func around(_ item: Item) -> Item {
    let points: [Point]
    let width: Double
    switch item.role {
    case .line(let way, _, _): (points, width) = (way, 1.1 + 2 * Self.air)
    // By their colour they are told from arrows of the row anyway.
    case .track(let way, let breadth, _, _): (points, width) = (way, breadth + Self.air)
    case .solid, .onLine, .rung, .plain: return item
    }
    var paper = Path()
    for (start, end) in zip(points, points.dropFirst()) where start.y != end.y {
      let (top, bottom) = start.y < end.y ? (start, end) : (end, start)
      for arrow in arrows(from: min(start.x, end.x), to: max(start.x, end.x))
      where arrow.y - arrow.half > top.y && arrow.y + arrow.half < bottom.y {
        /// Where the line is at a height.
        func place(_ y: Double) -> Point {
          Point(top.x + (bottom.x - top.x) * (y - top.y) / (bottom.y - top.y), y)
        }
        guard arrow.span.contains(place(arrow.y).x) else { continue }
        paper.move(to: place(arrow.y - arrow.half))
        paper.line(to: place(arrow.y + arrow.half))
      }
    }
    guard !paper.isEmpty else { return item }
    var item = item
    item.marks.insert(.stroke(paper, width: width, ink: .background), at: 0)
    return item
  }

  /// Those that are in the stripes of a part of the x axis.
  private func arrows(
    from left: Double, to right: Double
  ) -> [(span: ClosedRange<Double>, y: Double, half: Double)] {
    let (first, last) = (Self.stripe(of: left), Self.stripe(of: right))
    guard first < last else { return arrows[first] ?? [] }
    // A slanted line may pass several; an arrow is in each of those that it passes.
    return (first...min(last, first + Self.mostStripes)).flatMap { stripe in
      (arrows[stripe] ?? []).filter { Self.stripe(of: $0.span.lowerBound) == stripe || stripe == first }
    }
  }
}

extension Double {
  /// Within what a whole number holds by far.
  func clamped() -> Double { min(max(self, -1e12), 1e12) }
}
