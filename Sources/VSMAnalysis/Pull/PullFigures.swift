public import VSMModel

/// The figures of one kanban statement.
public struct KanbanFigures: Sendable {
  /// The stock or step whose pieces the kanban call for.
  public var place: ValueStreamMap.Reference?
  /// Pieces that pass that place each working day.
  public var flow: Estimate?
  /// Pieces that one kanban stands for; of a signal kanban its batch.
  public var container: Estimate?
  /// True where the container is a pack of the customers, or of the supplier, and not its own.
  public var isContainerOfCustomer = false
  /// How many kanban go this way each working day: flow / container.
  public var perDay: Estimate?
  /// The same for one shift.
  public var perShift: Estimate?
  /// How many kanban must go round: flow × LT × (1 + safety) / container, not rounded.
  public var needed: Estimate?
  /// The same, rounded up to whole kanban.
  public var count: Estimate?
}

/// The figures of one supermarket.
public struct SupermarketFigures: Sendable {
  /// Position in the map's stocks.
  public var stock: Int
  /// Pieces that cover the time until it is refilled.
  public var cycle: Estimate?
  /// True where that follows from the LT of the kanban that have it refilled, and not from `cycle-stock`.
  public var isCycleOfKanban = false
  /// Pieces against ups and downs of demand.
  public var buffer: Estimate?
  /// Pieces against stops and scrap.
  public var safety: Estimate?
  /// Whether the map gives a buffer and a safety stock, even where their pieces are not known.
  var hasBuffer = false
  var hasSafety = false
  /// Pieces, cycle + buffer + safety stock.
  public var needed: Estimate?
  /// The same in seconds of what is taken from it.
  public var neededTime: Estimate?
  /// Pieces that it holds by the map.
  public var held: Estimate?
  /// The same in seconds.
  public var heldTime: Estimate?
}

/// The figures of one FIFO lane.
public struct FIFOLaneFigures: Sendable {
  /// Position in the map's stocks.
  public var stock: Int
  /// Pieces that it holds at most.
  public var maximum: Estimate?
  /// Seconds of the longest stop before it that it is to cover.
  public var covers: Estimate?
  /// Pieces that it must hold: that stop / the next step's C/T, not rounded.
  public var needed: Estimate?
  /// The same, rounded up to whole pieces.
  public var count: Estimate?
}

extension ValueStreamMap {
  /// What people call the way of kanban: its label, or else where it leads.
  public func name(of kanban: Kanban) -> String {
    if let label = kanban.label { return label }
    let names = { (ends: [Reference]) in ends.map { id(of: $0) }.joined(separator: ", ") }
    return "\(names(kanban.sources)) → \(names(kanban.targets))"
  }
}

extension Estimate {
  /// Whole pieces or cards that are enough. A hair above a whole number is rounding.
  var roundedUp: Estimate {
    func up(_ number: Double) -> Double { (number - 1e-9 * max(1, number)).rounded(.up) }
    return Estimate(low: up(low), middle: up(middle), high: up(high))
  }
}
