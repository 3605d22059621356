import VSMModel
import VSMScene
import VSMSyntax

/// A kaizen burst or a note around its text.
struct RemarkBlock {
  let word: Word
  let lines: [String]
  let size: Size

  init(_ remark: Remark) {
    word = remark.word
    lines = TextMetrics.lines(of: remark.label, within: 110, size: Measure.bodySize)
    let width = TextMetrics.width(ofLines: lines, size: Measure.bodySize)
    let height = Double(lines.count) * Measure.lineHeight
    size =
      word == .note
      ? Size((width + 32).rounded(.up), height + 10)
      // The corners of the text stand within the inner radius, three quarters of the outer.
      : Size(max(64, (width / 0.62 + 8).rounded(.up)), max(42, (height / 0.48 + 4).rounded(.up)))
  }

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    let first = center.y - Double(lines.count - 1) * Measure.lineHeight / 2 + Measure.bodySize * 0.36
    return Glyph.icon(of: word).marks(box)
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(center.x, first + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize))
      }
  }
}
