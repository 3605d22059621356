/// The plant as it is: who and what works at steps and when, lots, and what is lost on the way from a rated speed.
extension Property {
  // Resources
  /// `uses`: a resource that does the step's work, or a part of it.
  public static let resourceUse = Property(
    ["uses"], .use, of: [.process], row: "Uses",
    "a resource that does the work of the step, with the part of the work that it does where that is not all; may be given "
      + "for several", example: "uses qa 50%", repeats: true, isPositive: true)
  /// `people`: how many people the resource is.
  public static let people = Property(
    ["people"], .people, of: [.resource],
    "how many people the resource is, in each shift the same or a number for each of them",
    example: "people 2",
    isPositive: true)
  /// `machines`: how many machines the resource is.
  public static let machines = Property(
    ["machines"], .count, of: [.resource], "how many machines the resource is", example: "machines 2",
    isPositive: true)

  // Working time
  /// `calendar`: the calendar by which a step, a resource or a site works.
  public static let calendarName = Property(
    ["calendar"], .nameOf(.calendar), of: [.process, .resource, .site], row: "Calendar",
    "the calendar by which it works, where that is not the map's", example: "calendar nights")
  /// `site`: where a step is done, or a resource is.
  public static let siteName = Property(
    ["site"], .nameOf(.site), of: [.process, .resource], row: "Site",
    "where it is, where that is not the map's site: the working time of that site is its own where it gives none",
    example: "site gdansk")

  // Lots
  /// `transfer-batch`: units that a step hands on together.
  public static let transferBatch = Property(
    ["transfer-batch"], .count, of: [.process], row: "Lot",
    "units that leave the step together: each waits until the last of them is done",
    example: "transfer-batch 50pcs",
    isPositive: true)
  /// `process-quantity`: units that the step works on at once.
  public static let processQuantity = Property(
    ["process-quantity"], .count, of: [.process], row: "At once",
    "units that an oven or a test bench takes at once, PT long; C/T is PT / process-quantity where it is not given",
    example: "process-quantity 40pcs", isPositive: true)

  // Losses of equipment
  /// `OEE`: overall equipment effectiveness.
  public static let effectiveness = Property(
    ["OEE"], .share, of: [.process], row: "OEE",
    "overall equipment effectiveness: uptime × speed × yield; what of these is not given follows from it",
    example: "OEE 72%", isPositive: true)
  /// `speed`: the part of its rated speed at which the step runs.
  public static let speed = Property(
    ["speed", "performance"], .share, of: [.process], row: "Speed",
    "the part of its rated speed at which the step runs; C/T is then the rated one", example: "speed 95%",
    isPositive: true)
}
