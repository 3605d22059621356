import VSMModel

/// The share of units that pass every step right the first time: the product over the steps that say.
enum RolledYield {
  static func product(_ shares: [Estimate?]) -> Estimate? {
    let given = shares.compactMap { $0 }
    guard let first = given.first else { return nil }
    return given.dropFirst().reduce(first, *).finiteOrNothing
  }

  static func note(_ name: String, _ shares: [Estimate?]) -> String? {
    let given = shares.count { $0 != nil }
    return given > 0 && given < shares.count
      ? "\(name) covers the \(given) of \(shares.count) steps that give one." : nil
  }
}
