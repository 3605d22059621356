import VSMModel
import VSMScene

/// Numbered connectors where arrows between rows would be too long or cross boxes.
extension [RowPlan] {
  /// Rows that split off one row and join another go there by connectors.
  func joiningElsewhere(in map: ValueStreamMap) -> [RowPlan] {
    let indices = indices.filter { map.streams[self[$0].stream].joinsElsewhere(in: map) }
    guard !indices.isEmpty else { return self }
    var rows = self
    var cutter = RowCutter(limit: .infinity, size: Connector.size(for: indices.count))
    for index in indices { rows[index] = cutter.joining(rows[index], map.streams[rows[index].stream].joins) }
    return rows
  }

  /// Processes that rows join by connectors, or split off by them, have those below them.
  mutating func receiveConnectors(at processPlaces: [Int: (row: Int, cell: Int)]) {
    for exit in compactMap(\.exit) where exit.joins {
      if let target = processPlaces[exit.process]?.row { self[target].arrivals[exit.process] = exit }
    }
    for entry in compactMap(\.entry) {
      guard let process = entry.splitsFrom, let origin = processPlaces[process]?.row else { continue }
      self[origin].arrivals[process] = entry
    }
  }

  /// The highest number of the connectors at their ends; 0 where there are none.
  var lastConnector: Int { reduce(0) { Swift.max($0, $1.entry?.number ?? 0, $1.exit?.number ?? 0) } }

  /// What goes on below goes on as broad as it was.
  mutating func carryWidths() {
    var widths: [Int: Double] = [:]
    for row in self {
      guard let exit = row.exit, case .gap(let gap)? = row.cells.last else { continue }
      widths[exit.number] = gap.hangs ? gap.links.first?.width : gap.links.last?.width
    }
    for index in indices {
      guard let entry = self[index].entry, let width = widths[entry.number],
        case .gap(var gap)? = self[index].cells.first, !gap.links.isEmpty
      else { continue }
      gap.links[0].width = width
      self[index].cells[0] = .gap(gap)
    }
  }
}
