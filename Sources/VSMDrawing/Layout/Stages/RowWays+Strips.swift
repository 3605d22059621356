import VSMModel
import VSMScene

/// The parts of the x axis where something passes below a row.
extension RowWays {
  /// Arrows and lines that pass there, but for shipments between the band and the rows below.
  func strips(below index: Int) -> [ClosedRange<Double>] {
    passingStrips(below: index) + (placedFlows[index]?.strips ?? [])
  }

  /// Arrows and lines of other rows.
  func rowStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    return (passingStrips(below: index) + shipmentStrips.filter { $0.lowest > index }.map(\.strip))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// From the middle of a way up into a stream to what stands beside it, less 6 px.
  private static let besideReentries = FlowScale.widest / 2 + 10

  /// Arrows to the row's steps from the rows below, ways and lines; not shipments.
  private func passingStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    func strip(_ x: Double, _ halfWidth: Double) -> ClosedRange<Double> {
      x - halfWidth - 6...x + halfWidth + 6
    }
    let joinCounts = facts.joinCounts
    var strips = rows[index].stations.flatMap { station in
      (0..<(joinCounts[station.process] ?? 0)).map { order in
        strip(
          station.minX + station.sidingAtLeft + UpperEdges.joinPort(order: order), 2 * Arrow.pushHalfWidth)
      }
    }
    // What joins a row above comes up right of this one; bursts may reach out there.
    strips += uprights.filter { $0.rows.contains(index) }.map {
      strip($0.x, 2 * Arrow.pushHalfWidth)
    }
    strips += reentries.values.map { strip($0, Self.besideReentries) }
    return strips
  }

  /// Where shipments pass rows, with the lowest row that each leads to, from left to right: right of
  /// rows those up to customers, too.
  var shipmentStrips: [(strip: ClosedRange<Double>, lowest: Int)] {
    let places = shipmentUprights.map { ($0.x, $0.lowest) } + departures.map { ($0.value.x, $0.key.row) }
    let half = Arrow.shipmentHalfWidth + 6
    return places.map { ($0.0 - half...$0.0 + half, $0.1) }
      .sorted { $0.strip.lowerBound < $1.strip.lowerBound }
  }
}
