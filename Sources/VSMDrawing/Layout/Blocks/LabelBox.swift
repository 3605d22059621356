/// The small box with what and how often that sits on an information line.
struct LabelBox {
  let lines: [String]
  let size: Size

  /// A box that is at most a width in px.
  init(_ text: String, within width: Double = 150) {
    lines = TextMetrics.lines(of: text, within: width - 2 * Self.padding, size: Measure.bodySize)
    size = Size(
      (TextMetrics.width(ofLines: lines, size: Measure.bodySize) + 2 * Self.padding).rounded(.up),
      Double(lines.count) * Measure.lineHeight + 6)
  }

  private static let padding = 7.0

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    return [.outline(.rectangle(box), width: 1)]
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(center.x, box.minY + 13.5 + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize))
      }
  }
}
