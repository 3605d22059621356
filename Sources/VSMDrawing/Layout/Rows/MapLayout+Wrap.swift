import VSMAnalysis
import VSMModel

/// Rows that are wider than the map may be go on below, at the left again; numbered connectors say where.
extension SettledMap {
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
    let joined = Set(map.streams.compactMap(\.joins))
    var cutter = RowCutter(
      limit: width - Measure.margin - deliveryRoom, size: Connector.size(for: mostConnectors))
    var parts: [RowPlan] = []
    var flows: [Int: FlowPlan] = [:]
    for (index, row) in rows.enumerated() {
      let flow = rowFlows[index]
      let pieces = cutter.parts(
        of: row, joining: map.streams[row.stream].joins, splitting: split(ofRow: index),
        from: Measure.margin, whole: row.spans(of: flow), ties: row.spans(of: map.kanbans),
        joined: { joined.contains($0) })
      for piece in pieces {
        flows[parts.count] = flow?.part(piece, stream: row.stream, of: map, figures)
        parts.append(piece)
      }
    }
    rows = parts
    rowFlows = flows
    noteProcesses()
    noteInbounds()
    noteLetters()
    noteArrivals()
    for row in rows.indices {
      guard let entry = rows[row].entry, let process = entry.splitsFrom,
        let origin = processPlaces[process]?.row
      else { continue }
      rows[origin].arrivals[process] = entry
    }
    placeRows()
    shelves = Shelves(extents, within: width - Measure.margin - deliveryRoom)
    for row in rows.indices { rows[row].shift(by: shelves.shifts[row] ?? 0) }
  }

  /// What each row takes of the x axis, with what hangs below it and is timed behind it.
  private var extents: [Shelves.Extent] {
    let rungs = FootPlan(under: rows, [], of: map, figures, ladderTexts).rows
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.stream, default: 0] += 1 }
    return rows.indices.map { index in
      let row = rows[index]
      let places = row.cells.reduce(0) { count, cell in
        if case .gap(let gap) = cell { count + gap.waiting.count } else { count + 1 }
      }
      // Transports are timed behind the row, each in a column of its own.
      let behind = Double(max(0, Set(rungs[index].steps.map(\.of)).count - places)) * Measure.stockGap
      let beside = rowFlows[index].map { $0.exits.isEmpty ? 0 : Shelves.besideExits } ?? 0
      return Shelves.Extent(
        stream: row.stream, minX: row.minX, maxX: row.maxX + behind, beside: beside, isLast: row.isLastPart,
        isSpine: row.stream == rows[0].stream,
        delivers: row.isLastPart && !map.streams[row.stream].deliveries.isEmpty)
    }
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
