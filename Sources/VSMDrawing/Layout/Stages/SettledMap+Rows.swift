import VSMModel
import VSMScene

/// How far rows of streams reach down, with what hangs below them.
extension SettledMap {
  /// The ways beside a row, by row, where its stream has routes.
  var rowFlows: [Int: FlowPlan] { routes.ways.flows }

  /// The lowest point of a row with all that hangs below it.
  func rowBottom(_ index: Int) -> Double {
    guard let flow = rowFlows[index] else { return rows[index].bottom + burstHeight(rows[index], nil) }
    return flow.exits.isEmpty
      ? rowChannelTop(index) + flow.lowerDepth : rowExitTop(index) + flow.exitHeight
  }

  /// Where the tracks below a row begin.
  func rowChannelTop(_ index: Int) -> Double {
    rows[index].bottom + (rowFlows[index]?.labelHeight ?? 0) + burstHeight(rows[index], rowFlows[index])
  }

  /// Where the boxes below a row begin.
  func rowExitTop(_ index: Int) -> Double {
    (rowChannelTop(index) + (rowFlows[index]?.lowerDepth ?? 0) + FlowPlan.approach).rounded()
  }

  /// The lowest point of a row with its ladder.
  func rowFoot(_ index: Int) -> Double { rowBottom(index) + routes.foot.rows[index].depth }

  // MARK: Bursts

  /// The room that the bursts of a row need below the texts at the starts of its ways, which they stand beside.
  func burstHeight(_ row: RowPlan, _ flow: FlowPlan?) -> Double {
    let bursts = facts.bursts
    guard !bursts.isEmpty else { return 0 }
    let corners = cornerBursts(of: row, flow)
    let below =
      row.anchors.filter { !corners.has($0.target) }.map { anchor in
        bursts.lines(of: anchor.target, within: anchor.width).reduce(0) {
          $0 + ($1.map(\.block.size.height).max() ?? 0) + Bursts.drop
        }
      }.max() ?? 0
    return max(0, max(below, corners.depth - (row.bottom - row.top)) - (flow?.labelHeight ?? 0))
  }

  /// The bursts of a row that hang at the corners of their steps.
  func cornerBursts(of row: RowPlan, _ flow: FlowPlan?) -> CornerBursts {
    let facts = facts
    let taken = flow?.leastWidths(.lower) ?? [:]
    var met = row.metBelow
    for way in recoveries.first?.flow.flows.ways ?? [] {
      if case .above(.process(let process)) = way.end { met.insert(process) }
    }
    return CornerBursts(
      of: row,
      { facts.bursts.blocks(of: .process($0)) },
      isTaken: { process in
        row.frameDepth > 0 || taken[process] != nil || met.contains(process)
          || facts.joinCounts[process] != nil
          || facts.splitCounts[process] != nil || row.arrivals[process] != nil
      }, isAlone: rows.count + recoveries.count == 1 && flow == nil)
  }
}
