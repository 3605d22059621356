import VSMSyntax

/// Where labels and cards lie on their lines.
extension SceneLinter {
  /// How much longer another part must be than the one that a label lies on, and how much room there must be for it beside
  /// other things and before the ends, so that it ought to lie there.
  private static let longer = 1.5
  private static let air = 9.0
  private static let besideEnds = 24.0

  /// The middle of a label of the map layout lies on a part of one of its lines: on the longest that has room for it. Networks
  /// have theirs beside lines, too.
  mutating func checkLabels() {
    let labels = scene.items.filter(\.isLabelOfMap)
    guard !labels.isEmpty else { return }
    let lines = Dictionary(scene.items.compactMap { item in item.way.map { (item.id, $0.points) } }) {
      first, _ in first
    }
    var owners: [String: LineSeats.Owner] = [:]
    for (index, label) in labels.enumerated() {
      if case .onLine(let ids, _) = label.role { for id in ids { owners[id] = .label(index) } }
    }
    var seats = LineSeats(
      air: Self.air, besideEnds: Self.besideEnds, leftEnd: scene.sheets?.sheet.origin.x ?? 0)
    for item in scene.items { seats.add(item, of: owners[item.id]) }
    for (index, label) in labels.enumerated() {
      guard case .onLine(let ids, let extent) = label.role else { continue }
      let ways = ids.compactMap { lines[$0] }
      // A card has its texts beside it.
      let middle = label.id.hasPrefix("card-") ? extent : Rect(center: extent.center, extent.width / 2, 8)
      let own = ways.filter { points in
        zip(points, points.dropFirst()).contains { Segment($0, $1).crosses(middle) }
      }.flatMap { LineRuns(of: $0).runs.filter { $0.bounds.grown(by: 8).overlaps(middle) } }
      guard let length = own.map(\.length).max() else {
        flaws.append(.labelBesideLine(label: label.id))
        continue
      }
      // The texts of a card need room on both sides of an upright line, whose middle is the card's.
      let isLevelOnly = label.id.hasPrefix("card-") && label.hasText
      let longer = ways.flatMap { LineRuns(of: $0).runs }.filter {
        $0.length > Self.longer * length && !(isLevelOnly && $0.start.x == $0.end.x)
      }
      if seats.find([.init(extent.size)], on: longer, of: .label(index)) != nil {
        flaws.append(.labelOnShortPart(label: label.id))
      }
    }
  }
}

extension Item {
  fileprivate var hasText: Bool { marks.contains { if case .text = $0 { true } else { false } } }

  /// True for the label or the card of a line in the map layout.
  fileprivate var isLabelOfMap: Bool {
    id.hasPrefix("card-of-")
      || id.hasPrefix("label-") && id.last?.isNumber == true && !id.hasPrefix("label-of-")
  }
}
