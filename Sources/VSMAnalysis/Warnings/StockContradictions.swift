import VSMDiagnostics
import VSMModel
import VSMSyntax

/// A stock that says how much lies there and for how long, where the one is not the other at the flow that is known.
enum StockContradictions {
  /// What two counts of one stock may differ by: one was made another day.
  private static let tolerance = 0.1

  static func warnings(of map: ValueStreamMap, _ flow: Flow, _ figures: Figures, _ time: WorkTime)
    -> [Diagnostic]
  {
    // By the next step's cycle a quantity is another time altogether.
    guard map.conventions.inventoryTime == .demand else { return [] }
    var time = time
    return map.stocks.indices.compactMap { index in
      let stock = map.stocks[index]
      guard let written = stock.time, let stated = figures.stocks[index].time,
        let quantity = figures.stocks[index].quantity, let passing = flow.past[index], passing.low > 0,
        let days = quantity / passing
      else { return nil }
      let counted = days * time.dayInSeconds()
      // Books round to a tenth of a unit.
      let unit = time.seconds(of: WrittenDuration(1, written.leadingUnit))?.middle ?? 0
      let slack = max(tolerance * max(stated.high, counted.high), 0.05 * unit)
      guard counted.low > stated.high + slack || stated.low > counted.high + slack,
        let pieces = (passing * stated.middle) / Estimate(time.dayInSeconds())
      else { return nil }
      let inDays = written.leadingUnit >= .day
      return Diagnostic(
        .doubt(
          .quantityAgainstTime(
            stock: map.label(of: .stock(index)), quantity: FigureText.count(quantity),
            time: figures.text(of: counted, inDays: inDays), demand: FigureText.rate(passing),
            stated: TimeText.written(written), statedQuantity: FigureText.count(pieces.middle, decimals: 0))),
        at: stock.span)
    }
  }
}
