import VSMModel
import VSMScene

/// What stands under rows: the ladder of each, open where something that is drawn crosses it, the summaries of recoveries
/// beside theirs, and that of the map.
struct FootDrawing {
  private let settled: SettledMap
  private(set) var items: [Item] = []
  /// The columns of what is timed.
  private(set) var columns: [Scene.Column] = []

  /// Here `drawn` is all else of the picture.
  init(of settled: SettledMap, under drawn: [Item]) {
    self.settled = settled
    var uprights = Uprights(of: drawn)
    let ends = drawLadders(&uprights)
    drawRecoveries(&uprights)
    guard let first = ends.first, let last = ends.last else { return }
    if let sheets = settled.sheets {
      items += SummaryDrawing(of: settled, on: sheets, after: ends, beside: drawn + items).items
      return
    }
    items += SummaryDrawing(of: settled, after: first, last, beside: drawn + items).items
  }

  /// The ladders of streams.
  ///
  /// - Returns: where they end, from the first row to the last.
  private mutating func drawLadders(_ uprights: inout Uprights) -> [Point] {
    let rows = settled.rows
    // From above to below, as uprights are asked for.
    let order = rows.indices.sorted { (settled.rowBottom($0), $0) < (settled.rowBottom($1), $1) }
    var ends: [Int: Point] = [:]
    for index in order where !settled.routes.foot.rows[index].steps.isEmpty {
      let ladder = settled.routes.foot.rows[index]
      let highY = settled.rowBottom(index) + ladder.highDepth
      let drawing = LadderDrawing(
        row: rows[index].plan, steps: ladder.steps, map: settled.map, highY: highY,
        named: "ladder-\(rows[index].stream + 1)",
        crossings: uprights.crossings(
          of: rows[index].plan, ladder, from: highY - 20, to: settled.rowFoot(index)))
      items += drawing.items
      columns += drawing.columns
      ends[index] = Point(drawing.right, highY + Measure.ladderStep)
    }
    return ends.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The ladders of recoveries, each with its summary at its end.
  private mutating func drawRecoveries(_ uprights: inout Uprights) {
    for (index, recovery) in settled.recoveries.enumerated() {
      let ladder = settled.routes.foot.recoveries[index]
      let bottom = settled.recoveryBottom(index)
      let highY = bottom + ladder.highDepth
      let stem = recovery.index == 0 ? "recovery" : "recovery-\(recovery.index + 1)"
      let drawing = LadderDrawing(
        row: recovery.row.plan, steps: ladder.steps, map: settled.map, highY: highY, named: "ladder-\(stem)",
        risesBetween: true,
        crossings: uprights.crossings(
          of: recovery.row.plan, ladder, from: highY - 20, to: bottom + ladder.depth))
      items += drawing.items
      guard let summary = settled.routes.foot.summaries[index] else { continue }
      let left = max(drawing.right, recovery.row.minX) + RecoveryPlan.beforeSummary
      items += summary.items(at: Point(left, settled.recoverySummaryTop(index, summary)))
    }
  }
}
