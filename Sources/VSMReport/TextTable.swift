package import VSMDiagnostics
import VSMWords

/// Columns of text, as wide as their widest cell: words to the left, numbers to the right.
package struct TextTable {
  package enum Side { case left, right }

  /// The name of the first column in English: what its rows are.
  package let kind: String
  package let columns: [(title: String, side: Side)]
  package private(set) var rows: [[String]] = []
  /// What each row is about in the text of the map; nothing where it is about no one thing.
  package private(set) var spans: [SourceSpan?] = []

  /// A table whose columns have their names in a language.
  init(_ columns: [(String, Side)], in phrases: Phrases) {
    kind = columns.first?.0 ?? ""
    self.columns = columns.map { (title: $0.0.isEmpty ? "" : phrases[$0.0], side: $0.1) }
  }

  var isEmpty: Bool { rows.isEmpty }

  mutating func add(_ cells: [String], at span: SourceSpan? = nil) {
    rows.append(cells)
    spans.append(span)
  }

  /// Title, rule and rows, without columns in which no row says anything.
  var lines: [String] {
    let kept = columns.indices.filter { column in
      rows.contains { column < $0.count && !$0[column].isEmpty }
    }
    let titles = kept.map { columns[$0].title }
    let cells = rows.map { row in kept.map { $0 < row.count ? row[$0] : "" } }
    let widths = kept.indices.map { column in
      ([titles] + cells).map { Self.width($0[column]) }.max() ?? 0
    }
    func line(_ cells: [String]) -> String {
      var text = ""
      for (position, cell) in cells.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[position] - Self.width(cell)))
        text += position == 0 ? "  " : "   "
        text += columns[kept[position]].side == .left ? cell + padding : padding + cell
      }
      while text.last == " " { text.removeLast() }
      return text
    }
    let rule = line(widths.map { String(repeating: "─", count: $0) })
    return [line(titles), rule] + cells.map(line)
  }

  /// Lines as a text, whatever the labels in them hold.
  static func text(of lines: [String]) -> String {
    lines.map { Medium.terminal.safe($0) + "\n" }.joined()
  }

  /// Columns of a terminal: East Asian characters take two.
  static func width(_ text: String) -> Int {
    text.reduce(0) { width, character in
      guard let scalar = character.unicodeScalars.first else { return width }
      let isWide =
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
          0xFF00...0xFF60,
          0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
          true
        default: false
        }
      return width + (isWide ? 2 : 1)
    }
  }
}
