import VSMAnalysis
import VSMModel
import VSMScene

/// The last stage: where everything stands. Drawings read it and can move nothing.
struct SettledMap: MapStage {
  let cells: MapCells
  /// The same without heights.
  let routes: MapRoutes
  let band: BandPlan
  private(set) var rows: [RowPlan]
  private(set) var recoveries: [RecoveryPlan]
  /// Above this y vehicles may stand on the shipments of the band; below it information runs.
  let shipmentBottom: Double

  init(of routes: MapRoutes) {
    self.routes = routes
    cells = routes.cells
    (rows, recoveries) = (routes.ways.rows, routes.ways.recoveries)
    let heights = BandHeights(of: routes)
    band = heights.band
    shipmentBottom = heights.shipmentBottom
    // Letters above the top row stand below all tracks.
    let letters = routes.lines.letters
    var rowTop = heights.rowTop + (routes.rows.first.map { letters.height(above: 0, $0) } ?? 0)
    for shelf in routes.shelves.members(of: rows.count) {
      let rises = shelf.map { row in
        rows[row].crown + rows[row].zone + (row > 0 ? letters.height(above: row, rows[row]) : 0)
      }
      let top = (rowTop + (rises.max() ?? 0)).rounded()
      for row in shelf { rows[row].top = top }
      rowTop = (shelf.map { rowFoot($0) }.max() ?? top) + Self.betweenRows
    }
    settleRecoveries(below: rows.isEmpty ? rowTop : rowTop - Self.betweenRows)
  }

  /// Places of all that `map` is about, from its cells on.
  init(_ map: ValueStreamMap, _ figures: Figures) {
    let routes = Self.routes(of: map, MapCells(map, figures))
    let crowded = routes.lines.crowded
    guard !crowded.isEmpty else {
      self.init(of: routes)
      return
    }
    // What crosses too many lines is known only when all have their places; the legends that tell of it need room.
    self.init(of: Self.routes(of: map, MapCells(map, figures, crowded: crowded)))
  }

  private static func routes(of map: ValueStreamMap, _ cells: MapCells) -> MapRoutes {
    MapRoutes(of: MapColumns(of: RowColumns(of: map, cells)))
  }

  /// From the lowest of a row to what stands above the next, in px.
  private static let betweenRows = 36.0

  /// Gives each recovery its heights below a y.
  private mutating func settleRecoveries(below y: Double) {
    var bottom = y
    for index in recoveries.indices {
      let above = recoveries[index].row.crown
      // Recoveries that are the only rows have the band's lines above the first.
      let letters =
        rows.isEmpty && index == 0
        ? 0 : routes.lines.letters.height(above: rows.count + index, recoveries[index].row)
      bottom += letters
      if letters > 0, index > 0 || recoveries[index].sources.count > 1 {
        recoveries[index].row.crown = max(above, recoveries[index].sourceRise)
      }
      recoveries[index].row.top =
        (bottom + max(recoveries[index].row.crown + (above > 0 ? 10 : 0), recoveries[index].sourceRise) + 18)
        .rounded()
      bottom = recoveryFoot(index) + 26
    }
  }
}
