import VSMAnalysis
import VSMModel

/// Rows that are wider than the map may be go on below, at the left again; numbered connectors say where.
extension MapLayout {
  /// Cuts rows into parts where the map is to be wrapped and is wider than that.
  ///
  /// No row is cut where rework or another route leads from one of its steps to another. Recoveries have ways up into
  /// streams that cannot be cut: such a map stays as wide as it is.
  mutating func wrapRows() {
    guard let width = map.wrap,
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
        of: row, joining: map.streams[row.stream].joins, splitting: split(ofRow: index),
        from: rowStarts[index],
        whole: row.spans(of: flow))
      for piece in pieces {
        flows[parts.count] = flow?.part(piece, stream: row.stream, of: map, figures)
        parts.append(piece)
      }
    }
    rows = parts
    rowFlows = flows
    noteProcesses()
    noteArrivals()
    for row in rows.indices {
      guard let entry = rows[row].entry, let process = entry.splitsFrom,
        let origin = processPlaces[process]?.row
      else { continue }
      rows[origin].arrivals[process] = entry
    }
    placeRows()
  }

  /// Rows that split off one row and join another go there by connectors.
  mutating func joinElsewhere() {
    let indices = rows.indices.filter { map.streams[rows[$0].stream].joinsElsewhere(in: map) }
    guard !indices.isEmpty else { return }
    var cutter = RowCutter(
      limit: .infinity, size: Connector.size(for: indices.count), lines: LinesToRows(map, rows))
    for index in indices {
      rows[index] = cutter.joining(rows[index], map.streams[rows[index].stream].joins)
    }
    noteProcesses()
    noteArrivals()
  }

  /// Processes that rows join by connectors have those below them.
  private mutating func noteArrivals() {
    for row in rows.indices {
      guard let exit = rows[row].exit, exit.joins, let target = processPlaces[exit.process]?.row else {
        continue
      }
      rows[target].arrivals[exit.process] = exit
    }
  }

  /// The process that an arrow leads up to from the end of a row; nothing where a connector stands for it.
  func joinedByArrow(_ row: RowPlan) -> Int? {
    isWrapped || row.exit != nil ? nil : map.streams[row.stream].joins
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

    var x: Double
    let party: Int
    /// Where along the customer's lower edge it comes in, from its middle in px; nothing where it alone comes in.
    let port: Double?
    /// How far from the lowest: the further right one comes up, the higher it turns to its customer.
    var level: Int
  }

  /// True where deliveries from lower rows come up right of all rows: where rows go on below, and where a customer is
  /// delivered to by several of them.
  var deliversBesideRows: Bool {
    if isWrapped { return true }
    var owners: [Int: Int] = [:]
    for (index, stream) in map.streams.enumerated() {
      for delivery in stream.deliveries {
        if let owner = owners[delivery.party], owner != index { return true }
        owners[delivery.party] = index
      }
    }
    return false
  }

  /// Lower rows deliver to customers that stand above the right end of the widest row.
  mutating func placeCustomersBesideRows(after left: Double) {
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
        let earlier = departures.values.count { $0.party == delivery.party }
        let isAlone = departureCount(to: delivery.party) == 1
        departures[Departure.Key(row: row, position: position)] = Departure(
          x: x + half, party: delivery.party,
          port: isAlone ? nil : Double(earlier + 1) * Self.departureSpacing, level: departures.count)
        x += 2 * half
        guard !band.customers.contains(where: { $0.index == delivery.party }),
          !placed.contains(where: { $0.index == delivery.party })
        else { continue }
        let lineRoom = lineRooms[.customer(delivery.party)] ?? 0
        let takt = figures.customers[delivery.party].takt.map { TimeText.clock($0) }
        let least = max(Self.besideVehicle + 20, departureRoom(delivery.party))
        placed.append(
          (
            delivery.party,
            PartyBlock(
              map.customers[delivery.party], .customer, takt: takt,
              leastWidth: least + 2 * lineRoom, icons: map.icons)
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
    keepDeparturesBesideCustomers()
  }

  /// How many shipments from lower rows a customer gets.
  private func departureCount(to customer: Int) -> Int {
    rows.indices.dropFirst().reduce(0) { count, row in
      guard rows[row].isLastPart else { return count }
      return count + map.streams[rows[row].stream].deliveries.count { $0.party == customer }
    }
  }

  /// The width that a customer needs for several shipments from lower rows.
  func departureRoom(_ customer: Int) -> Double {
    let count = deliversBesideRows ? departureCount(to: customer) : 0
    return count > 1 ? 2 * (Double(count) * Self.departureSpacing + 20) : 0
  }

  /// The right end of shipments from lower rows, and of the vehicles on them.
  var departuresMaxX: Double {
    departures.map { key, departure in
      let deliveries = map.streams[rows[key.row].stream].deliveries
      return departure.x + shipmentWidth(deliveries[key.position].vehicle) / 2
    }.max() ?? 0
  }

  /// Shipments from lower rows come up right of those that the first row sends up beside it.
  mutating func keepDeparturesBesideCustomers() {
    guard let first = departures.values.map(\.x).min(), let row = rows.first, row.isLastPart else { return }
    let parties = map.streams[row.stream].deliveries.map(\.party)
    let beside = band.customers.filter { parties.contains($0.index) && $0.midX > endX(0).maxX }
    guard let edge = beside.map(\.maxX).max() else { return }
    let shift = edge + Self.besideRows + 30 - first
    guard shift > 0 else { return }
    for key in departures.keys { departures[key]?.x += shift }
  }

  /// Each level that a delivery turns to its customer on.
  static let departureSpacing = 26.0

  /// How high deliveries of a level turn to their customers.
  private func turn(ofLevel level: Int) -> Double? {
    guard !departures.isEmpty, let lowest = band.customers.map({ band.bottom(of: $0) }).max() else {
      return nil
    }
    return lowest + 40 + Double(departures.count - 1 - level) * Self.departureSpacing
  }

  /// The lowest of all turns of deliveries that come up beside the rows.
  var lowestTurn: Double? { turn(ofLevel: 0) }

  /// The way of a delivery that comes up right of all rows.
  func way(of departure: Departure, to customer: BandPlan.Placed, from start: Point) -> [Point] {
    let turn = turn(ofLevel: departure.level) ?? start.y
    let tip = band.bottom(of: customer) + Measure.clearance
    // Right of where information leaves a customer that stands above.
    if departure.port == nil, departure.x >= customer.minX + 34 + customer.lineRoom,
      departure.x <= customer.maxX - 12
    {
      return [start, Point(departure.x, start.y), Point(departure.x, tip)]
    }
    let right = customer.midX + (departure.port ?? customer.block.size.width / 4)
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
      var y = row.pushY
      if case .gap(let gap)? = row.cells.first { y = row.level(of: gap) }
      items.append(entry.item(.in, in: entry.extent(from: row.minX, y), map))
    }
    if let exit = row.exit, case .gap(let gap)? = row.cells.last {
      items.append(exit.item(.out, in: exit.extent(from: gap.maxX, row.level(of: gap)), map))
    }
  }

  /// The arrow from a process down to a connector, where a stream splits off it.
  mutating func drawBranch(to row: RowPlan, _ index: Int) {
    guard let entry = row.entry, let process = entry.splitsFrom, let origin = station(of: process),
      let port = splitPort(ofRow: index)
    else { return }
    let top = rows[origin.row].top + origin.station.block.size.height + Measure.clearance
    let foot = top + Connector.joinRise
    items.append(
      entry.item(
        .out, in: Rect(port - entry.size / 2, foot + Measure.clearance, entry.size, entry.size), map))
    let way = [Point(port, top), Point(port, foot)]
    let word = entry.style == .shipment ? "shipment" : "push"
    let from = map.itemID(of: .process(process))
    items.append(
      Item(
        id: "\(word)-from-\(from)-to-connector-\(entry.number)", word: word,
        title: "From \(map.label(of: .process(process))) to connector \(entry.number)",
        role: .line(along: way, from: from, to: entry.id(.out)),
        marks: entry.style == .shipment
          ? Arrow.shipment(along: way, by: splitVehicle(ofRow: index)?.vehicle) : Arrow.push(along: way)))
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
