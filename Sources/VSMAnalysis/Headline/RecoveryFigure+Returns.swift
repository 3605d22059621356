import VSMModel
import VSMWords

/// What goes to whom units come from, what is left in a week, and what errors of grading cost.
extension RecoveryFigure {
  /// The part of what units bring that goes to whom they come from.
  public static let revenueShare = RecoveryFigure(
    "revenue_share_per_unit", "Revenue share", .money, target: .revenueShare, .money { $0.revenueShare },
    needs:
      "a revenue-share of a source or of the recovery, and the proceeds of all dispositions that units come to"
  )

  /// The net value × the units that enter in a week.
  public static let profitAWeek = RecoveryFigure(
    "net_value_per_week", "Profit a week", .money, target: .profitAWeek,
    .moneyADay { network in
      network.daysAWeek.flatMap { days in
        network.net.flatMap { net in network.entering.map { net * $0 * days } }
      }
    },
    needs: "the net value of a unit, what comes in a day and the working days of the calendar")

  /// What errors of grading cost, of a unit that enters.
  public static let gradingErrorCost = RecoveryFigure(
    "grading_error_cost_per_unit", "Cost of grading errors", .money, target: .gradingErrorCost,
    .money { sum($0, \.costOfError) }, needs: gradings)

  /// The same of all units that enter in a working day.
  public static let gradingErrorCostADay = RecoveryFigure(
    "grading_error_cost_per_day", "Cost of grading errors a day", .money, target: .gradingErrorCostADay,
    .moneyADay { network in
      sum(network, \.costOfError).flatMap { cost in network.entering.map { cost * $0 } }
    },
    needs: gradings)

  /// What it would be worth to know of each unit what it is.
  public static let worthOfPerfectGrading = RecoveryFigure(
    "worth_of_perfect_grading_per_unit", "Worth of perfect grading", .money, target: .worthOfPerfectGrading,
    .money { sum($0, \.worthOfPerfect) }, needs: gradings)

  private static let gradings: Phrase =
    "accuracy of a step that grades, the grades that units come with, and all costs and proceeds ahead"

  /// Of a unit that enters, over all steps that grade; nothing where none says how right it is.
  private static func sum(
    _ network: NetworkFigures, _ figure: (NetworkFigures.Grading) -> Double?
  ) -> Double? {
    let known = network.gradings.compactMap { grading in figure(grading).map { $0 * grading.visits } }
    return known.isEmpty || known.count < network.gradings.count ? nil : ExactSum.of(known)
  }
}
