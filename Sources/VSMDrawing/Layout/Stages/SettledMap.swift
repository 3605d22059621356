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
  /// The sheets that rows are dealt to; nothing where all stand on one.
  private(set) var sheets: Sheets?
  /// By how much the fullest of the sheets is too low for the rows that stand on it, in px; nothing where all fit.
  private(set) var lack: Double?

  init(of routes: MapRoutes) {
    self.routes = routes
    cells = routes.cells
    (rows, recoveries) = (routes.ways.rows, routes.ways.recoveries)
    let heights = BandHeights(of: routes)
    band = heights.band
    shipmentBottom = heights.shipmentBottom
    // Letters above the top row stand below all tracks.
    var rowTop = heights.rowTop
    if let sheet = routes.facts.sheet {
      let dealt = deal(to: sheet, below: rowTop)
      sheets = Sheets(sheet, count: dealt.count)
      lack = dealt.lack > 0 ? dealt.lack : nil
      return
    }
    for shelf in routes.shelves.members(of: rows.count) {
      let top = (rowTop + (shelf.map { rise(ofRow: $0) }.max() ?? 0)).rounded()
      for row in shelf { rows[row].top = top }
      rowTop = (shelf.map { rowFoot($0) }.max() ?? top) + Self.betweenRows
    }
    settleRecoveries(below: rows.isEmpty ? rowTop : rowTop - Self.betweenRows)
  }

  /// Places of all that `map` is about, from its cells on.
  ///
  /// - Parameters:
  ///   - map: what is laid out.
  ///   - figures: those of the map.
  ///   - sheet: the sheets that rows are dealt to; nothing where all stand on one.
  init(_ map: ValueStreamMap, _ figures: Figures, on sheet: Sheet? = nil) {
    let routes = Self.routes(of: map, MapCells(map, figures, on: sheet))
    let crowded = routes.lines.crowded
    guard !crowded.isEmpty else {
      self.init(of: routes)
      return
    }
    // What crosses too many lines is known only when all have their places; the legends that tell of it need room.
    self.init(of: Self.routes(of: map, MapCells(map, figures, crowded: crowded, on: sheet)))
  }

  private static func routes(of map: ValueStreamMap, _ cells: MapCells) -> MapRoutes {
    MapRoutes(of: MapColumns(of: RowColumns(of: map, cells)))
  }

  /// From the lowest of a row to what stands above the next, in px.
  static let betweenRows = 36.0

  /// What stands above the steps of a row.
  func rise(ofRow row: Int) -> Double {
    rows[row].crown + rows[row].zone + routes.lines.letters.height(above: row, rows[row])
  }

  mutating func setTop(of row: Int, to y: Double) { rows[row].top = y }

  mutating func setTop(ofRecovery recovery: Int, to y: Double) { recoveries[recovery].row.top = y }

  /// Gives each recovery its heights below a y.
  private mutating func settleRecoveries(below y: Double) {
    var bottom = y
    for index in recoveries.indices {
      recoveries[index].row.top = (bottom + raise(recovery: index)).rounded()
      bottom = recoveryFoot(index) + 26
    }
  }

  /// Gives a recovery the room that letters above it need.
  ///
  /// - Returns: what stands above its steps.
  mutating func raise(recovery index: Int) -> Double {
    let above = recoveries[index].row.crown
    // Recoveries that are the only rows have the band's lines above the first.
    let letters =
      rows.isEmpty && index == 0
      ? 0 : routes.lines.letters.height(above: rows.count + index, recoveries[index].row)
    if letters > 0, index > 0 || recoveries[index].sources.count > 1 {
      recoveries[index].row.crown = max(above, recoveries[index].sourceRise)
    }
    return letters + max(recoveries[index].row.crown + (above > 0 ? 10 : 0), recoveries[index].sourceRise)
      + 18
  }
}
