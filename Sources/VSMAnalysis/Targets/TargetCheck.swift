import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// Holds the map's targets against its figures.
struct TargetCheck {
  let map: ValueStreamMap
  let figures: Figures
  /// How far a figure may be past its bound by rounding.
  private static let tolerance = 1e-12

  /// A target and what is found; every step's own where it is of all steps, the worst of them telling.
  func check(_ target: Target, _ time: inout WorkTime) -> TargetFigures {
    let name = target.figure.rawValue
    var worst: (value: Double, bound: Double, label: String, step: Int?)?
    var lacking: String?
    let values = TargetValues(map: map, figures: figures)
    for entry in values.entries(of: target) {
      guard let value = entry.value, let bound = bound(of: target, entry.step, &time) else {
        lacking = lacking ?? entry.label
        continue
      }
      if let known = worst,
        Self.margin(known.value, known.bound, target) <= Self.margin(value, bound, target)
      {
        continue
      }
      worst = (value, bound, entry.label, entry.step)
    }
    guard let worst else {
      return TargetFigures(value: nil, holds: false, phrase: "\(name) is not given")
    }
    let open = values.leftOut(of: target.figure, target.scope)
    let margin = Self.margin(worst.value, worst.bound, target)
    let isStrict = target.statement.comparison == .below || target.statement.comparison == .above
    let slack = Self.tolerance * max(abs(worst.value), abs(worst.bound))
    let holds = isStrict ? margin > slack : margin >= -slack
    let subject: Phrase = worst.label.isEmpty ? "\(name)" : "\(name) of \(worst.label)"
    var (valueText, takt) = (self.text(worst.value, target), TimeText.clock(worst.bound))
    // What misses by less than is read must not read as if it held.
    if !holds, valueText == self.text(worst.bound, target) {
      (valueText, takt) = (exact(worst.value, target), exact(worst.bound, target))
    }
    let value = said(valueText, target)
    var phrase: Phrase = "\(subject) is \(value)"
    if target.isOfTakt, let step = worst.step, let cycle = figures.steps[step].cycleTime?.middle,
      cycle > worst.value
    {
      let share = FigureText.share(Estimate(worst.value / cycle))
      phrase = "\(phrase) (\(figure: self.text(cycle, target)) × \(figure: share))"
    }
    if !open.isEmpty {
      // What is known of a time is the least that it can be.
      let isLeast = target.statement.comparison == .atLeast || target.statement.comparison == .above
      return TargetFigures(
        value: worst.value, holds: holds && isLeast,
        phrase:
          "\(subject) is at least \(value) without \(Notes.list(open.map { map.label(of: $0) }))",
        bound: worst.bound,
        valueText: valueText)
    }
    // One of many that cannot be told leaves the whole open.
    if holds, let lacking {
      return TargetFigures(value: nil, holds: false, phrase: "\(name) of \(lacking) is not given")
    }
    if target.isOfTakt, !holds { phrase = "\(phrase), takt \(figure: takt)" }
    return TargetFigures(
      value: worst.value, holds: holds, phrase: phrase, bound: worst.bound, valueText: valueText)
  }

  private func bound(of target: Target, _ step: Int?, _ time: inout WorkTime) -> Double? {
    switch target.statement.bound {
    case .duration(let written): time.seconds(of: written)?.middle
    case .share(let share): share
    case .number(let number): number
    case .money(let amount, _): amount
    case .measure(let amount, _): amount
    case .takt: step.flatMap { figures.steps[$0].takt?.middle } ?? figures.takt?.middle
    }
  }

  /// How far within its bound a figure is; negative where it misses it.
  private static func margin(_ value: Double, _ bound: Double, _ target: Target) -> Double {
    switch target.statement.comparison {
    case .atMost, .below: bound - value
    case .atLeast, .above: value - bound
    case .equal: -abs(value - bound)
    }
  }

  /// A figure as any language has it.
  private func said(_ text: String, _ target: Target) -> Phrase {
    if case .money = target.statement.bound, let sign = map.currency {
      return "\(money: text, sign)"
    }
    return "\(figure: text)"
  }

  /// With all its digits, where a figure and its bound read the same.
  private func exact(_ value: Double, _ target: Target) -> String {
    switch target.statement.bound {
    case .duration(let written) where written.leadingUnit >= .day && figures.day > 0:
      FigureText.count(value / figures.day) + " d"
    case .duration, .takt: FigureText.count(value) + " s"
    case .share: FigureText.count(value * 100) + " %"
    case .number: FigureText.count(value)
    default: text(value, target)
    }
  }

  private func text(_ value: Double, _ target: Target) -> String {
    if !target.isInTime, !target.isMeasured, target.scope == .map,
      let quantity = HeadlineFigure.of(target.figure)?.quantity
    {
      return quantity.number(Estimate(value), in: figures)
    }
    switch target.statement.bound {
    case .duration(let written):
      return figures.text(of: Estimate(value), inDays: written.leadingUnit >= .day)
    case .takt: return figures.text(of: Estimate(value), inDays: false)
    case .share: return FigureText.share(Estimate(value))
    case .number:
      if case .index = RecoveryFigure.of(target.figure)?.reading { return FigureText.fixed(value, 2) }
      return FigureText.count(value, decimals: 1)
    case .money: return MoneyText.amount(value, map.currency ?? "")
    case .measure where target.figure.flow == nil: return MeasureText.carbon(Estimate(value))
    case .measure(_, let unit): return MeasureText.amount(Estimate(value), unit)
    }
  }
}
