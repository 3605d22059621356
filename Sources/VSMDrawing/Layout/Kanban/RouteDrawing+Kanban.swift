import VSMModel
import VSMScene
import VSMSyntax

extension RouteDrawing {
  /// The dashed ways of kanban with their cards, and the places that they lead to.
  mutating func drawKanban() {
    let kanban = plan.kanban
    for place in kanban.placed.keys.sorted() {
      if let box = kanban.box(of: place, rows) {
        lines += kanban.places.blocks[place].items(at: Point(box.minX, box.minY))
      }
    }
    for (index, way) in kanban.ways.enumerated() {
      guard let course = course(of: way, index) else { continue }
      let id = "kanban-\(way.kanban + 1)-\(map.id(of: way.source))-\(map.id(of: way.target))"
      let block = kanban.cards[way.kanban]
      let title = "\(block.title), from \(map.label(of: way.source)) to \(map.label(of: way.target))"
      lines.append(
        Item(
          id: id, word: Word.kanban.rawValue, title: title,
          role: .line(along: course.whole, from: map.itemID(of: way.source), to: map.itemID(of: way.target)),
          marks: Arrow.kanban(along: drawn(course.points, from: way.source, to: way.target))
            + (course.spur.isEmpty ? [] : [Arrow.dashes(along: course.spur)])))
      labels.append(
        Item(
          id: "card-of-\(id)", word: Word.kanban.rawValue, title: title,
          role: .onLine(ids: [id], extent: Rect(center: course.card, block.size.width, block.size.height)),
          marks: block.marks(centeredAt: course.card)))
    }
  }

  private struct Course {
    var points: [Point]
    /// The line to a card that has its place beyond the ends of the level part.
    var spur: [Point] = []
    /// The middle of the card.
    var card: Point
    /// The way to the card and back.
    var whole: [Point]
  }

  private func course(of way: KanbanPlan.Way, _ index: Int) -> Course? {
    if let stub = way.stub {
      guard let box = plan.kanban.box(of: stub, rows) else { return nil }
      let place = Point(box.midX, box.maxY)
      let end = way.source == .kanbanPlace(stub) ? way.target : way.source
      guard let top = tops[end] else { return nil }
      let foot = Point(box.midX, top)
      let points = way.source == .kanbanPlace(stub) ? [place, foot] : [foot, place]
      return Course(points: points, card: Point(box.midX, box.maxY + KanbanPlan.cardDepth), whole: points)
    }
    let y = plan.kanban.levelY(of: way, rows[way.row])
    guard let start = end(way.source, of: index, way.sourceX, y),
      let end = end(way.target, of: index, way.targetX, y)
    else { return nil }
    let (left, right) = (min(way.sourceX, way.targetX), max(way.sourceX, way.targetX))
    let nearest = min(max(way.cardX, left), right)
    let card = Point(way.cardX, y)
    let points = start + end.reversed()
    guard nearest != way.cardX else { return Course(points: points, card: card, whole: points) }
    return Course(
      points: points, spur: [Point(nearest, y), card], card: card, whole: start + [card] + end.reversed())
  }

  /// From an end's edge to the level of the way.
  private func end(
    _ reference: ValueStreamMap.Reference, of way: Int, _ x: Double, _ y: Double
  ) -> [Point]? {
    if case .kanbanPlace(let place) = reference {
      guard let box = plan.kanban.box(of: place, rows) else { return nil }
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
