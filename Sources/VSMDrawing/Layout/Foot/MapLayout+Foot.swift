import VSMAnalysis
import VSMModel

extension MapLayout {
  /// The ladders under everything, one for each row, and the summary box at their end.
  mutating func drawFoot() {
    drawLaneFeet(below: drawRowFeet())
  }

  /// The ladders of recoveries, each with its summary at its end.
  private mutating func drawLaneFeet(below bottom: Double) {
    var bottom = bottom
    for lane in lanes {
      let foot = LaneFoot(lane, of: map, figures, top: bottom + Measure.ladderGap)
      items += foot.items
      bottom = foot.bottom
      guard let summary = SummaryBox(lane.recovery, of: map, figures) else { continue }
      let top = foot.top - 10
      items += summary.items(at: Point(foot.right + 20, top))
      bottom = max(bottom, top + summary.size.height)
    }
  }

  /// - Returns: the lowest point of the ladders and their summary.
  private mutating func drawRowFeet() -> Double {
    guard !rows.isEmpty else { return footTop }
    let shown = rows.filter { !figures.ladders[$0.stream].rungs.isEmpty }
    let summary = SummaryBox(map, figures)
    let ladders = Double(shown.count - 1) * (Measure.ladderStep + 40) + Measure.ladderStep
    // The summary box is level with the middle of the ladders, and may be the taller of the two.
    let above = max(Measure.ladderGap, (summary.height - ladders) / 2 + 14)
    var top = footTop + above
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
    guard !shown.isEmpty else { return footTop }
    let origin = Point(right + 14, first + ladders / 2 - summary.height / 2)
    items += summary.items(at: origin)
    return max(first + ladders, origin.y + summary.size.height)
  }
}
