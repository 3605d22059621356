import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords
import VSMSyntax

/// The pace of each step as a column against takt, as the book draws it: a column that reaches above the line cannot keep up,
/// and the air below the line is what balancing may use.
enum OperatorBalance {
  /// More columns would have no room for their names.
  private static let most = 24

  static func chart(of map: ValueStreamMap, _ figures: Figures, _ width: Double) -> Chart? {
    let steps = map.processes.indices.filter {
      map.processes[$0].stream != nil && figures.steps[$0].pace != nil
    }
    guard steps.count > 1 || steps.contains(where: { figures.steps[$0].takt != nil }), !steps.isEmpty else {
      return nil
    }
    let shown = Array(steps.prefix(most))
    var caption = map.phrases(
      "Each column is the pace of a step: C/T divided by its stations, with the changeover spread over the batch, × the part of what customers take that passes it. The line is takt."
    )
    if shown.count < steps.count {
      caption += " " + map.phrases("The first \(shown.count) of \(steps.count) steps are drawn.")
    }
    let isWide = shown.allSatisfy { step in
      let column = (width - 70) / Double(shown.count)
      let words = map.processes[step].label.split(whereSeparator: \.isWhitespace).map(String.init)
      let pace = figures.steps[step].pace.map { map.phrases.figure(TimeText.clock($0)) } ?? ""
      return (words + [pace]).allSatisfy { ChartCanvas.width($0, weight: .bold) <= column - 6 }
    }
    return Chart(
      "operator-balance", map.phrases("Balance against takt"), caption: caption,
      isWide ? canvas(shown, map, figures, width) : bars(shown, map, figures).canvas(width))
  }

  /// The same with the columns lying, for more steps or longer names than stand beside each other. A step of another takt than
  /// the others says so behind its number.
  private static func bars(_ steps: [Int], _ map: ValueStreamMap, _ figures: Figures) -> BarChart {
    let takts = steps.compactMap { figures.steps[$0].takt }
    let common = takts.first
    let say = map.phrases
    let bars = steps.compactMap { index -> BarChart.Bar? in
      let step = figures.steps[index]
      guard let pace = step.pace else { return nil }
      var text = say.figure(TimeText.clock(pace))
      if let takt = step.takt, takt != common {
        text += "  (" + say("takt \(figure: TimeText.clock(takt))") + ")"
      }
      return BarChart.Bar(
        name: map.processes[index].label.onOneLine, value: pace.middle, text: text,
        ink: step.isOverTakt ? .warning : .flow)
    }
    let marks = common.map { [(value: $0.middle, text: say("Takt \(figure: TimeText.clock($0))"))] } ?? []
    return BarChart(bars: bars, marks: marks)
  }

  private static func canvas(
    _ steps: [Int], _ map: ValueStreamMap, _ figures: Figures, _ width: Double
  ) -> ChartCanvas {
    let paces = steps.map { step -> Double in
      let ofVariants = marks(of: figures.steps[step], in: map.phrases).map { $0.time }
      return ([figures.steps[step].pace?.high ?? 0] + ofVariants).max() ?? 0
    }
    let takts = steps.map { figures.steps[$0].takt?.high ?? 0 }
    let most = max(paces.max() ?? 0, takts.max() ?? 0) * 1.08
    let say = map.phrases
    let ticks = TimeAxis.ticks(to: most, in: TimeAxis.unit(of: most), about: 7).map {
      ($0.seconds, say.figure($0.text))
    }
    let (margin, top, height) = (12.0, 26.0, 230.0)
    let left = margin + (ticks.map { ChartCanvas.width($0.1) }.max() ?? 0) + 10
    let column = (width - margin - left) / Double(steps.count)
    let names = steps.map {
      TextMetrics.lines(of: map.processes[$0].label.onOneLine, within: column - 6, size: TypeSize.body)
    }
    let lines = min(4, names.map(\.count).max() ?? 1)
    var canvas = ChartCanvas(width, top + height + Double(lines) * 13 + 16)
    let bottom = top + height
    func y(_ value: Double) -> Double { bottom - value / max(most, .leastNormalMagnitude) * height }

    for (value, text) in ticks {
      canvas.line([Point(left, y(value)), Point(width - margin, y(value))], Stroke(.faint, width: 0.8), text)
      canvas.text(text, at: Point(left - 8, y(value) + 4), .end, ink: .muted)
    }
    for (index, step) in steps.enumerated() {
      let found = figures.steps[step]
      guard let pace = found.pace else { continue }
      let name = map.processes[step].label.onOneLine
      let middle = left + (Double(index) + 0.5) * column
      let wide = min(56, column * 0.62)
      let text = say.figure(TimeText.clock(pace))
      canvas.bar(
        Rect(middle - wide / 2, y(pace.middle), wide, bottom - y(pace.middle)),
        found.isOverTakt ? .warning : .flow,
        "\(name): \(text)" + (found.takt.map { ", " + say("takt \(figure: TimeText.clock($0))") } ?? ""))
      if pace.isRange {
        // From the least to the most, as ranges are drawn.
        canvas.line(
          [Point(middle, y(pace.low)), Point(middle, y(pace.high))], Stroke(.foreground, width: 1.6), text)
      }
      // Where each variant would stand, beside the column of their mean.
      var lowest = -Double.infinity
      for mark in marks(of: found, in: say).sorted(by: { $0.time < $1.time }) {
        let right = middle + wide / 2
        let room = ChartCanvas.width(mark.name) + 12 <= (column - wide) / 2
        canvas.line(
          [Point(right, y(mark.time)), Point(right + 6, y(mark.time))], Stroke(.foreground, width: 1.6),
          mark.title)
        guard room, y(mark.time) < lowest - 13 || lowest == -.infinity else { continue }
        lowest = y(mark.time)
        canvas.text(mark.name, at: Point(right + 9, lowest + 4), ink: mark.isOver ? .warning : .muted)
      }
      let label = ChartCanvas.fitted(text, within: column - 4)
      var base = y(pace.high) - 5
      // Above the line of takt where the column ends just below it.
      if let takt = found.takt, y(takt.middle) > base - 12, y(takt.middle) < base + 4 {
        base = y(takt.middle) - 5
      }
      canvas.text(
        label, at: Point(middle, base), .middle, weight: .bold, ink: found.isOverTakt ? .warning : .foreground
      )
      for (line, part) in names[index].prefix(lines).enumerated() {
        let cut = line == lines - 1 && names[index].count > lines
        canvas.text(
          ChartCanvas.fitted(cut ? part + "…" : part, within: column - 4),
          at: Point(middle, bottom + 15 + Double(line) * 13), .middle)
      }
    }
    canvas.line([Point(left, bottom), Point(width - margin, bottom)], Stroke(.foreground, width: 1.2), "0")
    takt(steps, map, figures, &canvas, left: left, column: column, y: y)
    return canvas
  }

  /// The variants of a step that gives its C/T by them, with the pace that each would have alone.
  private static func marks(of step: StepFigures, in phrases: Phrases) -> [VariantMark] {
    guard let mean = step.cycleTimeOfStation?.middle, mean > 0, let pace = step.pace?.middle else {
      return []
    }
    return step.variants.compactMap { variant -> VariantMark? in
      guard let cycle = variant.cycleTime?.middle, cycle != mean else { return nil }
      return VariantMark(
        name: variant.name, title: "\(variant.name): \(phrases.figure(TimeText.clock(cycle)))",
        time: pace * cycle / mean, isOver: variant.isOverTakt)
    }
  }

  private struct VariantMark {
    let name: String
    let title: String
    let time: Double
    let isOver: Bool
  }

  /// One line where all steps have the same takt, else one over each run of columns that share theirs.
  private static func takt(
    _ steps: [Int], _ map: ValueStreamMap, _ figures: Figures, _ canvas: inout ChartCanvas, left: Double,
    column: Double,
    y: (Double) -> Double
  ) {
    var first = 0
    while first < steps.count {
      var last = first
      let takt = figures.steps[steps[first]].takt
      while last + 1 < steps.count, figures.steps[steps[last + 1]].takt == takt { last += 1 }
      if let takt {
        let (from, to) = (left + Double(first) * column, left + Double(last + 1) * column)
        let text = map.phrases("Takt \(figure: TimeText.clock(takt))")
        canvas.line(
          [Point(from, y(takt.middle)), Point(to, y(takt.middle))], Stroke(.warning, width: 1.8), text)
        canvas.text(text, at: Point(from + 4, 14), ink: .warning)
      }
      first = last + 1
    }
  }
}
