import VSMAnalysis
import VSMModel
import VSMScene

extension SettledMap {
  /// What the texts of all rungs of each step and stock need, side by side.
  func rungRooms() -> [ValueStreamMap.Reference: Double] {
    var rooms: [ValueStreamMap.Reference: Double] = [:]
    for ladder in figures.ladders {
      for step in LadderDrawing.steps(ladder, Array(ladder.rungs.indices), ladderTexts) {
        rooms[step.of, default: 0] += step.text(within: 0).width + 10
      }
    }
    return rooms
  }

  /// The lowest point of a row with its ladder.
  func rowFoot(_ index: Int) -> Double { rowBottom(index) + foot.rows[index].depth }

  /// The upper edge of a recovery's summary: it ends where the ladder does, as far as what stands right of the row leaves
  /// room for it.
  func recoverySummaryTop(_ index: Int, _ summary: SummaryBox) -> Double {
    let recovery = recoveries[index]
    let lowest = recoveryBottom(index) + foot.recoveries[index].depth - summary.size.height
    let right = max(foot.recoveries[index].steps.isEmpty ? 0 : recovery.row.maxX, recovery.row.minX)
    let boxes = recovery.flow.exits.contains { $0.maxX > right }
    let above =
      boxes
      ? recoveryBottom(index)
      : max(recovery.row.bottom + (recoveryBursts[index] ?? 0), recovery.row.top + recovery.sourceDepth)
    return max(lowest, above + 14)
  }

  /// The lowest point of a recovery with its ladder and its summary.
  func recoveryFoot(_ index: Int) -> Double {
    let bottom = recoveryBottom(index) + foot.recoveries[index].depth
    guard let summary = foot.summaries[index] else { return bottom }
    return max(bottom, recoverySummaryTop(index, summary) + summary.size.height)
  }

}
