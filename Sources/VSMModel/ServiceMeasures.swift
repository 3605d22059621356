public import VSMSyntax

/// What an office or those who make software say of the map as a whole. Nothing stands for what the map does not say.
public struct ServiceMeasures: Sendable, Hashable {
  /// What a unit is called, in the plural: tickets.
  public var unit: String?
  /// The time in which units are promised.
  public var level: WrittenDuration?
  /// The part of the units that was done in that time, as it was counted.
  public var within: Interval?
  /// How many changes go live, and in which period.
  public var deployments: (count: Interval, per: TimeUnit)? {
    get { deploymentCount.flatMap { count in deploymentPeriod.map { (count, $0) } } }
    set { (deploymentCount, deploymentPeriod) = (newValue?.count, newValue?.per) }
  }
  private var deploymentCount: Interval?
  private var deploymentPeriod: TimeUnit?
  /// The part of the changes that has to be mended once they are live.
  public var changeFailure: Interval?
  /// How long it takes until a failed change is mended.
  public var timeToRestore: WrittenDuration?

  /// Measures of which nothing is given.
  public init() {}

  init(_ properties: PropertyList) {
    unit = properties.text(.unit).flatMap { $0.isEmpty ? nil : $0 }
    level = properties.duration(.serviceLevel)
    within = properties.share(.within)
    if case .rate(let mix, let period) = properties[.deploymentFrequency] {
      deployments = (mix.total, period)
    }
    changeFailure = properties.share(.changeFailure)
    timeToRestore = properties.duration(.timeToRestore)
  }

  /// True where the map gives none of the measures; what units are called is none.
  public var isEmpty: Bool {
    level == nil && within == nil && deployments == nil && changeFailure == nil && timeToRestore == nil
  }
}
