import VSMAnalysis
import VSMModel
import VSMWords

/// Rows that are wider than the map may be.
extension RowColumns {
  /// The cells of parts of the rows that end left of an x.
  ///
  /// No row is cut where rework or another route leads from one of its steps to another; what recoveries lead to above the last
  /// row is named in a box.
  func cutCells(within right: Double, recoveriesWithin edge: Double) -> MapCells {
    let joined = Set(map.streams.compactMap(\.joins))
    let most = rows.reduce(0) { $0 + $1.cells.count }
    var cutter = RowCutter(limit: right, size: Connector.size(for: most))
    var parts: [RowPlan] = []
    var flows: [Int: FlowPlan] = [:]
    for (index, row) in rows.enumerated() {
      let flow = cells.rowFlows[index]
      let pieces = cutter.parts(
        of: row, joining: map.streams[row.stream].joins, splitting: split(of: row.stream),
        from: Measure.margin, whole: row.spans(of: flow), ties: row.spans(of: map.kanbans),
        beforeEnd: outboundRoom(of: row.stream, cutter.size), joined: { joined.contains($0) })
      for piece in pieces {
        flows[parts.count] = flow?.part(piece, stream: row.stream, of: map, figures)
        parts.append(piece)
      }
    }
    let recoveries = [RecoveryPlan](below: parts.last, of: facts).cut(within: edge, by: &cutter, of: facts)
    return MapCells(parts, flows, recoveries, of: cells)
  }

  /// What the connectors to customers take behind a row, in px.
  private func outboundRoom(of stream: Int, _ size: Double) -> Double {
    let deliveries = map.streams[stream].deliveries
    return facts.sheet == nil || deliveries.isEmpty ? 0 : Outbound.arrow(of: deliveries, in: map) + size
  }

  /// How units get to a stream that splits off, by a connector.
  private func split(of stream: Int) -> RowCutter.Split? {
    guard let origin = map.streams[stream].origin else { return nil }
    let vehicle = facts.splitVehicle(of: stream)
    return RowCutter.Split(
      process: origin.process,
      link: RowPlan.Link(
        style: vehicle == nil ? .push : .shipment, vehicle: vehicle, isSaid: true,
        share: origin.shareLabel(in: map.phrases)))
  }

  /// What each row takes of the x axis, with what hangs below it and is timed behind it.
  var extents: [Shelves.Extent] {
    let rungs = FootPlan(under: rows, [], of: map, figures, facts.ladderTexts).rows
    return rows.enumerated().map { index, row in
      let places = row.cells.reduce(0) { count, cell in
        if case .gap(let gap) = cell { count + gap.waiting.count } else { count + 1 }
      }
      // Transports are timed behind the row, each in a column of its own.
      let behind = Double(max(0, Set(rungs[index].steps.map(\.of)).count - places)) * Measure.stockGap
      let beside = cells.rowFlows[index].map { $0.boxes.isEmpty ? 0 : Shelves.besideExits } ?? 0
      return Shelves.Extent(
        stream: row.stream, minX: row.minX, maxX: row.maxX + behind, beside: beside,
        isSpine: row.stream == rows[0].stream,
        delivers: row.isLastPart && !map.streams[row.stream].deliveries.isEmpty)
    }
  }
}
