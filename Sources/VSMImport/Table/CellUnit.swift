import VSMSyntax

/// The unit of a cell.
enum CellUnit: Equatable {
  /// A unit of time and how many of it the written one is: a thousandth of a second for `ms`.
  struct Time: Equatable {
    var unit: TimeUnit
    var factor = 1.0
  }

  case time(Time)
  case percent, pieces

  /// A unit of time as people write it, in small letters.
  static func time(_ word: String) -> Time? {
    if let unit = TimeUnit(named: word) { return Time(unit: unit) }
    return switch word {
    case "ms", "msec", "millisecond", "milliseconds": Time(unit: .second, factor: 0.001)
    case "sek", "sekunde", "sekunden", "\"": Time(unit: .second)
    case "m", "mn", "minute(s)", "minuten", "'": Time(unit: .minute)
    case "hour(s)", "std", "stunde", "stunden", "hs": Time(unit: .hour)
    case "ds", "dy", "day(s)", "tag", "tage", "tagen", "workday", "workdays": Time(unit: .day)
    case "w", "week(s)", "woche", "wochen", "kw": Time(unit: .week)
    case "month(s)", "monat", "monate", "mon": Time(unit: .month)
    case "y", "year(s)", "jahr", "jahre", "a": Time(unit: .year)
    case "schicht", "schichten": Time(unit: .shift)
    default: nil
    }
  }
}
