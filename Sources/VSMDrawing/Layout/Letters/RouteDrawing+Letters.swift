import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// Lines that go by letters: from what stands in a row up to a letter, or down from it.
extension RouteDrawing {
  mutating func drawLetters() {
    for stand in plan.letters.stands {
      guard rows.indices.contains(stand.row), let top = tops[stand.element] else { continue }
      let y = plan.letters.y(of: stand, rows[stand.row])
      let size = stand.letter.size
      let center = Point(stand.midX, y)
      let side = stand.isOutgoing ? "from" : "to"
      let place = map.id(of: stand.element)
      let (stem, word, title) = names(of: stand)
      let end = "letter-\(stand.letter.text)-\(side)-\(place)"
      lines.append(
        Item(
          id: end, word: word,
          title: map.phrases(
            stand.isOutgoing ? "Goes on at \(stand.letter.text)" : "Comes from at \(stand.letter.text)"),
          role: .solid(extent: Rect(center: center, size.width, size.height)),
          marks: stand.letter.marks(centeredAt: center)))
      add(stand.content, of: stand, center, size, id: end, word, title)
      var points =
        stand.midX == stand.portX
        ? [Point(stand.portX, top), Point(stand.portX, y + size.height / 2)]
        : [
          Point(stand.portX, top), Point(stand.portX, y),
          Point(stand.midX + (stand.midX > stand.portX ? -1 : 1) * size.width / 2, y),
        ]
      if case .information(let flow) = stand.flow, isElectronic(flow), top - y > Self.leastKinked {
        let lowest = points.count > 2 ? y + 4 : y + size.height / 2
        // Above all that runs over the row, where there is room: it would touch the texts of loops, and what stands in a
        // siding is reached straight through them.
        let crown = rows[stand.row].crownTop
        let isAbove = crown < top && (top > rows[stand.row].top || crown - lowest > Self.leastAbove)
        // A head points along the line, not along the kink.
        let straight = Arrow.headLength + 1.5
        let hasRoom = !stand.isOutgoing && top - straight - lowest >= Self.leastBent
        let foot =
          isAbove ? Point(stand.portX, crown) : Point(stand.portX, hasRoom ? top - straight : top)
        points =
          (foot == points[0] ? [] : [points[0]])
          + Self.kinked(from: foot, to: Point(stand.portX, lowest))
          + points.dropFirst(points.count > 2 ? 1 : 2)
      }
      let way = stand.isOutgoing ? points : points.reversed()
      points =
        stand.isOutgoing
        ? drawn(way, from: stand.element, to: nil) : drawn(way, from: nil, to: stand.element)
      let marks: [Mark] =
        switch (stand.flow, stand.isOutgoing) {
        case (.information, true): [.stroke(.polyline(points), width: 1.1)]
        case (.information, false): Arrow.information(along: points)
        case (.kanban, true): [Arrow.dashes(along: points)]
        case (.kanban, false): Arrow.kanban(along: points)
        }
      let element = map.itemID(of: stand.element)
      lines.append(
        Item(
          id: "\(stem)-\(side)-\(place)", word: word, title: title,
          role: .line(
            along: way, from: stand.isOutgoing ? element : end, to: stand.isOutgoing ? end : element),
          marks: marks))
    }
  }

  /// An upright line that is shorter than this in px has no room for a kink.
  private static let leastKinked = 40.0
  /// What a small kink needs of a line, in px.
  private static let leastBent = 28.0
  /// So much above loops is room enough for a small one, in px.
  private static let leastAbove = 26.0

  /// An upright line with its kink, which is smaller where the line is short.
  private static func kinked(from start: Point, to end: Point) -> [Point] {
    let middle = (start + end) * 0.5
    return (end - start).length > Track.kinkWidth + Arrow.headLength
      ? Arrow.kinked([start, end], at: middle) : Arrow.kinked(from: start, to: end, at: middle)
  }

  private func names(of stand: LetterPlaces.Stand) -> (stem: String, word: String, title: String) {
    switch stand.flow {
    case .information(let index):
      let flow = map.information[index]
      return ("info-\(index + 1)", "info", map.title(of: flow, from: flow.sources, to: flow.targets))
    case .kanban(let index):
      let kanban = map.kanbans[index]
      let (from, to) = (kanban.sources, kanban.targets)
      let ends = [from, to].map { $0.map { map.label(of: $0) }.joined(separator: map.phrases.comma) }
      return (
        "kanban-\(index + 1)", Word.kanban.rawValue,
        map.phrases("\(plan.kanban.cards[index].title), from \(ends[0]) to \(ends[1])")
      )
    }
  }

  /// What stands beside a letter: what the line says, or the card that goes there.
  private mutating func add(
    _ content: LetterPlan.Stand.Content?, of stand: LetterPlaces.Stand, _ center: Point, _ letter: Size,
    id: String, _ word: String, _ title: String
  ) {
    guard let content else { return }
    let size = content.size
    let distance = letter.width / 2 + LetterPlan.Stand.gap + size.width / 2
    let middle = Point(center.x + (stand.isMirrored ? -distance : distance), center.y)
    let marks =
      switch content {
      case .label(let label): label.marks(centeredAt: middle)
      case .card(let card): card.marks(centeredAt: middle)
      }
    lines.append(
      Item(
        id: "text-of-\(id)", word: word, title: title,
        role: .solid(extent: Rect(center: middle, size.width, size.height)), marks: marks))
  }
}
