import VSMModel

/// The order in which the arrows of streams stand that meet the same process, and the trunks that gather many of them.
struct MeetingOrders {
  /// How manieth of the arrows that join the same process a stream's is, from above, by stream.
  let joins: [Int: Int]
  /// How manieth of the arrows that split off the same process a stream's is, from above, by stream.
  let splits: [Int: Int]
  /// What trunks look like, by process.
  let joinTrunks: [Int: TrunkStyle]
  let splitTrunks: [Int: TrunkStyle]
  private let facts: MapFacts

  init(of rows: [RowPlan], _ facts: MapFacts) {
    let (map, bundles) = (facts.map, facts.bundles)
    self.facts = facts
    joins = Self.orders(of: rows, map, \.joins) { bundles.gathersJoin(of: $0, in: map) }
    splits = Self.orders(of: rows, map, \.origin?.process) { bundles.gathersSplit(of: $0, in: map) }
    // Their rows know how they are linked.
    var (joined, split): ([Int: [TrunkStyle]], [Int: [TrunkStyle]]) = ([:], [:])
    for row in rows {
      let stream = map.streams[row.stream]
      if let process = stream.joins, bundles.gathersJoin(of: stream, in: map) {
        joined[process, default: []].append(TrunkStyle(row.joinLink.style))
      }
      if let origin = stream.origin, bundles.gathersSplit(of: stream, in: map) {
        split[origin.process, default: []].append(
          facts.splitVehicle(of: row.stream) == nil ? .push : .shipment)
      }
    }
    joinTrunks = joined.mapValues { TrunkStyle(of: $0) }
    splitTrunks = split.mapValues { TrunkStyle(of: $0) }
  }

  /// How manieth of the arrows that meet the same process each stream's is, from above; a trunk is the first.
  private static func orders(
    of rows: [RowPlan], _ map: ValueStreamMap, _ met: (Stream) -> Int?, isGathered: (Stream) -> Bool
  ) -> [Int: Int] {
    var orders: [Int: Int] = [:]
    var counts: [Int: Int] = [:]
    for stream in map.streams where isGathered(stream) { met(stream).map { counts[$0] = 1 } }
    for row in rows {
      let stream = map.streams[row.stream]
      guard let process = met(stream) else { continue }
      guard !isGathered(stream) else {
        orders[row.stream] = 0
        continue
      }
      orders[row.stream] = counts[process, default: 0]
      counts[process, default: 0] += 1
    }
    return orders
  }

  /// The trunk that a row ends at; nothing where its own arrow leads to the process.
  func joinTrunk(of row: RowPlan) -> TrunkStyle? {
    let stream = facts.map.streams[row.stream]
    guard let process = stream.joins, facts.bundles.gathersJoin(of: stream, in: facts.map) else { return nil }
    return joinTrunks[process]
  }

  /// The trunk that a row begins at; nothing where an arrow of its own leads to it.
  func splitTrunk(of row: RowPlan) -> TrunkStyle? {
    let stream = facts.map.streams[row.stream]
    guard let process = stream.origin?.process, facts.bundles.gathersSplit(of: stream, in: facts.map) else {
      return nil
    }
    return splitTrunks[process]
  }
}
