import VSMAnalysis
import VSMModel
import VSMSyntax

/// A process box: title band, body with the operators, data box below.
struct ProcessBlock: Block {
  let process: Process
  let titleLines: [String]
  let data: DataRows
  let operators: String?
  /// The rule that the step fulfils.
  private let rule: String?
  private let summary: String
  private(set) var size: Size
  /// Height of the title band; the layout gives all processes of a row the same.
  var bandHeight: Double {
    didSet { size.height = bandHeight + Measure.processBody + data.height }
  }

  /// The block of a step; the takt in words shows where the step is above it, and the box is wide enough for
  /// its rungs.
  ///
  /// - Parameter visits: how often a unit that enters visits the step, where routes make that differ.
  init(
    _ process: Process, _ figures: StepFigures, takt: String?, rungWidth: Double = 0, visits: Double? = nil
  ) {
    self.process = process
    titleLines = TextMetrics.lines(
      of: process.label, within: Measure.processMaxTitle, size: Measure.nameSize, weight: .bold)
    var data = DataRows(process, figures, takt: takt)
    if let visits { data.rows.append(DataRows.Row(name: "Visits", value: FigureText.fixed(visits, 2))) }
    self.data = data
    rule =
      process.properties.text(.compliance) ?? process.properties.text(.sanitize).map { "sanitize: \($0)" }
    operators = process.properties.count(.operators).map { FigureText.count(Estimate($0)) }
    bandHeight = Self.bandHeight(lines: titleLines.count)
    let width = max(
      Measure.processWidth, data.minimumWidth, rungWidth,
      TextMetrics.width(ofLines: titleLines, size: Measure.nameSize, weight: .bold) + 20
        + (rule == nil ? 0 : 2 * Glyph.shield.size.width))
    size = Size(width.rounded(.up), bandHeight + Measure.processBody + data.height)
    summary = ([process.label] + [rule].compactMap(\.self) + data.rows.map { "\($0.name) \($0.value)" })
      .joined(separator: ", ")
  }

  static func bandHeight(lines: Int) -> Double {
    Measure.titleBand + Double(lines - 1) * Measure.lineHeight
  }

  func items(at origin: Point) -> [Item] {
    let box = Rect(origin.x, origin.y, size.width, bandHeight + Measure.processBody)
    let body = Rect(origin.x, origin.y + bandHeight, size.width, Measure.processBody)
    var marks: [Mark] = [.outline(.rectangle(box))]
    if process.isShared { marks += Glyph.hatching.marks(body) }
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
    if let operators { marks += operatorMarks(operators, in: body) }
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
    guard operators == nil, !process.isShared else { return marks }
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

  private func operatorMarks(_ count: String, in body: Rect) -> [Mark] {
    let icon = Glyph.operatorIcon.size
    let gap = 6.0
    let text = TextMetrics.width(of: count, size: Measure.nameSize)
    let left = body.midX - (icon.width + gap + text) / 2
    let box = Rect(left, body.midY - icon.height / 2, icon.width, icon.height)
    let clear = Rect(left - 4, box.minY - 4, icon.width + gap + text + 8, icon.height + 8)
    // On hatching the icon needs paper of its own.
    let paper: [Mark] = process.isShared ? [.fill(.rectangle(clear), ink: .background)] : []
    return paper + Glyph.operatorIcon.marks(box)
      + [
        .text(
          TextMark(
            count, at: Point(box.maxX + gap, body.midY + Measure.nameSize * 0.36), size: Measure.nameSize))
      ]
  }
}
