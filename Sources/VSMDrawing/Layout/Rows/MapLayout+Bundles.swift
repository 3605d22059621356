import VSMModel
import VSMScene

/// The trunks of streams that meet one step, and where arrows between rows run upright.
extension SettledMap {
  /// An arrow between rows of streams, where it runs up to a step or down from one.
  struct Upright {
    let x: Double
    /// The rows that it passes below: from that of the step to the last but one that it leads to or from.
    let rows: Range<Int>
    let isJoin: Bool
  }

  /// Says what the trunks look like: their rows know how they are linked.
  mutating func decideTrunks() {
    var (joins, splits): ([Int: [TrunkStyle]], [Int: [TrunkStyle]]) = ([:], [:])
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      if let process = stream.joins, bundles.gathersJoin(of: stream, in: map) {
        joins[process, default: []].append(TrunkStyle(row.joinLink.style))
      }
      if let origin = stream.origin, bundles.gathersSplit(of: stream, in: map) {
        splits[origin.process, default: []].append(splitVehicle(ofRow: index) == nil ? .push : .shipment)
      }
    }
    joinTrunks = joins.mapValues { TrunkStyle(of: $0) }
    splitTrunks = splits.mapValues { TrunkStyle(of: $0) }
  }

  /// Where arrows between rows run upright, a trunk counted once.
  func uprightsBetweenRows() -> [Upright] {
    guard !isWrapped else { return [] }
    var uprights: [Upright] = []
    /// The place of each trunk among them, by process.
    var (joined, split): ([Int: Int], [Int: Int]) = ([:], [:])
    func add(_ upright: Upright, to trunks: inout [Int: Int], of process: Int, isGathered: Bool) {
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
          Upright(
            x: target.station.minX + joinPort(of: row), rows: target.row..<index,
            isJoin: true),
          to: &joined, of: process, isGathered: bundles.gathersJoin(of: stream, in: map))
      }
      if let process = stream.origin?.process, let origin = station(of: process), origin.row < index,
        let port = splitPort(ofRow: index)
      {
        add(
          Upright(x: port, rows: origin.row..<index, isJoin: false), to: &split, of: process,
          isGathered: bundles.gathersSplit(of: stream, in: map))
      }
    }
    return uprights
  }

}
