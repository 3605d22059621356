import VSMAnalysis
import VSMModel
import VSMWords

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
  static func bases(of map: ValueStreamMap, _ figures: Figures, _ network: NetworkFigures) -> String {
    var parts: [Phrase] = ["per unit entering", "shares by units"]
    if network.isTimedInDays { parts.append("day = \(figure: TimeText.clock(figures.day))") }
    return "  " + parts.map { map.phrases($0) }.joined(separator: " · ")
  }

  private mutating func add(_ name: String, _ value: String?) {
    if let value { table.append((name, value)) }
  }

  /// A figure with what it counts in: `{0} a day`.
  private mutating func add(_ figure: RecoveryFigure, as unit: String = "{0}", isExpected: Bool = false) {
    add(
      phrases[figure.name],
      text(figure).map { phrases(Phrase(english: unit, .text($0))) }
        ?? (isExpected ? MetricsTable.notGiven(phrases) : nil))
  }

  private var phrases: Phrases { map.phrases }

  private func text(_ figure: RecoveryFigure) -> String? { figure.text(of: map, figures, home, network) }

  private mutating func fill() {
    let inDays = network.isTimedInDays
    add(.entering, as: "{0} a day", isExpected: true)
    if network.recovered > 0 {
      let rate = FigureText.rate(Estimate(network.recovered))
      add(phrases["Recovered units entering"], phrases("\(figure: rate) a day"))
    }
    add(
      phrases[RecoveryFigure.leadTime.name],
      network.leadTime.map { mean in
        let text = phrases.figure(
          figures.text(mean: mean, deviation: network.standardDeviation, inDays: inDays))
        // The time of a visit is taken as fixed.
        return (text.contains("±") ? phrases("\(text) between ways") : text)
          + map.without(network.leadTimeWithout, in: phrases)
      }
        ?? MetricsTable.notGiven(phrases))
    add(.inProcess, as: "{0} units")
    add(
      phrases[HeadlineFigure.bottleneck.name],
      network.bottleneck.map { MetricsTable.oneLine(map.processes[$0].label) })
    guard home.recovery != nil else { return }
    fillMoney()
    add(phrases[RecoveryFigure.diversion.name], network.diversion.map(shares))
    add("  " + phrases["without energy recovery"], network.diversionWithoutEnergy.map(shares))
    add(phrases[RecoveryFigure.reuseRate.name], network.reuseRate.map(shares))
    add(
      phrases["Closed loop"],
      network.closedLoop.map { loop in
        let (back, new) = (FigureText.rate(Estimate(loop.recovered)), FigureText.rate(Estimate(loop.new)))
        let multiplier = FigureText.fixed(loop.multiplier, 2)
        return phrases(
          "\(figure: back) a day recovered, \(figure: new) a day new, multiplier \(figure: multiplier)")
      })
    if let indicator = text(.circularity), let index = text(.linearFlow) {
      add(
        phrases[RecoveryFigure.circularity.name],
        "\(indicator)\(phrases.comma)\(RecoveryFigure.linearFlow.nameInSentence(in: phrases)) \(index)")
    }
  }

  private mutating func fillMoney() {
    if let net = text(.net) {
      add(phrases[RecoveryFigure.net.name], perUnit(net, aDay: text(.netADay)))
      // Only what can be read off the printed amounts is a difference.
      if let left = network.netAfterDecay, let text = text(.netAfterDecay), text != net {
        let currency = map.currency ?? ""
        let daily = network.entering.map {
          phrases.money(MoneyText.amount(left * $0, currency), currency)
        }
        add("  " + phrases["after decay"], perUnit(text, aDay: daily))
      }
    } else {
      let reason = network.notValued ?? "its numbers are not given"
      add(phrases[RecoveryFigure.net.name], phrases("not valued: \(reason)"))
    }
    if let gross = text(.gross) {
      let left = text(.grossAfterDecay).flatMap { $0 == gross ? nil : $0 }
      add(
        "  " + RecoveryFigure.gross.nameInSentence(in: phrases),
        gross + (left.map { " (" + phrases("\($0) after decay") + ")" } ?? ""))
    }
    for part in [RecoveryFigure.cost, .acquisition, .fixedCost, .revenueShare] {
      add("  " + part.nameInSentence(in: phrases), text(part))
    }
    add(phrases[RecoveryFigure.profitAWeek.name], text(.profitAWeek))
    if let cost = text(.gradingErrorCost) {
      add(phrases[RecoveryFigure.gradingErrorCost.name], perUnit(cost, aDay: text(.gradingErrorCostADay)))
      add(
        phrases[RecoveryFigure.worthOfPerfectGrading.name],
        text(.worthOfPerfectGrading).map { perUnit($0, aDay: nil) })
    }
  }

  private func perUnit(_ amount: String, aDay daily: String?) -> String {
    daily.map { phrases("\(amount) a unit, \($0) a day") } ?? phrases("\(amount) a unit")
  }

  private func shares(_ rate: NetworkFigures.ByBasis) -> String {
    let parts = [(rate.units, "units"), (rate.mass, "mass"), (rate.value, "value")]
    return parts.compactMap { share, basis in
      share.map { phrases(Phrase(english: "{0} by \(basis)", .figure(FigureText.share(Estimate($0))))) }
    }.joined(separator: " · ")
  }
}
