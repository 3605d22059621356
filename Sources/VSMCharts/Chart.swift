public import VSMAnalysis
public import VSMModel
public import VSMScene
import VSMWords

/// A picture of figures that stands beside a map in a report.
///
/// It is a scene like the map itself: the same inks, the same measures of text, held to the same laws by the linter.
/// Every number in it is one of the figures, as the tables say it.
public struct Chart: Sendable {
  /// Unique among the charts of a map; part of the names of files.
  public let key: String
  /// What the chart is called in the names of files and in templates.
  public let name: String
  /// How it is read, and what its numbers rest on.
  public let caption: String
  /// What is drawn, for any writer of scenes.
  public let scene: Scene

  init(_ key: String, _ name: String, caption: String, _ canvas: ChartCanvas) {
    self.key = key
    self.name = name
    self.caption = caption
    scene = canvas.scene(title: name, description: caption)
  }

  /// The width in px that charts are made for where nothing else is said: that of a column of text.
  public static let standardWidth = 760.0

  /// The charts that a map has something to show in, in the order of a report.
  ///
  /// - Parameters:
  ///   - map: whose figures they are.
  ///   - figures: of the map.
  ///   - width: of each, in px; not below 480.
  /// - Returns: none for a map without figures.
  public static func all(
    of map: ValueStreamMap, _ figures: Figures, width: Double = standardWidth
  ) -> [Chart] {
    let width = max(480, width)
    let line = [
      TimelineToScale.chart(of: map, figures, width), LeadTimePareto.chart(of: map, figures, width),
      OperatorBalance.chart(of: map, figures, width), LoadChart.chart(of: map, figures, width),
    ]
    let recoveries = figures.recoveries.indices.flatMap { index -> [Chart?] in
      guard let network = figures.recoveries[index] else { return [] }
      let block = RecoveryBlock(map, figures, index, network)
      return [
        ValueWaterfall.chart(of: block, width), DispositionFlows.chart(of: block, width),
        RouteWorth.chart(of: block, width),
      ]
    }
    return (line + recoveries).compactMap(\.self)
  }
}

/// A recovery whose figures are drawn.
struct RecoveryBlock {
  let map: ValueStreamMap
  let figures: Figures
  let network: NetworkFigures
  /// What is behind the names and keys of its charts where the map has several.
  let suffix: (name: String, key: String)

  init(_ map: ValueStreamMap, _ figures: Figures, _ index: Int, _ network: NetworkFigures) {
    self.map = map
    self.figures = figures
    self.network = network
    let several = map.recoveries.count > 1
    let label = map.recoveries[index].label ?? map.recoveries[index].id ?? "\(index + 1)"
    suffix = several ? (": " + label.onOneLine, "-\(index + 1)") : ("", "")
  }

  func money(_ amount: Double) -> String {
    let currency = map.currency ?? ""
    return map.phrases.money(MoneyText.amount(amount, currency), currency)
  }

  func share(_ part: Double) -> String { map.phrases.figure(FigureText.share(Estimate(part))) }

  func name(_ figure: RecoveryFigure) -> String { map.phrases[figure.name] }

  func label(_ target: RouteTarget) -> String { map.said(ofTarget: target).onOneLine }
}
