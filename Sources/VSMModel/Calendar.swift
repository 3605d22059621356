public import VSMDiagnostics
public import VSMSyntax

/// Working time as the map gives it. What is not given is not known.
public struct Calendar: Sendable {
  /// Time in each shift that is not worked.
  public struct Pause: Sendable, Hashable {
    /// How long one is.
    public var duration: WrittenDuration
    /// How often in each shift.
    public var times: Int
  }

  /// Shifts worked each working day.
  public var shifts: Interval?
  /// The length of a shift, pauses included.
  public var shift: WrittenDuration?
  /// Breaks and planned stops, all taken off each shift.
  public var pauses: [Pause] = []
  /// Working days in a week, a month, a year, where the map says so.
  public var daysPer: [TimeUnit: Interval] = [:]
  /// Where the map gives it.
  public var span = SourceSpan(0, 0)

  /// A calendar of which nothing is known.
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

/// How figures are computed where practice differs; see the article on figures for who uses which.
public struct Conventions: Sendable, Hashable {
  /// How a quantity becomes a time: quantity ÷ daily demand, or quantity × the next step's cycle time.
  public enum InventoryTime: String, Sendable {
    /// By the daily demand, or by the next step’s cycle time.
    case demand, downstreamCycle = "downstream-cycle"
  }
  /// What the lead time adds up: the waits alone, or waits and work.
  public enum LeadTime: String, Sendable {
    /// Waits alone, or waits and work.
    case waits, waitsAndProcess = "waits+process"
  }
  /// Whose work the processing time adds up where streams join.
  public enum Processing: String, Sendable {
    /// On the way with the longest lead time, on that with the most work, or of all streams.
    case longest, longestOfEach = "longest-of-each", all
  }
  /// How long a day is where days become seconds.
  public enum Day: Sendable, Hashable {
    /// The calendar's net working time.
    case worktime
    /// A length of the map's own, such as `24h`.
    case length(WrittenDuration)
  }

  /// What holding stock costs.
  public struct Holding: Sendable, Hashable {
    /// A part of the stock's value.
    public var share: Interval
    /// In which time.
    public var period: TimeUnit

    /// A part of the value in a period.
    public init(share: Interval, period: TimeUnit) {
      self.share = share
      self.period = period
    }
  }

  /// As *Learning to See* has it, unless the map says otherwise.
  public var inventoryTime = InventoryTime.demand
  /// The waits alone, unless the map says otherwise.
  public var leadTime = LeadTime.waits
  /// The net working time, unless the map says otherwise.
  public var day = Day.worktime
  /// Whether the time of a transport stands on the ladder.
  public var transport = false
  /// Whether the estimated wait before a step does.
  public var queues = false
  /// The work on the longest way, unless the map says otherwise.
  public var processing = Processing.longest
  /// The part of a stock's value that holding it costs in a period; nothing where the map does not say.
  public var holding: Holding?

  /// The conventions that hold where a map gives none.
  public init() {}

  init(_ properties: PropertyList) {
    if let word = properties.text(.inventoryTime) { inventoryTime = InventoryTime(rawValue: word) ?? .demand }
    if let word = properties.text(.leadTime) { leadTime = LeadTime(rawValue: word) ?? .waits }
    if let length = properties.duration(.day) { day = .length(length) }
    transport = properties.text(.transport) == "on"
    queues = properties.text(.queues) == "on"
    holding = properties.holding.map { Holding(share: $0.share, period: $0.period) }
    if let word = properties.text(.processing) { processing = Processing(rawValue: word) ?? .longest }
  }
}
