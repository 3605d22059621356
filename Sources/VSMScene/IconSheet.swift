/// A sheet of all icons and lines, by family: picture, name, the words for it, meaning.
public enum IconSheet {
  private static let columns = 4
  private static let margin = 36.0
  private static let pictureWidth = 126.0
  private static let textWidth = 184.0
  private static let gap = 18.0
  private static let lineHeight = 13.5
  private static let nameSize = TypeSize.name
  private static let textSize = TypeSize.body

  private static var columnWidth: Double { pictureWidth + 12 + textWidth + gap }

  /// The sheet, for any writer of scenes.
  public static let scene: Scene = {
    var items: [Item] = []
    var y = margin + 22
    items.append(
      Item(
        id: "heading", word: "sheet", title: "Icons of value stream maps", role: .plain,
        marks: [
          .text(
            TextMark("Icons of value stream maps", at: Point(margin, y), size: TypeSize.title, weight: .bold)),
          .text(
            TextMark(
              "Each with its name, how a map says it, and what it means", at: Point(margin, y + 20),
              size: TypeSize.name,
              ink: .muted)),
        ]))
    y += 36
    let all = Glyph.all + Glyph.lines
    for family in Glyph.Family.allCases {
      let glyphs = all.filter { $0.family == family }
      y += 30
      items.append(heading(family, at: y))
      y += 14
      for first in stride(from: 0, to: glyphs.count, by: columns) {
        let row = glyphs[first..<min(first + columns, glyphs.count)].map(Cell.init)
        let height = row.map(\.height).max() ?? 0
        for (column, cell) in row.enumerated() {
          items.append(
            cell.item(
              in: Rect(
                margin + Double(column) * columnWidth, y, columnWidth - gap, height),
              id: "icon-\(family.rawValue)-\(first + column + 1)"))
        }
        y += height
      }
    }
    return Scene(
      size: Size(2 * margin + Double(columns) * columnWidth - gap, (y + margin).rounded(.up)),
      title: "Icons of value stream maps",
      description: "Every icon and line of the notation: "
        + all.map { "\($0.name), \($0.meaning)" }.joined(separator: "; ") + ".",
      items: items)
  }()

  private static func heading(_ family: Glyph.Family, at y: Double) -> Item {
    let title =
      switch family {
      case .material: "Material"
      case .information: "Information and kanban"
      case .general: "General"
      case .recovery: "Recovery (no published standard has symbols for these)"
      }
    let right = margin + Double(columns) * columnWidth - gap
    return Item(
      id: "family-\(family.rawValue)", word: "sheet", title: title, role: .plain,
      marks: [
        .text(TextMark(title, at: Point(margin, y), size: TypeSize.figure, weight: .bold)),
        .path(
          .polyline([Point(margin, y + 8), Point(right, y + 8)]), fill: nil,
          stroke: Stroke(.muted, width: 0.8)),
      ])
  }

  /// One icon with its texts.
  private struct Cell {
    let glyph: Glyph
    let typed: [String]
    let meaning: [String]

    init(_ glyph: Glyph) {
      self.glyph = glyph
      func lines(_ text: String) -> [String] {
        TextMetrics.lines(of: text, within: textWidth, size: textSize)
      }
      typed = lines(glyph.typed ?? "drawn without a word")
      meaning = lines(glyph.meaning)
    }

    private var textHeight: Double { 16 + Double(typed.count + meaning.count) * lineHeight }

    var height: Double { (max(glyph.sheetSize.height, textHeight) + 22).rounded(.up) }

    func item(in box: Rect, id: String) -> Item {
      let picture = Rect(
        center: Point(box.minX + pictureWidth / 2, box.midY), glyph.sheetSize.width, glyph.sheetSize.height)
      let left = box.minX + pictureWidth + 12
      var base = box.midY - textHeight / 2 + 11
      var marks = glyph.sheetMarks(picture)
      marks.append(.text(TextMark(glyph.name, at: Point(left, base), size: nameSize, weight: .bold)))
      base += 2.5
      for line in typed {
        base += lineHeight
        marks.append(
          .text(
            TextMark(
              line, at: Point(left, base), size: textSize, ink: glyph.typed == nil ? .muted : .foreground)))
      }
      for line in meaning {
        base += lineHeight
        marks.append(.text(TextMark(line, at: Point(left, base), size: textSize, ink: .muted)))
      }
      return Item(
        id: id, word: glyph.word, title: "\(glyph.name): \(glyph.meaning)", role: .solid(extent: box),
        marks: marks)
    }
  }
}
