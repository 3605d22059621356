public import VSMModel

/// A figure of one step: its name in the JSON, what it needs, and what a target says for it.
///
/// Every such figure stands in `StepFigure.all`, which the JSON, its notes, the targets and their reasons read.
public struct StepFigure: Sendable {
  /// Its name in the JSON: part of the contract.
  public let key: String
  /// What a target says for it.
  public let target: TargetFigure?
  /// What it is computed from, where most maps do not give it.
  public let needs: String?
  /// What is known of the step by itself, and in its block where that has routes. Times in seconds, but ``isInDays``.
  let reading: @Sendable (StepFigures, NetworkFigures.Node?) -> Estimate?
  /// True for what is counted in days of the map's length.
  let isInDays: Bool

  init(
    _ key: String, _ target: TargetFigure? = nil, needs: String? = nil, isInDays: Bool = false,
    _ reading: @escaping @Sendable (StepFigures, NetworkFigures.Node?) -> Estimate?
  ) {
    self.key = key
    self.target = target
    self.needs = needs
    self.isInDays = isInDays
    self.reading = reading
  }

  /// Nothing where it is not given.
  public func value(_ figures: StepFigures, _ node: NetworkFigures.Node?) -> Estimate? {
    reading(figures, node)
  }

  /// In the order of the JSON.
  public static let all: [StepFigure] = [
    StepFigure("visits", .visits) { step, _ in Estimate(step.visits) },
    StepFigure("flow_per_day", .flow) { step, _ in step.flow },
    StepFigure("cycle_time_s", .cycleTime) { step, _ in step.cycleTime },
    StepFigure("process_time_s", .processTime) { step, _ in step.processTime },
    StepFigure("wait_time_s", .waitTime, needs: "LT") { step, _ in step.waitTime },
    StepFigure("capacity_per_day", .capacity) { step, _ in step.capacity },
    StepFigure("utilisation", .utilisation) { step, _ in step.utilisation },
    StepFigure("takt_s", .takt, needs: "customers behind it with a demand, and available time") { step, _ in
      step.takt
    },
    StepFigure("pace_s", .pace, needs: "C/T") { step, _ in step.pace },
    StepFigure("repeat_share", .repeatShare) { step, _ in Estimate(step.repeatShare) },
    StepFigure("worth", .worth) { _, node in node?.worth.map { Estimate($0) } },
    StepFigure(
      "epei_days", .everyPartEvery, needs: "C/T, C/O, two variants or more, and time left by running",
      isInDays: true
    ) { step, _ in step.everyPartEvery },
    StepFigure("epe_days", needs: "EPE", isInDays: true) { step, _ in step.everyPartStated },
    StepFigure("epe_of_batch_days", needs: "a batch, a flow and two variants or more", isInDays: true) {
      step, _ in
      step.everyPartOfBatch
    },
    StepFigure(
      "queue_time_s", .queueTime, needs: "arrival-cv, process-cv and a utilisation below 100 %"
    ) { step, _ in step.queueTime },
    // Nothing is repeated outside blocks with routes.
    StepFigure("repeat_work_s", .repeatWork) { _, node in
      guard let node else { return Estimate(0) }
      return node.repeatWork.map { Estimate($0) }
    },
    StepFigure("worth_of_day", .worthOfDay) { _, node in node?.worthOfDay.map { Estimate($0) } },
    StepFigure("within_service_level", .withinLevel, needs: "within beside the SLA of the step") { step, _ in
      step.within
    },
    StepFigure("operators_needed", .operatorsNeeded, needs: "PT or C/T, a flow and available time") {
      step, _ in
      step.operatorsNeeded
    },
  ]

  /// The figure of a step that a target names.
  static func of(_ target: TargetFigure) -> StepFigure? { all.first { $0.target == target } }
}
