import VSMAnalysis
import VSMScene
import VSMWords

/// The table of figures before and after, and beside it, or below where there is no room, the list of changes.
struct ComparisonFoot {
  private(set) var items: [Item] = []
  private(set) var bottom: Double
  private let phrases: Phrases

  private static let columnGap = 32.0
  private static let leastColumn = 380.0
  private static let lineHeight = 16.0

  init(_ comparison: MapComparison, width: Double, top: Double, in phrases: Phrases) {
    self.phrases = phrases
    bottom = top
    let left = Measure.margin
    let right = width - Measure.margin
    let table = addTable(comparison.figures, at: Point(left, top + 12))
    let isBeside = right - table.maxX - Self.columnGap >= Self.leastColumn
    let origin = isBeside ? Point(table.maxX + Self.columnGap, top + 12) : Point(left, table.maxY + 24)
    addList(comparison.changes, at: origin, width: right - origin.x)
    bottom = (bottom + Measure.margin * 0.75).rounded(.up)
  }

  private mutating func text(
    _ text: String, at point: Point, _ alignment: TextMark.Alignment = .start,
    weight: TextMark.Weight = .regular, ink: Ink = .foreground
  ) -> Mark {
    bottom = max(bottom, point.y + 4)
    return .text(
      TextMark(text, at: point, alignment, size: Measure.bodySize, weight: weight, ink: ink))
  }

  /// - Returns: the box of the table.
  private mutating func addTable(_ figures: [FigureDifference], at origin: Point) -> Rect {
    guard !figures.isEmpty else { return Rect(origin.x, origin.y, 0, 0) }
    let rows =
      [["Figure", "Before", "After", "Difference"].map { phrases[$0] }]
      + figures.map {
        [
          $0.name, $0.before ?? phrases["not given"], $0.after ?? phrases["not given"], $0.difference ?? "",
        ]
      }
    let widths = (0..<4).map { column in
      rows.map { TextMetrics.width(of: $0[column], size: Measure.bodySize, weight: .bold) }.max() ?? 0
    }
    let box = Rect(
      origin.x, origin.y, (widths.reduce(0, +) + 4 * 16).rounded(.up),
      Double(rows.count) * Measure.rowHeight + 4)
    for (index, row) in rows.enumerated() {
      let base = origin.y + 13 + Double(index) * Measure.rowHeight
      var marks: [Mark] = []
      var x = origin.x
      for (column, cell) in row.enumerated() {
        x += widths[column] + 16
        if cell.isEmpty { continue }
        let anchor = column == 0 ? Point(origin.x, base) : Point(x - 16, base)
        marks.append(
          text(
            cell, at: anchor, column == 0 ? .start : .end, weight: index == 0 ? .bold : .regular,
            ink: column == 0 && index > 0 ? .muted : .foreground))
      }
      if index == 0 {
        let y = base + 5
        marks.append(.stroke(.polyline([Point(origin.x, y), Point(x - 16, y)]), width: 1))
      }
      items.append(
        Item(
          id: "figure-\(index)@sheet", word: "summary", title: row.joined(separator: ", "), role: .plain,
          marks: marks))
    }
    return box
  }

  /// Numbers, signs and words in as many columns as there is room for.
  private mutating func addList(_ changes: [MapComparison.Change], at origin: Point, width: Double) {
    let count = max(1, Int((width + Self.columnGap) / (Self.leastColumn + Self.columnGap)))
    let columnWidth = (width - Double(count - 1) * Self.columnGap) / Double(count)
    let indent = TextMetrics.width(of: "≠\(changes.count) ", size: Measure.bodySize, weight: .bold) + 6
    let blocks = changes.map { change -> [(text: String, isName: Bool)] in
      func lines(_ text: String, _ weight: TextMark.Weight) -> [String] {
        TextMetrics.lines(
          of: text.split(whereSeparator: \.isNewline).joined(separator: " "),
          within: columnWidth - indent, size: Measure.bodySize, weight: weight)
      }
      let name = lines("\(phrases[change.sign.rawValue]): \(change.said.kind) \(change.said.label)", .bold)
      let facts = change.differences.map(ComparisonSheet.text).joined(separator: " · ")
      return name.map { ($0, true) } + (facts.isEmpty ? [] : lines(facts, .regular).map { ($0, false) })
    }
    let total = blocks.reduce(0) { $0 + $1.count }
    let perColumn = (total + count - 1) / max(1, count)
    var (column, line) = (0, 0)
    for (index, block) in blocks.enumerated() {
      if line >= perColumn, column < count - 1 { (column, line) = (column + 1, 0) }
      let left = origin.x + Double(column) * (columnWidth + Self.columnGap)
      let base = origin.y + 13 + Double(line) * Self.lineHeight
      let sign = changes[index].sign
      var marks = [text("\(sign.symbol)\(index + 1)", at: Point(left, base), weight: .bold, ink: sign.ink)]
      for (offset, row) in block.enumerated() {
        let point = Point(left + indent, base + Double(offset) * Self.lineHeight)
        marks.append(text(row.text, at: point, weight: row.isName ? .bold : .regular))
      }
      items.append(
        Item(
          id: "listed-\(index + 1)@sheet", word: "change",
          title: ComparisonSheet.title(changes[index], in: phrases),
          role: .plain, marks: marks))
      line += block.count
    }
    if changes.isEmpty {
      items.append(
        Item(
          id: "listed@sheet", word: "change", title: phrases["No element differs."], role: .plain,
          marks: [text(phrases["No element differs."], at: Point(origin.x, origin.y + 13))]))
    }
  }
}
