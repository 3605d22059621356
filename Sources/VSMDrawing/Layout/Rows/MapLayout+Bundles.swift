import VSMModel
import VSMScene

/// The trunks of streams that meet one step, and where arrows between rows run upright.
extension MapLayout {
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
            x: target.station.minX + joinPort(order: joinOrders[row.stream] ?? 0), rows: target.row..<index,
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

  /// The trunks, each from the lowest of its rows to the step, or the other way round.
  mutating func drawTrunks() {
    guard !joinTrunks.isEmpty || !splitTrunks.isEmpty else { return }
    /// The rows of each trunk, by process: the lowest is the last.
    var (joined, split): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    for (index, row) in rows.enumerated() {
      let stream = map.streams[row.stream]
      if let process = stream.joins, bundles.gathersJoin(of: stream, in: map) {
        joined[process, default: []].append(index)
      }
      if let process = stream.origin?.process, bundles.gathersSplit(of: stream, in: map) {
        split[process, default: []].append(index)
      }
    }
    for (process, members) in joined.sorted(by: { $0.key < $1.key }) {
      guard let target = station(of: process), let trunk = joinTrunks[process], let lowest = members.last,
        case .gap(let gap)? = rows[lowest].cells.last
      else { continue }
      let x = target.station.minX + joinPort(order: 0)
      let tip = rows[target.row].top + target.station.block.size.height + Measure.clearance
      let way = [Point(x, rows[lowest].level(of: gap) + trunk.halfWidth), Point(x, tip)]
      items.append(
        Item(
          id: "trunk-to-\(map.itemID(of: .process(process)))", word: trunk.word,
          title: "\(trunk.title) of \(members.count) streams to \(map.label(of: .process(process)))",
          role: .line(along: way, from: nil, to: map.itemID(of: .process(process))),
          marks: trunk.marks(along: way, hasHead: true)))
    }
    for (process, members) in split.sorted(by: { $0.key < $1.key }) {
      guard let origin = station(of: process), let trunk = splitTrunks[process], let lowest = members.last,
        let x = splitPort(ofRow: lowest)
      else { continue }
      let top = rows[origin.row].top + origin.station.block.size.height + Measure.clearance
      let way = [Point(x, top), Point(x, splitLevel(ofRow: lowest) + trunk.halfWidth)]
      items.append(
        Item(
          id: "trunk-from-\(map.itemID(of: .process(process)))", word: trunk.word,
          title: "\(trunk.title) from \(map.label(of: .process(process))) to \(members.count) streams",
          role: .line(along: way, from: map.itemID(of: .process(process)), to: nil),
          marks: trunk.marks(along: way, hasHead: false)))
    }
  }

  /// How high the arrow from above comes into a row that splits off.
  private func splitLevel(ofRow index: Int) -> Double {
    if case .gap(let gap)? = rows[index].cells.first { rows[index].level(of: gap) } else { rows[index].pushY }
  }
}

extension RowPlan {
  /// How a row that joins another gets there.
  var joinLink: Link {
    if case .gap(let gap)? = cells.last, let link = gap.links.last { link } else { Link(style: .push) }
  }
}
