import VSMSyntax
import VSMWords

extension WorkTime {
  /// What a reader must know of the assumptions that the map's figures rest on.
  var assumptionLines: [Phrase] {
    Assumption.allCases.filter { isMade($0) }.map(line)
  }

  private func line(_ assumption: Assumption) -> Phrase {
    switch assumption {
    case .dayIsTwentyFourHours:
      return "A day counts as 24 h: \(reasonForNone ?? "the working time is not known")."
    case .dayOfRangeIsMiddle:
      return "The working time is a range; a day counts as its middle, \(figure: TimeText.clock(day))."
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

  private func derived(_ unit: TimeUnit, from sources: [TimeUnit]) -> Phrase {
    let count = FigureText.count(days[unit])
    guard let source = sources.first(where: { days.given.contains($0) }) else {
      return "\(subject(unit)) counts as \(figure: count) days: the map gives no working days."
    }
    let from = Phrase(english: "{0} a \(Self.name(source))", .figure(FigureText.count(days[source])))
    return "\(subject(unit)) counts as \(figure: count) working days: derived from \(from), "
      + "with 4 weeks to a month and 12 months to a year."
  }

  private func ofTheClock(_ unit: TimeUnit) -> Phrase {
    let count = FigureText.count(WorkingDays.ofTheClock(in: unit))
    let subject = Phrase(english: "In times, a \(Self.name(unit))")
    return "\(subject) counts as \(figure: count) days: a day has 24 h."
  }

  /// Where times count all days, working days are a matter of rates only.
  private func subject(_ unit: TimeUnit) -> Phrase {
    Phrase(english: (countsAllDays ? "In rates, a " : "A ") + Self.name(unit))
  }

  private static func name(_ unit: TimeUnit) -> String {
    unit.names.first { $0.count > 3 && !$0.hasSuffix("s") } ?? unit.symbol
  }
}
