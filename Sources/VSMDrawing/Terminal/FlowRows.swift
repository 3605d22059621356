import VSMModel

/// Cells from left to right, in as many rows as the width asks for, each with its part of the timeline below.
///
/// A row that goes on ends with a number in parentheses, and the next begins with the same number.
struct FlowRows {
  private var grid = TextGrid()
  private var top = 0
  private let style: TextStyle
  private let rungs: [ValueStreamMap.Reference: [TextRung]]

  /// Room for a connector such as `(12)`, at either end.
  private static let connector = 5

  static func lines(of cells: [FlowCell], _ rungs: [TextRung], _ style: TextStyle) -> [String] {
    var rows = FlowRows(style: style, rungs: rungs)
    var row: [FlowCell] = []
    var used = 0
    var number = 0
    for cell in cells {
      let isFirst = row.isEmpty && number == 0
      let width = (isFirst ? 0 : cell.linkWidth) + cell.width
      if !row.isEmpty, used + width + connector > style.width {
        number += 1
        rows.draw(row, from: number - 1, to: number)
        row = []
        used = connector + cell.linkWidth + cell.width
      } else {
        used += width
      }
      row.append(cell)
    }
    if !row.isEmpty { rows.draw(row, from: number, to: nil) }
    return rows.grid.lines
  }

  private init(style: TextStyle, rungs: [TextRung]) {
    self.style = style
    self.rungs = Dictionary(grouping: rungs, by: \.of)
  }

  /// Draws a row from the connector that it begins with, 0 for none, to the one that it ends with.
  private mutating func draw(_ cells: [FlowCell], from: Int, to: Int?) {
    // Words above an arrow stand above its level, which is one line below the top of boxes.
    let crown = max(0, (cells.map(\.linkWords.count).max() ?? 0) - 1)
    let level = top + crown + 1
    var x = 0
    if from > 0 {
      grid.put("(\(from))", x: 0, y: level)
      x = TextColumns.width(of: "(\(from))")
    }
    var columns: [TextLadder.Column] = []
    var bottom = level + 1
    for (index, cell) in cells.enumerated() {
      if index > 0 || from > 0 {
        let width = cell.linkWidth
        if !cell.arrow.isEmpty {
          grid.put(TextColumns.centered(cell.drawnArrow, in: width), x: x, y: level)
          for (order, word) in cell.linkWords.enumerated() {
            grid.put(
              TextColumns.centered(word, in: width), x: x, y: level - cell.linkWords.count + order)
          }
        }
        x += width
      }
      grid.put(cell.lines, x: x, y: level - 1)
      bottom = max(bottom, level - 1 + cell.lines.count)
      if let of = cell.of { columns.append(TextLadder.Column(of: of, x: x, width: cell.width)) }
      x += cell.width
    }
    if let to { grid.put(" (\(to))", x: x, y: level) }
    columns.removeAll { rungs[$0.of] == nil }
    if !columns.isEmpty {
      bottom += TextLadder.draw(
        rungs, under: columns, end: to == nil ? nil : x, at: bottom, style, on: &grid)
    }
    top = bottom + 1
  }
}
