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
    case .moneyPer(let amount, let basis): money(amount) + figure(MeasureText.suffix(basis))
    case .consumption(let use): consumption(use, in: phrases)
    case .factor(let factor): figure(MeasureText.factor(factor))
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

  private static func sum(_ mix: Mix, _ text: (Interval) -> String) -> String {
    mix.parts.map { text($0.amount) + ($0.variant.map { " \($0)" } ?? "") }.joined(separator: " + ")
  }
}
