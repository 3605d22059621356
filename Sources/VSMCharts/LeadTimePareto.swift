import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// What the lead time is made of, the longest first, with the part that each and those before it make up.
enum LeadTimePareto {
  private static let most = 14

  static func chart(of map: ValueStreamMap, _ figures: Figures, _ width: Double) -> Chart? {
    let parts = Passage(of: map, figures).parts.filter { $0.seconds > 0 }
    let total = parts.reduce(0) { $0 + $1.seconds }
    guard parts.count > 2, total > 0, total.isFinite else { return nil }
    let sorted = parts.enumerated().sorted {
      ($1.element.seconds, $0.offset) < ($0.element.seconds, $1.offset)
    }
    .map(\.element)
    let shown = sorted.prefix(sorted.count > most ? most - 1 : most)
    let rest = sorted.dropFirst(shown.count)
    var bars = shown.map {
      BarChart.Bar(name: $0.name, value: $0.seconds, text: $0.text, ink: $0.isWork ? .flowHead : .faint)
    }
    if !rest.isEmpty {
      let sum = rest.reduce(0) { $0 + $1.seconds }
      let text = map.phrases.figure(
        figures.text(of: Estimate(sum), inDays: rest.contains(where: \.isInDays)))
      bars.append(BarChart.Bar(name: map.phrases("\(rest.count) more"), value: sum, text: text, ink: .faint))
    }
    var sum = 0.0
    let sums = bars.map { bar -> String in
      sum += bar.value
      return map.phrases.figure(FigureText.share(Estimate(min(1, sum / total))))
    }
    let chart = BarChart(
      bars: bars, sums: sums, legend: [(.faint, map.phrases("Wait")), (.flowHead, map.phrases("Work"))])
    var caption = map.phrases(
      "Waits and work on the longest way of a delivered unit, the longest first. On the right: the part of them all up to there."
    )
    let without = map.without(figures.leadTimeWithout, in: map.phrases)
    if !without.isEmpty { caption += " (\(without.dropFirst()))" }
    return Chart(
      "lead-time-pareto", map.phrases("Where the time goes"), caption: caption, chart.canvas(width))
  }
}
