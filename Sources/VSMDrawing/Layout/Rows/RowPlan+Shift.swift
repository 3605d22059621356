/// Moving rows that have their places.
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
