import VSMModel
import VSMWords
import VSMSyntax

/// The times of the way forward and its pace.
extension HeadlineFigure {
  static let availableTime = HeadlineFigure(
    "available_time_s", "Available time", .basis, printed: .expectedOfPace,
    target: .availableTime, .amount(.clock(per: "a day")) { $0.availableTime },
    computation: "shifts × (shift − breaks)"
  ) { ground in
    ground.time.reasonForNone.map {
      [FigureReason($0, forPeople: ground.aimsAtPace, besides: ["capacity", "utilisation"])]
    } ?? []
  }

  static let demand = HeadlineFigure(
    "demand_per_day", "Demand", .basis, printed: .expectedOfPace, target: .demand,
    .amount(.count(per: "a day")) { $0.demand },
    computation: "what all customers together take each working day"
  ) { ground in
    let effect: Phrase = "without it there is no takt, no flow and no utilisation"
    // What cannot be converted has been told with the customers whose it is.
    return ground.map.customers.contains { $0.properties[.demand] != nil }
      ? [FigureReason(effect, isGivenByMap: true)]
      : [FigureReason(effect, forPeople: !ground.map.customers.isEmpty && ground.map.calendar != nil)]
  }

  static let takt = HeadlineFigure(
    "takt_s", "Takt", .pace, printed: .expectedOfPace, shown: .said, target: .takt,
    .amount(.clock()) { $0.takt },
    computation:
      "available time ÷ what is taken at the steps that all units pass (÷ all demand where no step serves all); never reduced by uptime, scrap or changeover"
  ) { ground in
    if ground.figures.availableTime == nil { return availableTime.reasons(ground) }
    // Without a demand the reason is told with that.
    return ground.figures.demand == nil ? [] : [FigureReason("the demand may be zero")]
  }

  static let pitch = HeadlineFigure(
    "pitch_s", "Pitch", .flow, target: .pitch, .amount(.clock()) { $0.pitch },
    computation: "takt × the pack of the only customer"
  ) { _ in
    [FigureReason("it needs takt and one customer with a pack", forPeople: false)]
  }

  static let leadTime = HeadlineFigure(
    "lead_time_s", inDays: "lead_time_days", "Lead time", title: "Production lead time", .times,
    printed: .expected,
    shown: .main, better: .down, target: .leadTime, .amount(.passage { $0.isLeadTimeInDays }) { $0.leadTime },
    computation: { conventions in
      let phrase: Phrase =
        conventions.leadTime == .waits
        ? "sum of the waits along the longest way, each × the visits of a delivered unit"
        : "sum of the waits and the processing along the longest way, each × the visits of a delivered unit"
      return conventions.transport ? "\(phrase), transport included" : phrase
    }
  ) { ground in
    guard !ground.map.streams.isEmpty else { return [] }
    let path = ground.path
    if !path.unknown.isEmpty {
      return [FigureReason("no time is known for \(ground.labels(path.unknown))")]
    }
    return [
      path.rungs.contains(where: \.counts)
        ? .tooLarge : FigureReason("the map has no wait to add up")
    ]
  }

  static let leadTimeOfAll = HeadlineFigure(
    "lead_time_all_s", inDays: "lead_time_all_days", "Lead time of all that enter", .times, printed: .ofAll,
    isCompared: false, target: .leadTimeOfAll,
    .amount(.passage { $0.isLeadTimeInDays }) { $0.ofAll.leadTime },
    computation: { _ in "the lead time of all units that enter, lost ones too, on the same way" },
    reasons: toldWithTheWhole)

  static let processingTimeOfAll = HeadlineFigure(
    "processing_time_all_s", "Processing time of all that enter", .times, printed: .ofAll, isCompared: false,
    target: .processingTimeOfAll, .amount(.time { $0.isProcessingTimeInDays }) { $0.ofAll.processingTime },
    computation: "the processing time of all units that enter, lost ones too", reasons: toldWithTheWhole)

  static let valueAddedOfAll = HeadlineFigure(
    "value_added_all_s", "Value-added of all that enter", .times, printed: .forScripts, isCompared: false,
    target: .valueAddedOfAll, .amount(.clock()) { $0.ofAll.valueAdded },
    computation: "the value-added part of the processing time of all units that enter",
    reasons: toldWithTheWhole)

  static let repeatWork = HeadlineFigure(
    "repeat_work_s", "Repeat work", .times, printed: .part, isCompared: false,
    target: .repeatWork, .amount(.clock()) { $0.repeatWork },
    computation: "the part of the processing time in which work is done again", reasons: toldWithTheWhole)

  static let wastedWork = HeadlineFigure(
    "waste_work_s", "Waste", .times, printed: .part, isCompared: false, target: .wastedWork,
    .amount(.clock()) { $0.wastedWork },
    computation: "the part of the processing time at steps that are tagged waste", reasons: toldWithTheWhole)

  static let processingTime = HeadlineFigure(
    "processing_time_s", "Processing time", .times, printed: .expected, shown: .main, better: .down,
    target: .processingTime, .amount(.time { $0.isProcessingTimeInDays }) { $0.processingTime },
    computation: { conventions in
      switch conventions.processing {
      case .longest:
        "sum of PT, or else C/T, along the longest way, each × the visits of a delivered unit"
      case .longestOfEach:
        "sum of PT, or else C/T, along the way with the most work, each × the visits of a delivered unit"
      case .all: "sum of PT, or else C/T, of all streams, each × the visits of a delivered unit"
      }
    }
  ) { ground in
    guard !ground.map.streams.isEmpty else { return [] }
    let isTimed = ground.path.rungs.contains { $0.rung.kind == .process && $0.rung.time != nil }
    return [isTimed ? .tooLarge : FigureReason("no step on the critical path gives PT or C/T")]
  }

  static let valueAdded = HeadlineFigure(
    "value_added_s", "Value-added", .times, printed: .part, isCompared: false,
    target: .valueAdded, .amount(.clock()) { $0.valueAdded },
    computation: "the part of the processing time that the customer pays for", reasons: toldWithTheWhole)

  static let necessary = HeadlineFigure(
    "necessary_s", "Necessary", .times, printed: .part, isCompared: false, target: .necessary,
    .amount(.clock()) { $0.necessary },
    computation: "the part of the processing time that is tagged necessary", reasons: toldWithTheWhole)

  static let waste = HeadlineFigure(
    "waste_s", "Waste, waits included", .times, printed: .forScripts, isCompared: false,
    target: .waste, .amount(.clock()) { $0.waste },
    computation: "the waits, the work done again and the steps tagged waste, along the longest way",
    reasons: toldWithTheWhole)

  /// A part is not given where the whole is not.
  private static let toldWithTheWhole: @Sendable (FigureGround) -> [FigureReason] = { _ in [] }

  static let cycleEfficiency = HeadlineFigure(
    "pce", "PCE", title: "Process cycle efficiency", .times, printed: .expected, shown: .said, better: .up,
    target: .cycleEfficiency, .amount(.efficiency) { $0.cycleEfficiency },
    computation: { conventions in
      conventions.leadTime == .waits
        ? "value-added time ÷ the waits of the longest way"
        : "value-added time ÷ waits and processing of the longest way"
    }
  ) { ground in
    let (lead, processing) = (ground.figures.leadTime, ground.figures.processingTime)
    guard let lead, processing != nil else {
      return (lead == nil ? leadTime.reasons(ground) : [])
        + (processing == nil ? processingTime.reasons(ground) : [])
    }
    if !ground.path.unknown.isEmpty {
      return [FigureReason("no time is known for \(ground.labels(ground.path.unknown))")]
    }
    if lead.high <= 0 { return [FigureReason("the lead time is zero")] }
    if lead.low <= 0 { return [FigureReason("the lead time may be zero at its lowest")] }
    // Another way is longer at the lowest; the efficiency is that of the way that is longest at the middle.
    if let whole = ground.efficiency.whole, whole.low <= 0 {
      return [FigureReason("the critical path's own lead time may be zero at its lowest")]
    }
    return [.tooLarge]
  }
}
