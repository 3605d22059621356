import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension RoutePlan {
  /// The lines with their heads, then the label boxes on them.
  func items(_ map: ValueStreamMap, _ settled: BandPlan, _ rows: [SettledRow], obstacles: [Item]) -> [Item] {
    var drawing = RouteDrawing(map: map, band: settled, rows: rows, plan: self)
    for line in band.direct { drawing.draw(direct: line) }
    for bridge in band.bridges { drawing.draw(bridge: bridge) }
    for fan in free.fans { drawing.draw(fan: fan.flow, fan.pairs) }
    if !free.fans.isEmpty { drawing.placeFanLabels(obstacles) }
    drawing.drawKanbanPlaces()
    drawing.drawLetters()
    drawing.drawTracksAndKanban(obstacles)
    return drawing.lines + drawing.labels
  }
}

/// Draws the ways that a plan has decided on.
struct RouteDrawing {
  let map: ValueStreamMap
  let band: BandPlan
  let rows: [SettledRow]
  let plan: RoutePlan
  /// Where lines from above end on what stands in rows, and on places of kanban.
  let tops: [ValueStreamMap.Reference: Double]
  /// Suppliers that stand in rows, with their upper left corners.
  private let suppliersInRows: [Int: (block: PartyBlock, origin: Point)]
  var lines: [Item] = []
  var labels: [Item] = []
  /// Straight fan lines by flow, for their labels to find a place.
  var fanLines: [(flow: Int, id: String, start: Point, end: Point)] = []

  /// The upright parts of all bridges.
  private(set) var bridgeUprights = FreeIntervals([])

  init(map: ValueStreamMap, band: BandPlan, rows: [SettledRow], plan: RoutePlan) {
    self.map = map
    self.band = band
    self.rows = rows
    self.plan = plan
    var tops: [ValueStreamMap.Reference: Double] = [:]
    for row in rows {
      for cell in row.cells {
        switch cell {
        case .station(let station): tops[.process(station.process)] = row.top(of: station)
        case .gap(let gap):
          for waiting in gap.waiting { tops[.stock(waiting.stock)] = row.stockTop(waiting, in: gap) }
        }
      }
    }
    var suppliers: [Int: (block: PartyBlock, origin: Point)] = [:]
    for row in rows {
      for inbound in row.inbounds {
        guard let block = inbound.factory else { continue }
        suppliers[inbound.party] = (block, row.origin(of: inbound))
        tops[.supplier(inbound.party)] = row.origin(of: inbound).y
      }
    }
    suppliersInRows = suppliers
    for place in plan.kanban.placed.keys {
      tops[.kanbanPlace(place)] = plan.kanban.box(of: place, rows)?.minY
    }
    self.tops = tops
    bridgeUprights = FreeIntervals(
      plan.band.bridges.flatMap { bridge -> [Double] in
        guard let from = band.wall(of: bridge.pair.source), let to = band.wall(of: bridge.pair.target)
        else { return [] }
        let runsRight = from.midX < to.midX
        return [
          exit(of: bridge.pair.source, from, towardsRight: runsRight, bridge.order).last?.x,
          exit(of: bridge.pair.target, to, towardsRight: !runsRight, bridge.order).last?.x,
        ].compactMap { $0 }
      })
  }

  func isElectronic(_ flow: Int) -> Bool { map.information[flow].medium == .electronic }

  mutating func addLine(_ flow: Int, _ pair: RoutePlan.Pair, along points: [Point])
    -> String
  {
    let id = "info-\(flow + 1)-\(map.id(of: pair.source))-\(map.id(of: pair.target))"
    lines.append(
      Item(
        id: id, word: "info",
        title: map.title(of: map.information[flow], from: [pair.source], to: [pair.target]),
        role: .line(along: points, from: map.itemID(of: pair.source), to: map.itemID(of: pair.target)),
        marks: Arrow.information(along: drawn(points, from: pair.source, to: pair.target))))
    return id
  }

  /// The way as it is drawn: to the very borders of its ends.
  func drawn(
    _ points: [Point], from source: ValueStreamMap.Reference?, to target: ValueStreamMap.Reference?
  ) -> [Point] {
    guard let first = points.first, let last = points.last, points.count > 1 else { return points }
    return [border(of: source, at: first, from: points[1])] + points.dropFirst().dropLast()
      + [border(of: target, at: last, from: points[points.count - 2])]
  }

  /// Where a line that comes from a point ends: on the curve of a cylinder, on the saw-tooth roof of a supplier that
  /// stands in a row or that a bridge leads to, or on the box of a post.
  private func border(of reference: ValueStreamMap.Reference?, at end: Point, from point: Point) -> Point {
    if case .kanbanPlace(let place)? = reference, let box = plan.kanban.box(of: place, rows) {
      let block = plan.kanban.places.blocks[place]
      if end.y == box.maxY { return Point(end.x, end.y - block.footDepth(at: end.x - box.midX)) }
      if end.y == point.y {
        return Point(box.midX + (end.x < box.midX ? -block.sideReach : block.sideReach), end.y)
      }
    }
    if end.y == band.top, let placed = reference.flatMap({ band.party($0) }) {
      return placed.block.led([point, end], at: Point(placed.minX, band.top)).last ?? end
    }
    guard case .supplier(let supplier)? = reference, let placed = suppliersInRows[supplier]
    else { return band.border(of: reference, at: end) }
    return placed.block.led([point, end], at: placed.origin).last ?? end
  }

  mutating func addLabel(_ flow: Int, _ box: LabelBox, at center: Point, on ids: [String]) {
    labels.append(
      Item(
        id: "label-\(labels.count + 1)", word: "label",
        title: map.information[flow].label ?? map.phrases[map.information[flow].word.title],
        role: .onLine(ids: ids, extent: Rect(center: center, box.size.width, box.size.height)),
        marks: box.marks(centeredAt: center)))
  }
}
