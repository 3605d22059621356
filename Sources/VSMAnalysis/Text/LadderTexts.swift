public import VSMSyntax
public import VSMWords

/// How the times of a map's ladders are said in pictures: work as its data box says it, all waits in one unit.
///
/// A rung is told for one visit, as the data box beside it is; ``LadderTexts/times(_:)`` tells how often a unit that is
/// delivered visits.
public struct LadderTexts: Sendable {
  /// What waits are counted in.
  private enum Unit {
    case days(of: Double)
    case hours, minutes, seconds

    var seconds: Double {
      switch self {
      case .days(let day): day
      case .hours: 3_600
      case .minutes: 60
      case .seconds: 1
      }
    }

    var symbol: String {
      switch self {
      case .days: TimeUnit.day.symbol
      case .hours: TimeUnit.hour.symbol
      case .minutes: TimeUnit.minute.symbol
      case .seconds: TimeUnit.second.symbol
      }
    }
  }

  private let waits: Unit
  private let day: Double
  private let phrases: Phrases

  /// - Parameter figures: of the map whose ladders are drawn.
  public init(_ figures: Figures) {
    day = figures.day
    phrases = figures.phrases
    let rungs = figures.ladders.flatMap(\.rungs).filter { $0.kind == .wait && $0.time != nil }
    let isInDays =
      rungs.contains(where: \.isInDays)
      || (figures.recoveries + figures.streamNetworks).contains { $0?.isTimedInDays ?? false }
    guard !isInDays || day <= 0 else {
      waits = .days(of: day)
      return
    }
    // As all waits are written, or else so that the longest of them is a number to be read, of three digits at most.
    let written = Set(rungs.compactMap { $0.written?.leadingUnit })
    let longest = rungs.compactMap { Self.visit(of: $0)?.high }.max() ?? 0
    waits =
      switch written.count == 1 ? written.first : nil {
      case .second? where longest < 1_000: .seconds
      case .minute? where longest < 1_000 * 60: .minutes
      case .hour?: .hours
      default: longest >= 2 * 3_600 ? .hours : longest >= 120 ? .minutes : .seconds
      }
  }

  /// The time of one visit; `?` where the map does not say.
  ///
  /// - Parameters:
  ///   - rung: a rung of one of the map's ladders.
  ///   - isShort: whether there is no room for more than one number with its unit.
  /// - Returns: a number with its unit, or what the data box says.
  public func text(of rung: Rung, isShort: Bool = false) -> String {
    guard let visit = Self.visit(of: rung) else { return "?" }
    if rung.kind == .wait { return text(ofWait: visit) }
    if let written = rung.written, !isShort || (written.low.count == 1 && written.high == nil) {
      return phrases.figure(TimeText.written(written))
    }
    return text(ofWork: visit, isInDays: rung.isInDays)
  }

  /// A wait in the unit of all waits.
  public func text(ofWait time: Estimate) -> String { text(time, in: waits) }

  /// Work in the unit of its writer, or else in the unit that suits it.
  ///
  /// - Parameters:
  ///   - time: in seconds.
  ///   - written: what the data box says, a number or a range; it is taken where it is the same time on the clock.
  ///   - isInDays: whether people would say it in days.
  /// - Returns: a number with its unit.
  public func text(ofWork time: Estimate, as written: WrittenDuration? = nil, isInDays: Bool) -> String {
    if let written, let low = length(of: written.low),
      let high = written.high.map({ length(of: $0) }) ?? low,
      abs((low + high) / 2 - time.middle) <= 1e-9 * time.middle
    {
      return phrases.figure(TimeText.written(written))
    }
    if isInDays, day > 0 { return text(time, in: .days(of: day)) }
    let unit: Unit = time.high >= 36_000 ? .hours : time.high >= 600 ? .minutes : .seconds
    return text(time, in: unit)
  }

  /// What a time as it was written comes to on the clock, in s; nothing for units that need a calendar of their own.
  private func length(of terms: [WrittenDuration.Term]) -> Double? {
    terms.reduce(0 as Double?) { sum, term in
      guard let sum, let unit = [TimeUnit.second: 1.0, .minute: 60, .hour: 3_600, .day: day][term.unit]
      else { return nil }
      return sum + term.number * unit
    }
  }

  /// How often a unit visits, `×1.66`, where that is at least a twentieth more or less than once.
  public static func times(_ visits: Double, in phrases: Phrases = .english) -> String? {
    abs(visits - 1) > 0.05 - 1e-9 ? "×" + phrases.figure(FigureText.visits(visits)) : nil
  }

  /// The same in the language of the map.
  public func times(_ visits: Double) -> String? { Self.times(visits, in: phrases) }

  /// The time of one visit.
  private static func visit(of rung: Rung) -> Estimate? {
    guard let time = rung.time else { return nil }
    // What no delivered unit visits takes no time of such a unit: there is nothing to divide.
    return rung.visits > 0 ? time * (1 / rung.visits) : time
  }

  private func text(_ time: Estimate, in unit: Unit) -> String {
    let numbers = FigureText.range(
      Estimate(
        low: time.low / unit.seconds, middle: time.middle / unit.seconds, high: time.high / unit.seconds)
    ) { Self.number($0, in: unit) }
    return phrases.figure(numbers + " \(unit.symbol)")
  }

  /// Two or three digits: `7.6`, `23.6`, `0.25`, `130`. Days keep their tenth, as on the maps of the book: `5.0`.
  private static func number(_ number: Double, in unit: Unit) -> String {
    guard abs(number) >= 1 else {
      let text = FigureText.significant(number, 2)
      // What rounding makes a whole is said as wholes are.
      return text == "1" ? Self.number(1, in: unit) : text
    }
    guard abs(number) < 99.95 else {
      return NumberText.grouped(FigureText.fixed(number, 0))
    }
    if case .days = unit { return FigureText.fixed(number, 1) }
    return FigureText.count(number, decimals: number < 10 ? 2 : 1)
  }

  /// What the waits as printed add up to, `0.9 d`, where that is not the lead time as printed: every figure is rounded
  /// once, when it is printed, and a reader with a pencil is told. Nothing where the parts add up, or where no column of
  /// single visits invites adding up.
  public func sumOfWaits(_ figures: Figures) -> String? {
    guard case .days(let day) = waits, figures.isLeadTimeInDays, let total = figures.leadTime, !total.isRange
    else { return nil }
    let rungs = figures.ladders.flatMap(\.rungs).filter { $0.kind == .wait && $0.isOnCriticalPath }
    guard rungs.allSatisfy({ $0.visits == 1 || $0.time?.middle == 0 }) else { return nil }
    let exact = rungs.reduce(0) { $0 + ($1.time?.middle ?? 0) }
    guard abs(exact - total.middle) <= 1e-9 * total.middle else { return nil }
    let printed = rungs.reduce(0) { sum, rung in
      let text = Self.number((rung.time?.middle ?? 0) / day, in: waits)
      return sum + (Double(text.filter { $0 != "," }) ?? .infinity)
    }
    // What is said on the clock is no sum of days.
    guard !TimeText.isBelowDays(total.middle, day) else { return nil }
    return TimeText.sum(ofDays: printed, unless: total.middle / day).map { phrases.figure($0) }
  }
}
