/// Work in offices and in software: limits, promises, and the measures of those who deliver software.
extension Property {
  /// `wip-limit`: the most that the queue may hold.
  public static let wipLimit = Property(
    ["wip-limit"], .count, of: Word.stocks.filter { $0 != .fifo },
    "the most that may wait there; drawn above the sign, and held against the quantity",
    example: "wip-limit 5", isPositive: true)
  /// `SLA`: the time in which units are promised.
  public static let serviceLevel = Property(
    ["SLA", "service-level"], .duration, of: [.map, .process], row: "SLA",
    "the time in which units are promised: through the map, or through the step", example: "SLA 3d",
    isPositive: true)
  /// `within`: the measured part of the units that keeps the promise.
  public static let within = Property(
    ["within"], .share, of: [.map, .process], row: "Within SLA",
    "the part of the units that was done within the SLA, as it was counted; never computed from a mean",
    example: "within 85%")
  /// `unit`: what units are called.
  public static let unit = Property(
    ["unit"], .text, of: [.map], "what a unit is called, in the plural, where it is no piece",
    example: "unit tickets")
  /// `deployment-frequency`: how often changes go live.
  public static let deploymentFrequency = Property(
    ["deployment-frequency"], .rate, of: [.map], "how often changes go live (DORA)",
    example: "deployment-frequency 5/week", isPositive: true)
  /// `change-failure`: the part of the changes that has to be mended.
  public static let changeFailure = Property(
    ["change-failure"], .share, of: [.map],
    "the part of the changes that fails once it is live and has to be mended (DORA)",
    example: "change-failure 12%")
  /// `time-to-restore`: how long it takes to mend a failed change.
  public static let timeToRestore = Property(
    ["time-to-restore"], .duration, of: [.map],
    "how long it takes until a failed change is mended, in the mean (DORA)",
    example: "time-to-restore 2h")
}
