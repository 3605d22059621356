import VSMAnalysis
import VSMModel
import VSMScene

/// Deliveries from lower rows, which come up right of all rows.
extension SettledMap {
  /// True where deliveries from lower rows come up right of all rows: where rows go on below, and where a customer is
  /// delivered to by several of them.
  var deliversBesideRows: Bool { isWrapped || hasSharedCustomers }

  static func hasSharedCustomers(_ map: ValueStreamMap) -> Bool {
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
    var known = Set(band.customers.map(\.index))
    var x = edge + Self.besideRows
    departures = [:]
    var counted: [Int: Int] = [:]
    for row in rows.indices where rows[row].isLastPart && row > 0 {
      for (position, delivery) in map.streams[rows[row].stream].deliveries.enumerated() {
        let half = shipmentWidth(delivery.vehicle) / 2
        let earlier = counted[delivery.party, default: 0]
        counted[delivery.party] = earlier + 1
        let isAlone = departureCounts[delivery.party] == 1
        departures[Departure.Key(row: row, position: position)] = Departure(
          x: x + half, party: delivery.party,
          port: isAlone ? nil : Double(earlier + 1) * Departure.spacing, level: departures.count)
        x += 2 * half
        guard known.insert(delivery.party).inserted else { continue }
        let lineRoom = lineRooms[.customer(delivery.party)] ?? 0
        let takt = figures.customers[delivery.party].takt.map { TimeText.clock($0) }
        let least = max(BandPlan.besideVehicle + 20, departureRoom(delivery.party))
        var block = PartyBlock(
          map.customers[delivery.party], .customer, takt: takt, leastWidth: least + 2 * lineRoom,
          icons: map.icons)
        block.add(letters.legends[.customer(delivery.party)])
        placed.append((delivery.party, block))
      }
    }
    let total = placed.reduce(-BandPlan.partySpacing) { $0 + $1.block.size.width + BandPlan.partySpacing }
    right = max(right + BandPlan.partySpacing, edge - total)
    for (index, block) in placed {
      band.customers.append(
        BandPlan.Placed(
          index: index, block: block, midX: right + block.size.width / 2,
          lineRoom: lineRooms[.customer(index)] ?? 0))
      right += block.size.width + BandPlan.partySpacing
    }
    keepDeparturesBesideCustomers()
  }

  /// Notes how many shipments from lower rows each customer gets.
  mutating func countDepartures() {
    departureCounts = [:]
    guard deliversBesideRows else { return }
    for row in rows.dropFirst() where row.isLastPart {
      for delivery in map.streams[row.stream].deliveries { departureCounts[delivery.party, default: 0] += 1 }
    }
  }

  /// The width that a customer needs for several shipments from lower rows.
  func departureRoom(_ customer: Int) -> Double {
    let count = departureCounts[customer] ?? 0
    return count > 1 ? 2 * (Double(count) * Departure.spacing + 20) : 0
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
    let beside = band.customers.filter { parties.contains($0.index) && $0.midX > rows[0].end.maxX }
    guard let edge = beside.map(\.maxX).max() else { return }
    let shift = edge + Self.besideRows + 30 - first
    guard shift > 0 else { return }
    for key in departures.keys { departures[key]?.x += shift }
  }

  /// What shipments need right of all rows to come up from the lower ones.
  var deliveryRoom: Double {
    let deliveries = map.streams.flatMap(\.deliveries)
    return deliveries.isEmpty ? 0 : Self.besideRows + deliveries.reduce(0) { $0 + shipmentWidth($1.vehicle) }
  }

  /// Between the rows and the first shipment that comes up beside them.
  static let besideRows = 18.0

  func shipmentWidth(_ vehicle: Vehicle?) -> Double {
    max(30, vehicle.map { VehicleBlock($0, map.icons).size.width + 12 } ?? 0)
  }
}
