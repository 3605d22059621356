import VSMScene

extension SummaryDrawing {
  /// The summary of a map that is dealt to sheets, whole on one of them: at the end of a ladder, the last if it can be, else
  /// where there is room, else below all of the last sheet.
  init(of settled: SettledMap, on sheets: Sheets, after ends: [Point], beside drawn: [Item]) {
    let occupied = OccupiedRoom(drawn)
    let (frame, height) = (sheets.sheet.frame, sheets.sheet.size.height)
    let right = frame.maxX - 8
    let wide = SummaryBox(settled.map, settled.figures, ladder: settled.facts.ladderTexts)
    func isFree(_ box: Rect) -> Bool {
      let above = (box.minY / height).rounded(.down) * height
      return box.maxX <= right + 0.1 && box.minY >= above + frame.minY
        && box.maxY <= above + frame.maxY - RowTops.besideFrame && occupied.isFree(box.grown(by: 8))
    }
    for box in [wide.stacked, wide] {
      for end in ends.reversed() {
        let near = end.x + 14
        for x in [right - box.size.width, near] where x >= near {
          for y in [end.y - box.height, end.y - Measure.ladderStep - 10]
          where isFree(Rect(x, y, box.size.width, box.size.height)) {
            items = box.items(at: Point(x, y))
            return
          }
        }
      }
    }
    let x = right - wide.size.width
    // As near to where the last ladder ends as there is room.
    let last = ends.last.map { ($0.y / height).rounded(.down) } ?? 0
    for sheet in (0..<sheets.count).sorted(by: { abs(Double($0) - last) < abs(Double($1) - last) }) {
      let above = Double(sheet) * height
      var y = above + frame.maxY - RowTops.besideFrame - wide.size.height
      while y > above + frame.minY {
        if isFree(Rect(x, y, wide.size.width, wide.size.height)) {
          items = wide.items(at: Point(x, y))
          return
        }
        y -= Self.step
      }
    }
    items = wide.items(at: Point(x, occupied.bottom(from: x - 8, to: right + 8) + 20))
  }

  private static let step = 24.0
}
