import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// What goes by letters from a box of the band, or comes to it: a row each, right under the box.
struct LetterLegend {
  struct Row {
    let letter: Letter
    let lines: [String]
    let sign: LegendSign?
    /// Whether the line leaves the box.
    let isOutgoing: Bool

    fileprivate var text: Size {
      let width = TextMetrics.width(ofLines: lines, size: LetterLegend.textSize)
      let signWidth = sign.map { $0.size.width + (lines.isEmpty ? 0 : LetterLegend.gap) } ?? 0
      return Size(
        width + signWidth,
        max(Double(lines.count) * LetterLegend.lineHeight, sign?.size.height ?? 0, Letter.height))
    }

    var height: Double { text.height + 4 }

    var width: Double {
      text.width + letter.size.width + LetterLegend.arrow + 2 * LetterLegend.gap + 2 * Measure.rowPadding
    }
  }

  private(set) var rows: [Row] = []

  fileprivate static let textSize = Measure.smallSize
  fileprivate static let lineHeight = 12.0
  fileprivate static let gap = 4.0
  /// The little arrow between the letter and what it says.
  fileprivate static let arrow = 15.0
  private static let widestText = 96.0

  mutating func add(_ letter: Letter, _ text: String, sign: Glyph?, isOutgoing: Bool) {
    let sign = sign.map { LegendSign($0) }
    let lines =
      text.isEmpty ? [] : TextMetrics.lines(of: text, within: Self.widestText, size: Self.textSize)
    rows.append(Row(letter: letter, lines: lines, sign: sign, isOutgoing: isOutgoing))
  }

  var height: Double { rows.reduce(0) { $0 + $1.height } }

  var minimumWidth: Double { rows.map(\.width).max() ?? 0 }

  /// What a title says of the rows.
  func titles(in phrases: Phrases) -> [String] {
    rows.map { row in
      let said = row.lines.isEmpty ? "" : ": \(row.lines.joined(separator: " "))"
      return phrases(row.isOutgoing ? "to \(row.letter.text)" : "from \(row.letter.text)") + said
    }
  }

  /// The rows right under a box, as wide as the box.
  func marks(below box: Rect) -> [Mark] {
    guard !rows.isEmpty else { return [] }
    let frame = Rect(box.minX, box.maxY, box.width, height)
    var marks: [Mark] = [.path(.rectangle(frame), fill: .dataPaper, stroke: Stroke(width: 1))]
    var y = frame.minY
    for row in rows {
      let middle = y + row.height / 2
      let reach = Measure.rowPadding + row.letter.size.width / 2
      // What goes out has its letter at the right, what comes in at the left: both read in the way of the line.
      let center = Point(row.isOutgoing ? frame.maxX - reach : frame.minX + reach, middle)
      let half = row.letter.size.width / 2 + Self.gap
      var x = row.isOutgoing ? frame.minX + Measure.rowPadding : center.x + half + Self.arrow + Self.gap
      let (tail, tip) =
        row.isOutgoing
        ? (center.x - half - Self.arrow, center.x - half) : (center.x + half, center.x + half + Self.arrow)
      marks += Arrow.information(along: [Point(tail, middle), Point(tip, middle)])
      marks += row.letter.marks(centeredAt: center)
      if let sign = row.sign {
        marks += sign.glyph.marks(Rect(x, middle - sign.size.height / 2, sign.size.width, sign.size.height))
        x += sign.size.width + Self.gap
      }
      let first = middle - Double(row.lines.count - 1) * Self.lineHeight / 2 + Self.textSize * 0.36
      for (index, line) in row.lines.enumerated() {
        marks.append(
          .text(
            TextMark(line, at: Point(x, first + Double(index) * Self.lineHeight), size: Self.textSize)))
      }
      y += row.height
    }
    return marks
  }
}

/// How a message gets there, as small as the text beside it.
struct LegendSign {
  let glyph: Glyph
  let size: Size

  init(_ glyph: Glyph) {
    self.glyph = glyph
    size = glyph.size.fitting(Size(26, 15))
  }
}
