import VSMModel
import VSMScene
import VSMSyntax

extension MapLayout {
  /// The boxes, stocks and push arrows of a row, in the order of the stream.
  mutating func drawRow(_ index: Int) {
    let row = rows[index]
    for (position, cell) in row.cells.enumerated() {
      switch cell {
      case .station(let station):
        items += station.block.items(at: Point(station.x, row.top(of: station)))
        columns.append(
          Scene.Column(of: map.processes[station.process].id, minX: station.minX, maxX: station.maxX))
      case .gap(let gap):
        draw(gap, position, row)
      }
    }
    drawStraightArrows(of: row)
  }

  private mutating func draw(_ gap: RowPlan.Gap, _ position: Int, _ row: RowPlan) {
    drawStocks(of: gap, row)
    for arc in row.arcs(of: gap, at: position) { drawArc(arc, of: gap, row) }
    if row.exit == nil, gap.kind == .joining || !row.hasStations {
      let from = gap.waiting.last.map { $0.midX + $0.block.reach }
      drawJoin(gap, row, from: gap.hangs ? gap.minX : from ?? gap.minX)
    }
  }

  mutating func drawStocks(of gap: RowPlan.Gap, _ row: RowPlan) {
    for waiting in gap.waiting {
      items += waiting.block.items(
        at: Point(waiting.midX - waiting.block.size.width / 2, row.stockTop(waiting, in: gap)))
      columns.append(
        Scene.Column(of: map.stocks[waiting.stock].id, minX: waiting.minX, maxX: waiting.maxX))
    }
  }

  /// An arrow between two neighbours, as the link between them wants it, with its vehicle and its share.
  mutating func drawArc(_ arc: RowPlan.Arc, of gap: RowPlan.Gap, _ row: RowPlan) {
    guard !arc.isMain || gap.flow != nil else { return }
    let sign = row.runsLeft ? -1.0 : 1.0
    let leads = row.leads(of: arc, in: gap)
    let way =
      (leads.from.map { [$0 + Point(0, Measure.clearance), Point($0.x, arc.start.y)] }
        ?? [Point(arc.start.x + sign * Measure.clearance, arc.start.y)])
      + (leads.to.map { [Point($0.x, arc.end.y), $0 + Point(0, Measure.clearance)] }
        ?? [Point(arc.end.x - sign * Measure.clearance, arc.end.y)])
    let (word, title, marks) = drawing(of: arc.link, along: way, runsLeft: row.runsLeft)
    let id =
      "\(word)-to-\(map.itemID(of: arc.to))"
      + (arc.from.map { "-from-\(map.itemID(of: $0))" } ?? arc.leaves.map { "-from-\($0)" } ?? "")
    let share = arc.link.share ?? (arc.isMain ? gap.flow : nil)
    let said = share?.lines.joined(separator: " ") ?? ""
    items.append(
      Item(
        id: id, word: word,
        title: title + (arc.from.map { " from \(map.label(of: $0))" } ?? "")
          + " to \(map.label(of: arc.to))" + (said.isEmpty ? "" : ": \(said)"),
        role: .line(
          along: way, from: arc.leaves ?? arc.from.map { map.itemID(of: $0) },
          to: arc.reaches ?? map.itemID(of: arc.to)),
        marks: marks))
    // The head makes the right half heavier: what sits on the arrow stands a little towards its tail.
    let middle = Point((arc.free + arc.end.x) / 2 - sign * 4, arc.start.y)
    if let vehicle = arc.link.vehicle { addVehicle(vehicle, on: [id], at: middle, goesLeft: row.runsLeft) }
    if let share {
      // The arrow begins at the icon of a stock, whose texts may be broader.
      let (left, right) = (arc.link.minX + share.width / 2, arc.link.maxX - share.width / 2)
      let x = gap.hangs || right < left ? middle.x : min(max(middle.x, left), right)
      addShare(share, of: id, said, at: Point(x, middle.y), over: arc.link.vehicle)
    }
  }

  /// A straight arrow with the sign that sits on it; units that are taken from a supermarket have the sign alone.
  private func drawing(
    of link: RowPlan.Link, along way: [Point], runsLeft: Bool
  ) -> (word: String, title: String, marks: [Mark]) {
    var (word, title, marks) = drawing(of: link, along: way)
    if runsLeft, link.style == .shipment || link.style == .push || link.style == .none {
      marks = Arrow.returning(along: way, width: link.width ?? 2 * Arrow.pushHalfWidth)
    }
    // The level part of a way with bends.
    let level = zip(way, way.dropFirst()).first { $0.y == $1.y }
    if let sign = link.style.sign, let (start, end) = level {
      let middle = Point((start.x + end.x) / 2, start.y)
      let drawn = sign.marks(Rect(center: middle, sign.size.width, sign.size.height))
      marks =
        (link.style == .pull && way.count == 2 ? [] : marks)
        + (runsLeft ? drawn.map { $0.mirrored(about: middle.x) } : drawn)
    }
    return (word, title, marks)
  }

  /// The arrow of a row that joins another: along the row, then up to the lower edge of the process.
  private mutating func drawJoin(_ gap: RowPlan.Gap, _ row: RowPlan, from left: Double) {
    guard let process = map.streams[row.stream].joins, let target = station(of: process) else { return }
    let port = target.station.minX + joinPort(order: joinOrders[row.stream] ?? 0)
    let tip = rows[target.row].top + target.station.block.size.height + Measure.clearance
    let y = row.level(of: gap)
    let trunk = bundles.gathersJoin(of: map.streams[row.stream], in: map) ? joinTrunks[process] : nil
    let start = Point(left + Measure.clearance, y)
    let way =
      trunk.map { [start, Point(port - $0.halfWidth, y)] } ?? [start, Point(port, y), Point(port, tip)]
    let source: ValueStreamMap.Reference? =
      gap.hangs
      ? row.lastStation.map { .process($0.process) } : gap.waiting.last.map { .stock($0.stock) }
    let link = gap.links.last ?? RowPlan.Link(style: .push)
    let (word, title, arrow) = drawing(of: link, along: way)
    let marks = trunk.flatMap { $0.joined(by: link, along: way) } ?? arrow
    let from = source.map { "-from-\(map.itemID(of: $0))" } ?? ""
    let id = "\(word)-to-\(map.itemID(of: .process(process)))\(from)"
    let said = link.share?.lines.joined(separator: " ") ?? ""
    items.append(
      Item(
        id: id, word: word,
        title: title + (source.map { " from \(map.label(of: $0))" } ?? "")
          + " to \(map.label(of: .process(process)))" + (said.isEmpty ? "" : ": \(said)"),
        role: .line(
          along: way, from: source.map { map.itemID(of: $0) },
          to: trunk == nil ? map.itemID(of: .process(process)) : nil),
        marks: marks))
    let middle = Point(gap.hangs ? (left + gap.maxX) / 2 : (link.minX + link.maxX) / 2, y)
    if let vehicle = link.vehicle { addVehicle(vehicle, on: [id], at: middle) }
    if let share = link.share {
      // Before the bend, where no line comes down to a step of this row.
      let x = port - share.width / 2 - 14
      let reach = middle.x + (link.vehicle.map { $0.size.width / 2 } ?? 0) + share.width / 2 + 8
      let isFree = x >= reach
      addShare(
        share, of: id, said, at: Point(isFree ? x : middle.x, y), over: isFree ? nil : link.vehicle)
    }
    guard let sign = link.style.sign else { return }
    let extent = Rect(center: middle, sign.size.width, sign.size.height)
    items.append(
      Item(
        id: "sign-of-\(id)", word: word, title: title, role: .onLine(ids: [id], extent: extent),
        marks: [.fill(.rectangle(extent), ink: .background)] + sign.marks(extent)))
  }

  /// An arrow with a bend, without the sign that sits on it.
  private func drawing(
    of link: RowPlan.Link, along way: [Point]
  ) -> (word: String, title: String, marks: [Mark]) {
    switch link.style {
    case .pull: ("pull", "Withdrawal", Arrow.information(along: way))
    case .sequencedPull: ("sequenced-pull", "Sequenced pull", Arrow.information(along: way))
    case .passed: ("connector", "Goes on", Arrow.information(along: way))
    case .shipment:
      (
        "shipment", link.vehicle?.vehicle.word == .expedited ? "Expedited transport" : "Shipment",
        Arrow.shipment(
          along: way, by: link.vehicle?.vehicle, width: link.width ?? 2 * Arrow.shipmentHalfWidth)
      )
    case .push, .none:
      ("push", "Push", Arrow.push(along: way, width: link.width ?? 2 * Arrow.pushHalfWidth))
    }
  }

  mutating func addVehicle(
    _ vehicle: VehicleBlock, on lines: [String], at center: Point, goesLeft: Bool = false
  ) {
    let extent = Rect(center: center, vehicle.size.width, vehicle.size.height)
    items.append(
      Item(
        id: "vehicle-of-\(lines.first ?? "")", word: vehicle.vehicle.word.rawValue,
        title: [vehicle.vehicle.word.title, vehicle.vehicle.label].compactMap { $0 }.joined(separator: ", "),
        role: .onLine(ids: lines, extent: extent),
        marks: vehicle.marks(centeredAt: center, goesLeft: goesLeft)))
  }

  /// Where a process stands.
  func station(of process: Int) -> (row: Int, station: RowPlan.Station)? {
    guard let place = processPlaces[process], case .station(let station) = rows[place.row].cells[place.cell]
    else {
      return nil
    }
    return (place.row, station)
  }
}
