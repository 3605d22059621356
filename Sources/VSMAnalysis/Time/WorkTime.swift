import VSMModel
import VSMSyntax
import VSMWords

/// How long the map's days, shifts and weeks are, in seconds.
///
/// Conversions remember which assumptions they had to make, so that a map is told of those it depends on
/// and of no others.
struct WorkTime: Sendable {
  /// What had to be assumed, in the order in which a reader is told.
  enum Assumption: Int, Sendable, Hashable, CaseIterable {
    case dayIsTwentyFourHours, dayOfRangeIsMiddle, clockWeek, clockMonth, clockYear, week, month, year
    case shiftUnknown
  }

  static let twentyFourHours = 86_400.0

  /// Seconds in a day where days become seconds.
  let day: Double
  /// Seconds worked each day: shifts × (shift − breaks − planned stops).
  let available: Estimate?
  let shifts: Estimate?
  /// Seconds worked in one shift.
  let shift: Estimate?
  let days: WorkingDays
  /// True where durations count all days, 7 to a week: a day has 24 h by convention, or because nothing says how
  /// much and on how many days people work. Rates are by the working day all the same.
  let countsAllDays: Bool
  /// True where a day is as long as people work.
  let isDayOfWork: Bool
  /// Why there is no available time.
  let reasonForNone: Phrase?
  /// Whether each assumption was made: a set would look up how they are hashed at the start of each run.
  private var isAssumed = [Bool](repeating: false, count: Assumption.allCases.count)
  private let dayAssumption: Assumption?

  /// Whether a conversion had to assume it.
  func isMade(_ assumption: Assumption) -> Bool { isAssumed[assumption.rawValue] }

  private mutating func assume(_ assumption: Assumption) { isAssumed[assumption.rawValue] = true }

  init(of map: ValueStreamMap) {
    let calendar = map.calendar
    shift = Self.netShift(of: calendar)
    shifts = calendar?.shifts.map { Estimate($0) }
    if let shift, let shifts {
      available = (shift * shifts).positiveOrNothing
    } else {
      available = nil
    }
    switch (calendar, calendar?.shift, calendar?.shifts, available) {
    case (nil, _, _, _): reasonForNone = "the map has no calendar"
    case (_, nil, nil, _): reasonForNone = "the calendar gives neither shifts nor the length of a shift"
    case (_, nil, _, _): reasonForNone = "the calendar does not give the length of a shift"
    case (_, _, nil, _): reasonForNone = "the calendar does not give the number of shifts"
    case (_, _, _, nil): reasonForNone = "the calendar leaves no time to work"
    default: reasonForNone = nil
    }

    days = WorkingDays(calendar)
    switch map.conventions.day {
    case .length(let written):
      // A day's own length cannot be said in days, except that of the clock.
      let length = Self.clockSeconds(of: written)
      let usable = length.flatMap { $0.positiveOrNothing }
      day = usable?.middle ?? Self.twentyFourHours
      countsAllDays = day == Self.twentyFourHours
      isDayOfWork = false
      dayAssumption = usable.map { $0.isRange } == true ? .dayOfRangeIsMiddle : nil
    case .worktime:
      countsAllDays = available == nil && days.given.isEmpty
      day = available?.middle ?? Self.twentyFourHours
      isDayOfWork = available != nil
      dayAssumption =
        available == nil ? .dayIsTwentyFourHours : available?.isRange == true ? .dayOfRangeIsMiddle : nil
    }
  }

  /// Seconds of a duration as the map wrote it, or nothing where it needs a shift that is not known.
  mutating func seconds(of written: WrittenDuration) -> Estimate? {
    Self.length(of: written) { seconds(in: $0) }
  }

  /// A duration in what its units are told in.
  private static func length(of written: WrittenDuration, in unit: (TimeUnit) -> Estimate?) -> Estimate? {
    func sum(_ terms: [WrittenDuration.Term]) -> Estimate? {
      var total = EstimateSum()
      for term in terms {
        guard let length = unit(term.unit) else { return nil }
        total += length * term.number
      }
      return total.value
    }
    guard let low = sum(written.low) else { return nil }
    guard let terms = written.high else { return low.finiteOrNothing }
    guard let high = sum(terms) else { return nil }
    // `30h..2d` is in order on the clock and turned round when a day has 8 working hours.
    return Estimate(
      low: min(low.low, high.low), middle: low.middle + (high.middle - low.middle) / 2,
      high: max(low.high, high.high)
    ).finiteOrNothing
  }

  private mutating func seconds(in unit: TimeUnit) -> Estimate? {
    if let fixed = Self.clockSeconds(in: unit) { return Estimate(fixed) }
    if unit == .shift {
      if shift == nil { assume(.shiftUnknown) }
      return shift
    }
    guard countsAllDays else { return daysIn(unit) * dayInSeconds() }
    switch unit {
    case .week: assume(.clockWeek)
    case .month: assume(.clockMonth)
    case .year: assume(.clockYear)
    default: break
    }
    return Estimate(WorkingDays.ofTheClock(in: unit) * dayInSeconds())
  }

  /// A duration as a number of days. Hours and shifts are parts of a day that may be longer or shorter, so bounds go
  /// by the day's own bounds and not by its middle.
  mutating func days(of written: WrittenDuration) -> Estimate? {
    Self.length(of: written) { days(in: $0) }
  }

  /// A duration as a number of working days, by whatever convention days become seconds: 4 h are 4 hours of work, and a
  /// week is as many days as are worked in it.
  mutating func workingDays(of written: WrittenDuration) -> Estimate? {
    guard let available else { return days(of: written) }
    return Self.length(of: written) { unit in
      if let fixed = Self.clockSeconds(in: unit) { return Estimate(fixed) / available }
      if unit == .shift { return shifts.flatMap { Estimate(1) / $0 } }
      return daysIn(unit)
    }
  }

  private mutating func days(in unit: TimeUnit) -> Estimate? {
    if isDayOfWork, let available, let shifts {
      if let fixed = Self.clockSeconds(in: unit) { return Estimate(fixed) / available }
      if unit == .shift { return Estimate(1) / shifts }
    }
    let day = Estimate(dayInSeconds())
    return seconds(in: unit).flatMap { $0 / day }
  }

  /// Working days in a unit of a day or longer, as rates use them under every convention.
  mutating func daysIn(_ unit: TimeUnit) -> Estimate {
    let assumption: Assumption? =
      switch unit {
      case .week: .week
      case .month: .month
      case .year: .year
      default: nil
      }
    if let assumption, !days.given.contains(unit) { assume(assumption) }
    return days[unit]
  }

  /// The length of a day, asked for because a figure depends on it.
  mutating func dayInSeconds() -> Double {
    if let dayAssumption { assume(dayAssumption) }
    return day
  }

  /// An amount for each unit of time as an amount for each working day.
  mutating func perDay(_ amount: Estimate, per unit: TimeUnit) -> Estimate? {
    if let fixed = Self.clockSeconds(in: unit) {
      // A rate by the hour is one by the working hour.
      let worked = available ?? Estimate(dayInSeconds())
      return (amount * worked / Estimate(fixed))?.finiteOrNothing
    }
    if unit == .shift {
      guard let shifts else {
        assume(.shiftUnknown)
        return nil
      }
      return (amount * shifts).finiteOrNothing
    }
    return (amount / daysIn(unit))?.finiteOrNothing
  }

  /// Seconds worked in one shift of a calendar: its length less breaks and planned stops.
  static func netShift(of calendar: Calendar?) -> Estimate? {
    guard let calendar, let written = calendar.shift, let gross = clockSeconds(of: written) else {
      return nil
    }
    var pauses = EstimateSum()
    for pause in calendar.pauses {
      guard let length = clockSeconds(of: pause.duration) else { return nil }
      pauses += length * Double(pause.times)
    }
    return (gross - pauses.value).positiveOrNothing
  }

  /// Seconds of a duration that no calendar is needed for; a day is that of the clock.
  static func clockSeconds(of written: WrittenDuration) -> Estimate? {
    func seconds(_ terms: [WrittenDuration.Term]) -> Double? {
      var total = ExactSum()
      for term in terms {
        guard let unit = term.unit == .day ? twentyFourHours : clockSeconds(in: term.unit) else { return nil }
        total += term.number * unit
      }
      return total.value
    }
    guard let low = seconds(written.low) else { return nil }
    guard let terms = written.high else { return Estimate(low).finiteOrNothing }
    guard let high = seconds(terms) else { return nil }
    return Estimate(Interval(min(low, high), max(low, high))).finiteOrNothing
  }

  private static func clockSeconds(in unit: TimeUnit) -> Double? {
    switch unit {
    case .second: 1
    case .minute: 60
    case .hour: 3_600
    default: nil
    }
  }
}
