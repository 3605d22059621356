public import VSMSyntax

/// Values of properties as people read them: one form for data boxes, comparisons and whoever else shows them.
public enum ValueText {
  /// The value on one line: `2 h 30 min`, `85 %`, `12000 LH + 6400 RH/mo`. A flag is `yes`.
  public static func line(_ value: Value) -> String {
    switch value {
    case .flag: "yes"
    case .text(let text), .choice(let text): text
    case .date(let date): date.text
    case .labelledText(let label, let text): "\(label) \(text)"
    case .duration(let duration): TimeText.written(duration)
    case .repeated(let duration, let times): "\(TimeText.written(duration)) x \(times)"
    case .share(let share): FigureText.share(share)
    case .count(let count): FigureText.count(Estimate(count))
    case .rate(let mix, let unit): "\(sum(mix) { FigureText.count(Estimate($0)) })/\(unit.symbol)"
    case .shares(let mix): sum(mix) { FigureText.share($0) }
    case .money(let money): MoneyText.written(money)
    case .moneyRate(let money, let unit): "\(MoneyText.written(money))/\(unit.symbol)"
    case .mass(let mass): MoneyText.mass(mass)
    case .decay(let share, let unit): "\(FigureText.share(share))/\(unit.symbol)"
    case .shareOf(let share, let name): "\(FigureText.share(share)) of \(name.text)"
    }
  }

  /// What the variants of a rate or of shares have, to stand below each other; nothing where a value has none.
  public static func variants(of value: Value) -> [(name: String, text: String)] {
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
        return (name, hasThousands ? NumberText.grouped(value, from: 4) : value)
      }
    }
  }

  private static func sum(_ mix: Mix, _ text: (Interval) -> String) -> String {
    mix.parts.map { text($0.amount) + ($0.variant.map { " \($0)" } ?? "") }.joined(separator: " + ")
  }
}
