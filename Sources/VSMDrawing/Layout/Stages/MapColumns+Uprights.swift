import VSMModel

/// An arrow between rows of streams, where it runs up to a step or down from one.
struct RowUpright {
  let x: Double
  /// The rows that it passes below: from that of the step to the last but one that it leads to or from.
  let rows: Range<Int>
  let isJoin: Bool
}

/// A shipment between a row and the band, where it runs upright.
struct ShipmentUpright {
  let x: Double
  /// The lowest row that one leads to at this x.
  let lowest: Int
}

extension MapColumns {
  /// Where arrows between rows run upright, a trunk counted once.
  var uprights: [RowUpright] {
    guard !isWrapped else { return [] }
    let (map, bundles) = (map, facts.bundles)
    var uprights: [RowUpright] = []
    /// The place of each trunk among them, by process.
    var (joined, split): ([Int: Int], [Int: Int]) = ([:], [:])
    func add(_ upright: RowUpright, to trunks: inout [Int: Int], of process: Int, isGathered: Bool) {
      if isGathered, let place = trunks[process] {
        uprights[place] = upright
      } else {
        if isGathered { trunks[process] = uprights.count }
        uprights.append(upright)
      }
    }
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      if let process = joinedByArrow(row), let target = station(of: process), target.row < index {
        add(
          RowUpright(
            x: target.station.minX + joinPort(of: row), rows: target.row..<index, isJoin: true),
          to: &joined, of: process, isGathered: bundles.gathersJoin(of: stream, in: map))
      }
      if let process = stream.origin?.process, let origin = station(of: process), origin.row < index,
        let port = splitPort(ofRow: index)
      {
        add(
          RowUpright(x: port, rows: origin.row..<index, isJoin: false), to: &split, of: process,
          isGathered: bundles.gathersSplit(of: stream, in: map))
      }
    }
    return uprights
  }

  /// Where shipments from the band to rows and back run upright, each x once, from the left.
  var shipmentUprights: [ShipmentUpright] {
    guard !isWrapped else { return [] }
    let suppliers = Dictionary(band.suppliers.map { ($0.index, $0.midX) }) { first, _ in first }
    let customers = Dictionary(band.customers.map { ($0.index, $0.midX) }) { first, _ in first }
    var found: [ShipmentUpright] = []
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      var places = index == 0 ? stream.sources.compactMap { suppliers[$0.party] } : []
      places += stream.deliveries.compactMap { customers[$0.party] }
      if index == 0, !stream.sources.isEmpty { places.append(row.beginningX) }
      found += places.map { ShipmentUpright(x: $0, lowest: index) }
    }
    // Of one x the lowest row.
    var uprights: [ShipmentUpright] = []
    for upright in found.sorted(by: { ($0.x, -$0.lowest) < ($1.x, -$1.lowest) })
    where uprights.last?.x != upright.x {
      uprights.append(upright)
    }
    return uprights
  }
}
