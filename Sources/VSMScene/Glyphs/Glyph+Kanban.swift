/// Cards, and where they are levelled and collected.
extension Glyph {
  /// A card with its top right corner cut off.
  package static let kanbanProduction = Glyph(
    "kanban production", "Production kanban", .information, 40, 26, "permission to make",
    textBox: { $0.grown(by: -3) }
  ) { box in
    [.outline(card(box))]
  }

  /// The same card, hatched.
  package static let kanbanWithdrawal = Glyph(
    "kanban withdrawal", "Withdrawal kanban", .information, 40, 26, "permission to move"
  ) { box in
    [.outline(card(box)), .stroke(Hatching.lines(box, spacing: 7, cut: cut(of: box)), width: 0.9)]
  }

  private static func cut(of box: Rect) -> Double { min(box.width, box.height) * 0.3 }

  private static func card(_ box: Rect) -> Path {
    let cut = cut(of: box)
    return .polygon([
      Point(box.minX, box.minY), Point(box.maxX - cut, box.minY), Point(box.maxX, box.minY + cut),
      Point(box.maxX, box.maxY), Point(box.minX, box.maxY),
    ])
  }

  /// A triangle on its apex.
  package static let kanbanSignal = Glyph(
    "kanban signal", "Signal kanban", .information, 36, 30, "make a batch: the supermarket has run low"
  ) { box in
    [.outline(box.polygon([(0, 0), (1, 0), (0.5, 1)]))]
  }

  /// Three cards that overlap, the first in front.
  package static func kanbanBatch(of card: Glyph) -> Glyph {
    Glyph(
      card.word + " batch", card.name + " batch", card.family, card.size.width + 10,
      card.size.height + 10,
      card.meaning + " several containers together", typed: card.word + " … { batch 60pcs }"
    ) { box in
      let size = Size(box.width * 0.8, box.height * 0.72)
      let backs: [Double] = [1, 0.5, 0]
      return backs.flatMap { (back: Double) -> [Mark] in
        card.marks(
          Rect(
            box.minX + (box.width - size.width) * back, box.minY + (box.height - size.height) * (1 - back),
            size.width, size.height))
      }
    }
  }

  package static let kanbanBatch = kanbanBatch(of: kanbanProduction)
  package static let kanbanWithdrawalBatch = kanbanBatch(of: kanbanWithdrawal)

  /// An open-top box on a stem.
  static let kanbanPost = Glyph(
    "kanban-post", "Kanban post", .information, 30, 38, "where kanban are collected"
  ) { box in
    [
      .outline(box.polyline([(0.06, 0), (0.06, 0.5), (0.94, 0.5), (0.94, 0)])),
      .stroke(box.lines([((0.5, 0.5), (0.5, 1)), ((0.28, 1), (0.72, 1))])),
    ]
  }

  /// A box with O X O X: kinds and quantities are mixed over time.
  static let levelling = Glyph(
    "levelling", "Load levelling", .information, 74, 24,
    "heijunka: kinds and quantities are levelled over time"
  ) { box in
    let reach = min(box.height * 0.30, box.width * 0.09)
    let centers = [0.14, 0.38, 0.62, 0.86].map { box.at($0, 0.5) }
    return [.outline(.rectangle(box))]
      + centers.enumerated().map { index, center in
        if index.isMultiple(of: 2) { return .stroke(.circle(center, reach), width: 1.5) }
        let letter = Rect(center: center, 2 * reach, 2 * reach)
        return .stroke(letter.lines([((0, 0), (1, 1)), ((0, 1), (1, 0))]), width: 1.5)
      }
  }
}
