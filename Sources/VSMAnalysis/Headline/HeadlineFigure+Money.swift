import VSMModel
import VSMSyntax
import VSMWords

/// What a good unit costs and brings, and what lies in stock.
extension HeadlineFigure {
  static let labourCost = part(
    "labour_cost_per_good_unit", "Labour cost", .labourCost,
    "sum of visits × rate × time × people, for each unit that is delivered",
    "no step gives a rate"
  ) { $0.labour }

  static let materialCost = part(
    "material_cost_per_good_unit", "Material cost", .materialCost,
    "sum of visits × material of the steps where it enters, for each unit that is delivered",
    "no step gives what its material costs"
  ) { $0.material }

  static let transportCost = part(
    "transport_cost_per_good_unit", "Transport cost", .transportCost,
    "cost for each piece, or for each trip ÷ load, for each unit that is delivered",
    "no transport gives a cost"
  ) { $0.transport }

  static let contribution = HeadlineFigure(
    "contribution_per_good_unit", "Contribution", .resources, better: .up, target: .contribution,
    .amount(.money(per: "a good unit")) { $0.money?.contribution },
    computation: "price − cost of a good unit",
    covering: { $0.stepsWithCost }
  ) { ground in reasonsOfContribution(ground) }

  static let contributionPerHour = HeadlineFigure(
    "contribution_per_bottleneck_hour", "Contribution of the bottleneck’s hour", .resources, better: .up,
    target: .contributionPerHour, .amount(.money(per: "")) { $0.money?.contributionPerHour },
    computation: "contribution × what the line can make a day ÷ hours a day of the step that limits it"
  ) { ground in
    guard ground.figures.money?.contribution != nil else { return reasonsOfContribution(ground) }
    return [FigureReason("it needs what the line can make and available time", forPeople: false)]
  }

  static let stockValue = HeadlineFigure(
    "stock_value", "Stock value", .resources, better: .down, target: .stockValue,
    .amount(.money(per: "")) { $0.money?.stockValue },
    computation: "pieces × their value, or the material and work put into one up to there"
  ) { ground in
    guard let money = ground.figures.money else { return [noMoney] }
    let unknown = reasonsOfUnknown(money)
    return unknown.isEmpty
      ? [
        FigureReason(
          "no stock has pieces and a value, or a known part of what was put in before it", forPeople: false)
      ]
      : unknown
  }

  static let holdingCost = HeadlineFigure(
    "holding_cost_per_year", "Holding cost", .resources, better: .down, target: .holdingCost,
    .amount(.money(per: "a year")) { $0.money?.holdingCost }, computation: "stock value × holding a year"
  ) { ground in
    guard let money = ground.figures.money else { return [noMoney] }
    guard money.stockValue != nil else { return [FigureReason("it needs a stock value", forPeople: false)] }
    let aims =
      ground.map.conventions.holding != nil || ground.map.stocks.contains { $0.properties.has(.holding) }
    let names = money.stocksWithoutHolding.map { ground.map.label(of: .stock($0)) }
    return [
      FigureReason("holding is given neither by the conventions nor by \(Notes.list(names))", forPeople: aims)
    ]
  }

  private static let noMoney = FigureReason(
    "the map gives no rate, material, price or value", forPeople: false)

  private static func part(
    _ key: String, _ name: String, _ target: TargetFigure, _ computation: Phrase, _ absent: Phrase,
    _ value: @escaping @Sendable (MoneyFigures) -> Estimate?
  ) -> HeadlineFigure {
    HeadlineFigure(
      key, name, .resources, better: .down, target: target,
      .amount(.money(per: "a good unit")) { $0.money.flatMap(value) },
      computation: computation
    ) { ground in
      guard let money = ground.figures.money else { return [noMoney] }
      let unknown = reasonsOfUnknown(money)
      return unknown.isEmpty ? [FigureReason(absent, forPeople: false)] : unknown
    }
  }

  /// What the map says that costs and cannot be reckoned.
  static func reasonsOfUnknown(_ money: MoneyFigures) -> [FigureReason] {
    money.unknown.isEmpty
      ? []
      : [
        FigureReason(
          "a rate without C/T and PT, a trip without load, or a flow that is not known, at \(Notes.list(money.unknown))"
        )
      ]
  }

  private static func reasonsOfContribution(_ ground: FigureGround) -> [FigureReason] {
    guard let money = ground.figures.money else { return [noMoney] }
    let unknown = reasonsOfUnknown(money)
    if !unknown.isEmpty { return unknown }
    if money.price == nil {
      let isAsked = ground.map.customers.contains { $0.properties.has(.price) }
      let silent = money.customersWithoutPrice.map { ground.map.customers[$0].label }
      return [
        isAsked && !silent.isEmpty
          ? FigureReason("no price is given by \(Notes.list(silent))")
          : FigureReason("no customer gives a price", forPeople: false)
      ]
    }
    return [FigureReason("no cost of a good unit is known")]
  }
}
