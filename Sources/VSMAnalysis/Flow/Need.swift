/// What a place of a stream must hand on.
struct Need: Sendable {
  /// Units a day, losses after it included.
  var flow: Estimate?
  /// Units a day that customers take in the end.
  var end: Estimate?
  /// Variants.
  var kinds = 0

  /// Of two needs that each unit serves both, the larger rules.
  mutating func meet(_ other: Need) {
    flow = Self.larger(flow, other.flow)
    end = Self.larger(end, other.end)
    kinds = max(kinds, other.kinds)
  }

  /// Every unit of a step that others join needs one of each of them.
  mutating func add(flow: Estimate?, end: Estimate?, kinds: Int) {
    self.flow = Self.sum(self.flow, flow)
    self.end = Self.sum(self.end, end)
    self.kinds = max(self.kinds, kinds)
  }

  private static func larger(_ left: Estimate?, _ right: Estimate?) -> Estimate? {
    guard let left, let right else { return left ?? right }
    return Estimate.maximum(left, right)
  }

  private static func sum(_ left: Estimate?, _ right: Estimate?) -> Estimate? {
    guard let left, let right else { return left ?? right }
    return (left + right).finiteOrNothing
  }
}
