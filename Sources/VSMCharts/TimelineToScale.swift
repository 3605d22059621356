import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// Waits and work along the longest way, every second as long as every other: the picture that the ladder, whose rungs are all
/// alike, does not give.
enum TimelineToScale {
  static func chart(of map: ValueStreamMap, _ figures: Figures, _ width: Double) -> Chart? {
    let parts = Passage(of: map, figures).parts.filter { $0.seconds > 0 }
    let total = parts.reduce(0) { $0 + $1.seconds }
    guard parts.count > 1, total > 0, total.isFinite, parts.contains(where: { !$0.isWork }) else {
      return nil
    }
    let work = parts.filter(\.isWork).reduce(0) { $0 + $1.seconds }
    let waits = total - work
    func said(_ seconds: Double) -> String {
      figures.text(of: Estimate(seconds), inDays: figures.isLeadTimeInDays)
    }
    var canvas = canvas(parts, total, map, figures, width)
    let part = FigureText.efficiency(Estimate(work / total))
    // A part of all is told where all is known.
    let without = map.without(figures.leadTimeWithout, in: map.phrases)
    let worked =
      without.isEmpty
      ? map.phrases("Work \(figure: TimeText.clock(work)), \(figure: part) of all")
      : map.phrases("Work") + " " + map.phrases.figure(TimeText.clock(work))
    canvas.legend(
      [(.faint, map.phrases("Wait \(figure: said(waits))")), (.flowHead, worked)],
      at: Point(12, canvas.size.height - 12))
    var caption = map.phrases(
      "The longest way of a delivered unit, as long as its time: waits light, work dark. Work that would be thinner than a line is drawn as one."
    )
    if !without.isEmpty { caption += " (\(without.dropFirst()))" }
    return Chart("timeline", map.phrases("Wait and work, to scale"), caption: caption, canvas)
  }

  private static func canvas(
    _ parts: [Passage.Part], _ total: Double, _ map: ValueStreamMap, _ figures: Figures, _ width: Double
  ) -> ChartCanvas {
    let (margin, barTop, barHeight) = (12.0, 46.0, 34.0)
    let bottom = barTop + barHeight
    let scale = (width - 2 * margin) / total
    var canvas = ChartCanvas(width, bottom + 56)
    func x(_ seconds: Double) -> Double { margin + seconds * scale }

    axis(to: total, figures) { seconds, text in
      let text = map.phrases.figure(text)
      canvas.line(
        [Point(x(seconds), bottom), Point(x(seconds), bottom + 5)], Stroke(.foreground, width: 1), text)
      let half = ChartCanvas.width(text) / 2
      let middle = min(max(x(seconds), margin + half), width - margin - half)
      canvas.text(text, at: Point(middle, bottom + 18), .middle, ink: .muted)
    }
    var begin = 0.0
    var begins: [Double] = []
    for part in parts {
      begins.append(begin)
      begin += part.seconds
    }
    // Waits first: work, which may be as thin as a line, lies on them.
    for wantsWork in [false, true] {
      for (part, begin) in zip(parts, begins) where part.isWork == wantsWork {
        let long = part.seconds * scale
        let name = "\(part.name): \(part.text)"
        if wantsWork, long < thinnest {
          canvas.line(
            [Point(x(begin), barTop), Point(x(begin), bottom)], Stroke(.flowHead, width: thinnest), name)
        } else {
          canvas.bar(Rect(x(begin), barTop, long, barHeight), wantsWork ? .flowHead : .faint, name)
        }
      }
    }
    label(parts, begins, &canvas, x: x, top: barTop, margin: margin)
    return canvas
  }

  private static let thinnest = 1.5

  /// Names the longest parts, as many as there is room for: all of them stand in the picture of what the time is made of.
  private static func label(
    _ parts: [Passage.Part], _ begins: [Double], _ canvas: inout ChartCanvas, x: (Double) -> Double,
    top: Double, margin: Double
  ) {
    var taken: [ClosedRange<Double>] = []
    for index in parts.indices.sorted(by: { (parts[$1].seconds, $0) < (parts[$0].seconds, $1) }) {
      let part = parts[index]
      let (from, to) = (x(begins[index]), x(begins[index] + part.seconds))
      guard to - from >= 6 else { continue }
      let name = ChartCanvas.fitted(part.name, within: max(110, to - from))
      let half = max(ChartCanvas.width(name), ChartCanvas.width(part.text, weight: .bold)) / 2
      let middle = min(max((from + to) / 2, margin + half), canvas.size.width - margin - half)
      // What would stand beside its part more than above it would be read for another one's.
      guard abs(middle - (from + to) / 2) <= half else { continue }
      let place = (middle - half - 6)...(middle + half + 6)
      guard !taken.contains(where: { $0.overlaps(place) }) else { continue }
      taken.append(place)
      canvas.text(name, at: Point(middle, top - 22), .middle)
      canvas.text(part.text, at: Point(middle, top - 8), .middle, weight: .bold)
    }
  }

  /// Days where the lead time is said in days, or else the unit that suits it.
  private static func axis(to total: Double, _ figures: Figures, _ tick: (Double, String) -> Void) {
    let unit: TimeAxis.Unit =
      figures.isLeadTimeInDays && figures.day > 0 ? (figures.day, "d") : TimeAxis.unit(of: total)
    for (value, text) in TimeAxis.ticks(to: total, in: unit, about: 6) { tick(value, text) }
  }
}
