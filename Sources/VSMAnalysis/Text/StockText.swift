public import VSMModel
public import VSMSyntax
public import VSMWords

/// What stands at the signs of stocks, in every kind of picture.
public enum StockText {
  /// So many of its units: `12 pcs`, `12 tickets`.
  public static func count(_ count: Interval, of stock: Stock, in phrases: Phrases) -> String {
    let number = FigureText.count(Estimate(count))
    if let unit = stock.unit { return phrases.figure(number) + " " + unit }
    return phrases.figure(number + (stock.word == .orders ? " " : " pcs"))
  }

  /// The most that may stand there: `max 20 pcs`, `WIP limit 5`; nothing where the map gives none.
  public static func most(of stock: Stock, in phrases: Phrases) -> String? {
    if let limit = stock.properties.count(.wipLimit) {
      return phrases("WIP limit \(figure: FigureText.count(Estimate(limit)))")
    }
    return stock.properties.count(.most).map { most in
      let count = FigureText.count(Estimate(most))
      return stock.unit.map { phrases("max \(figure: count)") + " " + $0 }
        ?? phrases("max \(figure: count + " pcs")")
    }
  }
}
