/// A kaizen burst around its text.
struct BurstBlock {
  let lines: [String]
  let size: Size

  init(_ text: String) {
    lines = TextMetrics.lines(of: text, within: 110, size: Measure.bodySize)
    // The text stands within the inner radius, three quarters of the outer.
    let width = TextMetrics.width(ofLines: lines, size: Measure.bodySize)
    let height = Double(lines.count) * Measure.lineHeight
    size = Size(max(64, (width / 0.75 + 16).rounded(.up)), (height / 0.75 + 22).rounded(.up))
  }

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    let first = center.y - Double(lines.count - 1) * Measure.lineHeight / 2 + Measure.bodySize * 0.36
    return Glyph.burst.marks(box)
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(center.x, first + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize))
      }
  }
}
