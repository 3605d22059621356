import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// How much of its capacity each step needs for what passes it: capacity against demand.
enum LoadChart {
  private static let most = 30

  static func chart(of map: ValueStreamMap, _ figures: Figures, _ width: Double) -> Chart? {
    let steps = map.processes.indices.filter { figures.steps[$0].utilisation?.isFinite ?? false }
    guard !steps.isEmpty else { return nil }
    let bars = steps.prefix(most).compactMap { index -> BarChart.Bar? in
      let step = figures.steps[index]
      guard let load = step.utilisation else { return nil }
      var text = map.phrases.figure(FigureText.share(load))
      if let flow = step.flow, let capacity = step.capacity {
        text +=
          "  "
          + map.phrases(
            "(\(figure: FigureText.rate(flow)) of \(figure: FigureText.rate(capacity)) a day)")
      }
      return BarChart.Bar(
        name: map.processes[index].label.onOneLine, value: load.middle, text: text,
        ink: load.middle > 1 ? .warning : .flow)
    }
    var caption = map.phrases(
      "Run and changeover as a part of the working time of each step, and the units a day behind it. Above 100 % a step cannot keep up."
    )
    if steps.contains(where: { figures.steps[$0].isLoadOfPeople }) {
      caption +=
        " " + map.phrases("Where no C/T is given it is the load of the people by their work content.")
    }
    if steps.count > most {
      caption += " " + map.phrases("The first \(most) of \(steps.count) steps are drawn.")
    }
    return Chart(
      "load", map.phrases("Capacity against demand"), caption: caption,
      BarChart(bars: bars, marks: [(1, map.phrases.figure("100 %"))]).canvas(width))
  }
}
