import VSMModel
import VSMSyntax

/// Properties in words, as data boxes write them, and those that have no row too.
enum PropertyText {
  static func facts(_ properties: PropertyList) -> [(name: String, text: String)] {
    properties.entries.map { entry in
      if case .labelledText(let label, let text) = entry.value { return (label, text) }
      return (entry.property.row ?? entry.property.name, text(of: entry.value))
    }
  }

  private static func text(of value: Value) -> String {
    switch value {
    case .flag: "yes"
    case .text(let text), .choice(let text): text
    case .labelledText(let label, let text): "\(label) \(text)"
    case .duration(let duration): TimeText.written(duration)
    case .repeated(let duration, let times): "\(TimeText.written(duration)) x \(times)"
    case .share(let share): FigureText.share(share)
    case .count(let count): FigureText.count(Estimate(count))
    case .rate(let mix, let unit): "\(parts(mix) { FigureText.count(Estimate($0)) })/\(unit.symbol)"
    case .shares(let mix): parts(mix) { FigureText.share($0) }
    case .money(let money): MoneyText.written(money)
    case .moneyRate(let money, let unit): "\(MoneyText.written(money))/\(unit.symbol)"
    case .mass(let mass): MoneyText.mass(mass)
    case .decay(let share, let unit): "\(FigureText.share(share))/\(unit.symbol)"
    case .shareOf(let share, let name): "\(FigureText.share(share)) of \(name.text)"
    }
  }

  private static func parts(_ mix: Mix, _ text: (Interval) -> String) -> String {
    mix.parts.map { text($0.amount) + ($0.variant.map { " \($0)" } ?? "") }.joined(separator: " + ")
  }
}
