public import VSMSyntax

/// Money and mass as people read them.
public enum MoneyText {
  /// `$94.26`, `−$4`, `$3–$5`: whole amounts without cents, from 10,000 on always so.
  public static func amount(_ amount: Double, _ currency: String) -> String {
    let size = abs(amount)
    // Exact to the digits that rounding looks at: 94 is $94 even where arithmetic leaves 93.99999999999999.
    let text = FigureText.fixed(size, 2)
    let isWhole =
      size >= 10_000 || (text.hasSuffix(".00") && abs(size - NumberText.rounded(size)) <= 1e-11 * size)
    let digits = NumberText.grouped(isWhole ? FigureText.fixed(size, 0) : text)
    let isZero = !digits.contains { $0 != "0" && $0 != "." }
    return (amount < 0 && !isZero ? "−" : "") + currency + digits
  }

  /// An amount as a map writes it, such as `$180` or `$2..$3`.
  public static func written(_ money: Money) -> String {
    let (low, high) = (amount(money.amount.low, money.currency), amount(money.amount.high, money.currency))
    return low == high ? low : "\(low)–\(high)"
  }

  /// `2.1 kg`, `350 g`, `1.2 t`
  public static func mass(_ mass: Interval) -> String {
    let (factor, unit) = mass.high < 1 ? (1_000, "g") : mass.high >= 1_000 ? (0.001, "t") : (1.0, "kg")
    let (low, high) = (
      FigureText.count(mass.low * factor, decimals: 2), FigureText.count(mass.high * factor, decimals: 2)
    )
    return (low == high ? low : "\(low)–\(high)") + " " + unit
  }
}
