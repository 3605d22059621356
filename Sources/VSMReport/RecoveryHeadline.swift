import VSMAnalysis
import VSMModel

/// The figures that stand for a recovery as a whole, one a line, under its name and what they count in.
struct RecoveryHeadline {
  let map: ValueStreamMap
  let figures: Figures
  let home: Home
  let network: NetworkFigures
  private var table: [(name: String, value: String)] = []

  init(_ map: ValueStreamMap, _ figures: Figures, _ home: Home, _ network: NetworkFigures) {
    self.map = map
    self.figures = figures
    self.home = home
    self.network = network
  }

  static func lines(
    of map: ValueStreamMap, _ figures: Figures, _ home: Home, _ network: NetworkFigures
  ) -> [String] {
    var headline = Self(map, figures, home, network)
    headline.fill()
    let width = headline.table.map { TextTable.width($0.name) }.max() ?? 0
    return headline.table.map { row in
      "  " + row.name + String(repeating: " ", count: width - TextTable.width(row.name) + 3) + row.value
    }
  }

  /// What the figures of a block count in, since the same words mean different things elsewhere.
  static func bases(of map: ValueStreamMap, _ figures: Figures, _ home: Home) -> String {
    var parts = ["per unit entering", "shares by units"]
    if map.isTimedInDays(home) { parts.append("day = \(TimeText.clock(figures.day))") }
    return "  " + parts.joined(separator: " · ")
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { table.append((name, value)) }
  }

  private mutating func fill() {
    let inDays = map.isTimedInDays(home)
    add("Entering", network.entering.map { rate($0) + " a day" } ?? MetricsTable.notGiven)
    if network.recovered > 0 { add("Recovered units entering", rate(network.recovered) + " a day") }
    add(
      "Lead time",
      network.leadTime.map { figures.text(mean: $0, deviation: network.standardDeviation, inDays: inDays) }
        ?? MetricsTable.notGiven)
    add("In process", network.workInProcess.map { FigureText.rate(Estimate($0)) + " units" })
    add("Bottleneck", network.bottleneck.map { MetricsTable.oneLine(map.processes[$0].label) })
    guard home.recovery != nil else { return }
    fillMoney()
    add("Diversion", network.diversion.map(shares))
    add("  without energy recovery", network.diversionWithoutEnergy.map(shares))
    add("Reuse rate", network.reuseRate.map(shares))
    add(
      "Closed loop",
      network.closedLoop.map {
        "\(rate($0.recovered)) a day recovered, \(rate($0.new)) a day new, multiplier "
          + FigureText.fixed($0.multiplier, 2)
      })
    add(
      "Circularity (MCI)",
      network.circularity.map {
        "\(FigureText.fixed($0.indicator, 2)), linear flow index \(FigureText.fixed($0.linearFlowIndex, 2))"
      })
  }

  private mutating func fillMoney() {
    if let net = network.net {
      add("Net value", perUnit(net))
      if let left = network.netAfterDecay, differs(left, net) { add("  after decay", perUnit(left)) }
    } else {
      add("Net value", "not valued: " + (network.notValued ?? "its numbers are not given"))
    }
    if let gross = network.gross {
      let left = network.grossAfterDecay.flatMap { differs($0, gross) ? $0 : nil }
      add("  gross", money(gross) + (left.map { " (\(money($0)) after decay)" } ?? ""))
    }
    add("  cost of the steps", network.cost.map(money))
    add("  acquisition", network.acquisition.map(money))
    add("  fixed cost", network.fixedCost.map(money))
  }

  private func money(_ amount: Double) -> String { MoneyText.amount(amount, map.currency ?? "") }

  private func perUnit(_ amount: Double) -> String {
    money(amount) + " a unit" + (network.entering.map { ", \(money(amount * $0)) a day" } ?? "")
  }

  private func rate(_ rate: Double) -> String { FigureText.rate(Estimate(rate)) }

  /// Only what can be read off the printed amounts is a difference.
  private func differs(_ left: Double, _ right: Double) -> Bool { money(left) != money(right) }

  private func shares(_ rate: NetworkFigures.ByBasis) -> String {
    let parts = [(rate.units, "units"), (rate.mass, "mass"), (rate.value, "value")]
    return parts.compactMap { share, basis in
      share.map { "\(FigureText.share(Estimate($0))) by \(basis)" }
    }.joined(separator: " · ")
  }
}
