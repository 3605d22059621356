import VSMModel
import VSMScene
import VSMSyntax

/// The small box with what and how often that sits on an information line, and with the sign of how it gets there.
struct LabelBox {
  let lines: [String]
  let size: Size
  private let sign: Glyph?

  /// A box that is at most a width in px.
  init(_ text: String, within width: Double = 150) { self.init(lines: text, nil, width) }

  /// The label of a flow, as far as it has one or goes another way than on paper or by wire.
  init?(_ flow: InformationFlow, within width: Double) {
    let sign = Glyph.sign(onLineOf: flow.word)
    guard flow.label != nil || sign != nil else { return nil }
    self.init(lines: flow.label ?? "", sign, width)
  }

  private init(lines text: String, _ sign: Glyph?, _ width: Double) {
    let signWidth = sign.map { $0.size.width + (text.isEmpty ? 0 : Self.gap) } ?? 0
    lines =
      text.isEmpty
      ? []
      : TextMetrics.lines(
        of: text, within: max(min(52, width - 2 * Self.padding), width - 2 * Self.padding - signWidth),
        size: Measure.bodySize)
    self.sign = sign
    size = Size(
      (TextMetrics.width(ofLines: lines, size: Measure.bodySize) + 2 * Self.padding + signWidth).rounded(.up),
      max(Double(lines.count) * Measure.lineHeight, sign.map { $0.size.height } ?? 0) + 6)
  }

  private static let padding = 7.0
  private static let gap = 5.0

  func marks(centeredAt center: Point) -> [Mark] {
    let box = Rect(center: center, size.width, size.height)
    var marks: [Mark] = [.outline(.rectangle(box), width: 1)]
    var middle = center.x
    if let sign {
      let room = sign.size.width + (lines.isEmpty ? 0 : Self.gap)
      marks += sign.marks(
        Rect(
          box.minX + Self.padding, box.midY - sign.size.height / 2, sign.size.width, sign.size.height))
      middle += room / 2
    }
    let first = sign == nil ? box.minY + 13.5 : box.midY - Double(lines.count) * Measure.lineHeight / 2 + 10.5
    return marks
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(middle, first + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize))
      }
  }
}
