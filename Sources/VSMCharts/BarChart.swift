import VSMScene

/// Bars from the left, one below the other, each with its name before it and its number behind it.
struct BarChart {
  struct Bar {
    var name: String
    var value: Double
    /// The number as the tables say it.
    var text: String
    var ink: Ink
  }

  var bars: [Bar]
  /// Upright lines across all bars, with what they stand for.
  var marks: [(value: Double, text: String)] = []
  /// What the bars so far make up, at the right.
  var sums: [String] = []
  var legend: [(ink: Ink, text: String)] = []

  private static let rowHeight = 24.0
  private static let barHeight = 14.0
  private static let margin = 12.0

  func canvas(_ width: Double) -> ChartCanvas {
    let names = bars.map { ChartCanvas.fitted($0.name, within: width * 0.32) }
    let nameWidth = names.map { ChartCanvas.width($0) }.max() ?? 0
    let textWidth = bars.map { ChartCanvas.width($0.text) }.max() ?? 0
    let isSigned = bars.contains { $0.value < 0 }
    let sumWidth = sums.isEmpty ? 0 : (sums.map { ChartCanvas.width($0) }.max() ?? 0) + 10
    let left = Self.margin + nameWidth + 10 + (isSigned ? textWidth + 6 : 0)
    let right = width - Self.margin - textWidth - 6 - sumWidth
    let room = max(40, right - left)
    let low = min(0, bars.map(\.value).min() ?? 0)
    let high = max(bars.map(\.value).max() ?? 0, marks.map(\.value).max() ?? 0, 0)
    let scale = room / max(high - low, .leastNormalMagnitude)
    func x(_ value: Double) -> Double { left + (value - low) * scale }

    let top = Self.margin + (marks.isEmpty ? 0 : 18)
    let bottom = top + Double(bars.count) * Self.rowHeight
    var canvas = ChartCanvas(width, bottom + Self.margin + (legend.isEmpty ? 0 : 22))
    for (index, bar) in bars.enumerated() {
      let y = top + Double(index) * Self.rowHeight
      let box = Rect(
        min(x(0), x(bar.value)), y + (Self.rowHeight - Self.barHeight) / 2, abs(x(bar.value) - x(0)),
        Self.barHeight)
      let base = y + Self.rowHeight / 2 + 4
      canvas.text(names[index], at: Point(Self.margin + nameWidth, base), .end)
      canvas.bar(box, bar.ink, "\(bar.name): \(bar.text)")
      if bar.value < 0 {
        canvas.text(bar.text, at: Point(box.minX - 5, base), .end)
      } else {
        var start = box.maxX + 5
        let end = start + ChartCanvas.width(bar.text)
        // Behind a line that would run through it.
        for mark in marks.map({ x($0.value) }) where start - 3 < mark && mark < end + 3 { start = mark + 5 }
        canvas.text(bar.text, at: Point(start, base))
      }
      if sums.indices.contains(index) {
        canvas.text(
          sums[index], at: Point(width - Self.margin, base), .end, ink: .muted)
      }
    }
    // The line that bars begin at.
    canvas.line([Point(x(0), top), Point(x(0), bottom)], Stroke(.foreground, width: 1.2), "0")
    for mark in marks {
      canvas.line(
        [Point(x(mark.value), top - 2), Point(x(mark.value), bottom)], Stroke(.warning, width: 1.6), mark.text
      )
      let half = ChartCanvas.width(mark.text) / 2
      let middle = min(max(x(mark.value), Self.margin + half), width - Self.margin - half)
      canvas.text(mark.text, at: Point(middle, top - 7), .middle, ink: .warning)
    }
    if !legend.isEmpty { canvas.legend(legend, at: Point(Self.margin, bottom + 20)) }
    return canvas
  }
}
