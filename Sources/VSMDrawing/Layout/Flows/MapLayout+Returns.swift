import VSMModel

/// Units that come back to a step or a stock by no way that could be drawn: what they come back to says so, as the box
/// below the row that they leave says where to.
extension SettledMap {
  mutating func markReturns() {
    var returns: [ValueStreamMap.Reference: [String]] = [:]
    func note(_ flow: FlowPlan, from name: (FlowWay) -> String) {
      for way in flow.flows.ways {
        guard case .exit(.into(let target)) = way.end, let reference = target.reference else { continue }
        let name = name(way)
        if returns[reference]?.contains(name) != true { returns[reference, default: []].append(name) }
      }
    }
    for row in rows.indices {
      guard let flow = rowFlows[row] else { continue }
      note(flow) { map.processes[$0.from].label }
    }
    for recovery in recoveries {
      note(recovery.flow) { map.recoveries[recovery.index].label ?? map.processes[$0.from].label }
    }
    guard !returns.isEmpty else { return }
    for row in rows.indices { rows[row].receive(returns) }
    for recovery in recoveries.indices { recoveries[recovery].row.receive(returns) }
  }
}

extension RowPlan {
  /// Steps and stocks say from where units come back to them. Columns keep their places: only heights change.
  fileprivate mutating func receive(_ returns: [ValueStreamMap.Reference: [String]]) {
    for index in cells.indices {
      switch cells[index] {
      case .station(var station):
        guard let names = returns[.process(station.process)] else { continue }
        station.block.receive(from: names)
        cells[index] = .station(station)
      case .gap(var gap):
        for position in gap.waiting.indices {
          let waiting = gap.waiting[position]
          guard let names = returns[.stock(waiting.stock)] else { continue }
          let half = min(waiting.midX - waiting.minX, waiting.maxX - waiting.midX)
          gap.waiting[position].block.receive(from: names, within: 2 * half - 4)
        }
        cells[index] = .gap(gap)
      }
    }
    settleSidings()
  }
}
