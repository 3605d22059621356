import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// A supplier, a customer or a source of returned units: a factory with its name in the walls, its data box below.
struct PartyBlock: Block {
  enum Role: String { case supplier, customer, source }

  /// The name of the party or the source.
  let name: String
  private let label: String
  let role: Role
  let nameLines: [String]
  /// The map's icon for it, above its name.
  private let sign: Glyph?
  let data: DataRows
  private(set) var legend = LetterLegend()
  private let phrases: Phrases
  private(set) var size: Size
  /// Height of the walls; the layout gives all parties the same.
  var wallHeight: Double {
    didSet { settle() }
  }

  private static let nameSize = Measure.nameSize

  private static let tallestSign = 30.0
  private static let signGap = 4.0

  init(
    _ party: Party, _ role: Role, takt: String? = nil, leastWidth: Double = 0, icons: [Icon],
    in phrases: Phrases
  ) {
    self.init(
      party.id, party.label, party.properties, role, takt: takt, leastWidth: leastWidth,
      sign: Glyph.own(party.icon, of: icons), in: phrases)
  }

  init(_ source: Source, in phrases: Phrases) {
    self.init(source.id, source.label, source.properties, .source, takt: nil, leastWidth: 0, in: phrases)
  }

  private init(
    _ name: String, _ label: String, _ properties: PropertyList, _ role: Role, takt: String?,
    leastWidth: Double, sign: Glyph? = nil, in phrases: Phrases
  ) {
    self.sign = sign
    self.phrases = phrases
    self.name = name
    self.label = label
    self.role = role
    nameLines = TextMetrics.lines(
      of: label, within: Measure.partyWidth - 16, orWord: Measure.partyMaxName, size: Self.nameSize)
    var data = DataRows(properties, in: phrases)
    if let takt { data.rows.append(DataRows.Row(name: phrases["Takt"], value: takt)) }
    self.data = data
    let signHeight = sign.map { Self.size(of: $0).height + Self.signGap } ?? 0
    wallHeight = max(
      Measure.wallHeight, Double(nameLines.count) * Measure.lineHeight + signHeight + 16)
    let width = max(
      Measure.partyWidth, leastWidth, data.minimumWidth,
      TextMetrics.width(ofLines: nameLines, size: Self.nameSize) + 12)
    size = Size(width.rounded(.up), Factory.roofHeight + wallHeight + data.height)
  }

  private mutating func settle() {
    size.height = Factory.roofHeight + wallHeight + data.height + legend.height
  }

  /// Gives the factory the letters that stand for lines to lower rows.
  mutating func add(_ legend: LetterLegend?) {
    guard let legend else { return }
    self.legend = legend
    size.width = max(size.width, legend.minimumWidth)
    settle()
  }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, size.width, Factory.roofHeight + wallHeight)
    var marks = Glyph.factory.marks(box)
    var middle = box.minY + Factory.roofHeight + wallHeight / 2
    if let sign {
      let size = Self.size(of: sign)
      let text = Double(nameLines.count) * Measure.lineHeight
      let top = middle - (size.height + Self.signGap + text) / 2
      marks += sign.marks(Rect(box.midX - size.width / 2, top, size.width, size.height))
      middle = top + size.height + Self.signGap + text / 2
    }
    let first = middle - Double(nameLines.count - 1) * Measure.lineHeight / 2 + Self.nameSize * 0.36
    for (index, line) in nameLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.midX, first + Double(index) * Measure.lineHeight), .middle,
            size: Self.nameSize)))
    }
    marks += data.marks(below: box)
    marks += legend.marks(below: Rect(box.minX, box.minY, box.width, box.height + data.height))
    let title = ([label] + data.rows.map { "\($0.name) \($0.value)" } + legend.titles(in: phrases)).joined(
      separator: ", ")
    return [
      Item(
        id: "\(role.rawValue)-\(name)", word: role.rawValue, title: title,
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }

  private static func size(of sign: Glyph) -> Size { sign.size.fitting(Size(40, tallestSign)) }

  /// The walls go down to the end of the data box.
  func outline(at origin: Point) -> [Point] {
    Factory.corners(Rect(origin.x, origin.y, size.width, size.height))
  }
}
