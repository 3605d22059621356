import VSMScene

/// The summary of the map: in the column of the customer beside the first ladder, or the last, where there is room;
/// else below all else, at the right.
struct SummaryDrawing {
  let items: [Item]

  /// Here `first` and `last` are the ends of those ladders, `drawn` all else of the picture.
  init(of settled: SettledMap, after first: Point, _ last: Point, beside drawn: [Item]) {
    let occupied = OccupiedRoom(drawn)
    let right = occupied.right
    let wide = SummaryBox(settled.map, settled.figures, ladder: settled.facts.ladderTexts)
    let box = wide.stacked
    func place(beside end: Point) -> Point? {
      let near = end.x + 14
      guard near + box.size.width <= max(right, first.x) + 40 else { return nil }
      // The box ends where the ladder does, or begins below what stands there; right of the ladder, or under the customer.
      for x in [near, max(near, right - box.size.width)] {
        for top in [end.y - box.height, end.y - Measure.ladderStep - 10]
        where occupied.isFree(Rect(x, top, box.size.width, box.size.height).grown(by: 8)) {
          return Point(x, top)
        }
      }
      return nil
    }
    if let place = place(beside: first) {
      items = box.items(at: place)
      return
    }
    let x = max(Measure.margin, right - wide.size.width)
    let top = max(occupied.bottom(from: x - 8, to: x + wide.size.width + 8) + 20, first.y - wide.height)
    // Under the end of the first row, if that makes the map no higher.
    let isLower = top + wide.size.height > occupied.bottom(from: 0, to: right)
    if isLower, last != first, let place = place(beside: last) {
      items = box.items(at: place)
    } else {
      items = wide.items(at: Point(x, top))
    }
  }
}
