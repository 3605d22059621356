public import VSMDiagnostics
public import VSMSyntax

/// Working time as the map gives it. What is not given is not known.
public struct Calendar: Sendable {
  public struct Pause: Sendable, Hashable {
    public var duration: WrittenDuration
    /// How often in each shift.
    public var times: Int
  }

  public var shifts: Interval?
  public var shift: WrittenDuration?
  /// Breaks and planned stops, all taken off each shift.
  public var pauses: [Pause] = []
  /// Working days in a week, a month, a year, where the map says so.
  public var daysPer: [TimeUnit: Interval] = [:]
  public var span = SourceSpan(0, 0)

  public init() {}

  init(_ properties: PropertyList) {
    shifts = properties.count(.shifts)
    shift = properties.duration(.shift)
    pauses = (properties.all(.breaks) + properties.all(.stops)).compactMap { value in
      if case .repeated(let duration, let times) = value {
        Pause(duration: duration, times: times)
      } else {
        nil
      }
    }
    for case .rate(let days, let period) in properties.all(.days) { daysPer[period] = days.total }
    if let first = properties.entries.first, let last = properties.entries.last {
      span = first.span.union(last.span)
    }
  }
}

/// How figures are computed where practice differs; see the README for who uses which.
public struct Conventions: Sendable, Hashable {
  public enum InventoryTime: String, Sendable { case demand, downstreamCycle = "downstream-cycle" }
  public enum LeadTime: String, Sendable { case waits, waitsAndProcess = "waits+process" }
  /// Whose work the processing time adds up where streams join.
  public enum Processing: String, Sendable { case longest, longestOfEach = "longest-of-each", all }
  public enum Day: Sendable, Hashable {
    /// The calendar's net working time.
    case worktime
    case length(WrittenDuration)
  }

  public var inventoryTime = InventoryTime.demand
  public var leadTime = LeadTime.waits
  public var day = Day.worktime
  /// Whether the time of a transport stands on the ladder.
  public var transport = false
  /// Whether the estimated wait before a step does.
  public var queues = false
  public var processing = Processing.longest

  public init() {}

  init(_ properties: PropertyList) {
    if let word = properties.text(.inventoryTime) { inventoryTime = InventoryTime(rawValue: word) ?? .demand }
    if let word = properties.text(.leadTime) { leadTime = LeadTime(rawValue: word) ?? .waits }
    if let length = properties.duration(.day) { day = .length(length) }
    transport = properties.text(.transport) == "on"
    queues = properties.text(.queues) == "on"
    if let word = properties.text(.processing) { processing = Processing(rawValue: word) ?? .longest }
  }
}
