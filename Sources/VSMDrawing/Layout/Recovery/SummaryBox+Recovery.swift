import VSMAnalysis
import VSMModel

extension SummaryBox {
  /// The figures of a recovery.
  init?(_ recovery: Int, of map: ValueStreamMap, _ figures: Figures, besideLadder: Bool = false) {
    guard let network = figures.recovery(recovery) else { return nil }
    let times = FlowTimes(network, figures)
    var rows = [
      Row(
        name: RecoveryFigure.leadTime.title, value: network.leadTime.map { times.text($0) } ?? "not given",
        isMain: true)
    ]
    if let main = network.exits.max(by: { $0.share < $1.share }), network.exits.count > 1 {
      rows.append(
        Row(
          name: "to \(map.label(ofTarget: main.of))",
          value: main.leadTime.map { times.text($0) } ?? "not given", isMain: false))
    }
    rows.append(
      Row(
        name: RecoveryFigure.net.title,
        value: network.net.map { MoneyText.amount($0, map.currency ?? "") } ?? "not valued",
        isMain: network.net != nil))
    // What goes where nobody says the rung of is neither diverted nor not.
    let rungsKnown = network.exits.allSatisfy { exit in
      if case .disposition(let index) = exit.of { map.dispositions[index].rung != nil } else { true }
    }
    if rungsKnown, let diversion = network.diversion {
      rows.append(
        Row(
          name: RecoveryFigure.diversion.title, value: FigureText.share(Estimate(diversion.units)),
          isMain: false))
    }
    if let loop = network.closedLoop {
      rows.append(
        Row(name: "Uses per new unit", value: "×" + FigureText.fixed(loop.multiplier, 2), isMain: false))
    }
    var small = ["shares by units"]
    let day = TimeText.clock(figures.day)
    if network.leadTime != nil, network.isTimedInDays {
      let isWorked = map.conventions.day == .worktime && figures.availableTime != nil
      small.append("d = \(day)\(isWorked ? " worked" : "")")
    }
    if besideLadder, let words = Self.timesOfOneVisit(network.nodes.map(\.visits)) { small.append(words) }
    self.init(id: "summary-\(map.recoveries[recovery].id ?? "recovery-\(recovery + 1)")", rows, small)
  }
}
