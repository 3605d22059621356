/// The fourth stage: what runs where. Lines of information and kanban have their ports, tracks and letters, flows beside
/// rows their tracks and boxes; all of it along x and above each other, without heights.
struct MapRoutes: MapStage {
  let cells: MapCells
  /// The rows with the ways beside them.
  let ways: RowWays
  /// The lines of information and kanban.
  let lines: RoutePlan
  /// What stands under rows: its texts depend on no place.
  let foot: FootPlan
  let shelves: Shelves

  var plans: [RowPlan] { ways.rows }
  var band: BandColumns { ways.band }
  var departures: [Departure.Key: Departure] { ways.departures }

  init(of columns: MapColumns) {
    (cells, shelves) = (columns.cells, columns.shelves)
    foot = FootPlan(
      under: columns.rows, columns.recoveries, of: columns.map, columns.figures, columns.facts.ladderTexts)
    let first = RowWays(of: columns)
    var lines = first.lines
    var ways = first.beside(lines)
    if let moved = ways.movedRightOfExits(columns) {
      lines = moved.lines
      ways = moved.beside(lines)
    }
    ways.raiseUpperWays(lines, over: shelves.members(of: ways.rows.count).first ?? [])
    self.lines = lines
    self.ways = ways.withRecoveries(beside: lines)
  }
}
