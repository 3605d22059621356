import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax

/// The places of customers and controls above the rows.
extension SettledMap {
  mutating func placeCustomers() {
    band.customers = []
    countDepartures()
    var placed = Set<Int>()
    /// The right end of the rows above.
    var edge = 0.0
    var right = band.suppliers.last?.maxX ?? -Double.infinity
    for row in rows.indices where rows[row].isLastPart && (row == 0 || !deliversBesideRows) {
      defer { edge = max(edge, rows[row].maxX) }
      let stream = map.streams[rows[row].stream]
      for (position, delivery) in stream.deliveries.enumerated() {
        guard placed.insert(delivery.party).inserted else { continue }
        let figure = figures.customers[delivery.party]
        let lineRoom = lineRooms[.customer(delivery.party)] ?? 0
        let takt = figure.takt.map { TimeText.clock($0) }
        let vehicle = delivery.vehicle.map { VehicleBlock($0, map.icons).size.width } ?? 0
        var block = PartyBlock(
          map.customers[delivery.party], .customer, takt: takt,
          leastWidth: max(vehicle + BandPlan.besideVehicle, departureRoom(delivery.party)) + 2 * lineRoom,
          icons: map.icons)
        block.add(letters.legends[.customer(delivery.party)])
        let half = max(block.size.width, vehicle) / 2
        let isAbove = row == 0 && position == 0
        // A shipment from a lower row comes up right of those above it.
        let wanted =
          !isAbove
          ? max(rows[row].end.maxX, edge) + half + BandPlan.partySpacing
          : rows[row].isShippedAside(in: map) ? rows[row].end.maxX + 40 : rows[row].end.midX
        let least = right + BandPlan.partySpacing + half
        // One that cannot stand over the end of its row is delivered to by an arrow with a bend.
        let middle = least <= wanted ? wanted : max(least, rows[row].end.maxX + 30)
        band.customers.append(
          BandPlan.Placed(index: delivery.party, block: block, midX: middle, lineRoom: lineRoom))
        right = middle + half
      }
    }
    if deliversBesideRows {
      placeCustomersBesideRows(after: right)
      right = band.customers.last?.maxX ?? right
      placed = Set(band.customers.map(\.index))
    }
    for index in map.customers.indices
    where !placed.contains(index) && isShown(.customer(index)) {
      var block = PartyBlock(map.customers[index], .customer, icons: map.icons)
      block.add(letters.legends[.customer(index)])
      let edge = deliversBesideRows ? 0 : materialMaxX ?? Measure.margin
      let left = max(right, edge) + BandPlan.partySpacing
      band.customers.append(
        BandPlan.Placed(index: index, block: block, midX: left + block.size.width / 2))
      right = left + block.size.width
    }
  }

  /// Controls stand in the middle between suppliers and customers, over the top row.
  mutating func placeControls() {
    var blocks = map.controls.map { ControlBlock($0, map.icons) }
    for index in blocks.indices {
      let lines = RoutePlan.lineCount(map, below: .control(index), letters)
      blocks[index].add(letters.legends[.control(index)])
      blocks[index].widen(to: min(360, 24 + Double(lines) * 14))
    }
    let left = band.suppliers.last?.maxX ?? rows.first?.minX ?? recoveries.first?.minX ?? Measure.margin
    let right = band.customers.first?.minX ?? materialMaxX ?? left
    // Labels with a sign are broader.
    let hasSigns = map.information.contains { flow in
      flow.word != .info && flow.sources.contains(where: \.isControl)
        && flow.targets.contains(where: \.isControl)
    }
    let spacing = hasSigns ? 200.0 : 150.0
    let total = blocks.reduce(0) { $0 + $1.size.width } + spacing * Double(max(0, blocks.count - 1))
    var x = max(left + (band.suppliers.isEmpty ? 0 : 190), (left + right) / 2 - total / 2)
    band.controls = blocks.enumerated().map { index, block in
      defer { x += block.size.width + spacing }
      return BandPlan.PlacedControl(index: index, block: block, x: x.rounded())
    }
    // Customers keep their distance from a control that needs much room.
    if let last = band.controls.last, let first = band.customers.first {
      let shift = last.box.maxX + 190 - first.minX
      // One that leaves its place over the end of the row goes far enough for the bend of its shipment.
      let bend = rows.first.map(\.isLastPart) == true ? rows[0].end.maxX + 30 - first.midX : 0
      if shift > 0 { shiftCustomers(by: max(shift, bend)) }
    }
  }

  /// A customer that moves away from its row is delivered to by an arrow with a bend.
  private mutating func shiftCustomers(by shift: Double) {
    for index in band.customers.indices { band.customers[index].midX += shift }
    keepDeparturesBesideCustomers()
  }

  /// A map without streams shows of its parties only those that information comes from or goes to.
  func isShown(_ party: ValueStreamMap.Reference) -> Bool {
    !map.streams.isEmpty || map.recoveries.isEmpty
      || map.information.contains { $0.sources.contains(party) || $0.targets.contains(party) }
  }
}

extension ValueStreamMap.Reference {
  fileprivate var isControl: Bool { if case .control = self { true } else { false } }
}
