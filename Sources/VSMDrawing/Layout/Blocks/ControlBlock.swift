import VSMModel
import VSMSyntax

/// Who plans: a box with its name, and its system as a small database; a control centre with its terminal, or a
/// database that stands on its own.
struct ControlBlock: Block {
  let control: Control
  private let nameLines: [String]
  private(set) var size: Size
  private let systemWidth: Double
  /// The map's icon for it, or the terminal of a control centre, above its name.
  private let sign: (glyph: Glyph, size: Size)?

  private static let nameSize = 12.5
  private static let systemHeight = 21.0
  private static let tallestSign = 30.0
  private static let signGap = 4.0

  init(_ control: Control, _ icons: [Icon]) {
    self.control = control
    let glyph =
      Glyph.own(control.icon, of: icons) ?? (control.word == .controlCentre ? .controlCentre : nil)
    sign = glyph.map { ($0, $0.size.fitting(Size(60, Self.tallestSign))) }
    nameLines = TextMetrics.lines(of: control.label, within: 180, size: Self.nameSize, weight: .bold)
    let system = control.system.map { TextMetrics.width(of: $0, size: Measure.smallSize) + 16 }
    systemWidth = max(Glyph.database.size.width, system ?? 0)
    let width = max(
      Measure.controlWidth, systemWidth + 24,
      TextMetrics.width(ofLines: nameLines, size: Self.nameSize, weight: .bold) + 24)
    let height =
      Double(nameLines.count) * Measure.lineHeight + (control.system == nil ? 0 : Self.systemHeight + 6) + 22
      + (sign.map { $0.size.height + Self.signGap } ?? 0) + (control.isDatabase ? 12 : 0)
    size = Size(width.rounded(.up), height.rounded(.up))
  }

  /// The box grows where lines at its sides need the room.
  mutating func grow(to height: Double) { size.height = max(size.height, height) }

  /// The box grows where lines at its lower edge need the room.
  mutating func widen(to width: Double) { size.width = max(size.width, width) }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, size.width, size.height)
    let above = sign.map { $0.size.height + Self.signGap } ?? 0
    let content =
      Double(nameLines.count) * Measure.lineHeight + (control.system == nil ? 0 : Self.systemHeight + 6)
    // The lid of a cylinder takes its upper edge.
    let top = box.midY + (above + (control.isDatabase ? 8 : 0) - content) / 2
    var marks: [Mark] = control.isDatabase ? Glyph.mrp.marks(box) : [.outline(.rectangle(box))]
    if let sign {
      marks += sign.glyph.marks(
        Rect(box.midX - sign.size.width / 2, top - above, sign.size.width, sign.size.height))
    }
    for (index, line) in nameLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.midX, top + 11.5 + Double(index) * Measure.lineHeight), .middle,
            size: Self.nameSize, weight: .bold)))
    }
    if let system = control.system {
      let y = top + Double(nameLines.count) * Measure.lineHeight + 6
      let cylinder = Rect(box.midX - systemWidth / 2, y, systemWidth, Self.systemHeight)
      marks += Glyph.database.marks(cylinder)
      marks.append(
        .text(
          TextMark(system, at: Point(box.midX, cylinder.maxY - 5), .middle, size: Measure.smallSize)))
    }
    let title = control.system.map { "\(control.label), \($0)" } ?? control.label
    return [
      Item(
        id: "control-\(control.id)", word: control.word.rawValue, title: title, role: .solid(extent: box),
        marks: marks)
    ]
  }
}

extension Control {
  fileprivate var isDatabase: Bool { word == .mrp || word == .database }
}
