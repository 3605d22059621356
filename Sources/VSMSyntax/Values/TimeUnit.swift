/// The units of time that a map can use, from the shortest to the longest.
public enum TimeUnit: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// From the shortest; shifts and all from `day` on are those of the calendar.
  case second, minute, hour, shift, day, week, month, year

  /// The form that pictures, reports and the formatter use, then the other spellings.
  public var names: [String] {
    switch self {
    case .second: ["s", "sec", "secs", "second", "seconds"]
    case .minute: ["min", "mins", "minute", "minutes"]
    case .hour: ["h", "hr", "hrs", "hour", "hours"]
    case .shift: ["shift", "shifts"]
    case .day: ["d", "day", "days"]
    case .week: ["wk", "wks", "week", "weeks"]
    case .month: ["mo", "mos", "month", "months"]
    case .year: ["yr", "yrs", "year", "years"]
    }
  }

  /// As a map has it in its one style: `s`, `min`, `wk`.
  public var symbol: String { names.first ?? "" }

  /// The unit of a short or a long name, such as `h` or `hours`; nothing for any other word.
  public init?(named word: String) {
    guard let unit = Self.byName[word] else { return nil }
    self = unit
  }

  private static let byName: [String: TimeUnit] = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { unit in unit.names.map { ($0, unit) } })

  public static func < (left: TimeUnit, right: TimeUnit) -> Bool { left.rawValue < right.rawValue }
}
