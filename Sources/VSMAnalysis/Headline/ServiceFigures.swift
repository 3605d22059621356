import VSMModel
import VSMWords

/// What an office promises and how those who make software deliver, as far as the map says so: none of it is computed from
/// other figures, as no mean tells how many keep a promise.
public struct ServiceFigures: Sendable {
  /// What a unit is called, in the plural; nothing where it is a piece.
  public var unit: String?
  /// Seconds in which units are promised.
  public var level: Estimate?
  /// The part of the units that was done within them.
  public var within: Estimate?
  /// Changes that go live in a working day.
  public var deployments: Estimate?
  /// The part of the changes that has to be mended.
  public var changeFailure: Estimate?
  /// Seconds until a failed change is mended.
  public var timeToRestore: Estimate?

  /// Figures of which none is given.
  public init() {}

  init(of map: ValueStreamMap, _ time: inout WorkTime) {
    let service = map.service
    unit = service.unit
    level = service.level.flatMap { time.seconds(of: $0) }
    within = service.within.map { Estimate($0) }
    deployments = service.deployments.flatMap { time.perDay(Estimate($0.count), per: $0.per) }
    changeFailure = service.changeFailure.map { Estimate($0) }
    timeToRestore = service.timeToRestore.flatMap { time.seconds(of: $0) }
  }
}

extension HeadlineFigure {
  static let serviceLevel = HeadlineFigure(
    "service_level_s", "SLA", .times, isCompared: false, target: .serviceLevel,
    .amount(.time { $0.isServiceLevelInDays }) { $0.service.level },
    computation: "the time in which units are promised, as the map gives it"
  ) { _ in [notStated] }

  static let withinLevel = HeadlineFigure(
    "within_service_level", "Within SLA", .quality, better: .up, target: .withinLevel,
    .amount(.share) { $0.service.within },
    computation: "the counted part of the units that was done within the SLA, as the map gives it"
  ) { _ in [notStated] }

  static let deploymentFrequency = HeadlineFigure(
    "deployments_per_day", "Deployment frequency", .flow, better: .up, target: .deploymentFrequency,
    .amount(.count(per: "a day")) { $0.service.deployments },
    computation: "changes that go live ÷ working days in their period, as the map gives them"
  ) { _ in [notStated] }

  static let changeFailure = HeadlineFigure(
    "change_failure_share", "Change failure rate", .quality, better: .down, target: .changeFailure,
    .amount(.share) { $0.service.changeFailure },
    computation: "the part of the changes that fails once it is live, as the map gives it"
  ) { _ in [notStated] }

  static let timeToRestore = HeadlineFigure(
    "time_to_restore_s", "Time to restore", .times, better: .down, target: .timeToRestore,
    .amount(.clock()) { $0.service.timeToRestore },
    computation: "how long it takes until a failed change is mended, as the map gives it"
  ) { _ in [notStated] }

  private static let notStated = FigureReason("the map gives none", forPeople: false)
}
