import VSMModel
import VSMScene
import VSMWords

/// What brings units to rows below the first: suppliers and connectors at their beginnings, and connectors under suppliers.
struct InboundDrawing {
  private(set) var items: [Item] = []

  /// What stands at the beginning of a row, with the arrows from there.
  init(toRow index: Int, of settled: SettledMap) {
    let map = settled.map
    let row = settled.rows[index]
    guard let first = row.firstElement else { return }
    let element = row.beginning
    for inbound in row.inbounds {
      let y = (element.level ?? row.pushY) + inbound.offset
      let (id, left): (String, Double)
      switch inbound.start {
      case .factory(let block):
        items += block.items(at: row.origin(of: inbound))
        (id, left) = (map.itemID(of: .supplier(inbound.party)), inbound.x + block.size.width)
      case .connector(let connector):
        items.append(connector.item(.in, in: connector.extent(from: inbound.x, y), map))
        (id, left) = (connector.id(.in), inbound.x + connector.size)
      }
      let way = [
        Point(left + Measure.clearance, y), Point(element.left(at: y) - Measure.clearance, y),
      ]
      let line = "shipment-\(map.suppliers[inbound.party].id)-\(index)"
      items.append(
        Item(
          id: line, word: "shipment",
          title: map.title("Shipment", from: [.supplier(inbound.party)], to: [first]),
          role: .line(along: way, from: id, to: map.itemID(of: first)),
          marks: Arrow.shipment(along: way, by: inbound.vehicle)))
      if row.inbounds.count == 1, let vehicle = inbound.vehicle {
        items.append(
          VehicleBlock(vehicle, map.icons).item(
            on: line, at: Point((way[0].x + way[1].x) / 2 - 6, y), in: map.phrases))
      }
    }
  }

  /// The arrows from a supplier of the band down to its connectors.
  init(under supplier: BandPlan.Placed, of settled: SettledMap) {
    let map = settled.map
    let outlets = settled.plans.outlets(of: supplier.index)
    let vehicle = settled.vehicleWidth(ofSupplier: supplier.index)
    let top = settled.band.bottom(of: supplier) + Measure.clearance
    for (outlet, offset) in zip(outlets, settled.plans.outletOffsets(of: supplier.index, beside: vehicle)) {
      guard case .connector(let connector) = outlet.start else { continue }
      let x = supplier.midX + offset
      let foot = top + Connector.joinRise
      items.append(
        connector.item(
          .out, in: Rect(x - connector.size / 2, foot + Measure.clearance, connector.size, connector.size),
          map))
      let way = [Point(x, top), Point(x, foot)]
      let from = map.itemID(of: .supplier(supplier.index))
      items.append(
        Item(
          id: "shipment-from-\(from)-to-connector-\(connector.number)", word: "shipment",
          title:
            map.phrases(
              "From \(map.label(of: .supplier(supplier.index))) to connector \(connector.number)"),
          role: .line(along: way, from: from, to: connector.id(.out)),
          marks: Arrow.shipment(along: way, by: outlet.vehicle)))
    }
  }
}
