import VSMAnalysis
import VSMModel
import VSMScene
import VSMWords

/// From the gross value of a unit to its net value: what each kind of cost takes.
enum ValueWaterfall {
  private struct Fall {
    let name: String
    let from: Double
    let to: Double
    let text: String
    let isTotal: Bool
  }

  static func chart(of block: RecoveryBlock, _ width: Double) -> Chart? {
    let network = block.network
    guard let gross = network.gross, let net = network.net, gross.isFinite, net.isFinite else { return nil }
    var falls = [Fall(name: block.name(.gross), from: 0, to: gross, text: block.money(gross), isTotal: true)]
    var left = gross
    for (figure, cost) in [
      (RecoveryFigure.acquisition, network.acquisition), (.cost, network.cost),
      (.fixedCost, network.fixedCost), (.revenueShare, network.revenueShare),
    ] {
      guard let cost, cost.isFinite, cost != 0 else { continue }
      falls.append(
        Fall(name: block.name(figure), from: left, to: left - cost, text: block.money(-cost), isTotal: false))
      left -= cost
    }
    falls.append(Fall(name: block.name(.net), from: 0, to: net, text: block.money(net), isTotal: true))
    guard falls.count > 2 else { return nil }
    return Chart(
      "value-waterfall" + block.suffix.key, block.map.phrases("From gross to net value") + block.suffix.name,
      caption: block.map.phrases(
        "Of a unit that enters: the proceeds of all ends by their shares, less what each kind of cost takes."),
      canvas(falls, width))
  }

  private static func canvas(_ falls: [Fall], _ width: Double) -> ChartCanvas {
    let (margin, top, height) = (12.0, 24.0, 190.0)
    let low = min(0, falls.map { min($0.from, $0.to) }.min() ?? 0)
    let high = max(0, falls.map { max($0.from, $0.to) }.max() ?? 0)
    let scale = height / max(high - low, .leastNormalMagnitude)
    func y(_ value: Double) -> Double { top + (high - value) * scale }
    let column = (width - 2 * margin) / Double(falls.count)
    let wide = min(84, column * 0.6)
    // Below zero the amount stands below its column.
    var canvas = ChartCanvas(width, top + height + (low < 0 ? 16 : 0) + 30)
    for (index, fall) in falls.enumerated() {
      let middle = margin + (Double(index) + 0.5) * column
      let box = Rect(
        middle - wide / 2, y(max(fall.from, fall.to)), wide, abs(fall.from - fall.to) * scale)
      let isLoss = fall.isTotal ? fall.to < 0 : fall.to < fall.from
      canvas.bar(
        box, fall.isTotal ? (isLoss ? .warning : .flowHead) : isLoss ? .faint : .flow,
        "\(fall.name): \(fall.text)")
      let isBelow = fall.isTotal && fall.to < 0
      canvas.text(
        fall.text, at: Point(middle, isBelow ? box.maxY + 14 : box.minY - 6), .middle, weight: .bold,
        ink: isBelow ? .warning : .foreground)
      canvas.text(
        ChartCanvas.fitted(fall.name, within: column - 6), at: Point(middle, canvas.size.height - 12), .middle
      )
      // What is left is where the next one begins.
      if index + 1 < falls.count {
        let level = y(fall.to)
        canvas.line(
          [Point(middle + wide / 2, level), Point(middle + column - wide / 2, level)],
          Stroke(.muted, width: 0.8), fall.text)
      }
    }
    canvas.line([Point(margin, y(0)), Point(width - margin, y(0))], Stroke(.foreground, width: 1.2), "0")
    return canvas
  }
}
