import VSMAnalysis
import VSMModel
import VSMScene

/// Rows of streams that begin at a process of a row above: where they start, and the arrow that leads down to them.
extension SettledMap {
  /// Places the rows, and again as long as a row that splits off has to begin further to the right than before: where
  /// its process stands is known only once all rows have a place.
  mutating func placeRowsAndSplits() {
    placeRows()
    // Rows that split off rows that split off others: each time the next ones find their place.
    for _ in 0..<min(50, map.streams.count { $0.origin != nil }) {
      let before = rows.map(\.minX)
      placeRows()
      if rows.map(\.minX) == before { break }
    }
    drawFeedersNear()
  }

  /// Where along x the arrow of a row that splits off leaves the lower edge of the process: the lower the row, the
  /// further to the left, so that it passes what begins above.
  func splitPort(ofRow row: Int) -> Double? {
    guard rows[row].part == 0, let process = map.streams[rows[row].stream].origin?.process,
      let origin = station(of: process), let order = splitOrders[rows[row].stream]
    else { return nil }
    return max(origin.station.minX + 12, origin.station.maxX - UpperEdges.joinPort(order: order))
  }

  /// The least left edges of the processes of a row that other rows join or split off, by process.
  ///
  /// An arrow that joins comes up right of everything in its row and in those that it passes; one that splits off goes
  /// down right of all rows that it passes and that begin left of it.
  func leastX(ofRow row: Int) -> (splits: [Int: Double], joins: [Int: Double]) {
    guard !isWrapped, let last = meetingRows[row]?.last else { return ([:], [:]) }
    var least: [Int: Double] = [:]
    var joins: [Int: Double] = [:]
    func move(_ process: Int, to x: Double) { least[process] = max(least[process] ?? 0, x) }
    /// How far the rows that arrows pass reach, by the cell of this row that they begin at; first those that begin at
    /// the left.
    var passed = PrefixMaxima(count: rows[row].cells.count + 1)
    /// The cell of this row that rows below it split off, by way of others or by themselves.
    var begins: [Int: Int] = [:]
    var right = 0.0
    for below in row + 1...last {
      let stream = map.streams[rows[below].stream]
      if let origin = stream.origin?.process, let place = processPlaces[origin], place.row == row,
        case .station(let station) = rows[row].cells[place.cell], let port = splitPort(ofRow: below),
        let edge = passed.maximum(upTo: place.cell)
      {
        move(origin, to: edge + 18 - (port - station.minX))
      }
      if let origin = stream.origin?.process, let place = processPlaces[origin] {
        begins[below] = place.row == row ? place.cell : begins[place.row]
      }
      passed.raise(at: begins[below].map { $0 + 1 } ?? 0, to: rows[below].maxX)
      right = max(right, rows[below].maxX)
      if let process = joinedByArrow(rows[below]), processPlaces[process]?.row == row {
        let port = joinPort(of: rows[below])
        joins[process] = max(joins[process] ?? 0, right + 18 - port)
      }
    }
    return (least, joins)
  }

  /// Where a row that splits off may begin.
  func splitStart(ofRow row: Int) -> Double? {
    // Connectors lead to rows that begin at the left.
    guard !isWrapped, let port = splitPort(ofRow: row), let origin = map.streams[rows[row].stream].origin
    else {
      return nil
    }
    let vehicle = splitVehicle(ofRow: row).map { $0.size.width + 48 } ?? 0
    return port + max(Measure.openPush, vehicle, origin.shareLabel.width + 24)
  }

  /// How far the share over the arrow to a row that splits off reaches above its processes.
  func splitRise(ofRow row: Int) -> Double {
    map.streams[rows[row].stream].origin.map { $0.shareLabel.riseAboveRow(over: splitVehicle(ofRow: row)) }
      ?? 0
  }

  /// How units get to a row that splits off, by a connector.
  func split(ofRow row: Int) -> RowCutter.Split? {
    guard let origin = map.streams[rows[row].stream].origin else { return nil }
    let vehicle = splitVehicle(ofRow: row)
    return RowCutter.Split(
      process: origin.process,
      link: RowPlan.Link(
        style: vehicle == nil ? .push : .shipment, vehicle: vehicle, isSaid: true, share: origin.shareLabel))
  }

  /// What carries units to the first thing of the row.
  func splitVehicle(ofRow row: Int) -> VehicleBlock? {
    guard case .transport(let vehicle)? = map.streams[rows[row].stream].items.first else { return nil }
    return VehicleBlock(vehicle, map.icons)
  }

}
