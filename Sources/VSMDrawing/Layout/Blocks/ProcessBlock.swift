import VSMAnalysis
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// A process box: title band, body with the operators, data box below.
struct ProcessBlock: Block {
  let process: Process
  let titleLines: [String]
  /// The name of a decision, in its diamond or, where it is too long for that, below it.
  let decisionLines: [String]
  private(set) var data: DataRows
  private var signs: BodySigns
  private let isPacemaker: Bool
  /// The rule that the step fulfils.
  private let rule: String?
  private var summary: String
  private let phrases: Phrases
  /// True for a decision with its name in its diamond, whose lower corner is the lower edge then.
  private(set) var isNamedInside = false
  private(set) var size: Size
  /// Height of the title band; the layout gives all processes of a row the same.
  var bandHeight: Double {
    didSet { if !process.isDecision { size.height = bandHeight + Measure.processBody + data.height } }
  }

  /// The block of a step, at least so wide.
  init(
    _ process: Process, _ figures: StepFigures, leastWidth: Double = 0, icons: [Icon] = [],
    in phrases: Phrases
  ) {
    self.process = process
    self.phrases = phrases
    let nameLines = TextMetrics.lines(
      of: process.label, within: Measure.processMaxTitle, size: Measure.nameSize, weight: .bold)
    titleLines = process.isDecision ? [] : nameLines
    decisionLines = process.isDecision ? nameLines : []
    data = DataRows(process, figures, in: phrases)
    rule =
      process.properties.text(.compliance)
      ?? process.properties.text(.sanitize).map { phrases("sanitize: \(word: $0)") }
    signs = BodySigns(process, icons, in: phrases)
    bandHeight = Self.bandHeight(lines: titleLines.count)
    let isPacemaker = process.properties.has(.pacemaker)
    self.isPacemaker = isPacemaker
    let width = max(
      Measure.processWidth, data.minimumWidth, leastWidth, signs.width + 12,
      TextMetrics.width(ofLines: titleLines, size: Measure.nameSize, weight: .bold) + 20
        + 2 * max(rule == nil ? 0 : Glyph.shield.size.width, isPacemaker ? Glyph.pacemaker.size.width + 2 : 0)
    )
    size = Size(width.rounded(.up), bandHeight + Measure.processBody + data.height)
    if process.isDecision {
      let name = TextMetrics.width(ofLines: nameLines, size: Measure.nameSize, weight: .bold) + 4
      let around = name / Self.diamondShare
      isNamedInside = nameLines.count == 1 && around <= Measure.processMaxTitle
      size = Size(
        max(Glyph.decision.size.width, leastWidth, isNamedInside ? around : name).rounded(.up),
        Glyph.decision.size.height
          + (isNamedInside ? 0 : Double(nameLines.count) * Measure.lineHeight + 4))
    }
    summary =
      ([process.label] + signs.words + (isPacemaker ? [phrases["pacemaker"]] : []) + [rule].compactMap(\.self)
      + data.rows.map { "\($0.name) \($0.value)" })
      .joined(separator: ", ")
  }

  /// Says from where units come back to the step that no way is drawn for: a sign in the box, names in the data box, as
  /// far as both are broad enough.
  mutating func receive(from names: [String]) {
    guard !process.isDecision else { return }
    var wider = signs
    wider.addReturn(in: phrases)
    if wider.width + 12 <= size.width { signs = wider }
    for name in names {
      var longer = data
      longer.rows.append(DataRows.Row(name: phrases["From"], value: name))
      if longer.minimumWidth <= size.width { data = longer }
      summary += ", " + phrases("from \(name)")
    }
    size.height = bandHeight + Measure.processBody + data.height
  }

  /// What a diamond leaves of its width at the upper and lower edges of a line of text in its middle.
  private static let diamondShare = 0.6

  static func bandHeight(lines: Int) -> Double {
    Measure.titleBand + Double(lines - 1) * Measure.lineHeight
  }

  func items(at origin: Point) -> [Item] {
    if process.isDecision { return decisionItems(at: origin) }
    let box = Rect(origin.x, origin.y, size.width, bandHeight + Measure.processBody)
    let body = Rect(origin.x, origin.y + bandHeight, size.width, Measure.processBody)
    var marks: [Mark] = [.outline(.rectangle(box))]
    if process.isShared { marks.append(Hatching.mark(body)) }
    marks.append(
      .stroke(.polyline([Point(body.minX, body.minY), Point(body.maxX, body.minY)]), width: 1.2))
    let firstBase =
      origin.y + (bandHeight - Double(titleLines.count - 1) * Measure.lineHeight) / 2 + Measure.nameSize
      * 0.36
    for (index, line) in titleLines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(box.midX, firstBase + Double(index) * Measure.lineHeight), .middle,
            size: Measure.nameSize, weight: .bold)))
    }
    marks += signs.marks(in: body, isHatched: process.isShared)
    if isPacemaker {
      let natural = Glyph.pacemaker.size
      let scale = min(1, (Measure.titleBand - 5) / natural.height)
      let sign = Size(natural.width * scale, natural.height * scale)
      marks += Glyph.pacemaker.marks(
        Rect(box.minX + 5, box.minY + (bandHeight - sign.height) / 2, sign.width, sign.height))
    }
    if let rule { marks += shieldMarks(rule, box, body) }
    marks += data.marks(below: box)
    return [
      Item(
        id: "process-\(process.id)", word: Word.process.rawValue, title: summary,
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }

  /// A shield in the corner; the rule stands in the body where that is free.
  private func shieldMarks(_ rule: String, _ box: Rect, _ body: Rect) -> [Mark] {
    let shield = Glyph.shield.size
    var marks = Glyph.shield.marks(
      Rect(box.maxX - shield.width - 5, box.minY + 3, shield.width, shield.height))
    guard signs.isEmpty, !process.isShared else { return marks }
    let lines = TextMetrics.lines(of: rule, within: body.width - 12, size: Measure.smallSize)
    guard lines.count <= 3 else { return marks }
    let first = body.midY - Double(lines.count - 1) * 6 + Measure.smallSize * 0.36
    for (index, line) in lines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(body.midX, first + Double(index) * 12), .middle, size: Measure.smallSize,
            ink: .muted)))
    }
    return marks
  }

  /// A diamond, level with the arrows that come in and leave.
  private func decisionItems(at origin: Point) -> [Item] {
    let diamond = Rect(origin.x, origin.y, size.width, Glyph.decision.size.height)
    let first = isNamedInside ? diamond.midY + Measure.nameSize * 0.36 : diamond.maxY + 13
    let marks =
      Glyph.decision.marks(diamond)
      + decisionLines.enumerated().map { index, line in
        Mark.text(
          TextMark(
            line, at: Point(diamond.midX, first + Double(index) * Measure.lineHeight), .middle,
            size: Measure.nameSize, weight: .bold))
      }
    return [
      Item(
        id: "process-\(process.id)", word: Word.decision.rawValue,
        title: phrases["Decision"] + ", \(process.label)",
        role: .solid(extent: Rect(origin.x, origin.y, size.width, size.height)), marks: marks)
    ]
  }
}
