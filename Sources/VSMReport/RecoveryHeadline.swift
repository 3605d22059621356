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

  private mutating func add(_ figure: RecoveryFigure, tail: String = "", isExpected: Bool = false) {
    add(figure.name, text(figure).map { $0 + tail } ?? (isExpected ? MetricsTable.notGiven : nil))
  }

  private func text(_ figure: RecoveryFigure) -> String? { figure.text(of: map, figures, home, network) }

  private mutating func fill() {
    let inDays = map.isTimedInDays(home)
    add(.entering, tail: " a day", isExpected: true)
    if network.recovered > 0 {
      add("Recovered units entering", FigureText.rate(Estimate(network.recovered)) + " a day")
    }
    add(
      RecoveryFigure.leadTime.name,
      network.leadTime.map { mean in
        let text = figures.text(mean: mean, deviation: network.standardDeviation, inDays: inDays)
        // The time of a visit is taken as fixed.
        return text + (text.contains("±") ? " between ways" : "") + map.without(network.leadTimeWithout)
      }
        ?? MetricsTable.notGiven)
    add(.inProcess, tail: " units")
    add(
      HeadlineFigure.bottleneck.name,
      network.bottleneck.map { MetricsTable.oneLine(map.processes[$0].label) })
    guard home.recovery != nil else { return }
    fillMoney()
    add(RecoveryFigure.diversion.name, network.diversion.map(shares))
    add("  without energy recovery", network.diversionWithoutEnergy.map(shares))
    add(RecoveryFigure.reuseRate.name, network.reuseRate.map(shares))
    add(
      "Closed loop",
      network.closedLoop.map {
        "\(FigureText.rate(Estimate($0.recovered))) a day recovered, "
          + "\(FigureText.rate(Estimate($0.new))) a day new, multiplier " + FigureText.fixed($0.multiplier, 2)
      })
    if let indicator = text(.circularity), let index = text(.linearFlow) {
      add(
        RecoveryFigure.circularity.name, "\(indicator), \(RecoveryFigure.linearFlow.nameInSentence) \(index)")
    }
  }

  private mutating func fillMoney() {
    if let net = text(.net) {
      add(RecoveryFigure.net.name, net + " a unit" + (text(.netADay).map { ", \($0) a day" } ?? ""))
      // Only what can be read off the printed amounts is a difference.
      if let left = network.netAfterDecay, let text = text(.netAfterDecay), text != net {
        let daily = network.entering.map { ", \(MoneyText.amount(left * $0, map.currency ?? "")) a day" }
        add("  after decay", text + " a unit" + (daily ?? ""))
      }
    } else {
      add(RecoveryFigure.net.name, "not valued: " + (network.notValued ?? "its numbers are not given"))
    }
    if let gross = text(.gross) {
      let left = text(.grossAfterDecay).flatMap { $0 == gross ? nil : $0 }
      add("  " + RecoveryFigure.gross.nameInSentence, gross + (left.map { " (\($0) after decay)" } ?? ""))
    }
    for part in [RecoveryFigure.cost, .acquisition, .fixedCost] {
      add("  " + part.nameInSentence, text(part))
    }
  }

  private func shares(_ rate: NetworkFigures.ByBasis) -> String {
    let parts = [(rate.units, "units"), (rate.mass, "mass"), (rate.value, "value")]
    return parts.compactMap { share, basis in
      share.map { "\(FigureText.share(Estimate($0))) by \(basis)" }
    }.joined(separator: " · ")
  }
}
