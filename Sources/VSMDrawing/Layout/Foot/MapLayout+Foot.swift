import VSMAnalysis
import VSMModel

extension MapLayout {
  /// The ladders under everything, one for each row, and the summary box at their end.
  mutating func drawFoot() {
    guard let lastRow = rows.indices.last else { return }
    let shown = rows.filter { !figures.ladders[$0.stream].rungs.isEmpty }
    let summary = SummaryBox(map, figures)
    let ladders = Double(shown.count - 1) * (Measure.ladderStep + 40) + Measure.ladderStep
    // The summary box is level with the middle of the ladders, and may be the taller of the two.
    let above = max(Measure.ladderGap, (summary.height - ladders) / 2 + 14)
    var top = rows[lastRow].bottom + burstHeight(lastRow) + above
    let first = top
    var right = 0.0
    for row in shown {
      let ladder = LadderDrawing(
        row: row, ladder: figures.ladders[row.stream], texts: rungTexts.texts[row.stream], map: map,
        highY: top,
        isOneOfSeveral: shown.count > 1)
      items += ladder.items
      columns += ladder.columns
      right = max(right, ladder.right)
      top += Measure.ladderStep + 40
    }
    guard !shown.isEmpty else { return }
    items += summary.items(at: Point(right + 14, first + ladders / 2 - summary.height / 2))
  }
}
