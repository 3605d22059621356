import VSMAnalysis
import VSMModel

extension MapLayout {
  /// The ladders under everything, one for each row, and the summary box at their end.
  mutating func drawFoot() {
    guard let lastRow = rows.indices.last else { return }
    var top = rows[lastRow].bottom + burstHeight(lastRow) + Measure.ladderGap
    let first = top
    var right = 0.0
    let shown = rows.filter { !figures.ladders[$0.stream].rungs.isEmpty }
    for row in shown {
      let ladder = LadderDrawing(
        row: row, ladder: figures.ladders[row.stream], map: map, figures: figures, highY: top,
        isOneOfSeveral: shown.count > 1)
      items += ladder.items
      columns += ladder.columns
      right = max(right, ladder.right)
      top += Measure.ladderStep + 40
    }
    guard !shown.isEmpty else { return }
    let height = top - 40 - first
    let summary = SummaryBox(map, figures)
    items += summary.items(at: Point(right + 14, first + height / 2 - summary.height / 2 - 4))
  }
}
