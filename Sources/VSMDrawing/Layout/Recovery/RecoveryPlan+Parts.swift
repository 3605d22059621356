import VSMAnalysis
import VSMModel
import VSMScene

/// Recoveries that are wider than the map may be.
extension RecoveryPlan {
  /// The right end of all that stands in its row, and of its figures, from a left end on.
  func reach(from left: Double) -> Double {
    var plan = self
    plan.placeRow(from: left)
    return plan.row.maxX + summaryRoom
  }

  /// The recovery in parts that end left of an x, cut where neither rework nor another route leads from one of its steps to
  /// another; the same where it has room.
  func parts(
    within right: Double, by cutter: inout RowCutter, of map: ValueStreamMap, _ figures: Figures,
    _ scale: FlowScale
  ) -> [RecoveryPlan] {
    var whole = self
    whole.placeRow(from: Measure.margin)
    guard whole.row.maxX + summaryRoom > right else { return [self] }
    var rows = cutter.parts(
      of: whole.row, joining: nil, splitting: nil, from: Measure.margin, whole: whole.row.spans(of: flow),
      ties: whole.row.spans(of: map.kanbans), beforeEnd: summaryRoom,
      joined: { _ in false })
    guard rows.count > 1 else { return [self] }
    rows.carryWidths()
    let network = figures.recovery(index)
    return rows.map { row in
      let flow = flow.part(row, of: map, network, figures, block: Home.recovery(index).idSuffix)
      var part = RecoveryPlan(row, flow, of: self)
      part.row.sidings = part.row.sidings(of: flow, scale)
      part.row.settleSidings()
      return part
    }
  }
}

extension [RecoveryPlan] {
  /// Recoveries as cells below rows.
  ///
  /// - Parameters:
  ///   - row: the lowest row of streams; nothing where there is none.
  ///   - facts: what is known of the map.
  init(below row: RowPlan?, of facts: MapFacts) {
    let map = facts.map
    let sites = Set(row?.anchors.map(\.target) ?? [])
    self = map.recoveries.indices.map { index in
      RecoveryPlan(
        index, of: map, facts.figures, facts.flowScale, block: Home.recovery(index).idSuffix,
        runsLeft: !map.streams.isEmpty, beside: facts.bursts.widths
      ) { target in
        // What stands in an upper row lies behind the rows below it, and rows of other sheets on another paper.
        index == 0 && facts.sheet == nil ? target.reference.flatMap { sites.contains($0) ? $0 : nil } : nil
      }
    }
  }

  /// The same, those in parts that do not end left of an x. Nothing leads up into a stream from one of several rows.
  func cut(within right: Double, by cutter: inout RowCutter, of facts: MapFacts) -> [RecoveryPlan] {
    guard contains(where: { $0.reach(from: Measure.margin) > right }) else { return self }
    return [RecoveryPlan](below: nil, of: facts).enumerated().flatMap { index, plan in
      let parts = plan.parts(within: right, by: &cutter, of: facts.map, facts.figures, facts.flowScale)
      return parts.count > 1 ? parts : [self[index]]
    }
  }
}
