import VSMAnalysis
import VSMModel
import VSMWords

extension SummaryBox {
  /// The figures of a recovery.
  init?(_ recovery: Int, of map: ValueStreamMap, _ figures: Figures, besideLadder: Bool = false) {
    guard let network = figures.recovery(recovery) else { return nil }
    let times = FlowTimes(network, figures)
    var rows = [
      Row(
        name: map.phrases[RecoveryFigure.leadTime.title],
        value: network.leadTime.map { times.text($0) } ?? map.phrases["not given"],
        isMain: true)
    ]
    if let main = network.exits.max(by: { $0.share < $1.share }), network.exits.count > 1 {
      rows.append(
        Row(
          name: map.phrases("to \(map.said(ofTarget: main.of))"),
          value: main.leadTime.map { times.text($0) } ?? map.phrases["not given"], isMain: false))
    }
    rows.append(
      Row(
        name: map.phrases[RecoveryFigure.net.title],
        value: network.net.map { net in
          let currency = map.currency ?? ""
          return map.phrases.money(MoneyText.amount(net, currency), currency)
        } ?? map.phrases["not valued"],
        isMain: network.net != nil))
    // What goes where nobody says the rung of is neither diverted nor not.
    let rungsKnown = network.exits.allSatisfy { exit in
      if case .disposition(let index) = exit.of { map.dispositions[index].rung != nil } else { true }
    }
    if rungsKnown, let diversion = network.diversion {
      rows.append(
        Row(
          name: map.phrases[RecoveryFigure.diversion.title],
          value: map.phrases.figure(FigureText.share(Estimate(diversion.units))),
          isMain: false))
    }
    if let loop = network.closedLoop {
      rows.append(
        Row(
          name: map.phrases["Uses per new unit"],
          value: "×" + map.phrases.figure(FigureText.fixed(loop.multiplier, 2)), isMain: false))
    }
    var small = [map.phrases["shares by units"]]
    let day = TimeText.clock(figures.day)
    if network.leadTime != nil, network.isTimedInDays {
      let isWorked = map.conventions.day == .worktime && figures.availableTime != nil
      small.append(map.phrases(isWorked ? "d = \(figure: day) worked" : "d = \(figure: day)"))
    }
    if besideLadder, let words = Self.timesOfOneVisit(network.nodes.map(\.visits), in: map.phrases) {
      small.append(words)
    }
    self.init(id: "summary-\(map.recoveries[recovery].id ?? "recovery-\(recovery + 1)")", rows, small)
  }
}
