/// What a good unit costs and brings, and what money lies in stock. Amounts in the map's currency.
///
/// Nothing stands for what is not given, or cannot be told from what is.
public struct MoneyFigures: Sendable {
  /// For each unit that is delivered: the costs of visits as the map gives them.
  public internal(set) var visits: Estimate?
  /// Rates × time × people.
  public internal(set) var labour: Estimate?
  /// Material at the visits of the steps where it enters.
  public internal(set) var material: Estimate?
  /// By the piece, or by the trip.
  public internal(set) var transport: Estimate?
  /// All of these together.
  public internal(set) var cost: Estimate?
  /// How many steps say what anything costs there.
  public internal(set) var stepsWithCost = 0
  /// What customers pay for a unit, by what each takes.
  public internal(set) var price: Estimate?
  /// Price − cost.
  public internal(set) var contribution: Estimate?
  /// Contribution × what the line can make a day ÷ hours that the limiting step works in a day.
  public internal(set) var contributionPerHour: Estimate?
  /// What a piece is worth in each stock of the map: `value`, or what is put into it up to there.
  public internal(set) var pieceValues: [Estimate?]
  /// Pieces × their worth, of each stock of the map.
  public internal(set) var stockValues: [Estimate?]
  /// Of all stocks that are known: money bound in stock.
  public internal(set) var stockValue: Estimate?
  /// What holding that costs a year.
  public internal(set) var holdingCost: Estimate?
  /// Stocks that the value leaves out, by their positions in the map.
  public internal(set) var stocksWithoutValue: [Int] = []
  /// The stocks of the value that nobody says the holding cost of.
  public internal(set) var stocksWithoutHolding: [Int] = []
  /// Customers who are served and give no price.
  public internal(set) var customersWithoutPrice: [Int] = []
  /// What costs, as the map says, and cannot be reckoned: steps with a rate and no time, transports with a cost by the
  /// trip and no load.
  public internal(set) var unknown: [String] = []
}
