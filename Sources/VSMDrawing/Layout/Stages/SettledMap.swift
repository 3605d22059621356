import VSMAnalysis
import VSMModel
import VSMScene

/// The last stage: where everything stands. Drawings read it and can move nothing.
struct SettledMap: MapStage {
  let cells: MapCells
  /// The same without heights.
  let routes: MapRoutes
  let band: BandPlan
  let rows: [SettledRow]
  let recoveries: [SettledRecovery]
  /// Above this y vehicles may stand on the shipments of the band; below it information runs.
  let shipmentBottom: Double
  /// The sheets that rows are dealt to; nothing where all stand on one.
  let sheets: Sheets?
  /// By how much the fullest of the sheets is too low for the rows that stand on it, in px; nothing where all fit.
  let lack: Double?

  var plans: [RowPlan] { routes.plans }

  init(of routes: MapRoutes) {
    self.routes = routes
    cells = routes.cells
    let heights = BandHeights(of: routes)
    band = heights.band
    shipmentBottom = heights.shipmentBottom
    // Letters above the top row stand below all tracks.
    let tops =
      if let sheet = routes.facts.sheet {
        RowTops(of: routes, dealtTo: sheet, below: heights.rowTop)
      } else {
        RowTops(of: routes, below: heights.rowTop)
      }
    let ways = routes.ways
    rows = ways.rows.indices.map { row in
      SettledRow(plan: ways.rows[row], headroom: ways.headrooms[row], top: tops.rows[row])
    }
    recoveries = ways.recoveries.indices.map { index in
      let headroom = Headroom(crown: routes.rise(ofRecovery: index).crown, zone: 0)
      let plan = ways.recoveries[index]
      return SettledRecovery(
        plan: plan, flow: ways.recoveryFlows[index],
        row: SettledRow(plan: plan.row, headroom: headroom, top: tops.recoveries[index]))
    }
    sheets = tops.sheets
    lack = tops.lack
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
}

/// How far down rows and what hangs below them reach on the sheet.
extension SettledMap {
  /// All rows: those of streams, and those of recoveries below them.
  var allRows: [SettledRow] { rows + recoveries.map(\.row) }

  /// The lowest point of a row with all that hangs below it, and with its ladder.
  func rowBottom(_ index: Int) -> Double { rows[index].top + routes.rowDepth(index) }
  func rowFoot(_ index: Int) -> Double { rows[index].top + routes.rowFootDepth(index) }

  /// Where the tracks below a row begin, and the boxes below these.
  func rowChannelTop(_ index: Int) -> Double { rows[index].top + routes.rowChannelDepth(index) }
  func rowExitTop(_ index: Int) -> Double { rows[index].top + routes.rowExitDepth(index) }

  /// The same of a recovery.
  func channelTop(_ index: Int) -> Double { recoveries[index].row.top + routes.recoveryChannelDepth(index) }
  func exitTop(_ index: Int) -> Double { recoveries[index].row.top + routes.recoveryExitDepth(index) }
  func recoveryBottom(_ index: Int) -> Double { recoveries[index].row.top + routes.recoveryDepth(index) }

  /// The upper edge of a recovery's summary.
  func recoverySummaryTop(_ index: Int, _ summary: SummaryBox) -> Double {
    recoveries[index].row.top + routes.recoverySummaryDepth(index, summary)
  }
}
