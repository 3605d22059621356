public import VSMSyntax

extension PropertyList {
  /// Multiplies the number of one entry: false where it has none, or a share would exceed the whole.
  public mutating func scale(_ position: Int, by factor: Double) -> Bool {
    guard entries.indices.contains(position), let scaled = entries[position].value.scaled(by: factor) else {
      return false
    }
    replace(position, by: scaled)
    return true
  }
}

extension Value {
  /// The same with its number multiplied; nothing where it has none, or a share would exceed the whole.
  public func scaled(by factor: Double) -> Value? {
    switch self {
    case .flag, .text, .date, .labelledText, .choice, .shares, .name, .use(_, share: nil),
      .objective, .graded:
      nil
    case .byVariant(let parts): scaled(parts, by: factor).map { .byVariant($0) }
    case .byShift(let counts): .byShift(counts.map { $0.scaled(by: factor) })
    case .use(let name, let share?): share.scaledShare(by: factor).map { .use(name, share: $0) }
    case .duration(let duration): .duration(duration.scaled(by: factor))
    case .repeated(let duration, let times): .repeated(duration.scaled(by: factor), times: times)
    case .share(let share): share.scaledShare(by: factor).map { .share($0) }
    case .count(let count): .count(count.scaled(by: factor))
    case .rate(let mix, let period): .rate(mix.scaled(by: factor), per: period)
    case .money(let money): .money(Money(money.amount.scaled(by: factor), money.currency))
    case .moneyRate(let money, let period):
      .moneyRate(Money(money.amount.scaled(by: factor), money.currency), per: period)
    case .mass(let mass): .mass(mass.scaled(by: factor))
    case .decay(let share, let period): share.scaledShare(by: factor).map { .decay($0, per: period) }
    case .moneyPer(let money, let basis):
      .moneyPer(Money(money.amount.scaled(by: factor), money.currency), basis)
    case .consumption(let use): .consumption(use.scaled(by: factor))
    case .factor(let emission):
      .factor(EmissionFactor(emission.amount.scaled(by: factor), emission.unit))
    case .shareOf(let share, let name): share.scaledShare(by: factor).map { .shareOf($0, name: name) }
    }
  }
}

extension Value {
  private func scaled(_ parts: [VariantValue], by factor: Double) -> [VariantValue]? {
    let scaled = parts.compactMap { part in
      part.value.scaled(by: factor).map { VariantValue(variant: part.variant, $0) }
    }
    return scaled.count == parts.count ? scaled : nil
  }
}

extension Interval {
  /// The range with both ends times a factor.
  public func scaled(by factor: Double) -> Interval { Interval(low * factor, high * factor) }

  /// Nothing where it would exceed the whole.
  public func scaledShare(by factor: Double) -> Interval? {
    high * factor <= 1 ? scaled(by: factor) : nil
  }
}

extension Mix {
  /// The amounts of all variants times a factor.
  public func scaled(by factor: Double) -> Mix {
    Mix(parts.map { Part($0.amount.scaled(by: factor), variant: $0.variant) })
  }
}

extension WrittenDuration {
  /// The times at both ends times a factor, each in its unit.
  public func scaled(by factor: Double) -> WrittenDuration {
    func scaled(_ terms: [Term]) -> [Term] { terms.map { Term($0.number * factor, $0.unit) } }
    return WrittenDuration(low: scaled(low), high: high.map(scaled))
  }
}
