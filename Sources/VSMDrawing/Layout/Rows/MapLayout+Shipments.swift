import VSMModel
import VSMScene

extension MapLayout {
  /// The hollow arrows from suppliers down to rows and from rows up to customers, with their vehicles.
  mutating func drawShipments() {
    let suppliers = Dictionary(band.suppliers.map { ($0.index, $0) }) { first, _ in first }
    let customers = Dictionary(band.customers.map { ($0.index, $0) }) { first, _ in first }
    for row in rows.indices {
      drawShipments(row, suppliers, customers)
      drawInbounds(row)
    }
    for supplier in band.suppliers {
      drawOutlets(of: supplier, beside: vehicleWidth(ofSupplier: supplier.index))
    }
  }

  /// Those of one row.
  private mutating func drawShipments(
    _ index: Int, _ suppliers: [Int: BandPlan.Placed], _ customers: [Int: BandPlan.Placed]
  ) {
    let row = rows[index]
    let stream = map.streams[row.stream]
    for (position, source) in stream.sources.enumerated() where index == 0 {
      guard let supplier = suppliers[source.party] else { continue }
      let isNear = position == stream.sources.count - 1
      // Heads are 24 px high; one bend is level with the push arrows, several share the height of a triangle.
      let order = Double(stream.sources.count - 2 - position)
      let bend = stream.sources.count == 2 ? 0 : order * 26 - 8
      let way = arrival(from: supplier, row, at: isNear ? nil : bend)
      add(
        way, source.vehicle, from: .supplier(source.party), to: firstElement(of: row),
        id: "shipment-\(supplier.block.name)-\(index)")
    }
    for (position, delivery) in stream.deliveries.enumerated() where row.isLastPart {
      guard let customer = customers[delivery.party] else { continue }
      let way = departure(to: customer, index, position, delivery.vehicle)
      let isBesideRows = departures[Departure.Key(row: index, position: position)] != nil
      add(
        way, delivery.vehicle, from: lastElement(of: row), to: .customer(delivery.party),
        id: "shipment-\(customer.block.name)-\(index)", vehicleY: isBesideRows ? rows[0].standY : nil)
    }
  }

  private mutating func add(
    _ way: [Point], _ vehicle: Vehicle?, from: ValueStreamMap.Reference?, to: ValueStreamMap.Reference?,
    id: String, vehicleY: Double? = nil
  ) {
    guard let from, let to else { return }
    items.append(
      Item(
        id: id, word: "shipment", title: "Shipment from \(map.label(of: from)) to \(map.label(of: to))",
        role: .line(along: way, from: map.itemID(of: from), to: map.itemID(of: to)),
        marks: Arrow.shipment(along: way, by: vehicle)))
    guard let vehicle else { return }
    // Above the rows information may run where a shipment comes up beside them.
    if let vehicleY, way.count > 1 {
      addVehicle(VehicleBlock(vehicle, map.icons), on: [id], at: Point(way[1].x, vehicleY))
      return
    }
    // The vehicle sits on the longest upright part, in the middle of what lies above the top row, so
    // that the vehicles of a straight shipment and of one with a bend stand level.
    let uprights = zip(way, way.dropFirst()).filter { $0.x == $1.x }
    guard let upright = uprights.max(by: { abs($0.0.y - $0.1.y) < abs($1.0.y - $1.1.y) }) else { return }
    var top = min(upright.0.y, upright.1.y)
    // Below the shipments of other rows that turn to their customers there.
    if case .customer = to, let lowestTurn { top = max(top, lowestTurn + Arrow.shipmentHalfWidth) }
    let bottom = min(max(upright.0.y, upright.1.y), shipmentBottom - Measure.clearance)
    addVehicle(VehicleBlock(vehicle, map.icons), on: [id], at: Point(upright.0.x, (top + bottom) / 2))
  }

  /// The way from a supplier to the beginning of a row; a supplier that stands beside the one above the row
  /// is told how far below the push arrows it bends in, so that no two bends meet.
  private func arrival(from supplier: BandPlan.Placed, _ row: RowPlan, at bend: Double?) -> [Point] {
    let start = band.bottom(of: supplier) + Measure.clearance
    let element = beginning(of: row)
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

  /// The width of what carries units straight down from a supplier to the first row; nothing where nothing goes there.
  func vehicleWidth(ofSupplier supplier: Int) -> Double? {
    guard let row = rows.first, row.part == 0 else { return nil }
    let source = map.streams[row.stream].sources.first { $0.party == supplier }
    return source.map { shipmentWidth($0.vehicle) }
  }

  /// The way from the end of a row to a customer.
  private func departure(
    to customer: BandPlan.Placed, _ index: Int, _ position: Int, _ vehicle: Vehicle?
  ) -> [Point] {
    let row = rows[index]
    let element = endX(index)
    let tip = band.bottom(of: customer) + Measure.clearance
    if let departure = departures[Departure.Key(row: index, position: position)] {
      let y = departureY(row) + departureOffset(row, position)
      return way(of: departure, to: customer, from: Point(element.maxX + Measure.clearance, y))
    }
    if abs(customer.midX - element.midX) < 0.5 {
      return [Point(element.midX, element.minY - Measure.clearance), Point(element.midX, tip)]
    }
    let y = departureY(row) + Double(max(0, position - 1)) * 18
    let from = Point(element.maxX + Measure.clearance, y)
    if customer.midX > element.maxX + 20 {
      return [from, Point(customer.midX, y), Point(customer.midX, tip)]
    }
    // Beside the customer and the vehicle that may stand below it.
    let out = max(
      element.maxX + 30, (rows.map(\.maxX).max() ?? 0) + 30,
      customer.maxX + Self.besideVehicle + (vehicle.map { VehicleBlock($0, map.icons).size.width / 2 } ?? 0))
    let into = customer.midX + customer.block.size.width / 4
    return [from, Point(out, y), Point(out, tip + 20), Point(into, tip + 20), Point(into, tip)]
  }

  /// The first thing of a row as an arrow from above or from the left meets it.
  struct Beginning {
    var middle: Double
    var top: Double
    var isTriangle: Bool
    var halfWidth: Double
    /// Where arrows from the side come in, if it is not where push arrows run.
    var level: Double?

    /// The left border at a height: a triangle's side is slanted.
    func left(at y: Double) -> Double {
      guard isTriangle else { return middle - halfWidth }
      let depth = min(max((y - top) / Glyph.inventory.size.height, 0), 1)
      return middle - halfWidth * depth
    }
  }

  func beginning(of row: RowPlan) -> Beginning {
    switch row.cells.first {
    case .station(let station):
      return Beginning(
        middle: station.midX, top: row.top, isTriangle: false, halfWidth: station.block.size.width / 2)
    case .gap(let gap):
      guard let first = gap.waiting.first else {
        return Beginning(middle: gap.minX, top: row.top, isTriangle: false, halfWidth: 0)
      }
      return Beginning(
        middle: first.midX, top: row.stockTop(first, in: gap), isTriangle: first.block.isTriangle,
        halfWidth: first.block.icon.width / 2, level: row.level(of: gap))
    case nil: return Beginning(middle: row.minX, top: row.top, isTriangle: false, halfWidth: 0)
    }
  }

  /// How high arrows leave the end of a row.
  private func departureY(_ row: RowPlan) -> Double {
    if case .gap(let gap)? = row.cells.last { row.level(of: gap) } else { row.pushY }
  }

  /// How far below that the one at a position leaves: side by side on the edge of a step, and over all of the height of
  /// a stock.
  private func departureOffset(_ row: RowPlan, _ position: Int) -> Double {
    let last = map.streams[row.stream].deliveries.count - 1
    guard last > 0 else { return 0 }
    guard case .gap(let gap)? = row.cells.last, let stock = gap.waiting.last else {
      return Double(position) * Self.departureSpacing
    }
    let half = row.icon(of: stock, in: gap).height / 2 - 5
    return half * (2 * Double(position) / Double(last) - 1)
  }

  func firstElement(of row: RowPlan) -> ValueStreamMap.Reference? {
    switch row.cells.first {
    case .station(let station): .process(station.process)
    case .gap(let gap): gap.waiting.first.map { .stock($0.stock) }
    case nil: nil
    }
  }

  private func lastElement(of row: RowPlan) -> ValueStreamMap.Reference? {
    switch row.cells.last {
    case .station(let station): .process(station.process)
    case .gap(let gap): gap.waiting.last.map { .stock($0.stock) }
    case nil: nil
    }
  }
}
