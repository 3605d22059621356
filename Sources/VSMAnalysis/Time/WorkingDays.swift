import VSMModel
import VSMSyntax

/// Working days in a week, a month and a year: what rates are converted by, however long a day is.
///
/// A calendar may give any of them. One that is missing is derived as *Learning to See* reckons: 4 weeks to
/// a month and 12 months to a year (5, 20 and 240 days).
struct WorkingDays: Sendable {
  let week: Estimate
  let month: Estimate
  let year: Estimate
  /// The units whose days the calendar gives; the others are derived.
  let given: Set<TimeUnit>

  private static let weeksInMonth = 4.0
  private static let monthsInYear = 12.0

  /// Days of the clock in a unit, by which durations are converted where a day has 24 h.
  static func ofTheClock(in unit: TimeUnit) -> Double {
    switch unit {
    case .week: 7
    case .month: 30
    case .year: 365
    default: 1
    }
  }

  init(_ calendar: Calendar?) {
    let days = (calendar?.daysPer ?? [:]).filter { $0.value.low > 0 }
    given = Set(days.keys)
    let week = days[.week].map { Estimate($0) }
    let month = days[.month].map { Estimate($0) }
    let year = days[.year].map { Estimate($0) }
    guard week != nil || month != nil || year != nil else {
      self.week = Estimate(5)
      self.month = Estimate(20)
      self.year = Estimate(240)
      return
    }
    let (weeks, months) = (Self.weeksInMonth, Self.monthsInYear)
    let monthOrDerived =
      month ?? year.map { $0 * (1 / months) } ?? week.map { $0 * weeks } ?? Estimate(0)
    self.month = monthOrDerived
    self.year = year ?? monthOrDerived * months
    self.week = week ?? monthOrDerived * (1 / weeks)
  }

  subscript(unit: TimeUnit) -> Estimate {
    switch unit {
    case .week: week
    case .month: month
    case .year: year
    default: Estimate(1)
    }
  }
}
