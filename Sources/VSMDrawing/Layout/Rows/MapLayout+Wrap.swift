import VSMAnalysis
import VSMModel

/// Rows that are wider than the map may be go on below, at the left again; numbered connectors say where.
extension MapLayout {
  /// Cuts rows into parts where the map is to be wrapped and is wider than that.
  ///
  /// No row is cut where rework or another route leads from one of its steps to another. Streams that split and recoveries
  /// have ways between rows that cannot be cut: such a map stays as wide as it is.
  mutating func wrapRows() {
    guard let width = map.wrap, !map.hasWaysBetweenRows,
      (rows.map(\.maxX).max() ?? 0) + Measure.margin > width
    else { return }
    isWrapped = true
    placeRows()
    var cutter = RowCutter(
      limit: width - Measure.margin - deliveryRoom, size: Connector.size(for: mostConnectors),
      lines: LinesToRows(map, rows))
    var parts: [RowPlan] = []
    var flows: [Int: FlowPlan] = [:]
    for (index, row) in rows.enumerated() {
      let flow = rowFlows[index]
      let pieces = cutter.parts(
        of: row, joining: map.streams[row.stream].joins, from: rowStarts[index], whole: row.spans(of: flow))
      for piece in pieces {
        flows[parts.count] = flow?.part(piece, stream: row.stream, of: map, figures)
        parts.append(piece)
      }
    }
    rows = parts
    rowFlows = flows
    noteProcesses()
    for row in rows.indices {
      guard let exit = rows[row].exit, exit.joins, let target = processPlaces[exit.process]?.row else {
        continue
      }
      rows[target].arrivals[exit.process] = exit
    }
    placeRows()
  }

  private var mostConnectors: Int { rows.reduce(0) { $0 + $1.cells.count } }

  /// What shipments need right of all rows to come up from the lower ones.
  private var deliveryRoom: Double {
    let deliveries = map.streams.flatMap(\.deliveries)
    return deliveries.isEmpty ? 0 : Self.besideRows + deliveries.reduce(0) { $0 + shipmentWidth($1.vehicle) }
  }

  /// Between the rows and the first shipment that comes up beside them.
  private static let besideRows = 24.0

  private func shipmentWidth(_ vehicle: Vehicle?) -> Double {
    max(30, vehicle.map { VehicleBlock($0, map.icons).size.width + 12 } ?? 0)
  }

  /// Notes in which row each process stands, and where in it.
  mutating func noteProcesses() {
    processPlaces = [:]
    for (row, plan) in rows.enumerated() {
      for (position, cell) in plan.cells.enumerated() {
        if case .station(let station) = cell { processPlaces[station.process] = (row, position) }
      }
    }
  }

  // MARK: Deliveries

  /// A delivery from a lower row: it comes up right of all rows.
  struct Departure {
    struct Key: Hashable {
      let row: Int
      /// How manieth delivery of the row's stream it is.
      let position: Int
    }

    let x: Double
    /// How far from the lowest: the further right one comes up, the higher it turns to its customer.
    var level: Int
  }

  /// Lower rows deliver to customers that stand above the right end of the widest row.
  mutating func placeWrappedCustomers(after left: Double) {
    var right = left
    let edge = rows.map(\.maxX).max() ?? Measure.margin
    var placed: [(index: Int, block: PartyBlock)] = []
    // Lines that pass beside rows come first.
    let lines = passes.beside > 0 ? 20 + Double(passes.beside) * Descents.laneSpacing : 0
    var x = edge + Self.besideRows + lines
    departures = [:]
    for row in rows.indices where rows[row].isLastPart && row > 0 {
      for (position, delivery) in map.streams[rows[row].stream].deliveries.enumerated() {
        let half = shipmentWidth(delivery.vehicle) / 2
        departures[Departure.Key(row: row, position: position)] = Departure(
          x: x + half, level: departures.count)
        x += 2 * half
        guard !band.customers.contains(where: { $0.index == delivery.party }),
          !placed.contains(where: { $0.index == delivery.party })
        else { continue }
        let lineRoom = lineRooms[.customer(delivery.party)] ?? 0
        let takt = figures.customers[delivery.party].takt.map { TimeText.clock($0) }
        placed.append(
          (
            delivery.party,
            PartyBlock(
              map.customers[delivery.party], .customer, takt: takt,
              leastWidth: Self.besideVehicle + 20 + 2 * lineRoom)
          ))
      }
    }
    let total = placed.reduce(-Self.partySpacing) { $0 + $1.block.size.width + Self.partySpacing }
    right = max(right + Self.partySpacing, edge - total)
    for (index, block) in placed {
      band.customers.append(
        BandPlan.Placed(
          index: index, block: block, midX: right + block.size.width / 2,
          lineRoom: lineRooms[.customer(index)] ?? 0))
      right += block.size.width + Self.partySpacing
    }
  }

  /// Each level that a delivery turns to its customer on.
  static let departureSpacing = 26.0

  /// The way of a delivery that comes up right of all rows.
  func way(of departure: Departure, to customer: BandPlan.Placed, from start: Point) -> [Point] {
    let lowest = band.customers.map { band.bottom(of: $0) }.max() ?? start.y
    let turn = lowest + 28 + Double(departures.count - 1 - departure.level) * Self.departureSpacing
    let tip = band.bottom(of: customer) + Measure.clearance
    // Right of where information leaves a customer that stands above.
    if departure.x >= customer.minX + 34 + customer.lineRoom, departure.x <= customer.maxX - 12 {
      return [start, Point(departure.x, start.y), Point(departure.x, tip)]
    }
    let right = customer.midX + customer.block.size.width / 4
    // A control may have moved the customer further to the right than the rows reach.
    let into = departure.x < customer.midX ? right : min(right, departure.x - 40)
    return [
      start, Point(departure.x, start.y), Point(departure.x, turn), Point(into, turn),
      Point(into, tip),
    ]
  }

  // MARK: Connectors

  /// The connectors at both ends of a row.
  mutating func drawConnectors(_ row: RowPlan) {
    if let entry = row.entry {
      items.append(entry.item(.in, in: entry.extent(from: row.minX, row.pushY), map))
    }
    if let exit = row.exit, case .gap(let gap)? = row.cells.last {
      items.append(exit.item(.out, in: exit.extent(from: gap.maxX, row.level(of: gap)), map))
    }
  }

  /// The arrow from a connector below a process up to it, where a stream joins it.
  mutating func drawArrival(of row: RowPlan) {
    guard let exit = row.exit, exit.joins, let target = station(of: exit.process) else { return }
    let port = target.station.minX + joinPort(order: joinOrders[row.stream] ?? 0)
    let tip = rows[target.row].top + target.station.block.size.height + Measure.clearance
    let extent = Rect(
      port - exit.size / 2, tip + Connector.joinRise + Measure.clearance, exit.size, exit.size)
    items.append(exit.item(.in, in: extent, map))
    let way = [Point(port, tip + Connector.joinRise), Point(port, tip)]
    let (word, marks): (String, [Mark]) =
      switch exit.style {
      case .shipment: ("shipment", Arrow.shipment(along: way))
      case .pull, .sequencedPull, .passed: ("pull", Arrow.information(along: way))
      case .push, .none: ("push", Arrow.push(along: way))
      }
    let to = map.itemID(of: .process(exit.process))
    items.append(
      Item(
        id: "\(word)-to-\(to)-from-connector-\(exit.number)", word: word,
        title: "From connector \(exit.number) to \(map.label(of: .process(exit.process)))",
        role: .line(along: way, from: exit.id(.in), to: to), marks: marks))
  }
}
