import VSMAnalysis
import VSMModel
import VSMWords

extension NetworkJSON {
  /// What each figure needs that is null here, one line for each kind of figure.
  var notes: [String] {
    let name = map.name(of: home) ?? (home.recovery == nil ? "The stream" : "The recovery")
    let reasons = home.recovery == nil ? common : common + ofRecovery
    return (lacks + reasons.filter(\.isNull).map { "\($0.keys) null: \($0.needs)." }).map { "\(name): \($0)" }
  }

  /// Why figures of the table are null, one line for all that lack the same.
  private var lacks: [String] {
    var lines: [(lack: RecoveryFigure.Lack, keys: [String])] = []
    for figure in RecoveryFigure.all {
      let isOfBoth = figure.group == .entry || figure.group == .flow
      guard home.recovery != nil || isOfBoth, figure.value(network) == nil || lacksBasis(figure) else {
        continue
      }
      let lack = figure.lack(network, home)
      let key = figure.value(network) == nil ? figure.key : "\(figure.key) by mass or value"
      if let known = lines.firstIndex(where: { $0.lack == lack }) {
        lines[known].keys.append(key)
      } else {
        lines.append((lack, [key]))
      }
    }
    return lines.map { lack, keys in
      let isOne = keys.count == 1
      let subject = isOne ? keys[0] : keys.dropLast().joined(separator: ", ") + " and " + keys[keys.count - 1]
      let reason =
        switch lack {
        case .of(let what): (isOne ? "it needs " : "they need ") + what.description
        case .because(let clause): clause.description
        }
      return "\(subject) \(isOne ? "is" : "are") null: \(reason)."
    }
  }

  private func lacksBasis(_ figure: RecoveryFigure) -> Bool {
    guard case .shares(let rate) = figure.reading, let rate = rate(network) else { return false }
    return rate.mass == nil || rate.value == nil
  }

  typealias Reason = (keys: String, isNull: Bool, needs: String)

  private var common: [Reason] {
    let block = home.recovery == nil ? "the customers’ demand" : "what the sources give in a day"
    return [
      ("all flows a day are", network.entering == nil, "they need \(block)"),
      (
        "bottleneck is", network.bottleneck == nil,
        "it needs a C/T, the available time and the flow of a step"
      ),
      (
        "lead_time_s is, for some ends,",
        network.leadTime != nil && network.exits.contains { $0.leadTime == nil },
        "no unit ends there, or a time on the way is not given"
      ),
      (
        "as is, for some ends,", network.exits.contains { RouteWords.rung(of: $0.of, map) == nil },
        "the map names no rung of the R-ladder"
      ),
      (
        "share_by_mass is", network.exits.contains { $0.shareByMass == nil },
        network.hasTooManyMasses
          ? NetworkFigures.tooManyMasses.description : "it needs the mass of every unit"
      ),
      (
        "share_by_value is", network.exits.contains { $0.shareByValue == nil },
        "it needs the proceeds of every disposition, and some above 0"
      ),
      ("proceeds are, for some ends,", network.exits.contains { $0.proceeds == nil }, "the map gives none"),
      (
        "value_kept is, for some ends,", network.exits.contains { $0.valueKept == nil },
        "it needs the times on the way, and units that end there"
      ),
      (
        "use_of_cap is, for some ends,", network.exits.contains { $0.useOfCap == nil },
        "it needs a cap and the flow"
      ),
      (
        "worth and worth_of_point are, for some steps and routes,",
        network.nodes.contains {
          $0.worth == nil || $0.worthOfDay == nil
            || $0.routes.contains { $0.worth == nil || $0.worthOfPoint == nil }
        },
        "they need all costs and proceeds ahead, a worth of a day the times too, and a worth of a point another route"
      ),
      (
        "alternative is, for some routes,",
        network.nodes.contains { $0.routes.contains { $0.alternative == nil } },
        "units of a lower grade or failed units have no other way, or it is not valued"
      ),
      (
        "grade or max is, for some routes,", network.nodes.contains { !$0.routes.isEmpty },
        "the route has none"
      ),
    ]
  }

  private var ofRecovery: [Reason] {
    [
      (
        "id is", home.recovery.flatMap { map.recoveries[$0].id } == nil, "the recovery has no name of its own"
      ),
      ("label is", home.recovery.flatMap { map.recoveries[$0].label } == nil, "the recovery has no label"),
      (
        "s is, for some rungs,", network.nodes.contains { $0.time == nil },
        "it needs the time of every step and stock"
      ),
      (
        "net_per_day is, for some grades,", network.grades.contains { $0.net == nil || $0.flow == nil },
        "it needs the net value of the grade and what comes in a day"
      ),
      ("currency is", map.currency == nil, "the map gives no money"),
      (
        "closed_loop is", network.closedLoop == nil,
        "it needs a route back into a stream whose demand is given and is more than what comes back"
      ),
      (
        "a figure of a grade is",
        network.grades.contains {
          $0.flow == nil || $0.cost == nil || $0.gross == nil || $0.net == nil || $0.best == nil
        },
        "it needs all costs and proceeds ahead, and what comes in a day"
      ),
    ] + ReturnsJSON.reasons(of: network)
  }
}
