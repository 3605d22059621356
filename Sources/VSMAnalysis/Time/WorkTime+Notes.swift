import VSMSyntax

extension WorkTime {
  /// What a reader must know of the assumptions that the map's figures rest on.
  var assumptionLines: [String] {
    Assumption.allCases.filter { assumptions.contains($0) }.map(line)
  }

  private func line(_ assumption: Assumption) -> String {
    switch assumption {
    case .dayIsTwentyFourHours:
      return "A day counts as 24 h: \(reasonForNone ?? "the working time is not known")."
    case .dayOfRangeIsMiddle:
      return "The working time is a range; a day counts as its middle, \(TimeText.clock(day))."
    case .clockWeek: return ofTheClock(.week)
    case .clockMonth: return ofTheClock(.month)
    case .clockYear: return ofTheClock(.year)
    case .week: return derived(.week, from: [.month, .year])
    case .month: return derived(.month, from: [.year, .week])
    case .year: return derived(.year, from: [.month, .week])
    case .shiftUnknown:
      return
        "Times and rates by the shift cannot be converted: the calendar does not say enough of its shifts."
    }
  }

  private func derived(_ unit: TimeUnit, from sources: [TimeUnit]) -> String {
    let count = FigureText.count(days[unit])
    guard let source = sources.first(where: { days.given.contains($0) }) else {
      return "\(subject(unit)) counts as \(count) days: the map gives no working days."
    }
    let from = "\(FigureText.count(days[source])) a \(Self.name(source))"
    return "\(subject(unit)) counts as \(count) working days: derived from \(from), "
      + "with 4 weeks to a month and 12 months to a year."
  }

  private func ofTheClock(_ unit: TimeUnit) -> String {
    let count = FigureText.count(WorkingDays.ofTheClock(in: unit))
    return "In times, a \(Self.name(unit)) counts as \(count) days: a day has 24 h."
  }

  /// Where times count all days, working days are a matter of rates only.
  private func subject(_ unit: TimeUnit) -> String {
    (countsAllDays ? "In rates, a " : "A ") + Self.name(unit)
  }

  private static func name(_ unit: TimeUnit) -> String {
    unit.names.first { $0.count > 3 && !$0.hasSuffix("s") } ?? unit.symbol
  }
}
