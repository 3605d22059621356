import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// All that is drawn of a settled map: each part by a drawing of its own, in the order in which they lie on each other.
struct MapDrawing {
  let settled: SettledMap
  private(set) var items: [Item] = []
  /// The columns of what stands in rows, and of what is timed below them.
  private(set) var columns: [Scene.Column] = []

  /// - Parameters:
  ///   - settled: where everything stands.
  ///   - check: gets what is there so far after each part.
  /// - Throws: what `check` throws, which ends the drawing.
  init<E: Error>(of settled: SettledMap, _ check: ([Item]) throws(E) -> Void) throws(E) {
    self.settled = settled
    items += headings()
    items += settled.band.items(settled.map)
    for row in settled.rows {
      let drawing = RowDrawing(row, of: settled)
      items += drawing.items
      columns += drawing.columns
      try check(items)
    }
    for row in settled.rows.indices { items += SplitDrawing(toRow: row, of: settled).items }
    items += TrunkDrawing(of: settled).items
    items += ConnectorDrawing(of: settled).items
    for row in settled.rows.indices {
      items += RowFlowDrawing(besideRow: row, of: settled, over: items).items
    }
    items += ShipmentDrawing(of: settled).items
    try check(items)
    for recovery in settled.recoveries.indices {
      let drawing = RecoveryDrawing(recovery, of: settled, over: items)
      items += drawing.items
      columns += drawing.columns
      try check(items)
    }
    items += lines()
    items += SidingDrawing(sharesOf: settled, over: items).items
    try check(items)
    items += BurstDrawing(of: settled).items
    items += FrameDrawing(of: settled, among: items).items
    let foot = FootDrawing(of: settled, under: items)
    items += foot.items
    columns += foot.columns
    try check(items)
  }

  /// Lines of information and kanban, with paper around those that cross arrows of rows.
  private func lines() -> [Item] {
    let lines = settled.routes.lines.items(settled.map, settled.band, settled.allRows, obstacles: items)
    guard
      settled.rows.count > 1 || !settled.recoveries.isEmpty
        || settled.plans.contains(where: { !$0.sidings.isEmpty })
    else { return lines }
    let halos = Halos(of: items)
    return lines.map { halos.around($0) }
  }

  /// The picture's size: all that is drawn, with a margin.
  var size: Size {
    var right = 0.0
    var bottom = 0.0
    for item in items {
      for mark in item.marks {
        switch mark {
        case .text(let text):
          right = max(right, text.box.maxX)
          bottom = max(bottom, text.box.maxY)
        case .path(let path, _, _):
          if let bounds = path.bounds {
            right = max(right, bounds.maxX)
            bottom = max(bottom, bounds.maxY)
          }
        }
      }
    }
    return Size((right + Measure.margin).rounded(.up), (bottom + Measure.margin * 0.75).rounded(.up))
  }

  /// The finished picture.
  var scene: Scene {
    let map = settled.map
    var scene = Scene(
      size: size, title: map.title.isEmpty ? map.phrases["Value stream map"] : map.title,
      description: MapDescription(of: map, settled.figures).paragraph,
      items: Bridges.over(ReadingOrder(of: map).sorted(items)).linked(by: map), columns: columns)
    scene.language = map.language
    guard let sheets = settled.sheets, sheets.count > 1 else { return scene }
    return scene.dealt(to: sheets, in: map.phrases)
  }
}
