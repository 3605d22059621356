import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// Who plans: a box with its name, and its system as a small database; a control centre with its terminal, or a
/// database that stands on its own.
struct ControlBlock: Block {
  let control: Control
  private let nameLines: [String]
  /// Of the box; the legend stands below.
  private(set) var size: Size
  private(set) var legend = LetterLegend()
  private let phrases: Phrases
  private let systemWidth: Double
  /// The map's icon for it, or the terminal of a control centre, above its name.
  private let sign: (glyph: Glyph, size: Size)?

  private static let nameSize = Measure.nameSize
  private static let systemHeight = 21.0
  private static let tallestSign = 30.0
  private static let signGap = 4.0

  init(_ control: Control, _ icons: [Icon], in phrases: Phrases) {
    self.control = control
    self.phrases = phrases
    let usual: Glyph? = control.isBare ? nil : .icon(of: control.word)
    let glyph = Glyph.own(control.icon, of: icons) ?? usual
    sign = glyph.map { ($0, $0.size.fitting(Size(60, Self.tallestSign))) }
    nameLines = TextMetrics.lines(
      of: control.label, within: control.isDatabase ? Glyph.mrp.size.width - 14 : 180, orWord: 180,
      size: Self.nameSize, weight: .bold)
    let system = control.system.map { TextMetrics.width(of: $0, size: Measure.smallSize) + 16 }
    systemWidth = max(Glyph.database.size.width, system ?? 0)
    let name = TextMetrics.width(ofLines: nameLines, size: Self.nameSize, weight: .bold)
    let content =
      Double(nameLines.count) * Measure.lineHeight + (control.system == nil ? 0 : Self.systemHeight + 6)
      + (sign.map { $0.size.height + Self.signGap } ?? 0)
    if control.isDatabase {
      // As slim as the notation has it, if its texts leave it so; lid and bottom are curved.
      let natural = Glyph.mrp.size
      let width = max(natural.width, name + 14, control.system == nil ? 0 : systemWidth + 14)
      size = Size(width.rounded(.up), max(natural.height, content + 48).rounded(.up))
    } else {
      let width = max(Measure.controlWidth, systemWidth + 24, name + 24)
      size = Size(width.rounded(.up), (content + 22).rounded(.up))
    }
  }

  /// The box grows where lines at its sides need the room: those of a cylinder end between its lid and its bottom.
  mutating func grow(to height: Double) {
    let curves = control.isDatabase ? 2 * Cylinder.lid(of: Rect(0, 0, size.width, size.height)) : 0
    size.height = max(size.height, height + curves)
  }

  /// The box grows where lines at its lower edge need the room.
  mutating func widen(to width: Double) { size.width = max(size.width, width) }

  /// Gives the box the letters that stand for lines to lower rows.
  mutating func add(_ legend: LetterLegend?) {
    guard let legend else { return }
    self.legend = legend
    widen(to: legend.minimumWidth)
  }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, size.width, size.height)
    let above = sign.map { $0.size.height + Self.signGap } ?? 0
    let content =
      Double(nameLines.count) * Measure.lineHeight + (control.system == nil ? 0 : Self.systemHeight + 6)
    // The lid of a cylinder takes its upper edge.
    let lid = control.isDatabase ? Cylinder.lid(of: box) : 0
    let top = box.midY + (above + lid - content) / 2
    var marks: [Mark] = control.isDatabase ? Glyph.mrp.marks(box) : [.outline(.rectangle(box))]
    if let sign {
      marks += sign.glyph.marks(
        Rect(box.midX - sign.size.width / 2, top - above, sign.size.width, sign.size.height))
    }
    // Lines of a slim cylinder may be short: each has the room of the widest.
    let room = TextMetrics.width(ofLines: nameLines, size: Self.nameSize, weight: .bold)
    for (index, line) in nameLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.midX, top + 11.5 + Double(index) * Measure.lineHeight), .middle,
            size: Self.nameSize, weight: .bold, reserved: control.isDatabase ? room : nil)))
    }
    if let system = control.system {
      let y = top + Double(nameLines.count) * Measure.lineHeight + 6
      let cylinder = Rect(box.midX - systemWidth / 2, y, systemWidth, Self.systemHeight)
      marks += Glyph.database.marks(cylinder)
      marks.append(
        .text(
          TextMark(system, at: Point(box.midX, cylinder.maxY - 5), .middle, size: Measure.smallSize)))
    }
    marks += legend.marks(below: box)
    let name = control.system.map { "\(control.label), \($0)" } ?? control.label
    return [
      Item(
        id: "control-\(control.id)", word: control.word.rawValue,
        title: ([name] + legend.titles(in: phrases)).joined(separator: ", "),
        role: .solid(extent: Rect(box.minX, box.minY, box.width, box.height + legend.height)), marks: marks)
    ]
  }
}

extension ControlBlock {
  func outline(at origin: Point) -> [Point] {
    let box = Rect(origin.x, origin.y, size.width, size.height)
    if control.isDatabase { return Cylinder.corners(box) }
    return [box.at(0, 0), box.at(1, 0), box.at(1, 1), box.at(0, 1)]
  }
}

extension Control {
  /// True for a planning system that stands on its own: a cylinder.
  var isDatabase: Bool { word == .mrp || word == .database }

  /// True where the shape alone says what it is; in others an icon stands above the name.
  fileprivate var isBare: Bool { word == .control || isDatabase }
}
