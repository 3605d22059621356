import VSMModel
import VSMScene
import VSMWords

/// The boxes, stocks and arrows of one row, in the order of its stream or recovery.
struct RowDrawing {
  private let settled: SettledMap
  private let row: SettledRow
  /// Where arrows of sidings meet lower edges of steps.
  private let leads: RowPlan.SidingLeads
  private(set) var items: [Item] = []
  /// The columns of what stands in the row.
  private(set) var columns: [Scene.Column] = []

  init(_ row: SettledRow, of settled: SettledMap) {
    self.settled = settled
    self.row = row
    leads = row.plan.sidingLeads
    for (position, cell) in row.cells.enumerated() {
      switch cell {
      case .station(let station): draw(station)
      case .gap(let gap): draw(gap, position)
      }
    }
    items += row.sidings.compactMap { SidingDrawing.arrow(past: $0, of: row, settled.map) }
  }

  private mutating func draw(_ station: RowPlan.Station) {
    items += station.block.items(at: Point(station.x, row.top(of: station)))
    columns.append(
      Scene.Column(of: settled.map.processes[station.process].id, minX: station.minX, maxX: station.maxX))
  }

  private mutating func draw(_ gap: RowPlan.Gap, _ position: Int) {
    for waiting in gap.waiting {
      items += waiting.block.items(
        at: Point(waiting.midX - waiting.block.size.width / 2, row.stockTop(waiting, in: gap)))
      columns.append(
        Scene.Column(of: settled.map.stocks[waiting.stock].id, minX: waiting.minX, maxX: waiting.maxX))
    }
    for arc in row.plan.arcs(of: gap, at: position) { draw(arc, of: gap) }
    guard !row.isOfRecovery, row.exit == nil, gap.kind == .joining || !row.hasStations else { return }
    items += JoinDrawing(gap, of: row, settled).items
  }

  /// An arrow between two neighbours, as the link between them wants it, with its vehicle and its share.
  private mutating func draw(_ arc: RowPlan.Arc, of gap: RowPlan.Gap) {
    guard !arc.isMain || gap.flow != nil else { return }
    let map = settled.map
    let sign = row.runsLeft ? -1.0 : 1.0
    let y = row.level(of: gap)
    let from = gap.leavesBelow ? arc.from.flatMap { leads.out[$0] } : nil
    let to = gap.reachesBelow ? leads.in[arc.to] : nil
    let way =
      (from.map { [Point($0.x, row.top + $0.depth + Measure.clearance), Point($0.x, y)] }
        ?? [Point(arc.startX + sign * Measure.clearance, y)])
      + (to.map { [Point($0.x, y), Point($0.x, row.top + $0.depth + Measure.clearance)] }
        ?? [Point(arc.endX - sign * Measure.clearance, y)])
    let (word, title, marks) = arc.link.signedArrow(along: way, runsLeft: row.runsLeft)
    let id =
      "\(word)-to-\(map.itemID(of: arc.to))"
      + (arc.from.map { "-from-\(map.itemID(of: $0))" } ?? arc.leaves.map { "-from-\($0)" } ?? "")
    let share = arc.link.share ?? (arc.isMain ? gap.flow : nil)
    let said = share?.lines.joined(separator: " ") ?? ""
    items.append(
      Item(
        id: id, word: word,
        title: map.title(
          title, from: arc.from.map { map.label(of: $0) }, to: map.label(of: arc.to), said: said),
        role: .line(
          along: way, from: arc.leaves ?? arc.from.map { map.itemID(of: $0) },
          to: arc.reaches ?? map.itemID(of: arc.to)),
        marks: marks))
    // The head makes the right half heavier: what sits on the arrow stands a little towards its tail.
    let middle = Point((arc.startX + arc.endX) / 2 - sign * 4, y)
    if let vehicle = arc.link.vehicle {
      items.append(vehicle.item(on: id, at: middle, goesLeft: row.runsLeft, in: map.phrases))
    }
    if let share {
      // The arrow begins at the icon of a stock, whose texts may be broader.
      let (left, right) = (arc.link.minX + share.width / 2, arc.link.maxX - share.width / 2)
      let x = gap.hangs || right < left ? middle.x : min(max(middle.x, left), right)
      items += share.items(over: id, said, at: Point(x, middle.y), vehicle: arc.link.vehicle)
    }
  }
}
