import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Holds the map's targets against its figures.
struct TargetCheck {
  let map: ValueStreamMap
  let figures: Figures
  /// How far a figure may be past its bound by rounding.
  private static let tolerance = 1e-12

  /// A target and what is found; every step's own where it is of all steps, the worst of them telling.
  func check(_ target: Target, _ time: inout WorkTime) -> TargetFigures {
    let name = target.figure.rawValue
    let values = values(of: target)
    var worst: (value: Double, bound: Double, label: String, step: Int?)?
    var lacking: String?
    for (label, step, value) in values {
      guard let value, let bound = bound(of: target, step, &time) else {
        lacking = lacking ?? label
        continue
      }
      if let known = worst,
        Self.margin(known.value, known.bound, target) <= Self.margin(value, bound, target)
      {
        continue
      }
      worst = (value, bound, label, step)
    }
    guard let worst else {
      return TargetFigures(value: nil, holds: false, text: "\(name) is not given")
    }
    let open = leftOut(of: target)
    let margin = Self.margin(worst.value, worst.bound, target)
    let isStrict = target.statement.comparison == .below || target.statement.comparison == .above
    let slack = Self.tolerance * max(abs(worst.value), abs(worst.bound))
    let holds = isStrict ? margin > slack : margin >= -slack
    let of = worst.label.isEmpty ? "" : " of \(worst.label)"
    var text = "\(name)\(of) is \(self.text(worst.value, target))"
    if isOfTakt(target), let step = worst.step, let cycle = figures.steps[step].cycleTime?.middle,
      cycle > worst.value
    {
      text += " (\(self.text(cycle, target)) × \(FigureText.share(Estimate(worst.value / cycle))))"
    }
    if !open.isEmpty {
      // What is known of a time is the least that it can be.
      let isLeast = target.statement.comparison == .atLeast || target.statement.comparison == .above
      return TargetFigures(
        value: worst.value, holds: holds && isLeast,
        text: "\(name)\(of) is at least \(self.text(worst.value, target))\(map.without(open))")
    }
    // One of many that cannot be told leaves the whole open.
    if holds, let lacking {
      return TargetFigures(value: nil, holds: false, text: "\(name) of \(lacking) is not given")
    }
    if isOfTakt(target), !holds { text += ", takt \(TimeText.clock(worst.bound))" }
    return TargetFigures(value: worst.value, holds: holds, text: text)
  }

  /// What a lead time leaves out as its time is not known.
  private func leftOut(of target: Target) -> [ValueStreamMap.Reference] {
    let networks: [NetworkFigures]
    switch (target.figure, target.scope) {
    case (.leadTime, .map) where !map.streams.isEmpty: return figures.leadTimeWithout
    case (.leadTime, .map), (.recoveryLeadTime, .map): networks = figures.recoveries.compactMap(\.self)
    case (.leadTime, .element(.disposition(let index))):
      networks = (figures.recoveries + figures.streamNetworks).compactMap(\.self).filter { network in
        network.exits.contains { $0.of == .disposition(index) && $0.share > 0 && $0.isLeadTimePartial }
      }
    default: return []
    }
    return networks.flatMap(\.leadTimeWithout)
  }

  private func bound(of target: Target, _ step: Int?, _ time: inout WorkTime) -> Double? {
    switch target.statement.bound {
    case .duration(let written): time.seconds(of: written)?.middle
    case .share(let share): share
    case .number(let number): number
    case .money(let amount, _): amount
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

  private typealias Entry = (label: String, step: Int?, value: Double?)

  private func values(of target: Target) -> [Entry] {
    switch target.scope {
    case .map:
      guard map.recoveries.count > 1, isOfRecovery(target.figure)
      else {
        return [("", nil, value(of: target.figure, in: figures.recoveries.first.flatMap(\.self)))]
      }
      // Of several recoveries each must hold.
      return map.recoveries.indices.map { index in
        let name = map.name(of: .recovery(index)) ?? "recovery \(index + 1)"
        return (name, nil, value(of: target.figure, in: figures.recoveries[index]))
      }
    case .every:
      let steps = map.processes.indices.filter {
        target.figure == .utilisation
          ? figures.steps[$0].utilisation != nil || figures.steps[$0].cycleTime != nil
          : figures.steps[$0].cycleTime != nil
      }
      return steps.map { (map.processes[$0].label, $0, value(of: target, at: $0)) }
    case .element(.process(let step)):
      return [(map.processes[step].label, step, value(of: target, at: step))]
    case .element(.disposition(let index)):
      // Several blocks may lead to one disposition; a block that brings it nothing keeps none waiting.
      let exits = (figures.recoveries + figures.streamNetworks).compactMap(\.self).flatMap(\.exits)
        .filter { $0.of == .disposition(index) }
      let reached = exits.filter { $0.share > 0 }
      let label = map.dispositions[index].label
      return reached.isEmpty ? [(label, nil, nil)] : reached.map { (label, nil, $0.leadTime) }
    case .element: return []
    }
  }

  private func value(of target: Target, at step: Int) -> Double? {
    switch target.figure {
    case .cycleTime:
      // As the warning does: a row that three in ten take has more time for each of them.
      isOfTakt(target) ? figures.steps[step].pace?.middle : figures.steps[step].cycleTime?.middle
    case .utilisation: figures.steps[step].utilisation?.middle
    default: nil
    }
  }

  private func isOfTakt(_ target: Target) -> Bool {
    if case .takt = target.statement.bound { true } else { false }
  }

  /// The lead time, too, where the map has only ways back.
  private func isOfRecovery(_ figure: TargetFigure) -> Bool {
    RecoveryFigure.of(figure) != nil || (figure == .leadTime && map.streams.isEmpty)
  }

  private func value(of figure: TargetFigure, in recovery: NetworkFigures?) -> Double? {
    if let value = HeadlineFigure.of(figure)?.value(figures) { return value.middle }
    let isOfRecovery = isOfRecovery(figure)
    let own = figure == .leadTime ? RecoveryFigure.leadTime : RecoveryFigure.of(figure)
    return isOfRecovery ? own.flatMap { own in recovery.flatMap { own.value($0) } } : nil
  }

  private func text(_ value: Double, _ target: Target) -> String {
    if target.figure.kind != .duration, let quantity = HeadlineFigure.of(target.figure)?.quantity {
      return quantity.number(Estimate(value), in: figures)
    }
    switch target.figure.kind {
    case .duration:
      let inDays =
        switch target.statement.bound {
        case .duration(let written): written.leadingUnit >= .day
        default: false
        }
      return figures.text(of: Estimate(value), inDays: inDays)
    case .share: return FigureText.share(Estimate(value))
    case .number: return FigureText.count(value, decimals: 1)
    case .money: return MoneyText.amount(value, map.currency ?? "")
    }
  }
}
