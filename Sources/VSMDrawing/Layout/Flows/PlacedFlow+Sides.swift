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
    let byExit = Dictionary(grouping: lower.indices) { lower[$0].exit }
    for (position, box) in boxes.enumerated() {
      let members = byExit[box.block.exit] ?? []
      let left = members.filter { lower[$0].near + lower[$0].half + Self.leastReach <= box.x }
      let right = members.filter { lower[$0].near - lower[$0].half - Self.leastReach >= box.maxX }
      enter(left.sorted { lower[$0].near > lower[$1].near }, position, at: box.x)
      enter(right.sorted { lower[$0].near < lower[$1].near }, position, at: box.maxX)
    }
  }

  /// Here `ways` are those on one side of a box, the nearest first: the farthest come into it, so that they pass below the
  /// others.
  private mutating func enter(_ ways: [Int], _ position: Int, at edge: Double) {
    let own = Set(ways)
    let others = lower.indices.filter { !own.contains($0) }.map { lower[$0].span }
    let isFree = ways.allSatisfy { index in
      let routed = lower[index]
      let reach = routed.half + Self.besideOthers
      let (low, high) = (min(routed.near - reach, edge), max(routed.near + reach, edge))
      return !boxes.indices.contains { $0 != position && boxes[$0].x < high && low < boxes[$0].maxX }
        && !others.contains { $0.lowerBound < routed.near && routed.near < $0.upperBound }
    }
    guard isFree else { return }
    let outer = ways.suffix(Self.mostOnSide)
    let height = boxes[position].block.size.height
    for (order, index) in outer.enumerated() {
      lower[index].side = height * Double(order + 1) / Double(outer.count + 1)
      lower[index].other = edge
    }
  }
}

extension PlacedFlow.Routed {
  fileprivate var half: Double { way.width / 2 }

  fileprivate var span: ClosedRange<Double> { min(near, other)...max(near, other) }

  fileprivate var exit: FlowExit? { if case .exit(let exit) = way.end { exit } else { nil } }
}
