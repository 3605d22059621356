import VSMAnalysis
import VSMModel
import VSMScene

extension MapLayout {
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

  /// The ladder under each row, the summaries of recoveries beside theirs, and that of the map.
  mutating func drawFoot() {
    var uprights = Uprights(of: items)
    // From above to below, as uprights are asked for.
    let order = rows.indices.sorted { (rowBottom($0), $0) < (rowBottom($1), $1) }
    var ladderEnds: [Int: Point] = [:]
    for index in order where !foot.rows[index].steps.isEmpty {
      let ladder = foot.rows[index]
      let highY = rowBottom(index) + ladder.highDepth
      let drawing = LadderDrawing(
        row: rows[index], steps: ladder.steps, map: map, highY: highY,
        crossings: uprights.crossings(of: rows[index], ladder, from: highY - 20, to: rowFoot(index)))
      items += drawing.items
      columns += drawing.columns
      ladderEnds[index] = Point(drawing.right, highY + Measure.ladderStep)
    }
    let ends = ladderEnds.sorted { $0.key < $1.key }.map(\.value)
    drawRecoveryFeet(&uprights)
    guard let first = ends.first, let last = ends.last else { return }
    drawSummary(after: first, last)
  }

  /// The ladders of recoveries, each with its summary at its end.
  private mutating func drawRecoveryFeet(_ uprights: inout Uprights) {
    for (index, recovery) in recoveries.enumerated() {
      let ladder = foot.recoveries[index]
      let highY = recoveryBottom(index) + ladder.highDepth
      let stem = recovery.index == 0 ? "recovery" : "recovery-\(recovery.index + 1)"
      let drawing = LadderDrawing(
        row: recovery.row, steps: ladder.steps, map: map, highY: highY, id: "ladder-\(stem)",
        risesBetween: true,
        crossings: uprights.crossings(
          of: recovery.row, ladder, from: highY - 20, to: recoveryBottom(index) + ladder.depth))
      items += drawing.items
      guard let summary = foot.summaries[index] else { continue }
      items += summary.items(
        at: Point(max(drawing.right, recovery.row.minX) + 20, recoveryBottom(index) + 14))
    }
  }

  /// The lowest point of a recovery with its ladder and its summary.
  func recoveryFoot(_ index: Int) -> Double {
    let summary = foot.summaries[index].map { $0.size.height + 14 } ?? 0
    return recoveryBottom(index) + max(foot.recoveries[index].depth, summary)
  }

  /// The summary of the map: in the column of the customer beside the first ladder, or the last, where there is room;
  /// else below all else, at the right.
  private mutating func drawSummary(after first: Point, _ last: Point) {
    let occupied = OccupiedRoom(items)
    let right = occupied.right
    let wide = SummaryBox(map, figures, ladder: ladderTexts)
    let box = wide.stacked
    func place(beside end: Point) -> Bool {
      let near = end.x + 14
      guard near + box.size.width <= max(right, first.x) + 40 else { return false }
      // The box ends where the ladder does, or begins below what stands there; right of the ladder, or under the customer.
      for x in [near, max(near, right - box.size.width)] {
        for top in [end.y - box.height, end.y - Measure.ladderStep - 10]
        where occupied.isFree(Rect(x, top, box.size.width, box.size.height).grown(by: 8)) {
          items += box.items(at: Point(x, top))
          return true
        }
      }
      return false
    }
    if place(beside: first) { return }
    let x = max(Measure.margin, right - wide.size.width)
    let top = max(occupied.bottom(from: x - 8, to: x + wide.size.width + 8) + 20, first.y - wide.height)
    // Under the end of the first row, if that makes the map no higher.
    if top + wide.size.height > occupied.bottom(from: 0, to: right), last != first, place(beside: last) {
      return
    }
    items += wide.items(at: Point(x, top))
  }
}
