import VSMAnalysis
import VSMModel
import VSMSyntax

/// An inventory triangle with its quantity, its time and its label below.
struct StockBlock: Block {
  let stock: Stock
  let lines: [String]
  let size: Size

  private static let maximumText = 120.0
  private static let textGap = 14.0

  init(_ stock: Stock) {
    self.stock = stock
    var texts: [String] = []
    if let quantity = stock.quantity {
      texts += quantity.parts.map { part in
        FigureText.count(Estimate(part.amount)) + " " + (part.variant ?? "pcs")
      }
    }
    if let time = stock.time { texts.append(TimeText.written(time)) }
    if let label = stock.label { texts.append(label) }
    lines = texts.flatMap {
      TextMetrics.lines(of: $0, within: Self.maximumText, size: Measure.bodySize)
    }
    let width = max(
      Glyph.inventory.size.width, TextMetrics.width(ofLines: lines, size: Measure.bodySize) + 4)
    let textHeight = lines.isEmpty ? 0 : Double(lines.count) * Measure.lineHeight + 4
    size = Size(width.rounded(.up), Glyph.inventory.size.height + textHeight)
  }

  func items(at origin: Point) -> [Item] {
    let middle = origin.x + size.width / 2
    let icon = Glyph.inventory.size
    let triangle = Rect(middle - icon.width / 2, origin.y, icon.width, icon.height)
    var marks = Glyph.inventory.marks(triangle)
    for (index, line) in lines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line,
            at: Point(middle, triangle.maxY + Self.textGap + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize)))
    }
    return [
      Item(
        id: "stock-\(stock.id)", word: Word.inventory.rawValue,
        title: (["Stock"] + lines).joined(separator: ", "),
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }

  /// The triangle on the box of its texts.
  func outline(at origin: Point) -> [Point] {
    let middle = origin.x + size.width / 2
    let icon = Glyph.inventory.size
    let base = origin.y + icon.height
    let bottom = origin.y + size.height
    return [
      Point(middle, origin.y), Point(middle + icon.width / 2, base), Point(origin.x + size.width, base),
      Point(origin.x + size.width, bottom), Point(origin.x, bottom), Point(origin.x, base),
      Point(middle - icon.width / 2, base),
    ]
  }
}
