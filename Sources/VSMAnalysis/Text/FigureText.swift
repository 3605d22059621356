public import VSMSyntax

/// Shares, counts and ranges as people read them.
public enum FigureText {
  /// A part of one in percent, with one decimal where it needs one: `85 %`, `66.7 %`. What is nearly nothing or nearly
  /// all is not said to be: `0.014 %`, `99.97 %`.
  public static func share(_ share: Estimate) -> String {
    range(share) { percent($0, decimals: 1) } + " %"
  }

  /// A share as the map gives it, to the decimals of its writer: `97.25 %`.
  public static func share(_ share: Interval) -> String {
    range(Estimate(share)) { percent($0, decimals: 4) } + " %"
  }

  private static func percent(_ share: Double, decimals: Int) -> String {
    let percent = share * 100
    let text = count(percent, decimals: decimals)
    guard text == "100", abs(100 - percent) > residue else { return text }
    // As many decimals as tell it from the whole.
    return (decimals...9).lazy.map { count(percent, decimals: $0) }.first { $0 != text } ?? text
  }

  /// A process cycle efficiency: two digits below one percent (`0.014 %`), else one decimal (`34.8 %`).
  public static func efficiency(_ share: Estimate) -> String {
    range(share) { part in
      let percent = part * 100
      return NumberText.rounded(percent, to: 2) < 1
        ? significant(percent, 2, trimmed: false) : fixed(percent, 1)
    } + " %"
  }

  /// Pieces, people, rates: as few decimals as needed, at most the given count.
  public static func count(_ number: Estimate, decimals: Int = 1) -> String {
    range(number) { count($0, decimals: decimals) }
  }

  /// As few decimals as needed, at most so many; what is not 0 never reads 0.
  public static func count(_ number: Double, decimals: Int = 6) -> String {
    guard isLegible(number) else { return scientific(number) }
    let text = NumberText.plain(number, decimals: decimals)
    return text == "0" && isSomething(number) ? significant(number, 2) : text
  }

  /// What passes in a day: one decimal below a hundred, whole from there on; never 0 for what is more than that.
  public static func rate(_ number: Estimate) -> String {
    range(number) { rate in
      if rate > residue, rate < 0.05 { return significant(rate, 1) }
      return count(rate, decimals: rate < 100 ? 1 : 0)
    }
  }

  /// How often a unit comes, `1.05`; `1` for once.
  public static func visits(_ number: Double) -> String {
    let text = fixed(number, 2)
    return text == "1.00" ? "1" : text
  }

  /// A fixed count of decimals, as long as the number can be read so and is not lost by it.
  public static func fixed(_ number: Double, _ decimals: Int) -> String {
    guard isLegible(number) else { return scientific(number) }
    let text = NumberText.fixed(number, decimals)
    let isZero = !text.contains { $0 != "0" && $0 != "." }
    return isZero && isSomething(number) ? significant(number, 2) : text
  }

  /// A range of numbers as `20.1–27.3`, or one number where both ends read the same.
  public static func range(_ figure: Estimate, _ text: (Double) -> String) -> String {
    let (low, high) = (text(figure.low), text(figure.high))
    return low == high ? text(figure.middle) : "\(low)–\(high)"
  }

  /// The given count of digits after leading zeros, without zeros at the end unless they are asked for.
  public static func significant(_ number: Double, _ digits: Int, trimmed: Bool = true) -> String {
    guard number != 0, isLegible(number) else { return count(number) }
    // The exponent of ten, read off the number by scaling it; 300 is below any number there is.
    var decimals = 0
    var scaled = abs(number)
    while scaled < 1, decimals < 300 {
      scaled *= 10
      decimals += 1
    }
    let count = decimals + digits - 1
    return trimmed ? NumberText.plain(number, decimals: count) : NumberText.fixed(number, count)
  }

  private static func scientific(_ number: Double) -> String {
    guard number.isFinite else { return "–" }
    var (mantissa, exponent) = (abs(number), 0)
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    var text = NumberText.plain(mantissa, decimals: 1)
    if text == "10" { (text, exponent) = ("1", exponent + 1) }
    return (number < 0 ? "−" : "") + text + "e\(exponent)"
  }

  /// What is not above this is what arithmetic in floating point leaves of nothing.
  static let residue = 1e-9

  private static func isSomething(_ number: Double) -> Bool { abs(number) > residue }

  /// From here on a number's last digits are noise, and hundreds of them help nobody.
  private static func isLegible(_ number: Double) -> Bool { abs(number) < 1e15 }
}
