import VSMModel
import VSMScene
import VSMWords

/// The trunks of streams that meet one step, each from the lowest of its rows to the step, or the other way round.
struct TrunkDrawing {
  private let settled: SettledMap
  private(set) var items: [Item] = []

  init(of settled: SettledMap) {
    self.settled = settled
    guard !settled.cells.orders.joinTrunks.isEmpty || !settled.cells.orders.splitTrunks.isEmpty else {
      return
    }
    /// The rows of each trunk, by process: the lowest is the last.
    var (joined, split): ([Int: [Int]], [Int: [Int]]) = ([:], [:])
    for (index, row) in settled.rows.enumerated() {
      let stream = settled.map.streams[row.stream]
      if let process = stream.joins, settled.facts.bundles.gathersJoin(of: stream, in: settled.map) {
        joined[process, default: []].append(index)
      }
      if let process = stream.origin?.process, settled.facts.bundles.gathersSplit(of: stream, in: settled.map)
      {
        split[process, default: []].append(index)
      }
    }
    for (process, members) in joined.sorted(by: { $0.key < $1.key }) { draw(joining: process, members) }
    for (process, members) in split.sorted(by: { $0.key < $1.key }) { draw(leaving: process, members) }
  }

  private mutating func draw(joining process: Int, _ members: [Int]) {
    let map = settled.map
    guard let target = settled.station(of: process), let trunk = settled.cells.orders.joinTrunks[process],
      let lowest = members.last.map({ settled.rows[$0] }), case .gap(let gap)? = lowest.cells.last
    else { return }
    let x = target.station.minX + target.station.sidingAtLeft + UpperEdges.joinPort(order: 0)
    let tip = settled.rows[target.row].foot(of: target.station)
    let way = [Point(x, lowest.level(of: gap) + trunk.halfWidth), Point(x, tip)]
    items.append(
      Item(
        id: "trunk-to-\(map.itemID(of: .process(process)))", word: trunk.word,
        title: map.phrases(
          "\(trunk.title) of \(members.count) streams to \(map.label(of: .process(process)))"),
        role: .line(along: way, from: nil, to: map.itemID(of: .process(process))),
        marks: trunk.marks(along: way, hasHead: true)))
  }

  private mutating func draw(leaving process: Int, _ members: [Int]) {
    let map = settled.map
    guard let origin = settled.station(of: process), let trunk = settled.cells.orders.splitTrunks[process],
      let lowest = members.last, let x = settled.splitPort(ofRow: lowest)
    else { return }
    let top = settled.rows[origin.row].foot(of: origin.station)
    let way = [Point(x, top), Point(x, settled.rows[lowest].firstLevel + trunk.halfWidth)]
    items.append(
      Item(
        id: "trunk-from-\(map.itemID(of: .process(process)))", word: trunk.word,
        title: map.phrases(
          "\(trunk.title) from \(map.label(of: .process(process))) to \(members.count) streams"),
        role: .line(along: way, from: map.itemID(of: .process(process)), to: nil),
        marks: trunk.marks(along: way, hasHead: false)))
  }
}
