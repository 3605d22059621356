import VSMAnalysis
import VSMModel
import VSMScene

/// Where everything of a map stands.
struct SettledMap {
  let map: ValueStreamMap
  let figures: Figures
  var rows: [RowPlan] = []
  /// The ways beside a row, by row, where its stream has routes.
  var rowFlows: [Int: FlowPlan] = [:]
  var recoveries: [RecoveryPlan] = []
  /// The height of the bursts of a recovery.
  var recoveryBursts: [Int: Double] = [:]
  /// Where along x units go up into a stream, by way.
  var reentries: [String: Double] = [:]
  var band = BandPlan()
  /// Which lines go by letters.
  var letters = LetterPlan()
  var routes = RoutePlan()
  /// Above this y vehicles may stand on the shipments of the band; below it information runs.
  var shipmentBottom = 0.0
  let ladderTexts: LadderTexts
  var foot = FootPlan()
  let kanbanCards: [KanbanCard]
  let kanbanPlaces: KanbanPlaces
  let bursts: Bursts
  /// What suppliers and customers with many lines below them need on each side beyond the usual.
  var lineRooms: [ValueStreamMap.Reference: Double] = [:]
  /// How broad flows are drawn.
  let flowScale: FlowScale
  /// Where so many streams meet a process that their arrows are gathered.
  let bundles: Bundles
  /// What their trunks look like, by process.
  var joinTrunks: [Int: TrunkStyle] = [:]
  var splitTrunks: [Int: TrunkStyle] = [:]
  /// How many arrows of streams that join end at a process, and how many of those that split off leave it.
  let joinCounts: [Int: Int]
  let splitCounts: [Int: Int]
  /// How manieth of the arrows that join the same process a stream's is, from above.
  var joinOrders: [Int: Int] = [:]
  /// How manieth of the arrows that split off the same process a stream's is, from above.
  var splitOrders: [Int: Int] = [:]
  /// The row and the cell of each process.
  var processPlaces: [Int: (row: Int, cell: Int)] = [:]
  /// The rows below each row that join it or split off it.
  var meetingRows: [Int: [Int]] = [:]
  /// Where arrows of streams that join or split off run upright below rows.
  var uprights: [Upright] = []
  /// Where shipments between rows and the band run upright, and the lowest row that they lead to.
  var shipmentUprights: [(x: Double, lowest: Int)] = []
  /// True where rows are cut into parts: streams that join go by connectors then, too.
  var isWrapped = false
  /// Which rows stand beside each other.
  var shelves = Shelves()
  /// Deliveries from rows below the first that come up right of all rows.
  var departures: [Departure.Key: Departure] = [:]
  /// How many of them each customer gets.
  var departureCounts: [Int: Int] = [:]
  /// True where a customer is delivered to by several streams.
  let hasSharedCustomers: Bool

  init(_ map: ValueStreamMap, _ figures: Figures) {
    self.map = map
    self.figures = figures
    ladderTexts = LadderTexts(figures)
    kanbanCards = KanbanCard.cards(of: map, figures)
    kanbanPlaces = KanbanPlaces(map, figures, kanbanCards)
    hasSharedCustomers = Self.hasSharedCustomers(map)
    flowScale = FlowScale(figures)
    bundles = Bundles(in: map)
    joinCounts = bundles.joinPorts(in: map)
    splitCounts = bundles.splitPorts(in: map)
    bursts = Bursts(of: map)
    buildRows()
    placeColumns()
    settleHeights()
  }

  // MARK: Columns

  private mutating func buildRows() {
    let edges = UpperEdges(in: map)
    // Only where something comes up from below is there too little room for the texts of rungs.
    let rungs =
      joinCounts.isEmpty && splitCounts.isEmpty && map.recoveries.isEmpty ? [:] : rungRooms()
    for (row, stream) in RowOrder.rows(of: map).enumerated() {
      rowFlows[row] = FlowPlan(stream: stream, of: map, figures, flowScale)
      rows.append(
        RowPlan(
          stream: stream, of: map, figures, rowFlows[row], flowScale, beside: bursts.widths,
          places: kanbanPlaces, edges: edges, rungs: rungs, isTop: row == 0))
      rows[row].splitRise = splitRise(ofRow: row)
    }
    joinOrders = orders(\.joins) { bundles.gathersJoin(of: $0, in: map) }
    splitOrders = orders(\.origin?.process) { bundles.gathersSplit(of: $0, in: map) }
    decideTrunks()
    joinElsewhere()
    noteProcesses()
    noteInbounds()
    noteLetters()
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      let met = [stream.origin?.process, stream.joins].compactMap { $0.flatMap { processPlaces[$0]?.row } }
      for other in Set(met) where other < index { meetingRows[other, default: []].append(index) }
    }
  }

  /// How manieth of the arrows that meet the same process each stream's is, from above; a trunk is the first.
  private func orders(_ met: (Stream) -> Int?, isGathered: (Stream) -> Bool) -> [Int: Int] {
    var orders: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for stream in map.streams where isGathered(stream) { met(stream).map { counts[$0] = 1 } }
    for row in rows {
      let stream = map.streams[row.stream]
      guard let process = met(stream) else { continue }
      guard !isGathered(stream) else {
        orders[row.stream] = 0
        continue
      }
      orders[row.stream] = counts[process, default: 0]
      counts[process, default: 0] += 1
    }
    return orders
  }

  /// Parts of rows have their own sidings: none is cut.
  private mutating func settlePartSidings() {
    for index in rows.indices {
      rows[index].sidings = rows[index].sidings(of: rowFlows[index], flowScale)
      rows[index].settleSidings()
    }
  }

  private mutating func placeColumns() {
    placeRowsAndSplits()
    wrapRows()
    if isWrapped {
      carryWidths()
      settlePartSidings()
    }
    buildRecoveries()
    placeRecoveries()
    placeCustomers()
    placeControls()
    followCustomer()
    placeRecoveries()
    markReturns()
  }

  /// The lower rows are placed first: how far they reach says where those above may be met.
  mutating func placeRows() {
    let start = placeSuppliers()
    for row in rows.indices.reversed() {
      let arrives = row == 0 && !map.streams[rows[row].stream].sources.isEmpty
      let left = arrives ? start : Measure.margin
      rows[row].splitX = isWrapped ? nil : splitPort(ofRow: row)
      let first = left + (rows[row].entry?.size ?? 0) + rows[row].inboundWidth
      let leastX = leastX(ofRow: row)
      let start = max(first, splitStart(ofRow: row) ?? first)
      let least =
        splitOrders.isEmpty ? leastX.splits : leastX.splits.merging(leastX.joins) { max($0, $1) }
      rows[row].place(from: start, arrives: arrives) { least[$0] ?? 0 }
      // A row that others join begins further to the right rather than tear a hole before the step that they join.
      let missing = rows[row].stations.map { (leastX.joins[$0.process] ?? 0) - $0.x }.max() ?? 0
      if missing > 0 { rows[row].place(from: start + missing, arrives: arrives) { least[$0] ?? 0 } }
      rows[row].placeInbounds(from: rows[row].minX)
      // Where the first row had to begin further to the right, its suppliers come along.
      let shift = arrives ? rows[row].beginning.middle - left : 0
      guard shift > 0 else { continue }
      let parties = Set(map.streams[rows[row].stream].sources.map(\.party))
      for index in band.suppliers.indices where parties.contains(band.suppliers[index].index) {
        band.suppliers[index].midX += shift
      }
    }
    band.suppliers.sort { $0.midX < $1.midX }
  }

  /// Suppliers of the band: who delivers to the first row stands over its beginning, all others left of them.
  ///
  /// - Returns: the middle of the last of them, where what is delivered comes down.
  private mutating func placeSuppliers() -> Double {
    band.suppliers = []
    let atRows = supplierRows
    let sources = rows.first.map { map.streams[$0.stream].sources } ?? []
    let near = Set(sources.map(\.party))
    var cursor = Measure.margin
    func block(_ supplier: Int, _ vehicle: Double?) -> PartyBlock {
      let outlets =
        outletOffsets(of: supplier, beside: vehicle).map { abs($0) }.max().map { 2 * $0 + 26 } ?? 0
      var block = PartyBlock(
        map.suppliers[supplier], .supplier,
        leastWidth: max(vehicle.map { $0 + BandPlan.besideVehicle - 12 } ?? 0, outlets)
          + 2 * (lineRooms[.supplier(supplier)] ?? 0), icons: map.icons)
      block.add(letters.legends[.supplier(supplier)])
      return block
    }
    for index in map.suppliers.indices
    where !near.contains(index) && atRows[index] == nil && isShown(.supplier(index)) {
      let block = block(index, nil)
      band.suppliers.append(
        BandPlan.Placed(
          index: index, block: block, midX: cursor + block.size.width / 2,
          lineRoom: lineRooms[.supplier(index)] ?? 0))
      cursor += block.size.width + BandPlan.partySpacing
    }
    var middle = cursor
    var placed = Set<Int>()
    for (position, source) in sources.enumerated() {
      let vehicle = source.vehicle.map { VehicleBlock($0, map.icons).size.width } ?? 0
      let block = block(source.party, shipmentWidth(source.vehicle))
      let owns = placed.insert(source.party).inserted
      let width = max(owns ? block.size.width : 0, vehicle, 40)
      let firstHalf = position == sources.count - 1 ? (rows.first?.firstWidth ?? 0) / 2 : 0
      middle = cursor + max(width / 2, firstHalf)
      if owns {
        band.suppliers.append(
          BandPlan.Placed(
            index: source.party, block: block, midX: middle, lineRoom: lineRooms[.supplier(source.party)] ?? 0
          ))
      }
      cursor = middle + width / 2 + BandPlan.partySpacing
    }
    return middle
  }

  /// The right end of all rows of material.
  var materialMaxX: Double? { (rows.isEmpty ? recoveries.map(\.row) : rows).map(\.maxX).max() }

  // MARK: Heights

  /// Where arrows of streams that join or split off pass the room above a row.
  private func arrowsCrossing(roomAbove row: Int) -> [Double] {
    uprights.filter { $0.rows.contains(row - 1) }.map(\.x)
      + (row == rows.count ? Array(reentries.values) : [])
  }

  /// Whether nothing of a row reaches above a part of it: no arc does, and shares over arrows and sources stand beside it.
  private func isFree(above index: Int, _ reach: ClosedRange<Double>) -> Bool {
    let row = allRows[index]
    guard row.inbounds.allSatisfy({ $0.factory == nil }),
      row.stations.contains(where: {
        $0.minX <= reach.lowerBound && reach.upperBound <= $0.maxX && $0.drop == 0
      })
    else { return false }
    let flow = index < rows.count ? rowFlows[index] : recoveries[index - rows.count].flow
    guard let flow else { return true }
    let sites = row.flowSites
    return !flow.flows.ways.contains { way in
      guard way.edge == .upper, let from = sites[.process(way.from)] else { return false }
      if case .above = way.end {
        let other = reentries[way.id] ?? from.lowerBound
        return min(from.lowerBound, other) < reach.upperBound
          && max(from.upperBound, other) > reach.lowerBound
      }
      guard case .site(let target) = way.end, let to = sites[target] else { return from.overlaps(reach) }
      return min(from.lowerBound, to.lowerBound) < reach.upperBound
        && max(from.upperBound, to.upperBound) > reach.lowerBound
    }
  }

  /// Plans the information lines, and after them the ways beside the rows of streams.
  private mutating func planRoutes() {
    uprights = uprightsBetweenRows()
    shipmentUprights = shipmentsToRows()
    routes = RoutePlan(
      map, band, allRows,
      hasArcs: rowFlows.values.contains { $0.hasArcs } || recoveries.first?.flow.hasArcs == true,
      KanbanPlan(map, kanbanPlaces, kanbanCards, rows, letters), letters,
      departures: (departures.values.map(\.x) + returnXs).sorted(), crossing: arrowsCrossing, isFree: isFree)
    for row in rows.indices { rows[row].zone = routes.kanban.zone(above: row) }
    clearReentries()
    placeRowFlows()
  }

  private mutating func settleHeights() {
    foot = FootPlan(under: rows, recoveries, of: map, figures, ladderTexts)
    planRoutes()
    // Returned units come down right of the boxes below streams too.
    if !recoveries.isEmpty, rowExitsMaxX > rows.map(\.maxX).max() ?? 0 {
      placeRecoveries()
      planRoutes()
    }
    placeRecoveryFlows()
    let heading = Heading(map, figures)
    let hasBand = !band.order.isEmpty
    band.settle(
      top: heading.bottom + 16 + Double(routes.bridgeLevels) * routes.bridgeSpacing,
      walls: routes.directHeight)
    var rowTop = hasBand ? band.wallBottom : heading.bottom
    let deliveries =
      map.streams.contains { !$0.deliveries.isEmpty } || band.suppliers.contains { hasShipments($0.index) }
    let lowest = (band.suppliers + band.customers).map { band.bottom(of: $0) }.max()
    if !deliveries, let lowest { rowTop = max(rowTop, lowest + Self.belowParties) }
    if deliveries {
      let vehicles = map.streams.flatMap { ($0.sources + $0.deliveries).compactMap(\.vehicle) }
      let tallest = vehicles.map { VehicleBlock($0, map.icons).size.height }.max() ?? 0
      let length = Measure.shipmentLength + max(0, tallest - Glyph.truck.size.height)
      // What comes up beside the rows has its vehicle there, and turns above the rows.
      let turns = departures.isEmpty ? 0 : 52 + Double(departures.count) * Departure.spacing
      let lowestCustomer = band.customers.map { band.bottom(of: $0) }.max() ?? rowTop
      let beside = Set(departures.values.map(\.party))
      let direct = Set(rows.first.map { map.streams[$0.stream].deliveries.map(\.party) } ?? [])
      let above = band.suppliers + band.customers.filter { !beside.contains($0.index) }
      rowTop = max(
        rowTop, (above.map { band.bottom(of: $0) }.max() ?? rowTop) + length,
        (lowest ?? rowTop) + Self.belowParties, lowestCustomer + turns)
      // Vehicles of what goes straight up stand below the turns of the others.
      if turns > 0, rows.first?.isLastPart == true, !direct.isEmpty {
        rowTop = max(rowTop, lowestCustomer + length + Double(departures.count) * Departure.spacing)
      }
    }
    let controlBottom = band.controls.map(\.bottom).max() ?? band.wallBottom
    if !band.controls.isEmpty { rowTop = max(rowTop, controlBottom + 40) }
    if !routes.fans.isEmpty { rowTop = max(rowTop, controlBottom + routes.fanHeight) }
    shipmentBottom = rowTop
    if !routes.tracks.isEmpty {
      if passesShipments {
        // Tracks lie below all that hangs in the band, vehicles included.
        if !deliveries { rowTop = max(rowTop, controlBottom) + 16 }
        shipmentBottom = rowTop - 24
        rowTop += routes.tracksHeight
      } else {
        rowTop = max(rowTop, controlBottom + 16 + routes.tracksHeight)
        shipmentBottom = rowTop
      }
    }
    if !hasBand { rowTop = max(rowTop, heading.bottom + 28) }
    // Letters above the top row stand below all tracks.
    rowTop += rows.first.map { routes.letters.height(above: 0, $0) } ?? 0
    for shelf in shelves.members(of: rows.count) {
      let rises = shelf.map { row in
        rows[row].crown + rows[row].zone
          + (row > 0 ? routes.letters.height(above: row, rows[row]) : 0)
      }
      let top = (rowTop + (rises.max() ?? 0)).rounded()
      for row in shelf { rows[row].top = top }
      rowTop = (shelf.map { rowFoot($0) }.max() ?? top) + Self.betweenRows
    }
    settleRecoveries(below: rows.isEmpty ? rowTop : rowTop - Self.betweenRows)
  }

  /// True where a line of information that runs level above the rows passes under a supplier or a customer.
  private var passesShipments: Bool {
    var columns = (band.suppliers + band.customers).map {
      min($0.minX, $0.midX - BandPlan.besideVehicle) - 12...max($0.maxX, $0.midX + BandPlan.besideVehicle)
        + 12
    }
    // Deliveries of lower rows turn to their customers right of all rows.
    if let left = departures.values.map(\.x).min() {
      columns.append(left - BandPlan.besideVehicle ... .infinity)
    }
    return routes.tracks.contains { track in columns.contains { $0.overlaps(track.reach) } }
  }

  /// True where shipments leave a supplier of the band.
  private func hasShipments(_ supplier: Int) -> Bool {
    vehicleWidth(ofSupplier: supplier) != nil || !outlets(of: supplier).isEmpty
  }

  /// From the lowest of a row to what stands above the next, in px.
  private static let betweenRows = 36.0
  /// From parties without shipments, whose data may be more than the wall of the band is high, down to the rows.
  private static let belowParties = 24.0

  /// The width of what carries units straight down from a supplier to the first row; nothing where nothing goes there.
  func vehicleWidth(ofSupplier supplier: Int) -> Double? {
    guard let row = rows.first, row.part == 0 else { return nil }
    let source = map.streams[row.stream].sources.first { $0.party == supplier }
    return source.map { shipmentWidth($0.vehicle) }
  }
}
