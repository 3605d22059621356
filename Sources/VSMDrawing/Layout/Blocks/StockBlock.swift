import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// What waits: its icon with its quantity, its time and its label below; the most that a FIFO lane holds stands above it.
struct StockBlock: Block {
  let stock: Stock
  private let phrases: Phrases
  let lines: [String]
  private(set) var size: Size
  /// From where units come back that no way is drawn for, below the other texts.
  private var returnLines: [String] = []
  /// True in a row that runs from right to left: the open side of a supermarket faces what fills it.
  var runsLeft = false
  private let glyph: Glyph
  private let crest: String?

  private static let maximumText = 120.0
  private static let textGap = 14.0

  init(_ stock: Stock, _ icons: [Icon] = [], in phrases: Phrases) {
    self.stock = stock
    self.phrases = phrases
    let own = Glyph.own(stock.icon, of: icons)
    glyph =
      own.map { stock.word == .fifo ? Glyph.fifoLane(with: $0) : $0 } ?? .icon(of: stock.word)
    crest = StockText.most(of: stock, in: phrases)
    var texts: [String] = []
    if let quantity = stock.quantity {
      texts += quantity.parts.map { part in
        let count = FigureText.count(Estimate(part.amount))
        guard let variant = part.variant else {
          return StockText.count(part.amount, of: stock, in: phrases)
        }
        return phrases.figure(count) + " " + variant
      }
    }
    if let time = stock.time { texts.append(phrases.figure(TimeText.written(time))) }
    // The two closed racks look alike.
    if stock.word == .buffer || stock.word == .safetyStock, stock.label != stock.word.title {
      texts.append(phrases[stock.word.title])
    }
    if let label = stock.label { texts.append(label) }
    lines = texts.flatMap {
      TextMetrics.lines(of: $0, within: Self.maximumText, size: Measure.bodySize)
    }
    let width = max(
      glyph.size.width, TextMetrics.width(ofLines: lines, size: Measure.bodySize) + 4,
      crest.map { TextMetrics.width(of: $0, size: Measure.smallSize) + 4 } ?? 0)
    let textHeight = lines.isEmpty ? 0 : Double(lines.count) * Measure.lineHeight + 4
    let above = crest == nil ? 0 : Self.crestHeight
    size = Size(width.rounded(.up), above + glyph.size.height + textHeight)
  }

  private static let crestHeight = 13.0
  private static let returnSign = Size(18, 15)
  private static let returnLineHeight = 11.5

  /// Says from where units come back to the stock, within a width.
  mutating func receive(from names: [String], within width: Double) {
    let width = max(width, size.width)
    returnLines = names.flatMap {
      TextMetrics.lines(of: phrases("from \($0)"), within: width - 4, size: Measure.smallSize)
    }
    let text = TextMetrics.width(ofLines: returnLines, size: Measure.smallSize) + 4
    size = Size(
      max(size.width, text).rounded(.up),
      size.height + Self.returnSign.height + 4 + Double(returnLines.count) * Self.returnLineHeight + 3)
  }

  private func returnMarks(_ middle: Double, bottom: Double) -> [Mark] {
    guard !returnLines.isEmpty else { return [] }
    let text = Double(returnLines.count) * Self.returnLineHeight + 3
    let sign = Rect(
      middle - Self.returnSign.width / 2, bottom - text - Self.returnSign.height, Self.returnSign.width,
      Self.returnSign.height)
    return Glyph.connector.marks(sign)
      + returnLines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(middle, bottom - text + 9.5 + Double(index) * Self.returnLineHeight), .middle,
            size: Measure.smallSize, ink: .muted))
      }
  }

  var icon: Size { glyph.size }

  /// What stands above the icon.
  var above: Double { crest == nil ? 0 : Self.crestHeight }

  /// From the upper edge of the block to the middle of its icon.
  var iconMiddle: Double { above + icon.height / 2 }

  var isTriangle: Bool { stock.word == .inventory && stock.icon == nil }

  /// From the icon's middle to where arrows at its middle end; a triangle's side is slanted.
  var reach: Double { isTriangle ? icon.width / 2 - 4 : icon.width / 2 }

  func items(at origin: Point) -> [Item] {
    let middle = origin.x + size.width / 2
    let box = Rect(middle - icon.width / 2, origin.y + above, icon.width, icon.height)
    var marks = glyph.marks(box)
    if runsLeft, stock.word == .supermarket || stock.word == .fifo {
      marks = marks.map { $0.mirrored(about: box.midX) }
    }
    if let crest {
      marks.append(
        .text(TextMark(crest, at: Point(middle, box.minY - 4), .middle, size: Measure.smallSize)))
    }
    for (index, line) in lines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line,
            at: Point(middle, box.maxY + Self.textGap + Double(index) * Measure.lineHeight), .middle,
            size: Measure.bodySize)))
    }
    marks += returnMarks(middle, bottom: origin.y + size.height)
    let returns = returnLines.isEmpty ? [] : [returnLines.joined(separator: " ")]
    return [
      Item(
        id: "stock-\(stock.id)", word: stock.word.rawValue,
        title: ([phrases[stock.word.title]] + [crest].compactMap(\.self) + lines + returns).joined(
          separator: ", "),
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }

  /// The icon on the box of its texts.
  func outline(at origin: Point) -> [Point] {
    guard isTriangle else {
      let box = Rect(origin.x, origin.y, size.width, size.height)
      return [box.at(0, 0), box.at(1, 0), box.at(1, 1), box.at(0, 1)]
    }
    let middle = origin.x + size.width / 2
    let base = origin.y + icon.height
    let bottom = origin.y + size.height
    return [
      Point(middle, origin.y), Point(middle + icon.width / 2, base), Point(origin.x + size.width, base),
      Point(origin.x + size.width, bottom), Point(origin.x, bottom), Point(origin.x, base),
      Point(middle - icon.width / 2, base),
    ]
  }
}
