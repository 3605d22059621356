import VSMAnalysis
import VSMModel

/// Rows that are wider than the map may be go on below, at the left again; numbered connectors say where.
extension MapLayout {
  /// Cuts rows into parts where the map is to be wrapped and is wider than that.
  ///
  /// No row is cut where rework or another route leads from one of its steps to another, and recoveries stay whole: what
  /// they lead to above the last row is named in a box.
  mutating func wrapRows() {
    guard let width = map.wrap,
      (rows.map(\.maxX).max() ?? 0) + Measure.margin > width
    else { return }
    isWrapped = true
    placeRows()
    var cutter = RowCutter(
      limit: width - Measure.margin - deliveryRoom, size: Connector.size(for: mostConnectors))
    var parts: [RowPlan] = []
    var flows: [Int: FlowPlan] = [:]
    for (index, row) in rows.enumerated() {
      let flow = rowFlows[index]
      let pieces = cutter.parts(
        of: row, joining: map.streams[row.stream].joins, splitting: split(ofRow: index),
        from: rowStarts[index], whole: row.spans(of: flow))
      for piece in pieces {
        flows[parts.count] = flow?.part(piece, stream: row.stream, of: map, figures)
        parts.append(piece)
      }
    }
    rows = parts
    rowFlows = flows
    noteProcesses()
    noteLetters()
    noteArrivals()
    for row in rows.indices {
      guard let entry = rows[row].entry, let process = entry.splitsFrom,
        let origin = processPlaces[process]?.row
      else { continue }
      rows[origin].arrivals[process] = entry
    }
    placeRows()
  }

  private var mostConnectors: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// Notes in which row each process stands, and where in it.
  mutating func noteProcesses() {
    processPlaces = [:]
    for (row, plan) in rows.enumerated() {
      for (position, cell) in plan.cells.enumerated() {
        if case .station(let station) = cell { processPlaces[station.process] = (row, position) }
      }
    }
  }
}
