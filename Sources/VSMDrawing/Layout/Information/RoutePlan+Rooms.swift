import VSMModel

/// What lines need of those that they leave from, before these have their places.
extension RoutePlan {
  /// What suppliers and customers need of their lower edge for lines to what stands in rows, beyond what one needs.
  static func lineRooms(_ map: ValueStreamMap) -> [ValueStreamMap.Reference: Double] {
    var counts: [ValueStreamMap.Reference: Int] = [:]
    for flow in map.information {
      for (ends, others) in [(flow.sources, flow.targets), (flow.targets, flow.sources)]
      where others.contains(where: \.isInRow) {
        for end in ends { counts[end, default: 0] += 1 }
      }
    }
    for kanban in map.kanbans {
      for end in kanban.sources + kanban.targets { counts[end, default: 0] += 1 }
    }
    return counts.compactMapValues { $0 > 1 ? Double($0 - 1) * 7 : nil }
  }

  /// How many lines leave or reach the lower edge of a control, at the most.
  static func lineCount(_ map: ValueStreamMap, below control: ValueStreamMap.Reference) -> Int {
    map.information.reduce(0) { count, flow in
      guard flow.sources.contains(control) || flow.targets.contains(control) else { return count }
      let others = flow.sources.contains(control) ? flow.targets : flow.sources
      return count
        + others.count { other in
          switch other {
          case .process, .kanbanPlace: true
          default: false
          }
        }
    }
  }
}

extension ValueStreamMap.Reference {
  /// True for what stands in or above a row.
  fileprivate var isInRow: Bool {
    switch self {
    case .process, .stock, .kanbanPlace: true
    case .supplier, .customer, .source, .control, .disposition: false
    }
  }
}

extension ValueStreamMap {
  /// True where the ways of several kanban end at a stock: its upper edge has no room for a shipment beside them.
  func hasSeveralKanban(at stock: Reference) -> Bool {
    kanbans.reduce(0) { count, kanban in
      count + (kanban.sources.contains(stock) ? kanban.targets.count : 0)
        + (kanban.targets.contains(stock) ? kanban.sources.count : 0)
    } > 1
  }
}
