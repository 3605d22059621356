import VSMScene

/// Ways that come into the sides of boxes below the row: with one bend instead of two.
extension PlacedFlow {
  /// As many come into one side.
  private static let mostOnSide = 2
  /// From where a way goes down to the box that it comes into, at the least, and to boxes that are not its own, in px.
  private static let leastReach = 24.0
  private static let besideOthers = 18.0

  /// Lets ways that go down beside their box come into its side, the nearest highest, where no other box stands in between and
  /// no other way passes.
  mutating func enterSides() {
    var spans = SpanCounts(lower.map(\.span))
    let boxSpans = SpanCounts(boxes.map { $0.x...$0.maxX })
    let byExit = Dictionary(grouping: lower.indices) { lower[$0].exit }
    for box in boxes {
      let members = byExit[box.block.exit] ?? []
      let left = members.filter { lower[$0].near + lower[$0].half + Self.leastReach <= box.x }
      let right = members.filter { lower[$0].near - lower[$0].half - Self.leastReach >= box.maxX }
      let nearestFirst = [
        (left.sorted { lower[$0].near > lower[$1].near }, box.x),
        (right.sorted { lower[$0].near < lower[$1].near }, box.maxX),
      ]
      for (ways, edge) in nearestFirst where isFree(ways, to: edge, spans, boxSpans) {
        let outer = ways.suffix(Self.mostOnSide)
        for index in outer { spans.remove(lower[index].span) }
        enter(outer, box, at: edge)
        for index in outer { spans.insert(lower[index].span) }
      }
    }
  }

  /// Whether no box and no way to another stands between ways on one side of a box and its edge; `spans` are those of all ways.
  private func isFree(
    _ ways: [Int], to edge: Double, _ spans: SpanCounts, _ boxSpans: SpanCounts
  ) -> Bool {
    guard !ways.isEmpty else { return false }
    let own = SpanCounts(ways.map { lower[$0].span })
    return ways.allSatisfy { index in
      let (near, reach) = (lower[index].near, lower[index].half + Self.besideOthers)
      let (low, high) = (min(near - reach, edge), max(near + reach, edge))
      // Its own box ends where this begins.
      return boxSpans.count(from: low, to: high) == 0
        && spans.count(from: near, to: near) == own.count(from: near, to: near)
    }
  }

  /// The nearest first: the farthest pass below the others.
  private mutating func enter(_ ways: ArraySlice<Int>, _ box: Box, at edge: Double) {
    let height = box.block.size.height
    for (order, index) in ways.enumerated() {
      lower[index].side = height * Double(order + 1) / Double(ways.count + 1)
      lower[index].other = edge
    }
  }
}

extension PlacedFlow.Routed {
  fileprivate var half: Double { way.width / 2 }

  fileprivate var span: ClosedRange<Double> { min(near, other)...max(near, other) }

  fileprivate var exit: FlowExit? { if case .exit(let exit) = way.end { exit } else { nil } }
}
