import VSMModel
import VSMScene
import VSMWords

/// The connectors at the ends of rows, and those below the steps that streams split off or join by them.
struct ConnectorDrawing {
  private let settled: SettledMap
  private var map: ValueStreamMap { settled.map }
  private(set) var items: [Item] = []

  init(of settled: SettledMap) {
    self.settled = settled
    for row in settled.allRows where row.entry != nil || row.exit != nil {
      drawEnds(of: row)
      drawArrival(of: row)
    }
    for row in settled.rows.indices { drawBranch(toRow: row) }
  }

  /// The connectors at both ends of a row.
  private mutating func drawEnds(of row: SettledRow) {
    if let entry = row.entry {
      let left = row.runsLeft ? row.maxX - entry.size : row.minX
      items.append(entry.item(.in, in: entry.extent(from: left, row.firstLevel), map))
    }
    if let exit = row.exit, case .gap(let gap)? = row.cells.last {
      let left = row.runsLeft ? row.minX : gap.maxX
      items.append(exit.item(.out, in: exit.extent(from: left, row.level(of: gap)), map))
    }
  }

  /// The arrow from a process down to a connector, where a stream splits off it.
  private mutating func drawBranch(toRow index: Int) {
    guard let entry = settled.rows[index].entry, let process = entry.splitsFrom,
      let origin = settled.station(of: process), let port = settled.splitPort(ofRow: index)
    else { return }
    let top = settled.rows[origin.row].foot(of: origin.station)
    let foot = top + Connector.joinRise
    items.append(
      entry.item(
        .out, in: Rect(port - entry.size / 2, foot + Measure.clearance, entry.size, entry.size), map))
    let way = [Point(port, top), Point(port, foot)]
    let word = entry.style == .shipment ? "shipment" : "push"
    let from = map.itemID(of: .process(process))
    items.append(
      Item(
        id: "\(word)-from-\(from)-to-connector-\(entry.number)", word: word,
        title: map.phrases("From \(map.label(of: .process(process))) to connector \(entry.number)"),
        role: .line(along: way, from: from, to: entry.id(.out)),
        marks: entry.style == .shipment
          ? Arrow.shipment(
            along: way, by: settled.facts.splitVehicle(of: settled.rows[index].stream)?.vehicle)
          : Arrow.push(along: way)))
  }

  /// The arrow from a connector below a process up to it, where a stream joins it.
  private mutating func drawArrival(of row: SettledRow) {
    guard let exit = row.exit, exit.joins, let target = settled.station(of: exit.process) else { return }
    let port = target.station.minX + settled.joinPort(of: row.plan)
    let tip = settled.rows[target.row].foot(of: target.station)
    let extent = Rect(
      port - exit.size / 2, tip + Connector.joinRise + Measure.clearance, exit.size, exit.size)
    items.append(exit.item(.in, in: extent, map))
    let way = [Point(port, tip + Connector.joinRise), Point(port, tip)]
    let (word, marks): (String, [Mark]) =
      switch exit.style {
      case .shipment: ("shipment", Arrow.shipment(along: way))
      case .pull, .sequencedPull, .passed: ("pull", Arrow.information(along: way))
      case .push, .none: ("push", Arrow.push(along: way))
      }
    let to = map.itemID(of: .process(exit.process))
    items.append(
      Item(
        id: "\(word)-to-\(to)-from-connector-\(exit.number)", word: word,
        title: map.phrases("From connector \(exit.number) to \(map.label(of: .process(exit.process)))"),
        role: .line(along: way, from: exit.id(.in), to: to), marks: marks))
  }
}
