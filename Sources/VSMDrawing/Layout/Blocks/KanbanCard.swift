package import VSMAnalysis
package import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// The card that sits on a way of kanban, and beside it what it says: its label, the batch, the number of cards.
package struct KanbanCard {
  private let glyph: Glyph
  private let lines: [String]
  let size: Size
  /// The kind of kanban and all that the card says, on one line.
  package let title: String

  private static let lineHeight = 12.0
  private static let gap = 4.0

  /// The cards of all statements of a map, in the order of the file.
  package static func cards(of map: ValueStreamMap, _ figures: Figures) -> [KanbanCard] {
    zip(map.kanbans, figures.kanbans).map { kanban, figure in
      KanbanCard(kanban, count: figure.count.map { FigureText.count($0) }, in: map.phrases)
    }
  }

  /// The card of a kanban; `count` says how many are needed, in words, where that is known.
  init(_ kanban: Kanban, count: String?, in phrases: Phrases) {
    switch kanban.kind {
    case .production: glyph = kanban.batch == nil ? .kanbanProduction : .kanbanBatch
    case .withdrawal: glyph = kanban.batch == nil ? .kanbanWithdrawal : .kanbanWithdrawalBatch
    case .signal: glyph = .kanbanSignal
    }
    var texts = [kanban.label].compactMap(\.self)
    if let batch = kanban.batch { texts.append(phrases.figure(FigureText.count(Estimate(batch)) + " pcs")) }
    if let count { texts.append(phrases("\(figure: count) kanban")) }
    lines = texts.flatMap { TextMetrics.lines(of: $0, within: 96, size: Measure.smallSize) }
    let text = Size(
      TextMetrics.width(ofLines: lines, size: Measure.smallSize), Double(lines.count) * Self.lineHeight)
    size = Size(
      (glyph.size.width + (lines.isEmpty ? 0 : text.width + 2 * Self.gap)).rounded(.up),
      max(glyph.size.height, text.height + 2))
    title =
      ([phrases["\(kanban.kind.rawValue.prefix(1).uppercased() + kanban.kind.rawValue.dropFirst()) kanban"]]
      + texts)
      .joined(separator: ", ")
  }

  /// From the middle of the card itself to that of the card with its texts.
  var textShift: Double { (size.width - glyph.size.width) / 2 }

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    let sign = Rect(box.minX, box.midY - glyph.size.height / 2, glyph.size.width, glyph.size.height)
    var marks = glyph.marks(sign)
    guard !lines.isEmpty else { return marks }
    // The line passes behind the text.
    let paper = Rect(sign.maxX + 1, box.minY, box.maxX - sign.maxX - 1, box.height)
    marks.append(.fill(.rectangle(paper), ink: .background))
    let first = box.midY - Double(lines.count - 1) * Self.lineHeight / 2 + Measure.smallSize * 0.36
    for (index, line) in lines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(sign.maxX + Self.gap, first + Double(index) * Self.lineHeight),
            size: Measure.smallSize)))
    }
    return marks
  }
}
