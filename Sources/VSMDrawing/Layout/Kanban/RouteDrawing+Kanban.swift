import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension RouteDrawing {
  /// The places that kanban are levelled or collected in.
  mutating func drawKanbanPlaces() {
    for place in plan.kanban.placed.keys.sorted() {
      if let box = plan.kanban.box(of: place, rows) {
        lines += plan.kanban.places.blocks[place].items(at: Point(box.minX, box.minY))
      }
    }
  }

  /// All ways of kanban with their heights.
  func kanbanCourses() -> [KanbanCourse] {
    plan.kanban.ways.enumerated().compactMap { course(of: $0.element, $0.offset) }
  }

  /// A dashed way with its card: on the longest part that has room for it.
  mutating func draw(_ course: KanbanCourse, _ seat: Point?) {
    let way = plan.kanban.ways[course.index]
    let block = plan.kanban.cards[way.kanban]
    let id = "kanban-\(way.kanban + 1)-\(map.id(of: way.source))-\(map.id(of: way.target))"
    let title = map.phrases(
      "\(block.title), from \(map.label(of: way.source)) to \(map.label(of: way.target))")
    let spur = seat == nil ? course.spur : []
    lines.append(
      Item(
        id: id, word: Word.kanban.rawValue, title: title,
        role: .line(
          along: seat == nil ? course.whole : course.points, from: map.itemID(of: way.source),
          to: map.itemID(of: way.target)),
        marks: Arrow.kanban(along: drawn(course.points, from: way.source, to: way.target))
          + (spur.isEmpty ? [] : [Arrow.dashes(along: spur)])))
    let card = seat ?? course.card
    labels.append(
      Item(
        id: "card-of-\(id)", word: Word.kanban.rawValue, title: title,
        role: .onLine(ids: [id], extent: Rect(center: card, block.size.width, block.size.height)),
        marks: block.marks(centeredAt: card)))
  }

  private func course(of way: KanbanPlan.Way, _ index: Int) -> KanbanCourse? {
    if let stub = way.stub {
      guard let box = plan.kanban.box(of: stub, rows) else { return nil }
      let place = Point(box.midX, box.maxY)
      let end = way.source == .kanbanPlace(stub) ? way.target : way.source
      guard let top = tops[end] else { return nil }
      let foot = Point(box.midX, top)
      let points = way.source == .kanbanPlace(stub) ? [place, foot] : [foot, place]
      return KanbanCourse(
        index: index, points: points, card: Point(box.midX, box.maxY + KanbanPlan.cardDepth), whole: points)
    }
    let y = plan.kanban.levelY(of: way, rows[way.row])
    guard let start = end(way.source, of: index, way.sourceX, y),
      let end = end(way.target, of: index, way.targetX, y)
    else { return nil }
    let (left, right) = (min(way.sourceX, way.targetX), max(way.sourceX, way.targetX))
    let nearest = min(max(way.cardX, left), right)
    let card = Point(way.cardX, y)
    let points = start + end.reversed()
    guard nearest != way.cardX else {
      return KanbanCourse(index: index, points: points, card: card, whole: points)
    }
    return KanbanCourse(
      index: index, points: points, spur: [Point(nearest, y), card], card: card,
      whole: start + [card] + end.reversed())
  }

  /// From an end's edge to the level of the way.
  private func end(
    _ reference: ValueStreamMap.Reference, of way: Int, _ x: Double, _ y: Double
  ) -> [Point]? {
    if case .kanbanPlace(let place) = reference {
      guard let box = plan.kanban.box(of: place, rows) else { return nil }
      if plan.kanban.ways[way].sidePost == place { return [Point(x, y)] }
      guard y > box.maxY else {
        return plan.ports.x(of: reference, for: .kanban(way)).map {
          [Point($0, box.minY), Point($0, y)]
        }
      }
      return [Point(x, box.maxY), Point(x, y)]
    }
    guard let top = tops[reference] else { return [Point(x, band.lowest(of: reference)), Point(x, y)] }
    return plan.ports.x(of: reference, for: .kanban(way)).map {
      [Point($0, top), Point($0, y)]
    }
  }
}

/// A way of kanban with its heights.
struct KanbanCourse {
  /// Its position in the plan.
  let index: Int
  let points: [Point]
  /// The line to a card that has its place beyond the ends of the level part, by the plan.
  var spur: [Point] = []
  /// The middle of the card, by the plan.
  let card: Point
  /// The way to the card and back.
  let whole: [Point]

  /// The plan's place for the card, with the line that leads to it.
  func reserved(_ plan: KanbanPlan) -> Rect {
    let size = plan.cards[plan.ways[index].kanban].size
    return spur.reduce(Rect(center: card, size.width, size.height)) { $0.union(Rect($1.x, $1.y, 0, 0)) }
  }

  var runs: [Segment] { zip(points, points.dropFirst()).map { Segment($0, $1) } }

  /// The card with its texts: on an upright line the card itself is in the middle.
  private func guest(_ plan: KanbanPlan) -> LineSeats.Guest {
    let block = plan.cards[plan.ways[index].kanban]
    return .init(
      block.size, upright: Size(block.size.width + 2 * block.textShift, block.size.height))
  }

  /// Whether the card looks for a seat on the way; on a straight way to a place it has one of its own.
  func hasSeats(_ plan: KanbanPlan) -> Bool { plan.ways[index].stub == nil }

  /// Whether the card has room on the longest part; on a straight way to a place it has one of its own.
  func fits(_ plan: KanbanPlan, in seats: LineSeats) -> Bool {
    guard hasSeats(plan), let longest = runs.max(by: { $0.length < $1.length }) else {
      return true
    }
    return seats.find([guest(plan)], on: [longest], of: .kanban(index)) != nil
  }

  /// The middle of the card with its texts; nothing where it has its place by the plan.
  func seat(_ plan: KanbanPlan, _ seats: inout LineSeats) -> Point? {
    guard hasSeats(plan),
      let seat = seats.take([guest(plan)], on: runs, of: .kanban(index))
    else { return nil }
    return seat.isLevel ? seat.middle : seat.middle + Point(plan.cards[plan.ways[index].kanban].textShift, 0)
  }
}
