import VSMModel
import VSMWords

/// The part of the units that pass every step right: the product over the steps that say, each weighted by the share of
/// the units that passes it, Π(1 − share·(1 − y)). Of faults that are independent it is the rolled throughput yield.
struct RolledYield: Sendable {
  let value: Estimate?
  /// The steps that say, and all that work is done at.
  let given: Int
  let steps: Int

  init(_ yields: [(process: Int, yield: Estimate?)], _ passing: PassShares, _ map: ValueStreamMap) {
    let given = yields.filter { $0.yield != nil }
    self.given = given.count
    // Nothing goes wrong at a decision that does not say so.
    steps = yields.count { $0.yield != nil || !map.processes[$0.process].isDecision }
    guard !given.isEmpty else {
      value = nil
      return
    }
    value =
      given.reduce(Estimate(1)) { product, entry in
        let share = passing.of[entry.process]
        return product * ((entry.yield ?? Estimate(1)) * share + Estimate(1 - share))
      }.finiteOrNothing
  }

  func note(_ name: String) -> Phrase? {
    given > 0 && given < steps ? "\(word: name) covers the \(given) of \(steps) steps that give one." : nil
  }
}
