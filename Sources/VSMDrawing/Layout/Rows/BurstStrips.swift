/// The parts of the x axis that are taken below a row, found by their place: a map of many rows has a shipment for each of
/// them, and bursts meet few.
struct BurstStrips {
  private let strips: [ClosedRange<Double>]
  /// By their left end, with the lowest row that each leads to.
  private let shipments: [(strip: ClosedRange<Double>, lowest: Int)]
  private let row: Int

  /// - Parameter strips: What passes the row, in any order.
  init(_ strips: [ClosedRange<Double>]) {
    self.init(strips, beside: [], below: 0)
  }

  /// - Parameters:
  ///   - strips: What passes the row, in any order.
  ///   - shipments: All of the map, of one width, by their left end.
  ///   - row: Shipments count that lead to rows below this one.
  init(
    _ strips: [ClosedRange<Double>], beside shipments: [(strip: ClosedRange<Double>, lowest: Int)],
    below row: Int
  ) {
    self.strips = strips.sorted { $0.lowerBound < $1.lowerBound }
    self.shipments = shipments
    self.row = row
  }

  /// The same with more that is taken.
  func adding(_ more: [ClosedRange<Double>]) -> BurstStrips {
    more.isEmpty ? self : BurstStrips(strips + more, beside: shipments, below: row)
  }

  /// The leftmost that lies in part between two places.
  func first(meeting left: Double, _ right: Double) -> ClosedRange<Double>? {
    let strip = strips.first { left < $0.upperBound && $0.lowerBound < right }
    var index = shipments.partitioningIndex { $0.strip.upperBound > left }
    while index < shipments.count, shipments[index].strip.lowerBound < right {
      if shipments[index].lowest > row {
        let shipment = shipments[index].strip
        return strip.map { $0.lowerBound <= shipment.lowerBound ? $0 : shipment } ?? shipment
      }
      index += 1
    }
    return strip
  }
}
