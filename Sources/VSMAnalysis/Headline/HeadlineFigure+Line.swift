import VSMModel
import VSMWords

/// What flows, who works, and how good the work is.
extension HeadlineFigure {
  /// The step with the highest utilisation, as its position in the map.
  public static let bottleneck = HeadlineFigure(
    "bottleneck", "Bottleneck", .flow, isCompared: false, .place { $0.bottleneckReference },
    computation: "the step or the resource with the highest utilisation"
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
    target: .operatorsNeeded, .amount(.people) { $0.operatorsNeeded },
    computation: "sum of flow × PT, or else C/T, ÷ available time of the step"
  ) { ground in
    let working = ground.working
    let reason: Phrase =
      working.isEmpty
      ? "no step gives PT or C/T"
      : working.allSatisfy { ground.inputs[$0].isUnattended }
        ? "no step gives its operators"
        : working.allSatisfy { ground.figures.steps[$0].operatorsNeeded == nil }
          ? "no step has a flow and an available time" : "the numbers are too large to compute with"
    return [FigureReason(reason, forPeople: false)]
  }

  static let operatorsPresent = HeadlineFigure(
    "operators_present", "Operators present", .resources, target: .operatorsPresent,
    .amount(.count(per: "")) { $0.operatorsPresent },
    computation: "sum of the operators that the steps give", covering: { $0.stepsWithOperators }
  ) { _ in
    [FigureReason("no step gives its operators", forPeople: false)]
  }

  static let balance = HeadlineFigure(
    "balance", "Line balance", .resources, better: .up, isCompared: false, target: .balance,
    .amount(.share) { $0.balance },
    computation:
      "sum of loads ÷ (stations × highest load of one), a load being flow × C/T ÷ (stations × available time)",
    covering: { $0.stepsInBalance }
  ) { ground in
    switch (ground.line.balance.known.count, ground.line.working.count) {
    case (0, _):
      let isTimed = ground.line.working.contains { ground.inputs[$0].workplace != nil }
      return [
        FigureReason(
          isTimed ? "no step with a C/T has a flow" : "no step gives a C/T, or a PT with operators",
          forPeople: false)
      ]
    case (1, 2...):
      return [FigureReason("the load of 1 of \(ground.line.working.count) steps is known")]
    default: return [FigureReason("every load may be zero or is too large", forPeople: false)]
    }
  }

  static let firstPassYield = HeadlineFigure(
    "first_pass_yield", "Rolled throughput yield", .quality, shown: .boxed, better: .up,
    target: .firstPassYield, .amount(.share) { $0.firstPassYield },
    computation:
      "product of 1 − share × (1 − FPY) over the steps that give FPY, yield, rework or scrap, the share being that of the units that pass",
    covering: { $0.stepsInFirstPassYield }
  ) { _ in
    [FigureReason("no step gives FPY, yield, rework or scrap", forPeople: false)]
  }

  static let completeAndAccurate = HeadlineFigure(
    "complete_and_accurate", "Rolled %C&A", .quality, shown: .boxed, better: .up,
    target: .completeAndAccurate, .amount(.share) { $0.completeAndAccurate },
    computation:
      "product of 1 − share × (1 − %C&A) over the steps that give one, the share being that of the units that pass",
    covering: { $0.stepsInCompleteAndAccurate }
  ) { _ in
    [FigureReason("no step gives %C&A", forPeople: false)]
  }
}
