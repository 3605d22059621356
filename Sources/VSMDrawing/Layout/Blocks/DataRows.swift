package import VSMAnalysis
package import VSMModel
import VSMScene
import VSMSyntax
package import VSMWords

/// A data box: rows of a name on the left and a value on the right, right under an icon.
package struct DataRows {
  package struct Row {
    package var name: String
    package var value: String
    /// Calls for attention, such as a cycle time above takt.
    package var isAlarming = false
    /// The value as a sentence has it, where that is not what the row shows.
    var spoken: String?

    package init(name: String, value: String, isAlarming: Bool = false) {
      self.name = name
      self.value = value
      self.isAlarming = isAlarming
    }
  }

  package var rows: [Row]

  var height: Double { Double(rows.count) * Measure.rowHeight }

  /// The width that the widest row needs.
  var minimumWidth: Double {
    rows.map { row in
      TextMetrics.width(of: row.name, size: Measure.bodySize)
        + TextMetrics.width(of: row.value, size: Measure.bodySize, weight: row.isAlarming ? .bold : .regular)
        + 2 * Measure.rowPadding + 10
    }.max() ?? 0
  }

  /// The rows right under an icon's box, as wide as the box.
  func marks(below box: Rect) -> [Mark] {
    guard !rows.isEmpty else { return [] }
    let frame = Rect(box.minX, box.maxY, box.width, height)
    var rules = Path()
    for index in rows.indices.dropFirst() {
      let y = frame.minY + Double(index) * Measure.rowHeight
      rules.move(to: Point(frame.minX, y))
      rules.line(to: Point(frame.maxX, y))
    }
    var marks: [Mark] = [
      .path(.rectangle(frame), fill: .dataPaper, stroke: Stroke(width: 1))
    ]
    if rows.count > 1 { marks.append(.stroke(rules, width: 1)) }
    for (index, row) in rows.enumerated() {
      let base = frame.minY + Double(index) * Measure.rowHeight + 13
      marks.append(
        .text(
          TextMark(
            row.name, at: Point(frame.minX + Measure.rowPadding, base), size: Measure.bodySize, ink: .muted)))
      marks.append(
        .text(
          TextMark(
            row.value, at: Point(frame.maxX - Measure.rowPadding, base), .end, size: Measure.bodySize,
            weight: row.isAlarming ? .bold : .regular, ink: row.isAlarming ? .warning : .foreground)))
    }
    return marks
  }
}

extension DataRows {
  /// The rows that a block's properties ask for, in the order of the file.
  ///
  /// - Parameters:
  ///   - properties: what the block gives.
  ///   - phrases: the language of names and units.
  package init(_ properties: PropertyList, in phrases: Phrases) {
    var rows: [Row] = []
    for entry in properties.entries {
      if case .labelledText(let label, let text) = entry.value {
        rows.append(Row(name: label, value: text))
        continue
      }
      guard let name = entry.property.row.map({ phrases[$0] }) else { continue }
      // A step that is shared is hatched; whom it uses is said by their labels.
      switch entry.value {
      case .flag, .use: continue
      case .graded(let grade, let mix):
        rows.append(
          Row(name: phrases("Graded \(grade)"), value: ValueText.line(.shares(mix), in: phrases)))
        continue
      case .byVariant(let parts):
        rows.append(Row(name: name, value: ValueText.range(of: parts, in: phrases)))
        continue
      default: break
      }
      let variants = ValueText.variants(of: entry.value, in: phrases).map {
        Row(name: $0.name, value: $0.text)
      }
      switch entry.value {
      case .rate(let mix, let period):
        let total = Value.rate(Mix([Mix.Part(mix.total)]), per: period)
        rows.append(Row(name: name, value: ValueText.line(total, in: phrases)))
        rows += variants
      case .shares: rows += variants
      default:
        let value = ValueText.line(entry.value, in: phrases)
        rows.append(Row(name: name, value: entry.property == .pack ? phrases("\(value) pcs") : value))
      }
    }
    self.rows = rows
  }

  /// The rows of a step; its cycle time stands out where it is above the takt of the step, which is told: four legs a table
  /// are needed four times as often as the table.
  package init(_ process: Process, _ figures: StepFigures, in phrases: Phrases) {
    self.init(process.properties, in: phrases)
    let cycle = Property.cycleTime.row.map { phrases[$0] }
    addMeans(of: process, figures, in: phrases)
    // Where it is done is said by the label of the site, too.
    if process.properties.has(.siteName), let label = process.siteLabel,
      let index = rows.firstIndex(where: { $0.name == phrases["Site"] })
    {
      rows[index].value = label
    }
    for use in process.uses {
      let share = use.share == Interval(1) ? "" : " " + phrases.figure(FigureText.share(use.share))
      rows.append(Row(name: phrases["Uses"], value: use.label + share))
    }
    guard figures.isOverTakt, let pace = figures.pace, let bound = figures.takt,
      let index = rows.firstIndex(where: { $0.name == cycle })
    else { return }
    let (own, other) = TimeText.apart(pace, bound)
    let takt = phrases.figure(other)
    guard pace != figures.cycleTimeOfStation else {
      rows[index].isAlarming = true
      let value = rows[index].value
      rows[index].spoken = phrases("\(value), over the takt of \(takt)")
      rows[index].value = phrases("\(value) > takt \(takt)")
      return
    }
    // What is above takt is not the number that stands in the file.
    let text = phrases.figure(own)
    var row = Row(
      name: phrases["Per unit"], value: phrases("\(text) > takt \(takt)"), isAlarming: true)
    row.spoken = phrases("\(text), over the takt of \(takt)")
    rows.insert(row, at: index + 1)
  }

  /// What is set apart by variant has its mean by what passes, too: `260 s (200–500 s)`.
  private mutating func addMeans(of process: Process, _ figures: StepFigures, in phrases: Phrases) {
    for (property, mean) in [
      (Property.cycleTime, figures.cycleTimeOfStation), (.processTime, figures.processTime),
    ] {
      let parts = process.properties.variants(property)
      guard !parts.isEmpty, let mean, let name = property.row.map({ phrases[$0] }),
        let index = rows.firstIndex(where: { $0.name == name })
      else { continue }
      let range = rows[index].value
      rows[index].value = phrases.figure(ValueText.mean(mean.middle, like: parts)) + " (\(range))"
      let slow = figures.variants.filter(\.isOverTakt).map(\.name)
      guard property == .cycleTime, !slow.isEmpty else { continue }
      rows[index].isAlarming = true
      rows[index].spoken = phrases("\(rows[index].value), over takt for \(names: slow)")
    }
  }
}
