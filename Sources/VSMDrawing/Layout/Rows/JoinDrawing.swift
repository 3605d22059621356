import VSMModel
import VSMScene
import VSMWords

/// The arrow of a row that joins another: along the row, then up to the lower edge of the process, or into the trunk
/// that stands there.
struct JoinDrawing {
  private(set) var items: [Item] = []

  /// Here `gap` is the last of the row.
  init(_ gap: RowPlan.Gap, of row: SettledRow, _ settled: SettledMap) {
    let map = settled.map
    guard let process = map.streams[row.stream].joins, let target = settled.station(of: process) else {
      return
    }
    let left = gap.hangs ? gap.minX : gap.waiting.last.map { $0.midX + $0.block.reach } ?? gap.minX
    let port = target.station.minX + settled.joinPort(of: row.plan)
    let tip = settled.rows[target.row].foot(of: target.station)
    let y = row.level(of: gap)
    let trunk = settled.cells.orders.joinTrunk(of: row.plan)
    let start = Point(left + Measure.clearance, y)
    let way =
      trunk.map { [start, Point(port - $0.halfWidth, y)] } ?? [start, Point(port, y), Point(port, tip)]
    let source: ValueStreamMap.Reference? =
      gap.hangs
      ? row.lastStation.map { .process($0.process) } : gap.waiting.last.map { .stock($0.stock) }
    let link = gap.links.last ?? RowPlan.Link(style: .push)
    let (word, title, arrow) = link.arrow(along: way)
    let marks = trunk.flatMap { $0.joined(by: link, along: way) } ?? arrow
    let from = source.map { "-from-\(map.itemID(of: $0))" } ?? ""
    let id = "\(word)-to-\(map.itemID(of: .process(process)))\(from)"
    let said = link.share?.lines.joined(separator: " ") ?? ""
    items.append(
      Item(
        id: id, word: word,
        title: map.title(
          title, from: source.map { map.label(of: $0) }, to: map.label(of: .process(process)), said: said),
        role: .line(
          along: way, from: source.map { map.itemID(of: $0) },
          to: trunk == nil ? map.itemID(of: .process(process)) : nil),
        marks: marks))
    let middle = Point(gap.hangs ? (left + gap.maxX) / 2 : (link.minX + link.maxX) / 2, y)
    if let vehicle = link.vehicle { items.append(vehicle.item(on: id, at: middle, in: map.phrases)) }
    if let share = link.share {
      // Before the bend, where no line comes down to a step of this row.
      let x = port - share.width / 2 - 14
      let reach = middle.x + (link.vehicle.map { $0.size.width / 2 } ?? 0) + share.width / 2 + 8
      let isFree = x >= reach
      items += share.items(
        over: id, said, at: Point(isFree ? x : middle.x, y), vehicle: isFree ? nil : link.vehicle)
    }
    guard let sign = link.style.sign else { return }
    let extent = Rect(center: middle, sign.size.width, sign.size.height)
    items.append(
      Item(
        id: "sign-of-\(id)", word: word, title: map.phrases(title), role: .onLine(ids: [id], extent: extent),
        marks: [.fill(.rectangle(extent), ink: .background)] + sign.marks(extent)))
  }
}
