import VSMAnalysis
import VSMModel
public import VSMScene
import VSMWords

extension NetworkDrawing {
  /// The finished picture, once the engine has answered `network`.
  public func scene(placed placement: NetworkPlacement) -> Scene { scene(placed: placement, lanes: nil) }

  /// The finished picture in swim-lanes; nothing where no step names a department or a site.
  public func laneScene() -> Scene? {
    guard let property = map.laneProperty, let plan = LanePlan(of: self) else { return nil }
    return scene(placed: plan.placement, lanes: LaneDrawing(plan.lanes, of: property, in: map.phrases))
  }

  private func scene(placed placement: NetworkPlacement, lanes: LaneDrawing?) -> Scene {
    let heading = Heading(map, figures)
    let left = Measure.margin + (lanes?.lead ?? 0)
    let shift = Point(left, heading.bottom + 20)
    var placement = placement.moved(by: shift)
    var origins = zip(blocks, placement.centers).map { block, center in
      center - Point(block.size.width / 2, block.size.height / 2)
    }
    let before = origins
    var ladders = NetworkLadders(of: self, &origins, areBelowAll: lanes != nil)
    // What a block that has moved is connected to is led anew.
    for (index, flow) in flows.enumerated() where placement.routes.indices.contains(index) {
      let (from, to) = (origins[flow.from] - before[flow.from], origins[flow.to] - before[flow.to])
      if from == to {
        placement.routes[index] = placement.routes[index].moved(by: from)
        placement.labels[index] = placement.labels[index].map { $0 + from }
      } else {
        placement.routes[index] = Path()
      }
    }
    placement.size.height += zip(origins, before).map { $0.y - $1.y }.max() ?? 0
    let canvas = Rect(
      shift.x, shift.y, placement.size.width, placement.size.height)
    var routes = NetworkRoutes(
      of: self, at: origins, placement, ladders: ladders,
      canvas: Rect(
        left - Measure.margin / 2, heading.bottom + 10,
        canvas.maxX + LabelPlaces.widest - left + Measure.margin,
        canvas.maxY - heading.bottom - 10),
      texts: heading.items().flatMap(\.marks).compactMap {
        if case .text(let text) = $0 { text.box } else { nil }
      } + (lanes?.nameBoxes(movedBy: shift.y) ?? []))
    // Engines keep room for ways that are led elsewhere now.
    let top = min(routes.top(of: flows), zip(blocks.indices, origins).map { self.top($0, at: $1) }.min() ?? 0)
    let lift = Point(0, min(0, shift.y - top))
    origins = origins.map { $0 + lift }
    routes.move(by: lift)
    ladders.move(by: lift)
    let boxes = zip(blocks, origins).flatMap { block, origin in
      var items = block.items(at: origin)
      if !items.isEmpty { items[0].outline = block.outline(at: origin) }
      return items
    }
    let ids = blocks.map { $0.items(at: Point(0, 0)).first?.id }
    var ways: [(width: Double, item: Item)] = []
    var labels: [Item] = []
    for (index, (flow, line)) in zip(flows, routes.lines).enumerated() {
      var cover: Rect?
      if let place = routes.labels[index] {
        labels += items(of: flow, at: place, goesLeft: line.goesLeft)
        cover = flow.labelParts.first.map { $0.moved(by: place) }
      }
      let (from, to) = (ids[flow.from], ids[flow.to])
      var item = Item(
        id: flow.id, word: flow.word, title: flow.title,
        role: flow.isTrack
          ? .track(along: line, width: flow.bandWidth, from: from, to: to)
          : .line(along: line, from: from, to: to),
        marks: marks(for: flow, along: .polyline(line), besides: cover) { routes.isFree($0, for: index) })
      if flow.headLength > 0, line.count > 1 {
        item.head = line[line.count - 1].head(from: line[line.count - 2], flow.headLength, flow.bandWidth / 2)
      }
      ways.append((flow.isTrack ? flow.bandWidth : 0, item))
    }
    // What crosses another lies above it where it is the narrower, so that both can be followed.
    let sorted = ways.enumerated().sorted { (-$0.element.width, $0.offset) < (-$1.element.width, $1.offset) }
    // An engine may lead a line under a box, so lines stay below boxes, and labels above both.
    let order = ReadingOrder(of: map)
    let lines = zip(flows, routes.lines).map { (points: $1, half: $0.bandWidth / 2) }
    let drawn = heading.items() + sorted.map(\.element.item) + order.sorted(boxes) + labels
    let ground =
      lanes?.items(
        movedBy: shift.y + lift.y, to: max(canvas.maxX, OccupiedRoom(drawn).right + 12)) ?? []
    let timeline = ladders.drawn(
      under: OccupiedRoom(ground + drawn).bottom(from: -.infinity, to: .infinity) + 4, from: left,
      lines: lines)
    let items = ground + drawn + timeline.items
    let summaries = summaries(beside: timeline.ends, OccupiedRoom(items))
    let occupied = OccupiedRoom(items + summaries)
    var scene = Scene(
      size: Size(
        (max(canvas.maxX, occupied.right) + Measure.margin).rounded(.up),
        (occupied.bottom(from: -.infinity, to: .infinity) + Measure.margin * 0.75).rounded(.up)),
      title: map.title.isEmpty ? map.phrases["Value stream map"] : map.title,
      description: MapDescription(of: map, figures).paragraph, items: (items + summaries).linked(by: map),
      columns: timeline.columns)
    scene.language = map.language
    return scene
  }

  /// The summary of what goes forward, and of each recovery, beside each other: at the end of a ladder where there is
  /// room, or else below all.
  private func summaries(beside ends: [Point], _ occupied: OccupiedRoom) -> [Item] {
    var boxes = map.recoveries.indices.compactMap { SummaryBox($0, of: map, figures, besideLadder: true) }
    if !map.streams.isEmpty || boxes.isEmpty {
      boxes.insert(SummaryBox(map, figures, ladder: LadderTexts(figures)), at: 0)
    }
    let size = Size(
      boxes.reduce(-Self.summaryGap) { $0 + $1.size.width + Self.summaryGap },
      boxes.map(\.size.height).max() ?? 0)
    var origin = Point(Measure.margin, occupied.bottom(from: -.infinity, to: .infinity) + Self.summaryGap)
    search: for end in ends {
      for y in [end.y - size.height, end.y - Measure.ladderStep - 10]
      where end.x + Self.summaryGap + size.width <= occupied.right + 40
        && occupied.isFree(Rect(end.x + Self.summaryGap, y, size.width, size.height).grown(by: 8))
      {
        origin = Point(end.x + Self.summaryGap, y)
        break search
      }
    }
    var items: [Item] = []
    for box in boxes {
      items += box.items(at: origin)
      origin.x += box.size.width + Self.summaryGap
    }
    return items
  }

  private static let summaryGap = 20.0

  /// The labels of a flow around a place on its line.
  private func items(of flow: Flow, at place: Point, goesLeft: Bool) -> [Item] {
    let centers = flow.labelParts.map { $0.center + place }
    func item(_ id: String, _ word: String, _ title: String?, _ size: Size, _ marks: [Mark], _ center: Point)
      -> Item
    {
      Item(
        id: "\(id)-of-\(flow.id)", word: word, title: title ?? flow.title,
        role: .onLine(ids: [flow.id], extent: Rect(center: center, size.width, size.height)), marks: marks)
    }
    guard let first = centers.first, let last = centers.last else { return [] }
    var items: [Item] = []
    if let seat = flow.seat {
      let marks = seat.marks(centeredAt: first, goesLeft: goesLeft)
      items.append(item("label", seat.word, seat.title(in: map.phrases), seat.size, marks, first))
    }
    if let share = flow.share {
      let ink: Ink = flow.link?.isRework == true ? .warning : .foreground
      let id = flow.seat == nil ? "label" : "share"
      items.append(item(id, "label", nil, share.size, share.marks(centeredAt: last, ink: ink), last))
    }
    return items
  }

  private func marks(
    for flow: Flow, along route: Path, besides label: Rect?, isFree: (Rect) -> Bool
  ) -> [Mark] {
    switch flow.line {
    case .material(let link): marks(for: link, along: route, width: flow.bandWidth)
    case .information(let isElectronic, let hasHead):
      CurvedArrow.information(
        along: route, isElectronic: isElectronic, hasHead: hasHead, besides: label, isFree: isFree)
    case .kanban: CurvedArrow.kanban(along: route)
    case .tie: CurvedArrow.joined(along: route)
    }
  }

  private func marks(for link: MaterialLink, along route: Path, width: Double) -> [Mark] {
    switch link.style {
    case .push: CurvedArrow.push(along: route)
    case .pull, .sequencedPull: CurvedArrow.information(along: route, isElectronic: false, hasHead: true)
    case .beside: CurvedArrow.joined(along: route)
    case .shipment:
      link.isExpedited ? CurvedArrow.expedited(along: route) : CurvedArrow.shipment(along: route)
    case .returned: CurvedArrow.returned(along: route)
    case .route, .rework: CurvedArrow.route(along: route, width: width, isRework: link.isRework)
    }
  }
}

extension Item {
  fileprivate var extent: Rect? { if case .onLine(_, let extent) = role { extent } else { nil } }
}

extension [Point] {
  fileprivate var goesLeft: Bool {
    if let start = first, let end = last { end.x < start.x - 1 } else { false }
  }
}
