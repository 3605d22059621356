public import VSMWords

/// How the figures of a recovery are computed: for explanations and reports.
extension RecoveryFigure {
  /// In the symbols of absorbing Markov chains: N = (I − Q)⁻¹ has the visits to each step of a unit that enters, b = αNR the
  /// part that ends at each disposition.
  public var computation: Phrase { Self.computations[key] ?? "" }

  private static let computations: [String: Phrase] = [
    "entering_per_day":
      "what the sources give in a working day: their volume, or the part of a customer’s demand that comes back",
    "lead_time_s": "Σ visits × time of a visit, over all steps and stocks, of all units that enter (αNt)",
    "lead_time_sd_s":
      "from the second moments of the time through steps and loops: √(m₂ − m₁²); the time of a visit itself is taken as fixed",
    "wip": "units that enter a day × lead time in days (Little’s law)",
    "cost_per_unit": "Σ visits × cost of a visit, over all steps",
    "acquisition_per_unit":
      "what a unit costs that comes in, as its source or the recovery gives it; the mean by what each source brings",
    "fixed_cost_per_unit":
      "fixed cost of the recovery, its sources, its steps and their sites ÷ units that enter in the same time",
    "revenue_share_per_unit":
      "Σ over the sources of their part of the units × revenue share × what these bring at dispositions",
    "gross_value_per_unit": "Σ share of each end × its proceeds",
    "gross_value_after_decay_per_unit":
      "the gross value with each end’s proceeds less what they lose on the way there (e^(−µt) at each visit)",
    "net_value_per_unit": "gross value − cost of the steps − acquisition − fixed cost − revenue share",
    "net_value_after_decay_per_unit":
      "gross value after decay − cost of the steps − acquisition − fixed cost − revenue share",
    "cost_per_day": "cost of the steps × units that enter a day",
    "gross_value_per_day": "gross value × units that enter a day",
    "net_value_per_day": "net value × units that enter a day",
    "net_value_per_week": "net value × units that enter a day × working days in a week",
    "grading_error_cost_per_unit":
      "Σ share of each grade × (worth of such a unit on the way of its grade − worth on the ways of what is said of it)",
    "grading_error_cost_per_day": "cost of grading errors × units that enter a day",
    "worth_of_perfect_grading_per_unit":
      "Σ share of each grade × worth of such a unit on its best way − worth on the ways of what is said",
    "diversion":
      "the shares of all ends but landfill, destruction, scrap, hold and dispositions that give no rung",
    "diversion_without_energy": "the same without energy recovery",
    "reuse_rate": "the shares of ends at which units are used again, whole or in parts",
    "mci":
      "Material Circularity Indicator (Ellen MacArthur Foundation): max(0, 1 − 0.9 × linear flow index ÷ utility)",
    "linear_flow_index":
      "(virgin material + waste) ÷ (2 × mass + half of the waste of feeding and collecting for recycling)",
  ]
}
