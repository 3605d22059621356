extension Glyph {
  /// Every icon that has a box of its own, in the order of the icon sheet.
  public static let all: [Glyph] =
    material + stocks + vehicles + information + kanbans + general + recovery + dispositions

  /// The icon or the line of a word of the language, of a property or of a rung of the R-ladder.
  public static func named(_ word: String) -> Glyph? { byWord[word] }

  private static let byWord = Dictionary(
    (all + lines).map { ($0.word, $0) }, uniquingKeysWith: { first, _ in first })

  private static let material: [Glyph] = [
    supplier, customer, processBox, sharedProcess, dataBox, workCell, decision, external,
  ]
  private static let stocks: [Glyph] = [
    inventory, supermarket, bufferStock, safetyStock, fifoLane, inBox, clock, warehouse, crossDock,
    withdrawal, sequencedPull,
  ]
  private static let vehicles: [Glyph] = [
    truck, milkRun, train, ship, aircraft, forklift, conveyor,
  ]
  private static let information: [Glyph] = [
    controlBox, database, mrp, databaseOfItsOwn, controlCentre, speaker, handset, glasses,
  ]
  private static let kanbans: [Glyph] = [
    kanbanProduction, kanbanWithdrawal, kanbanSignal, kanbanBatch, kanbanWithdrawalBatch, kanbanPost,
    levelling,
  ]
  private static let general: [Glyph] = [
    operatorIcon, burst, quality, pacemaker, note, timeline, summaryBox, group, loop,
  ]
  private static let recovery: [Glyph] = [
    source, split, shield, decay, connector, bin,
  ]
  private static let dispositions: [Glyph] = [
    somewhere, restock, market, redeploy, hand, repair, refurbish, remanufacture, repurpose, liquidate,
    vendor, hourglass,
    partsStore, recycling, flame, pit, shredder,
  ]
}
