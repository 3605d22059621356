import VSMModel
import VSMScene
import VSMSyntax

extension SettledMap {

  /// The room that the bursts of a row need below the texts at the starts of its ways, which they stand beside.
  func burstHeight(_ row: RowPlan, _ flow: FlowPlan?) -> Double {
    guard !bursts.isEmpty else { return 0 }
    let corners = cornerBursts(of: row, flow)
    let below =
      row.anchors.filter { !corners.has($0.target) }.map { anchor in
        bursts.lines(of: anchor.target, within: anchor.width).reduce(0) {
          $0 + ($1.map(\.block.size.height).max() ?? 0) + Bursts.drop
        }
      }.max() ?? 0
    return max(0, max(below, corners.depth - (row.bottom - row.top)) - (flow?.labelHeight ?? 0))
  }

  /// The parts of the x axis where arrows and lines pass below a row, but for shipments between the band and the rows
  /// below.
  func strips(below index: Int) -> [ClosedRange<Double>] {
    passingStrips(below: index) + (rowFlows[index]?.strips ?? [])
  }

  /// The parts of the x axis where arrows and lines of other rows pass below a row.
  func rowStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    return (passingStrips(below: index) + shipmentStrips.filter { $0.lowest > index }.map(\.strip))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Arrows to the row's steps from the rows below, ways and lines; not shipments.
  private func passingStrips(below index: Int) -> [ClosedRange<Double>] {
    guard rows.count > 1 || !recoveries.isEmpty else { return [] }
    func strip(_ x: Double, _ halfWidth: Double) -> ClosedRange<Double> {
      x - halfWidth - 6...x + halfWidth + 6
    }
    var strips = rows[index].stations.flatMap { station in
      (0..<(joinCounts[station.process] ?? 0)).map { order in
        strip(station.minX + UpperEdges.joinPort(order: order), 2 * Arrow.pushHalfWidth)
      }
    }
    strips += uprights.filter { !$0.isJoin && $0.rows.contains(index) }.map {
      strip($0.x, 2 * Arrow.pushHalfWidth)
    }
    strips += reentries.values.map { strip($0, 6) }
    return strips
  }

  /// Where shipments from the band to rows and back run upright, each x once, with the lowest of those rows.
  func shipmentsToRows() -> [(x: Double, lowest: Int)] {
    guard !isWrapped else { return [] }
    let suppliers = Dictionary(band.suppliers.map { ($0.index, $0.midX) }) { first, _ in first }
    let customers = Dictionary(band.customers.map { ($0.index, $0.midX) }) { first, _ in first }
    var lowest: [Double: Int] = [:]
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      var places = index == 0 ? stream.sources.compactMap { suppliers[$0.party] } : []
      places += stream.deliveries.compactMap { customers[$0.party] }
      if index == 0, !stream.sources.isEmpty { places.append(row.beginning.middle) }
      for x in places { lowest[x] = index }
    }
    return lowest.map { ($0.key, $0.value) }.sorted { $0.x < $1.x }
  }

  /// Where shipments pass rows, with the lowest row that each leads to, from left to right: right of
  /// rows those up to customers, too.
  var shipmentStrips: [(strip: ClosedRange<Double>, lowest: Int)] {
    let places = shipmentUprights + departures.map { ($0.value.x, $0.key.row) }
    let half = Arrow.shipmentHalfWidth + 6
    return places.map { ($0.x - half...$0.x + half, $0.lowest) }
      .sorted { $0.strip.lowerBound < $1.strip.lowerBound }
  }

}
