import VSMModel
import VSMScene

/// The fourth stage: what runs where. Lines of information and kanban have their ports, tracks and letters, flows beside
/// rows their tracks and boxes; all of it along x and above each other, without heights.
struct MapRoutes: MapStage {
  let cells: MapCells
  let shelves: Shelves
  let band: BandPlan
  let departures: [Departure.Key: Departure]
  /// What stands under rows: its texts depend on no place.
  let foot: FootPlan
  /// With the room that they need above them.
  private(set) var rows: [RowPlan]
  /// The ways beside a row, by row, where its stream has routes.
  private(set) var rowFlows: [Int: FlowPlan]
  private(set) var recoveries: [RecoveryPlan]
  /// Where along x units go up into a stream, by way.
  private(set) var reentries: [String: Double]
  /// Where arrows of streams that join or split off run upright below rows.
  let uprights: [RowUpright]
  /// Where shipments between rows and the band run upright, and the lowest row that they lead to.
  let shipmentUprights: [ShipmentUpright]
  /// The ways of all lines of information and kanban.
  private(set) var lines: RoutePlan

  init(of columns: MapColumns) {
    cells = columns.cells
    (rows, shelves, band) = (columns.rows, columns.shelves, columns.band)
    (recoveries, reentries) = (columns.recoveries, columns.reentries)
    rowFlows = columns.cells.rowFlows
    departures = columns.customers.departures
    foot = FootPlan(
      under: columns.rows, columns.recoveries, of: columns.map, columns.figures, columns.facts.ladderTexts)
    uprights = columns.uprights
    shipmentUprights = columns.shipmentUprights
    lines = RoutePlan()
    plan()
    // Returned units come down right of the boxes below streams too.
    if !recoveries.isEmpty, rowFlows.exitsMaxX > rows.map(\.maxX).max() ?? 0 {
      recoveries.place(rightOf: [
        rows.map(\.maxX).max() ?? 0, band.customers.last?.maxX ?? 0, rowFlows.exitsMaxX,
        columns.customers.departuresMaxX,
      ])
      reentries = Reentries.places(into: rows.last, from: recoveries, clearOf: [])
      plan()
    }
    placeRecoveryFlows()
  }

  /// Plans the information lines, and after them the ways beside the rows of streams.
  private mutating func plan() {
    lines = RoutePlan(
      map, band, allRows,
      hasArcs: rowFlows.values.contains { $0.hasArcs } || recoveries.first?.flow.hasArcs == true,
      KanbanPlan(map, facts.kanbanPlaces, facts.kanbanCards, rows, cells.letters), cells.letters,
      departures: (departures.values.map(\.x) + returnXs).sorted(), crossing: arrowsCrossing, isFree: isFree)
    for row in rows.indices { rows[row].zone = lines.kanban.zone(above: row) }
    // Ways up into streams move aside where lines come down to the recovery.
    if !reentries.isEmpty, let recovery = recoveries.first?.row {
      let crowded = lines.ends(above: recovery)
      if !crowded.isEmpty {
        reentries = Reentries.places(into: rows.last, from: recoveries, clearOf: crowded.sorted())
      }
    }
    placeRowFlows()
  }

  /// Gives the ways beside rows their places: arcs keep clear of the information lines.
  private mutating func placeRowFlows() {
    for row in rows.indices {
      guard var flow = rowFlows[row] else {
        rows[row].crown = max(rows[row].shareCrown, rows[row].inboundRise)
        continue
      }
      flow.place(
        sites: sitesBesideArrivals(row), upper: rows[row].arcSites, above: [:],
        blocked: rowStrips(below: row),
        crowded: lines.ends(above: rows[row]) + shipmentEnds(row),
        shareRise: rows[row].shareRise,
        leastX: Measure.margin)
      rowFlows[row] = flow
      rows[row].crown = max(
        flow.upperDepth > 0 ? flow.upperDepth + 8 : 0, rows[row].shareCrown, rows[row].inboundRise)
    }
  }

  /// Gives the ways beside recoveries their places once the information lines have theirs.
  private mutating func placeRecoveryFlows() {
    for index in recoveries.indices {
      let row = recoveries[index].row
      recoveries[index].flow.place(
        sites: recoveries[index].sites, upper: row.arcSites, above: reentries, blocked: [],
        crowded: lines.ends(above: row),
        shareRise: row.shareRise, leastX: Measure.margin)
      let flow = recoveries[index].flow
      recoveries[index].row.crown = max(flow.upperDepth + flow.upperLabelHeight, row.shareCrown)
    }
  }
}
