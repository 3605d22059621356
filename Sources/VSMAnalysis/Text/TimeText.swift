public import VSMSyntax
import VSMWords

/// Times as people write them on maps: `7.6 d`, `188 s`, `2 h 15 min`.
public enum TimeText {
  /// Days of so many seconds, with one decimal, or two digits below a whole one: `7.6 d`, `0.26 d`. What would read 0.0 d is said on the clock: `18 min`.
  public static func days(_ seconds: Double, day: Double) -> String {
    isBelowDays(seconds, day) ? clock(inMinutes(seconds)) : number(ofDays: seconds, day) + " d"
  }

  /// A range of days, `20.1–27.3 d` or `18 min – 0.3 d`, or one time where both ends read the same.
  public static func days(_ time: Estimate, day: Double) -> String {
    if isBelowDays(time.high, day) {
      return clock(inMinutes(time))
    }
    if isBelowDays(time.low, day) { return "\(days(time.low, day: day)) – \(days(time.high, day: day))" }
    let (low, high) = (number(ofDays: time.low, day), number(ofDays: time.high, day))
    return low == high ? days(time.middle, day: day) : "\(low)–\(high) d"
  }

  /// The number of days that is printed for so many seconds.
  static func printedDays(_ seconds: Double, day: Double) -> Double {
    // A number's own text, without the signs that group its digits.
    Double(number(ofDays: seconds, day).filter { $0 != "," }) ?? .infinity
  }

  /// A sum of days as they are printed, `0.9 d`, where it does not read as the whole does.
  static func sum(ofDays printed: Double, unless whole: Double) -> String? {
    let decimals = abs(whole) < 0.995 ? 2 : 1
    let (sum, wanted) = (NumberText.rounded(printed, to: decimals), NumberText.rounded(whole, to: decimals))
    // Past the numbers that are printed digit by digit there is nothing to add up.
    guard sum != wanted, sum < 1e14, wanted < 1e14 else { return nil }
    return NumberText.fixed(sum, decimals) + " d"
  }

  /// True for what is something, but no tenth of a day.
  public static func isBelowDays(_ seconds: Double, _ day: Double) -> Bool {
    abs(seconds) > FigureText.residue && abs(seconds) < 0.05 * day
  }

  /// A part of a day is no reading of a clock: seconds beside minutes would say more than is known.
  static func inMinutes(_ seconds: Double) -> Double {
    abs(seconds) >= 600 ? NumberText.rounded(seconds / 60) * 60 : seconds
  }

  static func inMinutes(_ time: Estimate) -> Estimate {
    Estimate(low: inMinutes(time.low), middle: inMinutes(time.middle), high: inMinutes(time.high))
  }

  private static func number(ofDays seconds: Double, _ day: Double) -> String {
    guard day > 0 else { return "–" }
    // A tenth of a day is too much to be the last digit of a few tenths.
    let days = seconds / day
    return abs(days) < 0.995 && abs(seconds) > FigureText.residue
      ? FigureText.significant(days, 2) : NumberText.grouped(FigureText.fixed(days, 1))
  }

  /// Seconds, minutes and hours; never days, whose length is a matter of convention.
  ///
  /// Below ten minutes it is seconds (`188 s`), three digits of them below ten, but whole minutes from two on are said so
  /// (`2 min`). Of what takes hours the seconds are left out, for nobody has measured them (`71 h 46 min`).
  public static func clock(_ seconds: Double) -> String {
    guard seconds.isFinite else { return "–" }
    if seconds < 0 { return "−" + clock(-seconds) }
    return parts(of: seconds).map { "\($0.number) \($0.unit)" }.joined(separator: " ")
  }

  /// A range, `4–9 min` or `50 s – 2 min`, or one time where both ends read the same.
  public static func clock(_ time: Estimate) -> String {
    let texts = (clock(time.low), clock(time.high))
    if texts.0 == texts.1 { return clock(time.middle) }
    let (low, high) = (parts(of: time.low), parts(of: time.high))
    if low.count == 1, high.count == 1, let from = low.first, let to = high.first, from.unit == to.unit {
      return "\(from.number)–\(to.number) \(to.unit)"
    }
    return "\(texts.0) – \(texts.1)"
  }

  /// Two different times as different texts on the clock: in seconds where they would read the same.
  public static func apart(_ left: Estimate, _ right: Estimate) -> (String, String) {
    let texts = (clock(left), clock(right))
    guard texts.0 == texts.1, left != right else { return texts }
    return apart(left.middle, right.middle, in: "s")
  }

  /// Two different times as different texts in days of a length.
  static func apart(_ left: Double, _ right: Double, day: Double) -> (String, String) {
    let texts = (days(left, day: day), days(right, day: day))
    guard texts.0 == texts.1, left != right, day > 0 else { return texts }
    return apart(left / day, right / day, in: "d")
  }

  /// Numbers with as many decimals as set them apart.
  private static func apart(_ left: Double, _ right: Double, in unit: String) -> (String, String) {
    let decimals = (0...6).first {
      FigureText.count(left, decimals: $0) != FigureText.count(right, decimals: $0)
    }
    func text(_ number: Double) -> String { "\(FigureText.count(number, decimals: decimals ?? 6)) \(unit)" }
    return (text(left), text(right))
  }

  private static func parts(of seconds: Double) -> [(number: String, unit: String)] {
    // What will not be shown must not decide either: 599.96 s is ten minutes.
    let shown = NumberText.rounded(seconds, to: 1)
    if shown < 600 {
      if shown >= 120, shown.truncatingRemainder(dividingBy: 60) == 0 {
        return [(NumberText.plain(shown / 60), "min")]
      }
      // Digits enough for a line that makes several a second: a takt of 0.2025 s is not one of 0.2 s.
      guard seconds > FigureText.residue else { return [("0", "s")] }
      return [(seconds < 9.995 ? FigureText.significant(seconds, 3) : NumberText.plain(shown), "s")]
    }
    var whole = NumberText.rounded(seconds)
    if whole >= 3_600 { whole = NumberText.rounded(seconds / 60) * 60 }
    let hours = (whole / 3_600).rounded(.down)
    let minutes = ((whole - hours * 3_600) / 60).rounded(.down)
    let rest = whole - hours * 3_600 - minutes * 60
    let parts = [(hours, "h"), (minutes, "min"), (rest, "s")].filter { $0.0 > 0 }
    // Past the integers that a number holds exactly, only the hours mean anything.
    let meant = hours < 1e9 ? parts : [(hours, "h")]
    return meant.map { (FigureText.count($0.0), $0.1) }
  }

  /// A duration in the units of its writer: `2 h 30 min`, `4–9 min`, `2 wk`.
  public static func written(_ duration: WrittenDuration) -> String {
    guard let high = duration.high, high != duration.low else { return text(duration.low) }
    if duration.low.count == 1, high.count == 1, let from = duration.low.first, let to = high.first,
      from.unit == to.unit
    {
      return "\(FigureText.count(from.number))–\(FigureText.count(to.number)) \(to.unit.symbol)"
    }
    return "\(text(duration.low)) – \(text(high))"
  }

  private static func text(_ terms: [WrittenDuration.Term]) -> String {
    terms.map { "\(FigureText.count($0.number)) \($0.unit.symbol)" }.joined(separator: " ")
  }
}
