import VSMDiagnostics
import VSMModel
import VSMSyntax
import VSMWords

/// What each FIFO lane must hold, so that the step after it goes on while one before it stands still: the longest
/// stop to cover / that step's C/T.
struct FIFOLaneSizes: Sendable {
  private(set) var figures: [FIFOLaneFigures] = []
  private(set) var warnings: [Diagnostic] = []

  init(
    of map: ValueStreamMap, _ inputs: [StepInput], _ places: PullPlaces, _ time: inout WorkTime,
    _ notes: inout Notes
  ) {
    var unknown: [String] = []
    for (index, stock) in map.stocks.enumerated() where stock.word == .fifo {
      var lane = FIFOLaneFigures(stock: index)
      lane.maximum = stock.properties.count(.most).flatMap { Estimate($0).positiveOrNothing }
      if let entry = stock.properties.entry(.covers), case .duration(let written) = entry.value {
        lane.covers = time.seconds(of: written)
        if let covers = lane.covers, let pace = Self.pace(after: index, inputs, places) {
          lane.needed = (covers / pace)?.positiveOrNothing
          lane.count = lane.needed?.roundedUp
        }
        let label = map.label(of: .stock(index))
        if lane.needed == nil { unknown.append(label) }
        if let needed = lane.needed, let most = lane.maximum, let count = lane.count,
          Steps.isOver(needed, most)
        {
          warnings.append(
            Diagnostic(
              .laneTooShort(
                lane: label, most: FigureText.count(most.middle, decimals: 1),
                needed: FigureText.count(count.middle), stop: TimeText.written(written)),
              at: stock.properties.entry(.most)?.span ?? entry.span))
        }
      }
      figures.append(lane)
    }
    if !unknown.isEmpty {
      notes.add(
        "What a FIFO lane must hold is not given, as the C/T of the step after it or the stop is not known: "
          + "\(Notes.list(unknown)).")
    }
  }

  /// Seconds between the units that the next step takes, all its stations together.
  private static func pace(after stock: Int, _ inputs: [StepInput], _ places: PullPlaces) -> Estimate? {
    guard let next = places.next[stock], let cycle = inputs[next].cycle else { return nil }
    return cycle / (inputs[next].stations ?? Estimate(1))
  }
}
