import VSMModel
import VSMScene

/// The rows with the ways beside them, and all that lines of information and these ways keep clear of each other.
struct RowWays: MapStage {
  let cells: MapCells
  let band: BandColumns
  let departures: [Departure.Key: Departure]
  var plans: [RowPlan] { rows }
  let rows: [RowPlan]
  /// What rows need above them, and what recoveries do; nothing before there are lines.
  private(set) var headrooms: [Headroom] = []
  private(set) var recoveryCrowns: [Double] = []
  /// The ways beside a row, by row, where its stream has routes.
  let flows: [Int: FlowPlan]
  /// The same with their places, and those beside recoveries; nothing before there are lines.
  private(set) var placedFlows: [Int: PlacedFlow] = [:]
  private(set) var recoveryFlows: [PlacedFlow] = []
  private(set) var recoveries: [RecoveryPlan]
  /// Where along x units go up into a stream, by way.
  private(set) var reentries: [String: Double]
  /// Where arrows of streams that join or split off run upright below rows.
  let uprights: [RowUpright]
  /// Where shipments between rows and the band run upright.
  let shipmentUprights: [ShipmentUpright]

  /// The ends of the rows that stand beside each row on its shelf.
  let besideEnds: [Int: [Double]]

  /// What is known of them before there are lines.
  init(of columns: MapColumns) {
    var ends: [Int: [Double]] = [:]
    for shelf in columns.shelves.members(of: columns.rows.count) where shelf.count > 1 {
      for row in shelf {
        ends[row] = shelf.filter { $0 != row }.flatMap { [columns.rows[$0].minX, columns.rows[$0].maxX] }
      }
    }
    besideEnds = ends
    cells = columns.cells
    (rows, band, departures) = (columns.rows, columns.band, columns.customers.departures)
    (recoveries, reentries) = (columns.recoveries, columns.reentries)
    flows = columns.cells.rowFlows
    uprights = columns.uprights
    shipmentUprights = columns.shipmentUprights
  }

  /// Where lines of information and kanban run that keep clear of all this.
  var lines: RoutePlan {
    RoutePlan(
      map, band, allRows,
      hasArcs: flows.values.contains { $0.hasArcs } || recoveries.first?.flow.hasArcs == true,
      KanbanWays(map, facts.kanbanPlaces, facts.kanbanCards, rows, cells.letters), cells.letters,
      departures: (departures.values.map(\.x) + returnXs).sorted(), aside: Set(departures.keys.map(\.row)),
      crossing: arrowsCrossing, isFree: isFree)
  }

  /// The same with ways beside rows that keep clear of lines.
  func beside(_ lines: RoutePlan) -> RowWays {
    var ways = self
    // Ways up into streams move aside where lines come down to the recovery.
    if !reentries.isEmpty, let recovery = recoveries.first?.row {
      let crowded = lines.ends(above: recovery)
      if !crowded.isEmpty {
        ways.reentries = Reentries.places(into: rows.last, from: recoveries, clearOf: crowded.sorted())
      }
    }
    ways.headrooms = rows.indices.map { row in
      Headroom(crown: ways.placeFlow(besideRow: row, lines), zone: lines.kanban.zone(above: row))
    }
    return ways
  }

  /// Ways of kanban from the first row to who plans or delivers run above all that stands beside it on its shelf.
  mutating func raiseUpperWays(_ lines: RoutePlan, over shelf: [Int]) {
    let height = lines.kanban.upperHeight(0)
    guard height > 0 else { return }
    let rises = shelf.filter { $0 > 0 }.map { index in
      headrooms[index].height + lines.letters.height(above: index, headrooms[index])
    }
    guard let rise = rises.max() else { return }
    headrooms[0].zone = max(headrooms[0].zone, rise + Self.overNeighbours + height - headrooms[0].crown)
  }

  /// From the roof of a row to ways over it, in px.
  private static let overNeighbours = 8.0

  /// Gives the ways beside a row their places.
  ///
  /// - Returns: the room that they need above it, in px.
  private mutating func placeFlow(besideRow row: Int, _ lines: RoutePlan) -> Double {
    guard let plan = flows[row] else { return max(rows[row].shareCrown, rows[row].inboundRise) }
    let flow = PlacedFlow(
      plan, sites: sitesBesideArrivals(row), upper: rows[row].arcSites, above: [:],
      blocked: rowStrips(below: row),
      crowded: lines.ends(above: rows[row]) + shipmentEnds(row), shareRise: rows[row].shareRise,
      leastX: Measure.margin)
    placedFlows[row] = flow
    return max(
      flow.upperDepth > 0 ? flow.upperDepth + 8 : 0, rows[row].shareCrown, rows[row].inboundRise)
  }

  /// The same with recoveries further to the right: returned units come down right of the boxes below streams too. Nothing
  /// where they stand right of those already.
  func movedRightOfExits(_ columns: MapColumns) -> RowWays? {
    guard !recoveries.isEmpty, facts.sheet == nil, placedFlows.exitsMaxX > rows.map(\.maxX).max() ?? 0 else {
      return nil
    }
    var ways = self
    ways.recoveries.place(
      rightOf: [
        rows.map(\.maxX).max() ?? 0, band.customers.last?.maxX ?? 0, placedFlows.exitsMaxX,
        columns.customers.departuresMaxX,
      ], within: columns.isWrapped ? map.wrap : nil)
    ways.reentries = Reentries.places(into: rows.last, from: ways.recoveries, clearOf: [])
    return ways
  }

  /// How far above the row of a recovery ways run that pass over its sources; 0 where none does.
  private func riseOverSources(of recovery: RecoveryPlan) -> Double {
    let (left, right) = (
      recovery.sourceX - Self.besideRoofs, recovery.sourceX + recovery.sourceWidth + Self.besideRoofs
    )
    let passes = recovery.flow.flows.ways.contains { way in
      reentries[way.id].map { recovery.runsLeft ? $0 > left : $0 < right } ?? false
    }
    return passes && !recovery.sources.isEmpty
      ? recovery.sourceRise + Self.besideRoofs - recovery.flow.upperLabelHeight : 0
  }

  /// Between the roofs of sources and ways that run over them, in px.
  private static let besideRoofs = 14.0

  /// The same with the ways beside recoveries.
  func withRecoveries(beside lines: RoutePlan) -> RowWays {
    var ways = self
    for index in recoveries.indices {
      let row = recoveries[index].row
      let flow = PlacedFlow(
        recoveries[index].flow, sites: recoveries[index].sites, upper: row.arcSites, above: reentries,
        blocked: [],
        crowded: lines.ends(above: row),
        shareRise: max(row.shareRise, riseOverSources(of: recoveries[index])),
        leastX: Measure.margin)
      ways.recoveryFlows.append(flow)
      ways.recoveryCrowns.append(max(flow.upperDepth + flow.upperLabelHeight, row.shareCrown))
    }
    return ways
  }
}
