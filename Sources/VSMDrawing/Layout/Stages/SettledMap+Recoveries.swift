import VSMScene

/// How far recoveries reach down, with what hangs below them.
extension SettledMap {
  /// All rows: those of streams, and those of recoveries below them.
  var allRows: [RowPlan] { rows + recoveries.map(\.row) }

  private func bursts(_ index: Int) -> Double { burstHeight(recoveries[index].row, recoveries[index].flow) }

  /// Where the tracks below a recovery begin.
  func channelTop(_ index: Int) -> Double {
    let recovery = recoveries[index]
    let top = recovery.row.bottom + recovery.flow.labelHeight + bursts(index)
    // Sources that stand one below the other may reach further down than the row.
    return recovery.overlapsSources ? max(top, recovery.row.top + recovery.sourceDepth + 8) : top
  }

  /// Where the boxes below a recovery begin.
  func exitTop(_ index: Int) -> Double {
    let flow = recoveries[index].flow
    return (channelTop(index) + flow.lowerDepth + (flow.exits.isEmpty ? 0 : FlowPlan.approach)).rounded()
  }

  /// The lowest point of a recovery with all that hangs below it.
  func recoveryBottom(_ index: Int) -> Double {
    let exits =
      recoveries[index].flow.exits.isEmpty
      ? channelTop(index) + recoveries[index].flow.lowerDepth
      : exitTop(index) + recoveries[index].flow.exitHeight
    return max(exits, recoveries[index].row.top + recoveries[index].sourceDepth)
  }

  /// The upper edge of a recovery's summary: it ends where the ladder does, as far as what stands right of the row leaves
  /// room for it.
  func recoverySummaryTop(_ index: Int, _ summary: SummaryBox) -> Double {
    let recovery = recoveries[index]
    let ladder = routes.foot.recoveries[index]
    let lowest = recoveryBottom(index) + ladder.depth - summary.size.height
    let right = max(ladder.steps.isEmpty ? 0 : recovery.row.maxX, recovery.row.minX)
    let boxes = recovery.flow.exits.contains { $0.maxX > right }
    let above =
      boxes
      ? recoveryBottom(index)
      : max(recovery.row.bottom + bursts(index), recovery.row.top + recovery.sourceDepth)
    return max(lowest, above + 14)
  }

  /// The lowest point of a recovery with its ladder and its summary.
  func recoveryFoot(_ index: Int) -> Double {
    let bottom = recoveryBottom(index) + routes.foot.recoveries[index].depth
    guard let summary = routes.foot.summaries[index] else { return bottom }
    return max(bottom, recoverySummaryTop(index, summary) + summary.size.height)
  }
}

extension RecoveryPlan {
  /// True where boxes below the row would stand under the sources or in the way of their arrows.
  fileprivate var overlapsSources: Bool {
    let strips = sourceStrips
    return flow.exits.contains { placed in
      strips.contains { placed.x < $0.upperBound && $0.lowerBound < placed.maxX }
    }
  }
}
