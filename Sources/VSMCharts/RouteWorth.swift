import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// What one point more of each route adds to the net value of a unit, the most first: which share to work on.
enum RouteWorth {
  private static let most = 16

  static func chart(of block: RecoveryBlock, _ width: Double) -> Chart? {
    let routes = block.network.nodes.flatMap { node in
      node.routes.compactMap { route -> (name: String, worth: Double)? in
        guard let worth = route.worthOfPoint, worth.isFinite, abs(worth) > 1e-9 else { return nil }
        return ("\(block.map.label(of: node.of).onOneLine) → \(block.label(route.target))", worth)
      }
    }
    guard !routes.isEmpty else { return nil }
    let sorted = routes.enumerated().sorted {
      (abs($1.element.worth), $0.offset) < (abs($0.element.worth), $1.offset)
    }.map(\.element)
    let bars = sorted.prefix(most).map {
      BarChart.Bar(
        name: $0.name, value: $0.worth, text: block.money($0.worth), ink: $0.worth < 0 ? .warning : .flow)
    }
    var caption = block.map.phrases(
      "What a hundredth more of a route, less of the others in their proportion, adds to the net value of each unit that enters."
    )
    if sorted.count > most {
      caption +=
        " " + block.map.phrases("The \(most) of \(sorted.count) routes that move it most are drawn.")
    }
    return Chart(
      "route-worth" + block.suffix.key,
      block.map.phrases("Worth of a point at each route") + block.suffix.name, caption: caption,
      BarChart(bars: bars).canvas(width))
  }
}
