import VSMModel
import VSMScene
import VSMWords

/// What rows below the first deliver on a map that is dealt to sheets: arrows to connectors at their ends, and from connectors
/// up to customers.
struct OutboundDrawing {
  private(set) var items: [Item] = []

  /// What leaves a row.
  init(fromRow index: Int, of settled: SettledMap) {
    let (map, row) = (settled.map, settled.rows[index])
    guard let last = row.lastElement else { return }
    let element = row.end
    for outbound in row.outbounds {
      let y = row.lastLevel + outbound.offset
      let left = row.maxX - outbound.connector.size
      items.append(outbound.connector.item(.out, in: outbound.connector.extent(from: left, y), map))
      let way = [Point(element.maxX + Measure.clearance, y), Point(left - Measure.clearance, y)]
      let stem = Self.stem(from: element, to: way[0])
      let line = "shipment-\(map.customers[outbound.party].id)-\(index)"
      items.append(
        Item(
          id: line, word: "shipment",
          title: map.title("Shipment", from: [last], to: [.customer(outbound.party)]),
          role: .line(
            along: stem.dropLast() + way, from: map.itemID(of: last), to: outbound.connector.id(.out)),
          marks: (stem.isEmpty ? [] : [.stroke(.polyline(stem))])
            + Arrow.shipment(along: way, by: outbound.vehicle)))
      if row.outbounds.count == 1, let vehicle = outbound.vehicle {
        items.append(
          VehicleBlock(vehicle, map.icons).item(
            on: line, at: Point(left - outbound.arrow / 2 - 6, y), in: map.phrases))
      }
    }
  }

  /// What joins an arrow to a sign that is too flat for several beside each other: along the border, up or down to where the
  /// arrow begins; nothing where that is beside the sign.
  private static func stem(from sign: Rect, to start: Point) -> [Point] {
    let y = min(max(start.y, sign.minY), sign.maxY)
    guard abs(start.y - y) > 0.5 else { return [] }
    return [Point(sign.maxX, sign.midY), Point(start.x, sign.midY), start]
  }

  /// The arrows to a customer of the band up from its connectors.
  init(under customer: BandPlan.Placed, of settled: SettledMap) {
    let map = settled.map
    let inlets = settled.plans.inlets(of: customer.index)
    let vehicle = settled.vehicleWidth(toCustomer: customer.index)
    let tip = settled.band.bottom(of: customer) + Measure.clearance
    for (inlet, offset) in zip(inlets, inlets.offsets(beside: vehicle)) {
      let (x, foot, connector) = (customer.midX + offset, tip + Connector.joinRise, inlet.connector)
      items.append(
        connector.item(
          .in, in: Rect(x - connector.size / 2, foot + Measure.clearance, connector.size, connector.size), map
        ))
      let way = [Point(x, foot), Point(x, tip)]
      let to = map.itemID(of: .customer(customer.index))
      items.append(
        Item(
          id: "shipment-to-\(to)-from-connector-\(connector.number)", word: "shipment",
          title:
            map.phrases(
              "From connector \(connector.number) to \(map.label(of: .customer(customer.index)))"),
          role: .line(along: way, from: connector.id(.in), to: to),
          marks: Arrow.shipment(along: way, by: inlet.vehicle)))
    }
  }
}

extension [Outbound] {
  /// Where connectors stand under a customer, from its middle in px: right of a shipment that comes straight up.
  func offsets(beside vehicle: Double?) -> [Double] {
    let size = first?.connector.size ?? 0
    let spacing = size + 8
    guard let vehicle else {
      return indices.map { (Double($0) - Double(count - 1) / 2) * spacing }
    }
    return indices.map { vehicle / 2 + 8 + size / 2 + Double($0) * spacing }
  }
}
