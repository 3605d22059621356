/// Moving rows that have their places.
extension RowPlan {
  /// Moves all of the row along x.
  mutating func shift(by distance: Double) {
    for position in cells.indices { cells[position].move(by: distance) }
    for index in inbounds.indices { inbounds[index].x += distance }
  }

  /// More than so much no gap gets beyond what it needs, in px.
  private static let mostSpread = 96.0

  /// Moves the end of the row to the right, by gaps that are wider alike; not at all where they would be much too wide.
  mutating func spread(by distance: Double) {
    let gaps = cells.indices.filter { position in
      if case .gap(let gap) = cells[position] { gap.kind == .between && !gap.isTight } else { false }
    }
    guard !gaps.isEmpty, sidings.isEmpty, distance <= Double(gaps.count) * Self.mostSpread else { return }
    let share = distance / Double(gaps.count)
    let open = Set(gaps)
    var moved = 0.0
    for position in cells.indices {
      cells[position].move(by: moved)
      guard open.contains(position), case .gap(var gap) = cells[position] else { continue }
      gap.stretch(to: gap.maxX + share)
      cells[position] = .gap(gap)
      moved += share
    }
  }
}

extension RowPlan.Cell {
  fileprivate mutating func move(by distance: Double) {
    switch self {
    case .station(var station):
      station.x += distance
      self = .station(station)
    case .gap(var gap):
      gap.move(by: distance)
      self = .gap(gap)
    }
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
