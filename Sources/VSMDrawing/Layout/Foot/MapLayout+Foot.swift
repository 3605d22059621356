import VSMAnalysis
import VSMModel
import VSMScene

extension MapLayout {
  /// The ladders under everything, one for each row, and the summary box at their end.
  mutating func drawFoot() {
    drawRecoveryFeet(below: drawRowFeet())
  }

  /// The ladders of recoveries, each with its summary at its end.
  private mutating func drawRecoveryFeet(below bottom: Double) {
    var bottom = bottom
    for recovery in recoveries {
      let foot = RecoveryFoot(recovery, of: map, figures, top: bottom + Measure.ladderGap)
      items += foot.items
      bottom = foot.bottom
      guard let summary = SummaryBox(recovery.index, of: map, figures) else { continue }
      let top = foot.top - 10
      items += summary.items(at: Point(foot.right + 20, top))
      bottom = max(bottom, top + summary.size.height)
    }
  }

  /// - Returns: the lowest point of the ladders and their summary.
  private mutating func drawRowFeet() -> Double {
    guard !rows.isEmpty else { return footTop }
    let rungs = rungsOfRows()
    let shown = rows.indices.filter { !(rungs[$0] ?? []).isEmpty }
    let isOneOfSeveral = Set(shown.map { rows[$0].stream }).count > 1
    let summary = SummaryBox(map, figures)
    // Where a ladder goes on in a line below, the summary is level with the last.
    let besideLast = isWrapped && shown.count > 1
    let ladders =
      besideLast
      ? Measure.ladderStep : Double(shown.count - 1) * (Measure.ladderStep + 40) + Measure.ladderStep
    // The summary box is level with the middle of the ladders, and may be the taller of the two.
    let room = (summary.height - ladders) / 2 + 14
    var top = footTop + (besideLast ? Measure.ladderGap : max(Measure.ladderGap, room))
    var first = top
    var right = 0.0
    for index in shown {
      let row = rows[index]
      if besideLast, index == shown.last {
        top += max(0, room - 40)
        (first, right) = (top, 0)
      }
      let ladder = LadderDrawing(
        row: row, ladder: figures.ladders[row.stream], texts: rungTexts.texts[row.stream],
        rungs: rungs[index] ?? [], map: map, highY: top, isOneOfSeveral: isOneOfSeveral)
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

  /// The rungs of each row by their positions in the ladder of its stream: those of what stands in it. Transport to
  /// a customer or to another stream is timed at the end of the last part.
  private func rungsOfRows() -> [Int: [Int]] {
    var rowOf: [ValueStreamMap.Reference: Int] = [:]
    var lastRow: [Int: Int] = [:]
    for (index, row) in rows.enumerated() {
      lastRow[row.stream] = index
      for cell in row.cells {
        switch cell {
        case .station(let station): rowOf[.process(station.process)] = index
        case .gap(let gap): for waiting in gap.waiting { rowOf[.stock(waiting.stock)] = index }
        }
      }
    }
    var rungs: [Int: [Int]] = [:]
    for (stream, last) in lastRow {
      for (position, rung) in figures.ladders[stream].rungs.enumerated() {
        let row = rowOf[rung.of].flatMap { rows[$0].stream == stream ? $0 : nil } ?? last
        rungs[row, default: []].append(position)
      }
    }
    return rungs
  }
}
