import VSMModel
import VSMScene
import VSMWords

/// The hollow arrows from suppliers down to rows and from rows up to customers, with their vehicles.
struct ShipmentDrawing {
  private let settled: SettledMap
  private var map: ValueStreamMap { settled.map }
  private let suppliers: [Int: BandPlan.Placed]
  private let customers: [Int: BandPlan.Placed]
  private(set) var items: [Item] = []

  init(of settled: SettledMap) {
    self.settled = settled
    suppliers = Dictionary(settled.band.suppliers.map { ($0.index, $0) }) { first, _ in first }
    customers = Dictionary(settled.band.customers.map { ($0.index, $0) }) { first, _ in first }
    for (index, row) in settled.rows.enumerated() {
      if index == 0 { drawArrivals(at: row) }
      if row.isLastPart, row.outbounds.isEmpty { drawDeliveries(of: row, index) }
      items += OutboundDrawing(fromRow: index, of: settled).items
      items += InboundDrawing(toRow: index, of: settled).items
    }
    for supplier in settled.band.suppliers { items += InboundDrawing(under: supplier, of: settled).items }
    for customer in settled.band.customers { items += OutboundDrawing(under: customer, of: settled).items }
  }

  /// What suppliers of the band bring to the first row.
  private mutating func drawArrivals(at row: SettledRow) {
    let sources = map.streams[row.stream].sources
    for (position, source) in sources.enumerated() {
      guard let supplier = suppliers[source.party] else { continue }
      let isNear = position == sources.count - 1
      // Heads are 24 px high; one bend is level with the push arrows, several share the height of a triangle.
      let order = Double(sources.count - 2 - position)
      let bend = sources.count == 2 ? 0 : order * 26 - 8
      let way = arrival(from: supplier, row, at: isNear ? nil : bend)
      add(
        way, source.vehicle, from: .supplier(source.party), to: row.firstElement,
        id: "shipment-\(supplier.block.name)-0")
    }
  }

  /// What goes from a row to customers.
  private mutating func drawDeliveries(of row: SettledRow, _ index: Int) {
    for (position, delivery) in map.streams[row.stream].deliveries.enumerated() {
      guard let customer = customers[delivery.party] else { continue }
      let departure = settled.routes.departures[Departure.Key(row: index, position: position)]
      add(
        way(to: customer, row, position, delivery.vehicle, departure), delivery.vehicle,
        from: row.lastElement, to: .customer(delivery.party), id: "shipment-\(customer.block.name)-\(index)",
        vehicleY: departure == nil ? nil : settled.rows[0].standY)
    }
  }

  private mutating func add(
    _ way: [Point], _ vehicle: Vehicle?, from: ValueStreamMap.Reference?, to: ValueStreamMap.Reference?,
    id: String, vehicleY: Double? = nil
  ) {
    guard let from, let to else { return }
    items.append(
      Item(
        id: id, word: "shipment", title: map.title("Shipment", from: [from], to: [to]),
        role: .line(along: way, from: map.itemID(of: from), to: map.itemID(of: to)),
        marks: Arrow.shipment(along: way, by: vehicle)))
    guard let vehicle else { return }
    // Above the rows information may run where a shipment comes up beside them.
    if let vehicleY, way.count > 1 {
      items.append(
        VehicleBlock(vehicle, map.icons).item(on: id, at: Point(way[1].x, vehicleY), in: map.phrases))
      return
    }
    // The vehicle sits on the longest upright part, in the middle of what lies above the top row, so
    // that the vehicles of a straight shipment and of one with a bend stand level.
    let uprights = zip(way, way.dropFirst()).filter { $0.x == $1.x }
    guard let upright = uprights.max(by: { abs($0.0.y - $0.1.y) < abs($1.0.y - $1.1.y) }) else { return }
    var top = min(upright.0.y, upright.1.y)
    // Below the shipments of other rows that turn to their customers there.
    if case .customer = to, let lowestTurn = turn(ofLevel: 0) {
      top = max(top, lowestTurn + Arrow.shipmentHalfWidth)
    }
    let bottom = min(max(upright.0.y, upright.1.y), settled.shipmentBottom - Measure.clearance)
    items.append(
      VehicleBlock(vehicle, map.icons).item(
        on: id, at: Point(upright.0.x, (top + bottom) / 2), in: map.phrases))
  }

  // MARK: Ways

  /// The way from a supplier to the beginning of a row; a supplier that stands beside the one above the row
  /// is told how far below the push arrows it bends in, so that no two bends meet.
  private func arrival(from supplier: BandPlan.Placed, _ row: SettledRow, at bend: Double?) -> [Point] {
    let start = settled.band.bottom(of: supplier) + Measure.clearance
    let element = row.beginning
    if let bend {
      let y = (element.level ?? row.pushY) + bend
      return [
        Point(supplier.midX, start), Point(supplier.midX, y),
        Point(element.left(at: y) - Measure.clearance, y),
      ]
    }
    let tip = Point(element.middle, element.top - Measure.clearance)
    return [Point(element.middle, start), tip]
  }

  /// The way from the end of a row to a customer.
  private func way(
    to customer: BandPlan.Placed, _ row: SettledRow, _ position: Int, _ vehicle: Vehicle?,
    _ departure: Departure?
  ) -> [Point] {
    let element = row.end
    let tip = settled.band.bottom(of: customer) + Measure.clearance
    if let departure {
      let y = row.lastLevel + departureOffset(row, position)
      return way(of: departure, to: customer, from: Point(element.maxX + Measure.clearance, y))
    }
    if abs(customer.midX - element.midX) < 0.5 {
      return [Point(element.midX, element.minY - Measure.clearance), Point(element.midX, tip)]
    }
    let y = row.lastLevel + Double(max(0, position - 1)) * 18
    let from = Point(element.maxX + Measure.clearance, y)
    if customer.midX > element.maxX + 20 {
      return [from, Point(customer.midX, y), Point(customer.midX, tip)]
    }
    // Beside the customer and the vehicle that may stand below it.
    let half = vehicle.map { VehicleBlock($0, map.icons).size.width / 2 } ?? 0
    let out = max(
      element.maxX + 30, (settled.rows.map(\.maxX).max() ?? 0) + 30,
      customer.maxX + BandColumns.besideVehicle + half)
    let into = customer.midX + customer.block.size.width / 4
    return [from, Point(out, y), Point(out, tip + 20), Point(into, tip + 20), Point(into, tip)]
  }

  /// The way of a delivery that comes up right of all rows.
  private func way(of departure: Departure, to customer: BandPlan.Placed, from start: Point) -> [Point] {
    let turn = turn(ofLevel: departure.level) ?? start.y
    let tip = settled.band.bottom(of: customer) + Measure.clearance
    // Right of where information leaves a customer that stands above.
    if departure.port == nil, departure.x >= customer.minX + 34 + customer.lineRoom,
      departure.x <= customer.maxX - 12
    {
      return [start, Point(departure.x, start.y), Point(departure.x, tip)]
    }
    if let side = side(of: customer, for: departure) {
      return [start, Point(departure.x, start.y), Point(departure.x, side.y), side]
    }
    let right = customer.midX + (departure.port ?? customer.block.size.width / 4)
    // A control may have moved the customer further to the right than the rows reach.
    let into = departure.x < customer.midX ? right : min(right, departure.x - 40)
    return [
      start, Point(departure.x, start.y), Point(departure.x, turn), Point(into, turn),
      Point(into, tip),
    ]
  }

  /// Where a delivery comes into the right side of a customer: the rightmost one into the rightmost customer, where nothing else
  /// comes in or leaves there.
  private func side(of customer: BandPlan.Placed, for departure: Departure) -> Point? {
    let band = settled.band
    guard departure.port == nil, departure.x > customer.maxX + Self.leastBeside, settled.recoveries.isEmpty,
      departure.level == settled.routes.departures.count - 1,
      band.customers.allSatisfy({ $0.maxX <= customer.maxX })
    else { return nil }
    return Point(customer.maxX + Measure.clearance, band.wallTop + band.wallHeight / 2)
  }

  /// From a customer to an arrow that turns into its side, in px.
  private static let leastBeside = 34.0

  /// How high deliveries of a level turn to their customers.
  private func turn(ofLevel level: Int) -> Double? {
    let band = settled.band
    guard !settled.routes.departures.isEmpty, let lowest = band.customers.map({ band.bottom(of: $0) }).max()
    else {
      return nil
    }
    return lowest + 40 + Double(settled.routes.departures.count - 1 - level) * Departure.spacing
  }

  /// How far below the arrow that leaves the end of a row the one at a position leaves: side by side on the edge of a step, and over all of the height of
  /// a stock.
  private func departureOffset(_ row: SettledRow, _ position: Int) -> Double {
    let last = map.streams[row.stream].deliveries.count - 1
    guard last > 0 else { return 0 }
    guard case .gap(let gap)? = row.cells.last, let stock = gap.waiting.last else {
      return Double(position) * Departure.spacing
    }
    let half = row.icon(of: stock, in: gap).height / 2 - 5
    return half * (2 * Double(position) / Double(last) - 1)
  }
}
