/// Rows that join others end right before the step that they join.
extension MapLayout {
  /// Moves rows that join to the right, up to one gap left of where their arrow goes up, from the top row down: what joins
  /// a row that moves follows it.
  mutating func drawFeedersNear() {
    // What splits off goes down between rows, which stay where they are then.
    guard !isWrapped, splitOrders.isEmpty else { return }
    for row in rows.indices {
      guard let process = joinedByArrow(rows[row]), let target = station(of: process), target.row < row
      else { continue }
      let port = target.station.minX + joinPort(order: joinOrders[rows[row].stream] ?? 0)
      let shift = port - Self.beforeJoin - rows[row].maxX
      if shift > 0 { rows[row].shift(by: shift) }
    }
  }

  /// From the end of a row to the arrow that goes up from there to another row.
  private static let beforeJoin = 18.0
}

extension RowPlan {
  /// Moves all of the row along x.
  mutating func shift(by distance: Double) {
    for position in cells.indices {
      switch cells[position] {
      case .station(var station):
        station.x += distance
        cells[position] = .station(station)
      case .gap(var gap):
        gap.minX += distance
        gap.maxX += distance
        for index in gap.waiting.indices {
          gap.waiting[index].minX += distance
          gap.waiting[index].midX += distance
          gap.waiting[index].maxX += distance
        }
        for index in gap.links.indices {
          gap.links[index].minX += distance
          gap.links[index].maxX += distance
        }
        cells[position] = .gap(gap)
      }
    }
    for index in inbounds.indices { inbounds[index].x += distance }
  }
}
