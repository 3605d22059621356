import VSMModel
import VSMScene

/// The third stage: the places of all else along x. Recoveries stand under the streams, customers and controls above them.
struct MapColumns: MapStage {
  let cells: MapCells
  private(set) var rows: [RowPlan]
  var plans: [RowPlan] { rows }
  let shelves: Shelves
  private(set) var recoveries: [RecoveryPlan]
  let band: BandColumns
  let customers: CustomerColumns
  /// Where along x units go up into a stream, by way, if no line is in their way.
  let reentries: [String: Double]

  init(of columns: RowColumns) {
    cells = columns.cells
    (rows, shelves) = (columns.rows, columns.shelves)
    recoveries = columns.cells.recoveries
    let edge = columns.facts.sheet?.room.width ?? (columns.isWrapped ? columns.map.wrap : nil)
    recoveries.place(
      rightOf: [columns.rows.map(\.maxX).max() ?? 0], on: columns.facts.sheet, within: edge)
    let material = columns.rows.isEmpty ? recoveries.map(\.row) : columns.rows
    let materialMaxX = material.map(\.maxX).max()
    let customers = CustomerColumns(above: columns, materialMaxX: materialMaxX)
    let left =
      columns.suppliers.last?.maxX ?? columns.rows.first?.minX ?? recoveries.first?.minX ?? Measure.margin
    let controls = ControlColumns(
      of: columns.map, columns.cells.letters, from: left,
      to: customers.placed.first?.minX ?? materialMaxX ?? left, after: columns.suppliers.last?.index,
      before: customers.placed.first?.index)
    self.customers = customers.movedClear(of: controls)
    band = BandColumns(
      suppliers: columns.suppliers, controls: controls.placed, customers: self.customers.placed)
    let shift = Self.shift(of: columns, to: band.customers)
    if shift > 0 { for row in rows.indices { rows[row].shift(by: shift) } }
    recoveries.place(
      rightOf: [
        rows.map(\.maxX).max() ?? 0, band.customers.last?.maxX ?? 0, self.customers.departuresMaxX,
      ], on: columns.facts.sheet, within: edge)
    reentries = Reentries.places(into: rows.last, from: recoveries, clearOf: [])
    let returns = Returns(cells.rowFlows, recoveries, in: cells.facts.map)
    for row in rows.indices { rows[row].receive(returns) }
    for index in recoveries.indices { recoveries[index].row.receive(returns) }
  }

  /// How far all rows go to the right where a customer had to go further than the end of the first row, so that what is
  /// delivered goes straight up. Suppliers that stand over its beginning hold the row: with wider gaps instead, a step that
  /// is appended would move all before it.
  private static func shift(of columns: RowColumns, to customers: [BandColumns.Party]) -> Double {
    guard !columns.isWrapped, columns.cells.orders.splits.isEmpty, let row = columns.rows.first,
      row.isLastPart, case let stream = columns.map.streams[row.stream], stream.deliveries.count == 1,
      let delivery = stream.deliveries.first, stream.sources.isEmpty, !row.isShippedAside(in: columns.map),
      let customer = customers.first(where: { $0.index == delivery.party })
    else { return 0 }
    let distance = customer.midX - row.endX
    return distance > 0.5 ? distance : 0
  }
}

extension [RecoveryPlan] {
  /// Gives recoveries their places along x, right under the streams; here `edges` are the right ends of what stands there.
  ///
  /// On sheets of their own nothing comes down beside them, nor beside what is cut to a `width`: they end within it.
  mutating func place(rightOf edges: [Double], on sheet: Sheet? = nil, within width: Double? = nil) {
    let right = edges.max() ?? 0
    for index in indices {
      if let width, sheet != nil || self[index].isCut {
        self[index].place(from: Measure.margin, leastRight: width - Measure.margin - self[index].summaryRoom)
        continue
      }
      // Returned units come down right of everything that stands in the streams.
      let beside = index == 0 && self[index].sources.count == 1 ? 24 + self[index].sourceWidth / 2 : 0
      self[index].place(from: Measure.margin, leastRight: right + beside)
    }
  }
}

extension [Int: PlacedFlow] {
  /// The right end of all boxes below streams; 0 where there are none.
  var exitsMaxX: Double { values.flatMap(\.boxes).map(\.maxX).max() ?? 0 }
}
