extension Property {
  /// `rate`: what an hour of one of the operators costs there, or of the machine where no operators are given.
  public static let labourRate = Property(
    ["rate"], .moneyRate, of: [.process], row: "Rate",
    "what an hour of one of the operators costs there, or of the machine where no operators are given",
    example: "rate $45/h")
  /// `material`: what the material costs that enters there with each unit, at each visit.
  public static let materialCost = Property(
    ["material"], .money, of: [.process], row: "Material cost",
    "what the material costs that enters there with each unit, at each visit", example: "material $2.10")
  /// `price`: what the customer pays for a unit.
  public static let price = Property(
    ["price"], .money, of: [.customer], row: "Price", "what the customer pays for a unit",
    example: "price $38")
  /// `value`: what a piece is worth in a stock, where that is not what has been put into it.
  public static let stockValue = Property(
    ["value"], .money, of: Word.stocks,
    "what a piece is worth there, where that is not the material and work put into it", example: "value $14")
  /// `holding`: what holding stock costs a year, as a part of its value.
  public static let holding = Property(
    ["holding"], .decay, of: [.conventions] + Word.stocks,
    "what holding stock costs in a period, as a part of its value", example: "holding 20%/year")
  /// `cost`: what a transport costs, for each trip or for each piece.
  public static let transportCost = Property(
    ["cost"], .moneyPer, of: Word.vehicles, "what the transport costs, for each trip or for each piece",
    example: "cost $300/trip")
  /// `load`: the pieces that one trip carries.
  public static let load = Property(
    ["load"], .count, of: Word.vehicles, "the pieces that one trip carries", example: "load 500pcs",
    isPositive: true)

  static let ofMoney: [Property] = [
    labourRate, materialCost, price, stockValue, holding, transportCost, load,
  ]
}
