import VSMModel

/// What flows, who works, and how good the work is.
extension HeadlineFigure {
  public static let bottleneck = HeadlineFigure(
    "bottleneck", "Bottleneck", .flow, isCompared: false, .step { $0.bottleneck },
    computation: "the step with the highest utilisation"
  ) { _ in
    [FigureReason("no step has a utilisation", forPeople: false)]
  }

  static let workInProcess = HeadlineFigure(
    "wip", "WIP", .resources, better: .down, target: .workInProcess,
    .amount(.count(per: "pieces")) { $0.workInProcess },
    computation: "pieces in all stocks that give a quantity"
  ) { ground in
    [
      ground.figures.stocks.contains { $0.quantity != nil }
        ? FigureReason("the quantities are too large to compute with")
        : FigureReason("no stock gives a quantity", forPeople: false)
    ]
  }

  static let turns = HeadlineFigure(
    "turns_per_year", "Turns", .resources, better: .up, target: .turns,
    .amount(.count(per: "a year")) { $0.turns }, computation: "working days a year ÷ lead time"
  ) { ground in
    if ground.figures.workingDaysAYear == nil {
      return [FigureReason("no calendar says how many days are worked", forPeople: false)]
    }
    if ground.figures.leadTime != nil, !ground.path.unknown.isEmpty {
      return [FigureReason("no time is known for \(ground.labels(ground.path.unknown))")]
    }
    return [
      ground.figures.leadTime == nil
        ? FigureReason("they need the lead time", forPeople: false)
        : FigureReason("the lead time may be zero or is out of all proportion")
    ]
  }

  static let operatorsNeeded = HeadlineFigure(
    "operators_needed", "Operators needed", .resources, better: .down,
    .amount(.people) { $0.operatorsNeeded }, computation: "sum of flow × PT, or else C/T, ÷ available time"
  ) { ground in
    let working = ground.working
    let reason =
      working.isEmpty
      ? "no step gives PT or C/T"
      : working.allSatisfy { ground.figures.steps[$0].operatorsNeeded == nil }
        ? "no step has a flow and an available time" : "the numbers are too large to compute with"
    return [FigureReason(reason, forPeople: false)]
  }

  static let balance = HeadlineFigure(
    "balance", "Line balance", .resources, better: .up, isCompared: false, .amount(.share) { $0.balance },
    computation: "sum of load ÷ (stations × largest load), over the steps whose load is known"
  ) { ground in
    let (known, all) = (ground.line.balance.known.count, ground.line.working.count)
    let reason =
      switch known {
      case 0: "no step gives a C/T, or a PT with operators, and has a flow"
      case 1 where all > 1: "it is known of 1 of \(all) steps how loaded it is"
      default: "every load may be zero or is too large"
      }
    return [FigureReason(reason, forPeople: known == 1)]
  }

  static let firstPassYield = HeadlineFigure(
    "first_pass_yield", "Rolled throughput yield", .quality, shown: .boxed, better: .up,
    target: .firstPassYield, .amount(.share) { $0.firstPassYield },
    computation:
      "product of the FPY, or else the yield, of the steps that give one, each by the share of units that passes"
  ) { _ in
    [FigureReason("no step gives FPY, yield, rework or scrap", forPeople: false)]
  }

  static let completeAndAccurate = HeadlineFigure(
    "complete_and_accurate", "Rolled %C&A", .quality, shown: .boxed, better: .up,
    target: .completeAndAccurate, .amount(.share) { $0.completeAndAccurate },
    computation: "product of the %C&A of the steps that give one, each by the share of units that passes"
  ) { _ in
    [FigureReason("no step gives %C&A", forPeople: false)]
  }
}
