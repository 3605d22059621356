import VSMModel
import VSMScene

/// Numbered connectors where arrows between rows would be too long or cross boxes.
extension SettledMap {
  /// Rows that split off one row and join another go there by connectors.
  mutating func joinElsewhere() {
    let indices = rows.indices.filter { map.streams[rows[$0].stream].joinsElsewhere(in: map) }
    guard !indices.isEmpty else { return }
    var cutter = RowCutter(limit: .infinity, size: Connector.size(for: indices.count))
    for index in indices {
      rows[index] = cutter.joining(rows[index], map.streams[rows[index].stream].joins)
    }
    noteProcesses()
    noteArrivals()
  }

  /// Processes that rows join by connectors have those below them.
  mutating func noteArrivals() {
    for row in rows.indices {
      guard let exit = rows[row].exit, exit.joins, let target = processPlaces[exit.process]?.row else {
        continue
      }
      rows[target].arrivals[exit.process] = exit
    }
  }

  /// The process that an arrow leads up to from the end of a row; nothing where a connector stands for it.
  func joinedByArrow(_ row: RowPlan) -> Int? {
    isWrapped || row.exit != nil ? nil : map.streams[row.stream].joins
  }

  /// What goes on below goes on as broad as it was.
  mutating func carryWidths() {
    var widths: [Int: Double] = [:]
    for row in rows {
      guard let exit = row.exit, case .gap(let gap)? = row.cells.last else { continue }
      widths[exit.number] = gap.hangs ? gap.links.first?.width : gap.links.last?.width
    }
    for index in rows.indices {
      guard let entry = rows[index].entry, let width = widths[entry.number],
        case .gap(var gap)? = rows[index].cells.first, !gap.links.isEmpty
      else { continue }
      gap.links[0].width = width
      rows[index].cells[0] = .gap(gap)
    }
  }

}
