import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// The places of customers along x: over the ends of their rows, or right of all; and those of deliveries from lower rows,
/// which come up right of all rows.
struct CustomerColumns {
  /// From the left.
  private(set) var placed: [BandColumns.Party] = []
  private(set) var departures: [Departure.Key: Departure] = [:]
  private let columns: RowColumns
  /// How many deliveries from lower rows each customer gets beside the rows.
  private let counts: [Int: Int]

  /// True where deliveries from lower rows come up right of all rows: where rows go on below, and where a customer is
  /// delivered to by several of them.
  private static func areBesideRows(_ columns: RowColumns) -> Bool {
    columns.isWrapped || columns.facts.hasSharedCustomers
  }

  /// Here `materialMaxX` is the right end of all rows of material.
  init(above columns: RowColumns, materialMaxX: Double?) {
    self.columns = columns
    let areBesideRows = Self.areBesideRows(columns)
    counts = areBesideRows ? Self.counts(columns) : [:]
    var right = columns.suppliers.last?.maxX ?? -Double.infinity
    placeOverRows(after: &right, onlyFirst: areBesideRows)
    if areBesideRows { placeBesideRows(after: &right) }
    let (map, known) = (columns.map, Set(placed.map(\.index)))
    for index in map.customers.indices
    where !known.contains(index) && columns.facts.isShown(.customer(index)) {
      var block = PartyBlock(map.customers[index], .customer, icons: map.icons, in: map.phrases)
      block.add(columns.cells.letters.legends[.customer(index)])
      let edge = areBesideRows ? 0 : materialMaxX ?? Measure.margin
      let left = max(right, edge) + BandColumns.partySpacing
      placed.append(BandColumns.Party(index: index, block: block, midX: left + block.size.width / 2))
      right = left + block.size.width
    }
  }

  private static func counts(_ columns: RowColumns) -> [Int: Int] {
    var counts: [Int: Int] = [:]
    for row in columns.rows.dropFirst() where row.isLastPart {
      for delivery in columns.map.streams[row.stream].deliveries { counts[delivery.party, default: 0] += 1 }
    }
    return counts
  }

  /// Those that stand over the ends of the rows that deliver to them, or right of those.
  private mutating func placeOverRows(after right: inout Double, onlyFirst: Bool) {
    let map = columns.map
    var known = Set<Int>()
    /// The right end of the rows above.
    var edge = 0.0
    for (index, row) in columns.rows.enumerated() where row.isLastPart && (index == 0 || !onlyFirst) {
      defer { edge = max(edge, row.maxX) }
      for (position, delivery) in map.streams[row.stream].deliveries.enumerated() {
        guard known.insert(delivery.party).inserted else { continue }
        let vehicle = delivery.vehicle.map { VehicleBlock($0, map.icons).size.width } ?? 0
        let block = block(of: delivery.party, least: vehicle + BandColumns.besideVehicle)
        let half = max(block.size.width, vehicle) / 2
        // A shipment from a lower row comes up right of those above it.
        let wanted =
          index > 0 || position > 0
          ? max(row.endMaxX, edge) + half + BandColumns.partySpacing
          : row.isShippedAside(in: map) ? row.endMaxX + 40 : row.endX
        let least = right + BandColumns.partySpacing + half
        // One that cannot stand over the end of its row is delivered to by an arrow with a bend.
        let middle = least <= wanted ? wanted : max(least, row.endMaxX + 30)
        placed.append(
          BandColumns.Party(
            index: delivery.party, block: block, midX: middle, lineRoom: lineRoom(delivery.party)))
        right = middle + half
      }
    }
  }

  /// Lower rows deliver to customers that stand above the right end of the widest row.
  private mutating func placeBesideRows(after right: inout Double) {
    let facts = columns.facts
    let edge = columns.rows.map(\.maxX).max() ?? Measure.margin
    var blocks: [(index: Int, block: PartyBlock)] = []
    var known = Set(placed.map(\.index))
    var x = edge + Departure.besideRows
    var counted: [Int: Int] = [:]
    for (index, row) in columns.rows.enumerated() where row.isLastPart && index > 0 {
      for (position, delivery) in facts.map.streams[row.stream].deliveries.enumerated() {
        let half = facts.shipmentWidth(delivery.vehicle) / 2
        let earlier = counted[delivery.party, default: 0]
        counted[delivery.party] = earlier + 1
        if row.outbounds.isEmpty {
          let isAlone = counts[delivery.party] == 1
          departures[Departure.Key(row: index, position: position)] = Departure(
            x: x + half, party: delivery.party,
            port: isAlone ? nil : Double(earlier + 1) * Departure.spacing, level: departures.count)
          x += 2 * half
        }
        guard known.insert(delivery.party).inserted else { continue }
        blocks.append((delivery.party, block(of: delivery.party, least: BandColumns.besideVehicle + 20)))
      }
    }
    let total = blocks.reduce(-BandColumns.partySpacing) {
      $0 + $1.block.size.width + BandColumns.partySpacing
    }
    var left = max(right + BandColumns.partySpacing, edge - total)
    for (index, block) in blocks {
      placed.append(
        BandColumns.Party(
          index: index, block: block, midX: left + block.size.width / 2, lineRoom: lineRoom(index)))
      left += block.size.width + BandColumns.partySpacing
    }
    keepDeparturesBesideCustomers()
    right = placed.last?.maxX ?? right
  }

  private func lineRoom(_ customer: Int) -> Double { columns.cells.lineRooms[.customer(customer)] ?? 0 }

  /// A customer with its takt, as wide as what hangs below it asks for.
  private func block(of customer: Int, least: Double) -> PartyBlock {
    let takt = columns.figures.customers[customer].takt.map { columns.map.phrases.figure(TimeText.clock($0)) }
    // The width that a customer needs for several shipments from lower rows.
    let count = counts[customer] ?? 0
    let inlets = columns.rows.inlets(of: customer)
    let reach = inlets.offsets(beside: columns.vehicleWidth(toCustomer: customer)).map { abs($0) }.max()
    let departures =
      // Lines leave at the left end of the edge.
      reach.map { 2 * ($0 + Sites.edge) + 34 }
      ?? (count > 1 ? 2 * (Double(count) * Departure.spacing + 20) : 0)
    var block = PartyBlock(
      columns.map.customers[customer], .customer, takt: takt,
      leastWidth: max(least, departures) + 2 * lineRoom(customer), icons: columns.map.icons,
      in: columns.map.phrases)
    block.add(columns.cells.letters.legends[.customer(customer)])
    return block
  }

  /// Shipments from lower rows come up right of those that the first row sends up beside it.
  private mutating func keepDeparturesBesideCustomers() {
    guard let first = departures.values.map(\.x).min(), let row = columns.rows.first, row.isLastPart else {
      return
    }
    let parties = columns.map.streams[row.stream].deliveries.map(\.party)
    let beside = placed.filter { parties.contains($0.index) && $0.midX > row.endMaxX }
    guard let edge = beside.map(\.maxX).max() else { return }
    let shift = edge + Departure.besideRows + 30 - first
    guard shift > 0 else { return }
    for key in departures.keys { departures[key]?.x += shift }
  }

  // MARK: What is asked of it

  /// The right end of shipments from lower rows, and of the vehicles on them; 0 where there are none.
  var departuresMaxX: Double {
    departures.map { key, departure in
      let deliveries = columns.map.streams[columns.rows[key.row].stream].deliveries
      return departure.x + columns.facts.shipmentWidth(deliveries[key.position].vehicle) / 2
    }.max() ?? 0
  }

  /// Customers that keep their distance from the last of the controls.
  ///
  /// One that moves away from its row is delivered to by an arrow with a bend.
  func movedClear(of controls: ControlColumns) -> CustomerColumns {
    guard let control = controls.placed.last, let first = placed.first else { return self }
    let shift = control.span.maxX + controls.beforeCustomers - first.minX
    guard shift > 0 else { return self }
    // One that leaves its place over the end of the row goes far enough for the bend of its shipment.
    let row = columns.rows.first.flatMap { $0.isLastPart ? $0 : nil }
    let bend = row.map { $0.endMaxX + 30 - first.midX } ?? 0
    var moved = self
    for index in moved.placed.indices { moved.placed[index].midX += max(shift, bend) }
    moved.keepDeparturesBesideCustomers()
    return moved
  }
}
