import VSMModel
import VSMScene

/// Rows that join others end right before the step that they join.
extension SettledMap {
  /// Moves rows that join to the right, up to one gap left of where their arrow goes up, from the top row down: what joins
  /// a row that moves follows it.
  mutating func drawFeedersNear() {
    // What splits off goes down between rows, which stay where they are then.
    guard !isWrapped, splitOrders.isEmpty else { return }
    for row in rows.indices {
      guard let process = joinedByArrow(rows[row]), let target = station(of: process), target.row < row
      else { continue }
      let port = target.station.minX + joinPort(of: rows[row])
      let shift = port - Self.beforeJoin - rows[row].maxX
      if shift > 0 { rows[row].shift(by: shift) }
    }
  }

  /// Where a customer had to go further to the right than the end of the first row, all rows follow, so that what is
  /// delivered goes straight up; suppliers that stand over its beginning hold the row.
  mutating func followCustomer() {
    guard !isWrapped, splitOrders.isEmpty, let row = rows.first, row.isLastPart,
      let delivery = map.streams[row.stream].deliveries.first, map.streams[row.stream].deliveries.count == 1,
      map.streams[row.stream].sources.isEmpty, !row.isShippedAside(in: map),
      let customer = band.customers.first(where: { $0.index == delivery.party })
    else { return }
    let distance = customer.midX - rows[0].end.midX
    guard distance > 0.5 else { return }
    for row in rows.indices { rows[row].shift(by: distance) }
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
        gap.move(by: distance)
        cells[position] = .gap(gap)
      }
    }
    for index in inbounds.indices { inbounds[index].x += distance }
  }
}

extension RowPlan.Gap {
  /// Moves the gap with all that stands in it along x.
  fileprivate mutating func move(by distance: Double) {
    minX += distance
    maxX += distance
    for index in waiting.indices {
      waiting[index].minX += distance
      waiting[index].midX += distance
      waiting[index].maxX += distance
    }
    for index in links.indices {
      links[index].minX += distance
      links[index].maxX += distance
    }
  }
}
