import VSMModel

/// What lines need of those that they leave from, before these have their places.
extension RoutePlan {
  /// What suppliers and customers need of their lower edge for lines to what stands in rows, beyond what one needs.
  static func lineRooms(_ map: ValueStreamMap, _ letters: LetterPlan) -> [ValueStreamMap.Reference: Double] {
    var counts: [ValueStreamMap.Reference: Int] = [:]
    for (index, flow) in map.information.enumerated() {
      for end in flow.sources
      where flow.targets.contains(where: {
        $0.isInRow && !letters.contains(.information(index), from: end, to: $0)
      }) {
        counts[end, default: 0] += 1
      }
      for end in flow.targets
      where flow.sources.contains(where: {
        $0.isInRow && !letters.contains(.information(index), from: $0, to: end)
      }) {
        counts[end, default: 0] += 1
      }
    }
    for (index, kanban) in map.kanbans.enumerated() {
      for end in kanban.sources
      where kanban.targets.contains(where: { !letters.contains(.kanban(index), from: end, to: $0) }) {
        counts[end, default: 0] += 1
      }
      for end in kanban.targets
      where kanban.sources.contains(where: { !letters.contains(.kanban(index), from: $0, to: end) }) {
        counts[end, default: 0] += 1
      }
    }
    return counts.compactMapValues { $0 > 1 ? Double($0 - 1) * 7 : nil }
  }

  /// How many lines leave or reach the lower edge of a control, at the most.
  static func lineCount(
    _ map: ValueStreamMap, below control: ValueStreamMap.Reference, _ letters: LetterPlan
  ) -> Int {
    map.information.enumerated().reduce(0) { count, entry in
      let (index, flow) = entry
      let leaves = flow.sources.contains(control)
      guard leaves || flow.targets.contains(control) else { return count }
      return count
        + (leaves ? flow.targets : flow.sources).count { other in
          switch other {
          case .process, .kanbanPlace:
            !letters.contains(
              .information(index), from: leaves ? control : other, to: leaves ? other : control)
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
    case .supplier, .customer, .source, .control, .disposition, .resource, .site: false
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
