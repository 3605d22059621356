public import VSMModel
public import VSMSyntax
public import VSMWords

/// Values of properties as people read them: one form for data boxes, comparisons and whoever else shows them.
public enum ValueText {
  /// The value on one line: `2 h 30 min`, `85 %`, `12000 LH + 6400 RH/mo`. A flag is `yes`.
  ///
  /// - Parameters:
  ///   - value: what a property gives.
  ///   - phrases: the language; the words of the map's writer stay.
  /// - Returns: the value with its unit.
  public static func line(_ value: Value, in phrases: Phrases = .english) -> String {
    func figure(_ text: String) -> String { phrases.figure(text) }
    func money(_ money: Money) -> String { phrases.money(MoneyText.written(money), money.currency) }
    return switch value {
    case .flag: phrases["yes"]
    case .text(let text), .choice(let text): text
    case .date(let date): date.text
    case .labelledText(let label, let text): "\(label) \(text)"
    case .duration(let duration): figure(TimeText.written(duration))
    case .repeated(let duration, let times): figure("\(TimeText.written(duration)) x \(times)")
    case .share(let share): figure(FigureText.share(share))
    case .count(let count): figure(FigureText.count(Estimate(count)))
    case .rate(let mix, let unit):
      sum(mix) { figure(FigureText.count(Estimate($0))) } + "/" + figure(unit.symbol)
    case .shares(let mix): sum(mix) { figure(FigureText.share($0)) }
    case .money(let amount): money(amount)
    case .moneyRate(let amount, let unit): money(amount) + "/" + figure(unit.symbol)
    case .mass(let mass): figure(MoneyText.mass(mass))
    case .decay(let share, let unit): figure("\(FigureText.share(share))/\(unit.symbol)")
    case .byVariant(let parts):
      parts.map { line($0.value, in: phrases) + " " + $0.variant }.joined(separator: " + ")
    case .byShift(let counts): counts.map { figure(FigureText.count(Estimate($0))) }.joined(separator: " + ")
    case .name(let name): name.text
    case .use(let name, let share):
      ([name.text] + (share.map { [figure(FigureText.share($0))] } ?? [])).joined(separator: " ")
    case .moneyPer(let amount, let basis): money(amount) + figure(MeasureText.suffix(basis))
    case .consumption(let use): consumption(use, in: phrases)
    case .factor(let factor): figure(MeasureText.factor(factor))
    case .objective(let objective): objective.text
    case .graded(let grade, let mix):
      phrases("\(grade) as \(sum(mix) { figure(FigureText.share($0)) })")
    case .shareOf(let share, let name): phrases("\(figure: FigureText.share(share)) of \(name.text)")
    }
  }

  /// `2 L, 0.5 L needed`, `30 L/100 km`
  private static func consumption(_ use: Consumption, in phrases: Phrases) -> String {
    let amount = MeasureText.amount(use.amount, use.unit) + MeasureText.suffix(use.basis, use.unit)
    guard let needed = use.needed else { return phrases.figure(amount) }
    return phrases("\(figure: amount), \(figure: MeasureText.amount(needed, use.unit)) needed")
  }

  /// What the variants of a rate or of shares have, to stand below each other; nothing where a value has none.
  public static func variants(of value: Value, in phrases: Phrases) -> [(name: String, text: String)] {
    let (mix, text): (Mix, (Interval) -> String) =
      switch value {
      case .rate(let mix, _): (mix, { FigureText.count(Estimate($0)) })
      case .shares(let mix): (mix, { FigureText.share($0) })
      default: (Mix([]), { _ in "" })
      }
    // Numbers that stand below each other are written alike: 12,000 over 6,400.
    let hasThousands = mix.parts.contains { $0.amount.high >= 10_000 }
    return mix.parts.compactMap { part in
      part.variant.map { name in
        let value = text(part.amount)
        return (name, phrases.figure(hasThousands ? NumberText.grouped(value, from: 4) : value))
      }
    }
  }

  /// How many people work at a step: `2`, or by shift `3 + 2 + 1`; nothing where the map does not say.
  public static func operators(_ properties: PropertyList) -> String? {
    switch properties[.operators] {
    case .count(let count)?: FigureText.count(Estimate(count))
    case .byShift?: properties[.operators].map { line($0) }
    default: nil
    }
  }

  /// The least and the most of values by variant: `200–500 s`, `95–97 %`.
  ///
  /// - Parameters:
  ///   - parts: the values.
  ///   - phrases: the language.
  /// - Returns: one value where all are the same.
  public static func range(of parts: [VariantValue], in phrases: Phrases) -> String {
    func ends(_ interval: (Value) -> Interval?) -> Interval? {
      let all = parts.compactMap { interval($0.value) }
      guard all.count == parts.count, let low = all.map(\.low).min(), let high = all.map(\.high).max() else {
        return nil
      }
      return Interval(low, high)
    }
    let clock: [TimeUnit: Double] = [.second: 1, .minute: 60, .hour: 3_600]
    // Days of work are not as long as those of the clock, but longer than hours.
    func length(_ terms: [WrittenDuration.Term]) -> Double {
      terms.reduce(0) { $0 + $1.number * (clock[$1.unit] ?? Double($1.unit.rawValue + 1) * 100_000) }
    }
    let times = parts.compactMap { part -> WrittenDuration? in
      if case .duration(let written) = part.value { written } else { nil }
    }
    if times.count == parts.count, let low = times.map(\.low).min(by: { length($0) < length($1) }),
      let high = times.map({ $0.high ?? $0.low }).max(by: { length($0) < length($1) })
    {
      return phrases.figure(TimeText.written(WrittenDuration(low: low, high: high)))
    }
    if let shares = ends({ if case .share(let share) = $0 { share } else { nil } }) {
      return phrases.figure(FigureText.share(shares))
    }
    if let amounts = ends({ if case .money(let money) = $0 { money.amount } else { nil } }),
      case .money(let first)? = parts.first?.value
    {
      return phrases.money(MoneyText.written(Money(amounts, first.currency)), first.currency)
    }
    let counts = ends { if case .count(let count) = $0 { count } else { nil } }
    return counts.map { phrases.figure(FigureText.count(Estimate($0))) } ?? ""
  }

  /// A mean in the unit in which the map gives the values: `260 s`.
  public static func mean(_ seconds: Double, like parts: [VariantValue]) -> String {
    guard case .duration(let written)? = parts.first?.value else { return TimeText.clock(seconds) }
    switch written.leadingUnit {
    case .second: return digits(seconds) + " s"
    case .minute: return digits(seconds / 60) + " min"
    default: return TimeText.clock(seconds)
    }
  }

  private static func digits(_ number: Double) -> String {
    FigureText.count(number, decimals: number < 10 ? 2 : number < 100 ? 1 : 0)
  }

  /// How much of a step's units another row meets, and how many of its own go into each: `40 %`, `× 4`, `40 % × 4`; nothing where
  /// all do, one by one.
  public static func portion(_ share: Interval?, _ quantity: Interval?, in phrases: Phrases) -> String? {
    let parts = [
      share.map { phrases.figure(FigureText.share($0)) },
      quantity.map { "× " + phrases.figure(FigureText.count(Estimate($0))) },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  private static func sum(_ mix: Mix, _ text: (Interval) -> String) -> String {
    mix.parts.map { text($0.amount) + ($0.variant.map { " \($0)" } ?? "") }.joined(separator: " + ")
  }
}
