import VSMModel
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
      guard let (points, card) = course(of: way, index) else { continue }
      let id = "kanban-\(way.kanban + 1)-\(map.id(of: way.source))-\(map.id(of: way.target))"
      let block = kanban.cards[way.kanban]
      let title = "\(block.title), from \(map.label(of: way.source)) to \(map.label(of: way.target))"
      lines.append(
        Item(
          id: id, word: Word.kanban.rawValue, title: title,
          role: .line(along: points, from: map.itemID(of: way.source), to: map.itemID(of: way.target)),
          marks: Arrow.kanban(along: drawn(points, from: way.source, to: way.target))))
      labels.append(
        Item(
          id: "card-of-\(id)", word: Word.kanban.rawValue, title: title,
          role: .onLine(ids: [id], extent: Rect(center: card, block.size.width, block.size.height)),
          marks: block.marks(centeredAt: card)))
    }
  }

  /// The way's points and the middle of its card.
  private func course(of way: KanbanPlan.Way, _ index: Int) -> (points: [Point], card: Point)? {
    if let stub = way.stub {
      guard let box = plan.kanban.box(of: stub, rows) else { return nil }
      let place = Point(box.midX, box.maxY)
      let end = way.source == .kanbanPlace(stub) ? way.target : way.source
      guard let top = tops[end] else { return nil }
      let foot = Point(box.midX, top)
      return (
        way.source == .kanbanPlace(stub) ? [place, foot] : [foot, place],
        Point(box.midX, box.maxY + KanbanPlan.cardDepth)
      )
    }
    let y = plan.kanban.levelY(of: way, rows[way.row])
    guard let start = end(way.source, of: index, way.sourceX, y),
      let end = end(way.target, of: index, way.targetX, y)
    else { return nil }
    var level = [Point(way.cardX, y)]
    // Where the card has its place beyond the ends, the line goes there and back.
    let (left, right) = (min(way.sourceX, way.targetX), max(way.sourceX, way.targetX))
    if left <= way.cardX, way.cardX <= right { level = [] }
    return (start + level + end.reversed(), Point(way.cardX, y))
  }

  /// From an end's edge to the level of the way.
  private func end(
    _ reference: ValueStreamMap.Reference, of way: Int, _ x: Double, _ y: Double
  ) -> [Point]? {
    if case .kanbanPlace(let place) = reference {
      guard let box = plan.kanban.box(of: place, rows) else { return nil }
      guard y > box.maxY else {
        return plan.ports.x(of: reference, for: .kanban(way)).map {
          climb(
            from: Point($0, box.minY), to: y,
            plan.descents[.kanban(way), reference])
        }
      }
      return [Point(x, box.maxY), Point(x, y)]
    }
    guard let top = tops[reference] else { return [Point(x, band.lowest(of: reference)), Point(x, y)] }
    return plan.ports.x(of: reference, for: .kanban(way)).map {
      climb(from: Point($0, top), to: y, plan.descents[.kanban(way), reference])
    }
  }
}
