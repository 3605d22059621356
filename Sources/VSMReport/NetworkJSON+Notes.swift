import VSMAnalysis
import VSMModel

extension NetworkJSON {
  /// What each figure needs that is null here, one line for each kind of figure.
  var notes: [String] {
    let name = map.name(of: home) ?? (home.recovery == nil ? "The stream" : "The recovery")
    let reasons = home.recovery == nil ? common : common + ofRecovery
    return reasons.filter(\.isNull).map { "\(name): \($0.keys) null: \($0.needs)." }
  }

  private typealias Reason = (keys: String, isNull: Bool, needs: String)

  private var common: [Reason] {
    let block = home.recovery == nil ? "the customers’ demand" : "what the sources give in a day"
    return [
      ("entering_per_day, wip and all flows a day are", network.entering == nil, "they need \(block)"),
      (
        "lead_time_s is", network.leadTime == nil,
        "it needs the time of every step and stock that units come to"
      ),
      ("lead_time_sd_s is", network.standardDeviation == nil, "it needs the lead time"),
      (
        "wip is", network.entering != nil && network.workInProcess == nil,
        "it needs the lead time"
      ),
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
        "it needs the mass of every unit"
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
      ("cost_per_unit is", network.cost == nil, "it needs the cost of every step that units come to"),
      ("acquisition_per_unit is", network.acquisition == nil, "the recovery gives no acquisition"),
      (
        "fixed_cost_per_unit is", network.fixedCost == nil,
        "it needs the recovery’s fixed-cost and what comes in a day"
      ),
      (
        "gross_value_per_unit is", network.gross == nil,
        "it needs the proceeds of every disposition that units come to"
      ),
      (
        "gross_value_after_decay_per_unit is", network.grossAfterDecay == nil,
        "it needs the gross value and the times on the way"
      ),
      (
        "net_value_per_unit is", network.net == nil, network.notValued ?? "its numbers are not given"
      ),
      (
        "net_value_after_decay_per_unit is", network.netAfterDecay == nil,
        "it needs the net value and the times on the way"
      ),
      (
        "net_value_per_day is", network.net == nil || network.entering == nil,
        "it needs the net value and what comes in a day"
      ),
      (
        "cost_per_day or gross_value_per_day is",
        network.cost == nil || network.gross == nil || network.entering == nil,
        "they need cost or gross value of a unit and what comes in a day"
      ),
      (
        "net_per_day is, for some grades,", network.grades.contains { $0.net == nil || $0.flow == nil },
        "it needs the net value of the grade and what comes in a day"
      ),
      ("currency is", map.currency == nil, "the map gives no money"),
      (
        "a diversion or reuse_rate by mass or value is",
        [network.diversion, network.diversionWithoutEnergy, network.reuseRate].contains {
          $0?.units == nil || $0?.mass == nil || $0?.value == nil
        }, "it needs the shares of all ends in that basis"
      ),
      (
        "closed_loop is", network.closedLoop == nil,
        "it needs a route back into a stream whose demand is given and is more than what comes back"
      ),
      (
        "mci and linear_flow_index are", network.circularity == nil,
        "they need mass, recycled-content, reused-content and utility of the source, and efficiencies"
      ),
      (
        "a figure of a grade is",
        network.grades.contains {
          $0.flow == nil || $0.cost == nil || $0.gross == nil || $0.net == nil || $0.best == nil
        },
        "it needs all costs and proceeds ahead, and what comes in a day"
      ),
    ]
  }
}
