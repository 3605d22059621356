extension Word {
  /// The lines of streams and recoveries.
  static let streamForms: KeyValuePairs<Word, Form> = [
    .process: Form(
      place: .stream, sort: .step, name: .required, label: .optional, block: true, noun: "a process",
      meaning: "a process step: one area of continuous flow",
      example: "process weld \"S. Weld #1\" { C/T 39s  C/O 10min }"),
    .decision: Form(
      place: .stream, sort: .step, name: .required, label: .optional, noun: "a decision",
      meaning: "where the ways part without work of their own: a diamond; its routes stand under it",
      example: "decision complete \"Complete?\""),
    .inventory: stock(
      "a stock", "stock: triangle, with a quantity or a time or both", "inventory \"Coils\" 5d"),
    .supermarket: stock(
      "a supermarket",
      "a controlled stock that the next step pulls from: shelves, open on the supplying side",
      "supermarket brackets \"Stampings\" 1d"),
    .buffer: stock(
      "a buffer", "buffer stock, against ups and downs of demand", "buffer \"Finished goods\" 0.5d"),
    .safetyStock: stock(
      "a safety stock", "safety stock, against stops and scrap", "safety-stock 200pcs"),
    .fifo: stock(
      "a FIFO lane", "first in, first out: a lane that holds no more than its maximum",
      "fifo \"Paint\" { max 20pcs }"),
    .orders: stock("an in-box", "an in-box, in office maps instead of a triangle", "orders \"Orders\" 12"),
    .waiting: stock("a wait", "a wait without anything to count: a clock", "waiting \"Approval\" 2d"),
    .warehouse: stock("a warehouse", "a warehouse, in supply-chain maps", "warehouse \"Central\" 12d"),
    .crossDock: stock("a cross-dock", "a cross-dock, in supply-chain maps", "cross-dock \"El Paso\" 0.5d"),
    .truck: vehicle(
      "a truck", "shipment by truck, with its frequency", "truck \"Tue. & Thu.\""),
    .milkRun: vehicle(
      "a milk run", "a truck on a round: the truck with a loop arrow", "milk-run \"Daily\""),
    .rail: vehicle("a train", "shipment by rail", "rail \"2 x weekly\""),
    .ship: vehicle("a ship", "shipment by sea", "ship \"Monthly\" { takes 4wk }"),
    .air: vehicle("an aircraft", "shipment by air", "air \"As needed\""),
    .forklift: vehicle("a forklift", "transport by forklift", "forklift \"Every 2 h\""),
    .conveyor: vehicle("a conveyor", "transport by conveyor: two rails on rollers", "conveyor"),
    .expedited: vehicle(
      "an expedited transport", "an expedited transport: a block arrow that begins with two chevrons",
      "expedited \"By taxi\""),
    .push: Form(
      place: .stream, sort: .link, name: .absent, label: .absent, noun: "a push arrow",
      meaning: "push arrow; neighbours are linked by push unless a link says otherwise", example: "push"),
    .pull: Form(
      place: .stream, sort: .link, name: .absent, label: .absent, noun: "a withdrawal",
      meaning: "withdrawal: the next step takes what it needs; understood after a supermarket",
      example: "pull"),
    .sequencedPull: Form(
      place: .stream, sort: .link, name: .absent, label: .absent, noun: "a sequenced pull",
      meaning:
        "sequenced pull: the step before makes to order, in the sequence of the next: a ball in a circle",
      example: "sequenced-pull"),
  ]

  private static func stock(_ noun: String, _ meaning: String, _ example: String) -> Form {
    Form(
      place: .stream, sort: .stock, name: .optional, label: .optional, amount: true, block: true, noun: noun,
      meaning: meaning, example: example)
  }

  private static func vehicle(_ noun: String, _ meaning: String, _ example: String) -> Form {
    Form(
      place: .stream, sort: .vehicle, name: .absent, label: .optional, block: true, noun: noun,
      meaning: meaning, example: example)
  }

  /// True for stocks that stand in the row itself, so that ways of kanban reach them from above; the others hang
  /// below the arrow that leads past them.
  public var standsInRow: Bool {
    switch self {
    case .supermarket, .buffer, .safetyStock, .fifo, .warehouse, .crossDock: true
    default: false
    }
  }
}
