import VSMAnalysis
import VSMModel
import VSMSyntax

/// Where units come back from or end, with a data box below: a source in factory walls, an end in a plain box.
struct EndBlock: Block {
  private let id: String
  private let word: String
  private let nameLines: [String]
  private let data: DataRows
  private let isFactory: Bool
  let size: Size

  private static let padding = 12.0
  private static let leastHeight = 34.0

  init(id: String, word: String, name: String, data: DataRows, isFactory: Bool = false) {
    self.id = id
    self.word = word
    self.data = data
    self.isFactory = isFactory
    nameLines = TextMetrics.lines(
      of: name, within: Measure.processMaxTitle, size: Measure.nameSize, weight: .bold)
    let width = max(
      Measure.partyWidth, data.minimumWidth,
      TextMetrics.width(ofLines: nameLines, size: Measure.nameSize, weight: .bold) + 2 * Self.padding)
    size = Size(width.rounded(.up), Self.boxHeight(nameLines.count, isFactory) + data.height)
  }

  private static func boxHeight(_ lines: Int, _ isFactory: Bool) -> Double {
    let walls = max(leastHeight, Double(lines) * Measure.lineHeight + 16)
    return isFactory ? Factory.roofHeight + walls : walls
  }

  func items(at origin: Point) -> [Item] {
    let height = Self.boxHeight(nameLines.count, isFactory)
    let roof = isFactory ? Factory.roofHeight : 0
    let box = Rect(origin.x, origin.y, size.width, height)
    var marks = isFactory ? Glyph.factory.marks(box) : [.outline(.rectangle(box), width: 2)]
    let middle = box.minY + roof + (height - roof) / 2
    let first = middle - Double(nameLines.count - 1) * Measure.lineHeight / 2 + Measure.nameSize * 0.36
    for (index, line) in nameLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.midX, first + Double(index) * Measure.lineHeight), .middle,
            size: Measure.nameSize, weight: .bold)))
    }
    marks += data.marks(below: box)
    let title = [nameLines.joined(separator: " ")] + data.rows.map { "\($0.name) \($0.value)" }
    return [
      Item(
        id: id, word: word, title: title.joined(separator: ", "),
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }
}
