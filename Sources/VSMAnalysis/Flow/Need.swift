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

  /// What one unit in so many others asks for: each of them takes or starts that many.
  func times(_ quantity: Estimate) -> Need {
    Need(
      flow: flow.flatMap { ($0 * quantity).finiteOrNothing },
      end: end.flatMap { ($0 * quantity).finiteOrNothing }, kinds: kinds)
  }

  /// The reverse: of those that start so many each.
  func divided(by quantity: Estimate) -> Need {
    Need(
      flow: flow.flatMap { ($0 / quantity)?.finiteOrNothing },
      end: end.flatMap { ($0 / quantity)?.finiteOrNothing }, kinds: kinds)
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
