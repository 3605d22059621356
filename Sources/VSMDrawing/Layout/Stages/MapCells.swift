import VSMAnalysis
import VSMModel
import VSMScene

/// The first stage: rows as cells, with the order in which they meet, and which lines go by letters. Nothing has a place.
///
/// A class for the same reason as its facts: all later stages have it, and none changes it.
final class MapCells: MapStage {
  let facts: MapFacts
  /// From the top row to the lowest.
  let rows: [RowPlan]
  /// The ways beside a row, by row, where its stream has routes.
  let rowFlows: [Int: FlowPlan]
  /// Those below all rows, or the parts of those that are wider than the map may be.
  let recoveries: [RecoveryPlan]
  let orders: MeetingOrders
  /// The rows below each row that join it or split off it.
  let meetingRows: [Int: [Int]]
  /// The row and the cell of each process.
  let processPlaces: [Int: (row: Int, cell: Int)]
  /// Which lines go by letters.
  let letters: LetterPlan
  /// What suppliers and customers with many lines below them need on each side beyond the usual, in px.
  let lineRooms: [ValueStreamMap.Reference: Double]
  /// True where rows are cut into parts: streams that join go by connectors then, too.
  let isWrapped: Bool

  var cells: MapCells { self }
  var plans: [RowPlan] { rows }

  /// The cells of a map whose rows are whole.
  convenience init(_ map: ValueStreamMap, _ figures: Figures, crowded: Set<Int> = [], on sheet: Sheet? = nil)
  {
    let facts = MapFacts(map, figures, crowded: crowded, on: sheet)
    let edges = UpperEdges(in: map, sharedRungs: facts.sharedRungRooms)
    // Only where something comes up from below is there too little room for the texts of rungs.
    let rungs =
      facts.joinCounts.isEmpty && facts.splitCounts.isEmpty && map.recoveries.isEmpty ? [:] : facts.rungRooms
    let groups = Dictionary(grouping: map.stepGroups, by: \.stream)
    var rows: [RowPlan] = []
    var flows: [Int: FlowPlan] = [:]
    for (index, stream) in RowOrder.rows(of: map).enumerated() {
      flows[index] = FlowPlan(stream: stream, of: map, figures, facts.flowScale)
      var row = RowPlan(
        stream: stream, of: map, figures, flows[index], facts.flowScale, beside: facts.bursts.widths,
        places: facts.kanbanPlaces, edges: edges, rungs: rungs, isTop: index == 0)
      row.splitRise = facts.splitRise(of: stream)
      row.makeRoom(for: groups[stream] ?? [], in: map)
      rows.append(row)
    }
    let orders = MeetingOrders(of: rows, facts)
    self.init(
      facts, rows.joiningElsewhere(in: map), flows, [RecoveryPlan](below: rows.last, of: facts), orders,
      isWrapped: false)
  }

  /// The same cells with what is known of their places so far, to be cut: each row by itself.
  convenience init(uncut rows: [RowPlan], of cells: MapCells) {
    self.init(cells, rows, cells.rowFlows, isWrapped: true)
  }

  /// Those of rows and recoveries that were cut.
  convenience init(
    _ parts: [RowPlan], _ flows: [Int: FlowPlan], _ recoveries: [RecoveryPlan], of cells: MapCells
  ) {
    self.init(cells.facts, parts, flows, recoveries, cells.orders, isWrapped: true)
  }

  /// The same with other rows of as many cells.
  private init(_ cells: MapCells, _ rows: [RowPlan], _ flows: [Int: FlowPlan], isWrapped: Bool) {
    (facts, orders, meetingRows) = (cells.facts, cells.orders, cells.meetingRows)
    (processPlaces, letters, lineRooms) = (cells.processPlaces, cells.letters, cells.lineRooms)
    recoveries = cells.recoveries
    self.rows = rows
    rowFlows = flows
    self.isWrapped = isWrapped
  }

  /// What all else follows from.
  private init(
    _ facts: MapFacts, _ rows: [RowPlan], _ flows: [Int: FlowPlan], _ recoveries: [RecoveryPlan],
    _ orders: MeetingOrders, isWrapped: Bool
  ) {
    self.recoveries = recoveries
    self.facts = facts
    self.orders = orders
    self.isWrapped = isWrapped
    let places = Self.processPlaces(in: rows)
    processPlaces = places
    var rows = rows
    rows.receiveInbounds(of: facts.map, after: recoveries.map(\.row).lastConnector)
    rows.receiveConnectors(at: places)
    if isWrapped, facts.sheet != nil {
      rows.sendOutbounds(of: facts.map, after: recoveries.map(\.row).lastConnector)
    }
    self.rows = rows
    rowFlows = flows
    letters = LetterPlan(
      facts.map, facts.kanbanCards, crowded: facts.crowded,
      row: Self.rowPlaces(rows, places, recoveries, facts.map))
    lineRooms = RoutePlan.lineRooms(facts.map, letters)
    var meeting: [Int: [Int]] = [:]
    for (index, row) in rows.enumerated() {
      let stream = facts.map.streams[row.stream]
      let met = [stream.origin?.process, stream.joins].compactMap { $0.flatMap { places[$0]?.row } }
      for other in Set(met) where other < index { meeting[other, default: []].append(index) }
    }
    meetingRows = meeting
  }

  private static func processPlaces(in rows: [RowPlan]) -> [Int: (row: Int, cell: Int)] {
    var places: [Int: (row: Int, cell: Int)] = [:]
    for (row, plan) in rows.enumerated() {
      for (position, cell) in plan.cells.enumerated() {
        if case .station(let station) = cell { places[station.process] = (row, position) }
      }
    }
    return places
  }

  /// In which row something stands; those of recoveries follow those of streams.
  private static func rowPlaces(
    _ rows: [RowPlan], _ processPlaces: [Int: (row: Int, cell: Int)], _ recoveries: [RecoveryPlan],
    _ map: ValueStreamMap
  ) -> (ValueStreamMap.Reference) -> Int? {
    var recoveryRows: [ValueStreamMap.Reference: Int] = [:]
    for (index, recovery) in recoveries.enumerated() {
      for anchor in recovery.row.anchors { recoveryRows[anchor.target] = rows.count + index }
    }
    var stockRows: [Int: Int] = [:]
    for (row, plan) in rows.enumerated() {
      for case .gap(let gap) in plan.cells {
        for waiting in gap.waiting { stockRows[waiting.stock] = row }
      }
    }
    let supplierRows = rows.supplierRows
    func row(_ reference: ValueStreamMap.Reference) -> Int? {
      switch reference {
      case .process(let process): processPlaces[process]?.row ?? recoveryRows[reference]
      case .stock(let stock): stockRows[stock] ?? recoveryRows[reference]
      case .kanbanPlace(let place): row(map.kanbanPlaces[place].at)
      case .supplier(let supplier): supplierRows[supplier]
      case .customer, .control, .source, .disposition, .resource, .site: nil
      }
    }
    return row
  }
}
