import VSMModel
import VSMWords

extension RecoveryFigure {
  /// In the order of the JSON.
  public static let all: [RecoveryFigure] = [
    .entering, .leadTime, .deviation, .inProcess, .cost, .acquisition, .fixedCost, .revenueShare, .gross,
    .grossAfterDecay, .net, .netAfterDecay, .costADay, .grossADay, .netADay, .profitAWeek, .gradingErrorCost,
    .gradingErrorCostADay, .worthOfPerfectGrading, .diversion, .diversionWithoutEnergy, .reuseRate,
    .circularity, .linearFlow,
  ]

  /// λ: units that enter in a working day.
  public static let entering = RecoveryFigure(
    "entering_per_day", "Entering", .entry, target: .entering, .units { $0.entering },
    lack: { _, home in .of(home.recovery == nil ? "the customers’ demand" : "what the sources give in a day")
    })

  /// αNt: seconds from entry to an end, of all units.
  public static let leadTime = RecoveryFigure(
    "lead_time_s", inDays: "lead_time_days", "Lead time", title: "Lead time, all units", .flow,
    target: .recoveryLeadTime,
    .time { $0.leadTime }, needs: "the time of every step and stock that units come to")

  static let deviation = RecoveryFigure(
    "lead_time_sd_s", "Standard deviation of the lead time", .flow, target: .recoveryDeviation,
    .time { $0.standardDeviation },
    needs: "the lead time")

  /// λ × the lead time: units within the recovery, by Little's law.
  public static let inProcess = RecoveryFigure(
    "wip", "In process", .flow, target: .recoveryInProcess, .units { $0.workInProcess },
    lack: { network, home in
      network.entering == nil ? entering.lack(network, home) : .of("the lead time")
    })

  /// What all visits of a unit that enters cost.
  public static let cost = RecoveryFigure(
    "cost_per_unit", "Cost of the steps", .money, target: .recoveryCost, .money { $0.cost },
    needs: "the cost of every step that units come to")

  /// What is paid for a unit that comes in.
  public static let acquisition = RecoveryFigure(
    "acquisition_per_unit", "Acquisition", .money, target: .acquisition, .money { $0.acquisition },
    lack: { _, _ in .because("the recovery gives no acquisition") })

  /// The fixed cost's part of a unit that enters.
  public static let fixedCost = RecoveryFigure(
    "fixed_cost_per_unit", "Fixed cost", .money, target: .fixedCost, .money { $0.fixedCost },
    needs: "the recovery’s fixed-cost and what comes in a day")

  /// Σ share × proceeds: what a unit that enters brings, before costs.
  public static let gross = RecoveryFigure(
    "gross_value_per_unit", "Gross", .money, target: .grossValue, .money { $0.gross },
    needs: "the proceeds of every disposition that units come to")

  /// The same with what decay leaves of the proceeds.
  public static let grossAfterDecay = RecoveryFigure(
    "gross_value_after_decay_per_unit", "Gross after decay", .money, target: .grossValueAfterDecay,
    .money { $0.grossAfterDecay },
    needs: "the gross value and the times on the way")

  /// Gross − cost of the steps − acquisition − fixed cost, of a unit that enters.
  public static let net = RecoveryFigure(
    "net_value_per_unit", "Net value", title: "Net value per unit", .money, isCompared: true,
    target: .netValue, .money { $0.net },
    lack: { network, _ in .because(network.notValued ?? "its numbers are not given") })

  /// The net value with what decay leaves of the proceeds.
  public static let netAfterDecay = RecoveryFigure(
    "net_value_after_decay_per_unit", "Net value after decay", .money, target: .netValueAfterDecay,
    .money { $0.netAfterDecay },
    needs: "the net value and the times on the way")

  // With the steps' costs alone, as in the cost of a unit.
  static let costADay = RecoveryFigure(
    "cost_per_day", "Cost a day", .money, target: .recoveryCostADay, .moneyADay { daily($0.cost, $0) },
    needs: "the cost of a unit and what comes in a day")

  static let grossADay = RecoveryFigure(
    "gross_value_per_day", "Gross value a day", .money, target: .grossValueADay,
    .moneyADay { daily($0.gross, $0) },
    needs: "the gross value of a unit and what comes in a day")

  /// The net value × the units that enter in a working day.
  public static let netADay = RecoveryFigure(
    "net_value_per_day", "Net value a day", .money, target: .netValueADay, .moneyADay { daily($0.net, $0) },
    needs: "the net value of a unit and what comes in a day")

  /// The share that ends on no landfill and in no shredder, energy recovery included.
  public static let diversion = RecoveryFigure(
    "diversion", "Diversion", title: "Diverted from landfill", .shares, isCompared: true, target: .diversion,
    .shares { $0.diversion },
    needs: sharesOfAllEnds)

  /// The share that ends on no landfill and in no shredder or furnace.
  public static let diversionWithoutEnergy = RecoveryFigure(
    "diversion_without_energy", "Diversion without energy recovery", .shares,
    target: .diversionWithoutEnergy, .shares { $0.diversionWithoutEnergy }, needs: sharesOfAllEnds)

  /// The share that is used again, whole or in parts.
  public static let reuseRate = RecoveryFigure(
    "reuse_rate", "Reuse rate", .shares, isCompared: true, target: .reuse, .shares { $0.reuseRate },
    needs: sharesOfAllEnds)

  /// The Material Circularity Indicator, from 0 to 1.
  public static let circularity = RecoveryFigure(
    "mci", "Circularity (MCI)", .circularity, target: .circularity, .index { $0.circularity?.indicator },
    needs: materials)

  /// The Linear Flow Index, from 0 to 1: the part of the mass that flows from virgin material to waste.
  public static let linearFlow = RecoveryFigure(
    "linear_flow_index", "Linear flow index", .circularity, target: .linearFlow,
    .index { $0.circularity?.linearFlowIndex },
    needs: materials)

  private static let sharesOfAllEnds: Phrase = "the shares of all ends in that basis"
  private static let materials: Phrase =
    "mass, recycled-content, reused-content and utility of the source, and efficiencies"

  private static func daily(_ perUnit: Double?, _ network: NetworkFigures) -> Double? {
    perUnit.flatMap { amount in network.entering.map { amount * $0 } }
  }
}
