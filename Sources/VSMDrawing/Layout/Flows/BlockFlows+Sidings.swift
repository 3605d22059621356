import VSMAnalysis
import VSMModel

extension BlockFlows {
  /// Steps that most units pass by: they stand in a siding below the row, and the arrow that leads past them runs straight
  /// through it, since the larger flow goes straight.
  struct Siding {
    /// The step that units part at.
    let from: Int
    /// The step where they meet again.
    let to: Int
    /// The share that goes straight, in one line.
    let label: FlowLabel
    let title: String
  }

  /// The part of what leaves a step that passes by the next ones; nothing where these stand in the row.
  ///
  /// It has to be the largest part that stays in the block, and what it passes by is seen by fewer than half of the units of
  /// the step that they part at. What other streams or kanban meet stays in the row.
  static func sidetracking(
    of parts: Parts, _ places: Places, _ visits: [ValueStreamMap.Reference: Double], _ map: ValueStreamMap
  ) -> Part? {
    guard let position = places.positions[.process(parts.process)],
      let passing = visits[.process(parts.process)]
    else { return nil }
    let ahead = parts.list.filter { part in
      part.kind != .rework && (places.positions[part.target] ?? -1) > position
    }
    let most = ahead.max { ($0.perUnit ?? 0) < ($1.perUnit ?? 0) }
    guard let most, case .process = most.target, let end = places.positions[most.target],
      let flow = most.perUnit,
      // Several parts may go to one step; none of them is the way then.
      ahead.count(where: { $0.target == most.target }) == 1
    else { return nil }
    let passedBy = places.order[(position + 1)..<end]
    guard
      passedBy.allSatisfy({ target in
        guard let reference = target.reference, let seen = visits[reference] else { return false }
        return seen < passing / 2 && seen < flow
      }), passedBy.contains(where: { if case .process = $0 { true } else { false } }),
      !passedBy.contains(where: map.isMetFromElsewhere)
    else { return nil }
    return most
  }
}

extension ValueStreamMap {
  /// True for what streams join or split off, and what kanban is sent to or from.
  fileprivate func isMetFromElsewhere(_ target: RouteTarget) -> Bool {
    guard let reference = target.reference else { return true }
    if case .process(let process) = reference,
      streams.contains(where: { $0.joins == process || $0.origin?.process == process })
    {
      return true
    }
    return kanbans.contains { ($0.sources + $0.targets).contains(reference) }
      || kanbanPlaces.contains { $0.at == reference }
  }
}
