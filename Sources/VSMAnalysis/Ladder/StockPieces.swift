import VSMModel
import VSMSyntax

/// How many pieces lie in each stock, and at which stage: material before the first step that takes time, finished goods
/// after the last one, work in process between.
struct StockPieces: Sendable {
  private(set) var stages: [StockFigures.Stage?]
  private(set) var pieces: [Estimate?]

  /// With a day in seconds.
  init(
    of map: ValueStreamMap, _ network: Network, _ figures: [StockFigures], _ inputs: [StepInput],
    _ flow: Flow,
    day: Double
  ) {
    stages = map.stocks.map { _ in nil }
    pieces = map.stocks.indices.map { index in
      if let quantity = figures[index].quantity { return quantity }
      // A wait has nothing to count; what is in the visit of a step is no stock of its own.
      guard map.stocks[index].word != .waiting, let time = figures[index].time else { return nil }
      // L = λW, with the throughput of this very point.
      return flow.past[index].flatMap { ($0 * time * (1 / day)).finiteOrNothing }
    }
    for (index, stream) in map.streams.enumerated() {
      // What lies before Shipping, of which the book's maps say nothing more, is finished.
      let steps = stream.items.indices.filter {
        if case .process(let process) = stream.items[$0] { inputs[process].givesTime } else { false }
      }
      for (position, item) in stream.items.enumerated() {
        guard case .stock(let stock) = item else { continue }
        if stream.origin == nil, position < steps.first ?? stream.items.count {
          stages[stock] = .raw
        } else if network.joins[index] == nil, position > steps.last ?? -1 {
          stages[stock] = .finished
        } else {
          stages[stock] = .inProcess
        }
      }
    }
  }

  /// Pieces of all stocks of a stage that are known; nothing where none is.
  func sum(of stage: StockFigures.Stage) -> Estimate? {
    let known = zip(stages, pieces).compactMap { $0 == stage ? $1 : nil }
    return known.isEmpty ? nil : EstimateSum.of(known).finiteOrNothing
  }
}
