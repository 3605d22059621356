import VSMModel
import VSMSyntax
import VSMWords

/// What the line can make, what a good unit takes, and what lies where.
extension HeadlineFigure {
  static let lineCapacity = HeadlineFigure(
    "line_capacity_per_day", "Line can make", .flow, better: .up,
    target: .lineCapacity, .amount(.count(per: "good units a day")) { $0.lineCapacity },
    computation: "the least of capacity ÷ good units at the step for each that is delivered",
    covering: { $0.stepsWithCapacity }
  ) { _ in
    [FigureReason("no step has a capacity and a flow to customers", forPeople: false)]
  }

  static let lineLimit = HeadlineFigure(
    "line_limit", "Limit of the line", .flow, printed: .forScripts, isCompared: false,
    .place { $0.limitReference },
    computation: "the step or the resource that allows the line to make no more"
  ) { _ in [] }

  static let activityRatio = HeadlineFigure(
    "activity_ratio", "Activity ratio", .times, printed: .givenOfVisits, better: .up,
    target: .activityRatio, .amount(.efficiency) { $0.activityRatio },
    computation: "ΣPT ÷ ΣLT: processing ÷ (waits + processing) along the longest way"
  ) { _ in
    [FigureReason("it needs the lead time and the processing of one longest way", forPeople: false)]
  }

  static let cost = HeadlineFigure(
    "cost_per_good_unit", "Cost", .resources, better: .down,
    target: .costPerUnit, .amount(.money(per: "a good unit")) { $0.costPerGoodUnit },
    computation:
      "sum of visits × cost of the streams’ steps, labour, material and transport, for each unit that is delivered",
    covering: { $0.stepsWithCost }
  ) { ground in
    if let money = ground.figures.money {
      let unknown = reasonsOfUnknown(money)
      if !unknown.isEmpty { return unknown }
    }
    let hasCost = ground.line.working.contains {
      ground.map.processes[$0].stream != nil && ground.map.processes[$0].properties.has(.cost)
    }
    return [
      hasCost
        ? FigureReason("no flow to customers is known at the steps that give a cost")
        : FigureReason("no step of a stream gives a cost", forPeople: false)
    ]
  }

  static let labour = HeadlineFigure(
    "labour_per_good_unit_s", "Labour", .resources, better: .down,
    target: .labour, .amount(.clock(per: "a good unit")) { $0.labourPerGoodUnit },
    computation: "operators present × available time ÷ units delivered", covering: { $0.stepsWithOperators }
  ) { ground in
    [
      FigureReason(
        ground.figures.operatorsPresent == nil
          ? "no step gives its operators" : "it needs available time and what customers take",
        forPeople: false)
    ]
  }

  static let work = HeadlineFigure(
    "work_per_good_unit_s", "Work content", .resources, printed: .forScripts, better: .down,
    target: .workContent, .amount(.clock(per: "a good unit")) { $0.workPerGoodUnit },
    computation: "sum of visits × PT, or else C/T, for each unit that is delivered"
  ) { _ in
    [FigureReason("a flow to customers, or the work, is not known", forPeople: false)]
  }

  static let rawPieces = stock("raw_pieces", "Material", .rawPieces, "before the first step") { $0.rawPieces }
  static let piecesInProcess = stock(
    "in_process_pieces", "Stock in process", .piecesInProcess, "between steps"
  ) {
    $0.piecesInProcess
  }
  static let finishedPieces = stock(
    "finished_pieces", "Finished goods", .finishedPieces, "after the last step"
  ) {
    $0.finishedPieces
  }

  private static func stock(
    _ key: String, _ name: String, _ target: TargetFigure, _ place: Phrase,
    _ value: @escaping @Sendable (Figures) -> Estimate?
  ) -> HeadlineFigure {
    HeadlineFigure(
      key, name, .resources, better: .down, target: target, .amount(.count(per: "pieces"), value),
      computation: "pieces \(place); where a stock gives a time, flow × time"
    ) { _ in
      [FigureReason("no stock \(place) has pieces, or a time and a flow", forPeople: false)]
    }
  }
}
