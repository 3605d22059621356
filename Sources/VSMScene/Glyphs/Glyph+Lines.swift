/// Lines and arrows: they are drawn along their ways, so what stands here are samples for the icon sheet.
extension Glyph {
  static let lines: [Glyph] = [
    push,
    level("shipment", "Shipment", .material, 24, "from a supplier or to a customer", isTyped: false) {
      Arrow.shipment(along: $0)
    },
    level("expedited", "Expedited transport", .material, 24, "a transport out of turn") {
      Arrow.expedited(along: $0)
    },
    level("info ->", "Manual information", .information, 12, "on paper or by hand", typed: "info a -> b") {
      Arrow.information(along: $0)
    },
    level("info ~>", "Electronic information", .information, 14, "by wire", typed: "info a ~> b") { way in
      Arrow.information(along: Arrow.kinked(from: way[0], to: way[1], at: (way[0] + way[1]) * 0.5))
    },
    level(
      "kanban", "Kanban path", .information, 12, "the way of cards; never of other information",
      typed: "kanban … a -> b"
    ) {
      Arrow.kanban(along: $0)
    },
    level(
      "return", "Return flow", .recovery, 24, "units on their way back, from right to left", isTyped: false
    ) {
      Arrow.returning(along: $0.reversed())
    },
    tracks, rework,
  ]

  /// The push arrow as the notation has it. In maps it is as long as its gap, so there stripes keep their pitch.
  private static let push = Glyph(
    "push", "Push", .material, 96, 22, "made whether the next step needs it or not; between neighbours"
  ) { box in
    let stripes = [(0.0, 0.12), (0.24, 0.36), (0.48, 0.60), (0.72, 0.75)]
    return [.outline(.rectangle(box.part(0, 0.17, 0.75, 0.83)), width: 1)]
      + stripes.map { .fill(.rectangle(box.part($0.0, 0.17, $0.1, 0.83))) } + [
        .fill(box.polygon([(0.75, 0), (1, 0.5), (0.75, 1)]))
      ]
  }

  private static func level(
    _ word: String, _ name: String, _ family: Family, _ height: Double, _ meaning: String,
    typed: String? = nil,
    isTyped: Bool = true, _ arrow: @escaping @Sendable ([Point]) -> [Mark]
  ) -> Glyph {
    Glyph(word, name, family, 96, height, meaning, typed: typed, isTyped: isTyped) { box in
      arrow([box.at(0, 0.5), box.at(1, 0.5)])
    }
  }

  /// A diamond with a track for each grade, as broad as the grade's share.
  private static let tracks = Glyph(
    "track", "Tracks of grades", .recovery, 96, 44, "each grade's way, as broad as its flow",
    typed: "B -> refurbish 45%"
  ) { box in
    let diamond = Rect(center: Point(box.midX, box.minY + 6), 22, 12)
    let ends: [(Double, Double)] = [(0.12, 5), (0.5, 9), (0.88, 3)]
    let starts = [
      Point(diamond.minX, diamond.midY), Point(diamond.midX, diamond.maxY), Point(diamond.maxX, diamond.midY),
    ]
    return zip(starts, ends).flatMap { start, end in
      let foot = Point(box.at(end.0, 0).x, box.maxY)
      let way = start.x == foot.x ? [start, foot] : [start, Point(foot.x, start.y), foot]
      return Arrow.track(along: way, width: end.1, ink: .flow, head: .flowHead)
    } + Glyph.split.marks(diamond)
  }

  /// A short arrow back, in the warning colour.
  private static let rework = Glyph(
    "rework", "Rework", .recovery, 96, 28, "units that go through a step again", typed: "rework -> repair 10%"
  ) { box in
    Arrow.track(
      along: [box.at(0.9, 0), box.at(0.9, 0.72), box.at(0.1, 0.72), box.at(0.1, 0)], width: 2, ink: .warning,
      head: .warning)
  }
}
