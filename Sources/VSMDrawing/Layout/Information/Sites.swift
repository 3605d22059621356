import VSMModel
import VSMScene
import VSMSyntax

/// Where along x the ends of information lines stand.
struct Sites {
  struct Site {
    let midX: Double
    /// The part of the edge on which lines may end.
    let ports: ClosedRange<Double>
    /// The whole edge, where lines end at its thirds as far as they may.
    var edge: ClosedRange<Double>?

    /// The places of so many lines, from the left: the middle, thirds, quarters of the edge; where others have these, as
    /// far from each other as it goes.
    func places(_ count: Int) -> [Double] {
      if let edge {
        let thirds = Self.shares(count, of: edge)
        if thirds.allSatisfy(ports.contains) { return thirds }
        if count == 1,
          let quarter = [thirds[0] / 2 + edge.lowerBound / 2, thirds[0] / 2 + edge.upperBound / 2]
            .first(where: ports.contains)
        {
          return [quarter]
        }
      }
      // A narrow edge has its lines as far from each other as it may.
      let width = ports.upperBound - ports.lowerBound
      guard width < 12, count > 1 else { return Self.shares(count, of: ports) }
      return (0..<count).map { ports.lowerBound + width * Double($0) / Double(count - 1) }
    }

    private static func shares(_ count: Int, of edge: ClosedRange<Double>) -> [Double] {
      let width = edge.upperBound - edge.lowerBound
      return (1...max(1, count)).map { edge.lowerBound + width * Double($0) / Double(count + 1) }
    }
  }

  private var sites: [ValueStreamMap.Reference: Site] = [:]
  private var rows: [ValueStreamMap.Reference: Int] = [:]
  /// Where upright parts of shipments stand.
  private(set) var shipments: [Double] = []
  /// Those of them that come up or go down beside all rows, with their vehicles.
  let besideRows: [Double]

  /// The part of a factory's lower edge that lines have, in px: a shipment with its vehicle takes the middle, and kinks of
  /// electronic lines reach a little to the side.
  static let edge = 13.0

  init(
    _ map: ValueStreamMap, _ band: BandColumns, _ rows: [RowPlan], _ kanban: KanbanWays, departures: [Double],
    aside: Set<Int>
  ) {
    besideRows = departures
    for placed in band.suppliers {
      sites[.supplier(placed.index)] = Site(
        midX: placed.midX, ports: placed.maxX - Self.edge - placed.lineRoom...placed.maxX - 2)
    }
    for placed in band.customers {
      sites[.customer(placed.index)] = Site(
        midX: placed.midX, ports: placed.minX + 2...placed.minX + Self.edge + placed.lineRoom)
    }
    for placed in band.controls {
      let box = placed.span
      sites[.control(placed.index)] = Site(
        midX: box.midX, ports: box.minX + 12...box.maxX - 12, edge: box.minX...box.maxX)
    }
    let served = Set(
      rows.first.map { $0.isOfRecovery ? [] : map.streams[$0.stream].sources.map(\.party) } ?? [])
    let serving = Set(map.streams.flatMap(\.deliveries).map(\.party))
    shipments =
      band.suppliers.filter { served.contains($0.index) }.map(\.midX)
      + band.customers.filter { serving.contains($0.index) }.map(\.midX) + departures
    for (row, plan) in rows.enumerated() {
      let stream = plan.isOfRecovery ? nil : map.streams[plan.stream]
      for inbound in plan.inbounds {
        guard let block = inbound.factory else { continue }
        let middle = inbound.x + block.size.width / 2
        let half = block.size.width / 2 - 12
        sites[.supplier(inbound.party)] = Site(
          midX: middle, ports: middle - half...middle + half,
          edge: inbound.x...inbound.x + block.size.width)
        self.rows[.supplier(inbound.party)] = row
      }
      for (position, cell) in plan.cells.enumerated() {
        guard case .station(let station) = cell else {
          if case .gap(let gap) = cell {
            add(gap.waiting, row, kanban)
            if position == 0, row == 0, stream?.sources.isEmpty == false { keepAside(gap.waiting.first) }
            // From lower rows shipments leave at the side, and from where several ways of kanban end.
            if row == 0, position == plan.cells.count - 1, stream?.deliveries.isEmpty == false,
              let last = gap.waiting.last, !map.hasSeveralKanban(at: .stock(last.stock))
            {
              keepAside(last)
            }
          }
          continue
        }
        self.rows[.process(station.process)] = row
        let receives = position == 0 && row == 0 && stream?.sources.isEmpty == false
        let sends =
          position == plan.cells.count - 1 && stream?.deliveries.isEmpty == false && !aside.contains(row)
        let inset = station.block.size.width * 0.12
        let left = receives ? station.midX + 18 : station.minX + inset
        let right = sends ? station.midX - 18 : station.maxX - inset
        sites[.process(station.process)] = Site(
          midX: station.midX,
          ports: station.arcsWidth > 0 || station.placesWidth > 0 || station.block.process.isDecision
            ? station.linePorts : min(left, right)...max(left, right),
          // Beside arcs lines have what these leave.
          edge: station.arcsWidth > 0 ? nil : station.minX...station.maxX)
      }
    }
    for (index, place) in kanban.placed {
      let half = kanban.places.blocks[index].size.width / 2 - 6
      sites[.kanbanPlace(index)] = Site(midX: place.midX, ports: place.midX - half...place.midX + half)
      self.rows[.kanbanPlace(index)] = place.row
    }
  }

  /// Ways of kanban end on the upper edges of stocks, left of where shipments come down.
  private mutating func add(_ waiting: [RowPlan.Waiting], _ row: Int, _ kanban: KanbanWays) {
    for stock in waiting where stock.block.stock.word.standsInRow {
      let half = stock.block.icon.width / 2 - 3
      let reference = ValueStreamMap.Reference.stock(stock.stock)
      // Places of kanban stand above its right end.
      let hasPlaces = !kanban.places.members(above: reference).isEmpty
      let right = hasPlaces ? min(half, KanbanWays.besideStock - 4 - KanbanPlaces.besideLines) : half
      sites[reference] = Site(midX: stock.midX, ports: stock.midX - half...stock.midX + right)
      rows[reference] = row
    }
  }

  /// A shipment takes the middle of the edge: kanban end right of its head.
  private mutating func keepAside(_ waiting: RowPlan.Waiting?) {
    guard let waiting, let site = sites[.stock(waiting.stock)] else { return }
    sites[.stock(waiting.stock)] = Site(midX: site.midX, ports: waiting.midX + 14...waiting.midX + 21)
  }

  subscript(reference: ValueStreamMap.Reference) -> Site? { sites[reference] }

  func row(of reference: ValueStreamMap.Reference) -> Int? { rows[reference] }

  var middles: [ValueStreamMap.Reference: Double] { sites.mapValues(\.midX) }

  func isControl(_ reference: ValueStreamMap.Reference) -> Bool {
    if case .control = reference { true } else { false }
  }

  /// How far a line between a control and a process of the top row reaches; nothing for any other pair.
  func fanReach(_ pair: RoutePlan.Pair) -> Double? {
    let ends = isControl(pair.source) ? (pair.source, pair.target) : (pair.target, pair.source)
    guard isControl(ends.0), case .process = ends.1, row(of: ends.1) == 0,
      let control = sites[ends.0], let site = sites[ends.1]
    else { return nil }
    return abs(control.midX - site.midX)
  }
}
