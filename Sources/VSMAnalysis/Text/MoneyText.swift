public import VSMSyntax

/// Money and mass as people read them.
public enum MoneyText {
  /// `$94.26`, `−$4`, `$3–$5`: whole amounts without cents, from 10,000 on always so.
  public static func amount(_ amount: Double, _ currency: String) -> String {
    let size = abs(amount)
    let isWhole = size == size.rounded() || size >= 10_000
    let digits = NumberText.grouped(FigureText.fixed(size, isWhole ? 0 : 2))
    let isZero = !digits.contains { $0 != "0" && $0 != "." }
    return (amount < 0 && !isZero ? "−" : "") + currency + digits
  }

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
