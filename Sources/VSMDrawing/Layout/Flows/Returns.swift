import VSMModel

/// Units that come back to a step or a stock by no way that could be drawn: what they come back to says so, as the box
/// below the row that they leave says where to.
struct Returns {
  /// The names of where units come from, by what they come back to.
  private(set) var names: [ValueStreamMap.Reference: [String]] = [:]

  init(_ flows: [Int: FlowPlan], _ recoveries: [RecoveryPlan], in map: ValueStreamMap) {
    for (_, flow) in flows.sorted(by: { $0.key < $1.key }) {
      note(flow) { map.label(of: $0.from) }
    }
    for recovery in recoveries {
      note(recovery.flow) { map.recoveries[recovery.index].label ?? map.label(of: $0.from) }
    }
  }

  private mutating func note(_ flow: FlowPlan, from name: (FlowWay) -> String) {
    for way in flow.flows.ways {
      guard case .exit(.into(let target)) = way.end, let reference = target.reference else { continue }
      let name = name(way)
      if names[reference]?.contains(name) != true { names[reference, default: []].append(name) }
    }
  }
}

extension RowPlan {
  /// Steps and stocks say from where units come back to them. Columns keep their places: only heights change.
  mutating func receive(_ returns: Returns) {
    guard !returns.names.isEmpty else { return }
    for index in cells.indices {
      switch cells[index] {
      case .station(var station):
        guard let names = returns.names[.process(station.process)] else { continue }
        station.block.receive(from: names)
        cells[index] = .station(station)
      case .gap(var gap):
        for position in gap.waiting.indices {
          let waiting = gap.waiting[position]
          guard let names = returns.names[.stock(waiting.stock)] else { continue }
          let half = min(waiting.midX - waiting.minX, waiting.maxX - waiting.midX)
          gap.waiting[position].block.receive(from: names, within: 2 * half - 4)
        }
        cells[index] = .gap(gap)
      }
    }
    settleSidings()
  }
}
