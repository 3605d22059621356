import VSMAnalysis
import VSMModel
public import VSMScene

extension NetworkDrawing {
  /// The finished picture, once the engine has answered `network`.
  public func scene(placed placement: NetworkPlacement) -> Scene {
    let heading = Heading(map, figures)
    let shift = Point(Measure.margin, heading.bottom + 20)
    let origins = zip(blocks, placement.centers).map { block, center in
      center + shift - Point(block.size.width / 2, block.size.height / 2)
    }
    let boxes = zip(blocks, origins).flatMap { $0.items(at: $1) }
    let lines = zip(flows, placement.routes).map { flow, route in
      let way = blocks[flow.to].led(route.moved(by: shift).flattened, at: origins[flow.to])
      return Array(blocks[flow.from].led(way.reversed(), at: origins[flow.from]).reversed())
    }
    let canvas = Rect(shift.x, shift.y, placement.size.width, placement.size.height)
    var places = LabelPlaces(
      boxes: boxes, lines: zip(flows, lines).map { ($1, $0.link == nil ? 0 : $0.bandWidth) },
      canvas: Rect(0, canvas.minY, canvas.maxX + LabelPlaces.widest, canvas.height))
    var ways: [(width: Double, item: Item)] = []
    var labels: [Item] = []
    for (index, (flow, line)) in zip(flows, lines).enumerated() {
      var cover: Rect?
      let wanted = placement.labels.indices.contains(index) ? placement.labels[index] : nil
      let parts = flow.labelParts
      if let wanted, !parts.isEmpty {
        let place = places.place(parts, of: index, along: line, near: wanted + shift)
        labels += items(of: flow, at: place, goesLeft: line.goesLeft)
        cover = parts.first.map { $0.moved(by: place) }
      }
      let item = Item(
        id: flow.id, word: flow.word, title: flow.title, role: .plain,
        marks: marks(for: flow, along: .polyline(line), besides: cover))
      ways.append((flow.isTrack ? flow.bandWidth : 0, item))
    }
    // What crosses another lies above it where it is the narrower, so that both can be followed.
    let sorted = ways.enumerated().sorted { (-$0.element.width, $0.offset) < (-$1.element.width, $1.offset) }
    // An engine may lead a line under a box, so lines stay below boxes, and labels above both.
    let order = ReadingOrder(of: map)
    let foot = foot(at: Point(Measure.margin, shift.y + placement.size.height + 28))
    let titleWidth = TextMetrics.width(of: map.title, size: Measure.titleSize, weight: .bold)
    let right = max(
      canvas.maxX, foot.corner.x, Measure.margin + titleWidth, labels.compactMap(\.extent?.maxX).max() ?? 0)
    return Scene(
      size: Size((right + Measure.margin).rounded(.up), (foot.corner.y + Measure.margin * 0.75).rounded(.up)),
      title: map.title.isEmpty ? "Value stream map" : map.title,
      description: MapDescription(of: map, figures).paragraph,
      items: heading.items() + sorted.map(\.element.item) + order.sorted(boxes) + labels + foot.items)
  }

  /// The summary of what goes forward, and of each recovery, beside each other.
  private func foot(at origin: Point) -> (items: [Item], corner: Point) {
    var boxes = map.recoveries.indices.compactMap { SummaryBox($0, of: map, figures) }
    if !map.streams.isEmpty || boxes.isEmpty { boxes.insert(SummaryBox(map, figures), at: 0) }
    var items: [Item] = []
    var corner = origin
    var x = origin.x
    for box in boxes {
      items += box.items(at: Point(x, origin.y))
      corner = Point(x + box.size.width, max(corner.y, origin.y + box.size.height))
      x = corner.x + 20
    }
    return (items, corner)
  }

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
      items.append(item("label", seat.word, seat.title, seat.size, marks, first))
    }
    if let share = flow.share {
      let ink: Ink = flow.link?.isRework == true ? .warning : .foreground
      let id = flow.seat == nil ? "label" : "share"
      items.append(item(id, "label", nil, share.size, share.marks(centeredAt: last, ink: ink), last))
    }
    return items
  }

  private func marks(for flow: Flow, along route: Path, besides label: Rect?) -> [Mark] {
    switch flow.line {
    case .material(let link): marks(for: link, along: route, width: flow.bandWidth)
    case .information(let isElectronic, let hasHead):
      CurvedArrow.information(along: route, isElectronic: isElectronic, hasHead: hasHead, besides: label)
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
