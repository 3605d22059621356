import VSMModel
import VSMScene

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

  /// Where a customer had to go further to the right than the end of the first row, the row follows, so that what is
  /// delivered goes straight up: as a whole, or with its gaps spread where suppliers stand over its beginning.
  mutating func spreadFirstRow() {
    guard !isWrapped, splitOrders.isEmpty, let row = rows.first, row.isLastPart,
      let delivery = map.streams[row.stream].deliveries.first, map.streams[row.stream].deliveries.count == 1,
      let customer = band.customers.first(where: { $0.index == delivery.party }), !isShippedAside(0)
    else { return }
    let distance = customer.midX - endX(0).midX
    guard distance > 0.5 else { return }
    guard !map.streams[row.stream].sources.isEmpty else {
      for row in rows.indices { rows[row].shift(by: distance) }
      return
    }
    let gaps = row.cells.count { if case .gap(let gap) = $0 { gap.kind == .between } else { false } }
    guard gaps > 0, distance / Double(gaps) <= Self.mostSpread else { return }
    rows[0].spread(by: distance / Double(gaps))
    drawFeedersNear()
  }

  /// How much further apart two steps may stand than they need, in px.
  private static let mostSpread = 130.0

  /// From the end of a row to the arrow that goes up from there to another row.
  private static let beforeJoin = 18.0
}

extension RowPlan {
  /// Makes each gap between two steps so much wider.
  mutating func spread(by distance: Double) {
    var moved = 0.0
    for position in cells.indices {
      switch cells[position] {
      case .station(var station):
        station.x += moved
        cells[position] = .station(station)
      case .gap(var gap):
        gap.move(by: moved)
        if gap.kind == .between {
          gap.stretch(to: gap.maxX + distance)
          moved += distance
        }
        cells[position] = .gap(gap)
      }
    }
  }

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
