/// What a row of a table is, where a column says so.
enum RowKind {
  case step
  /// The word of the language that declares it.
  case stock(String)
  case vehicle(String)
  case supplier, customer, unknown

  init(of text: String) {
    let word = text.lowercased().filter { $0.isLetter }
    self =
      switch word {
      case "", "step", "process", "processstep", "operation", "activity", "task", "machine", "prozess",
        "schritt",
        "processing", "inspection", "assembly":
        .step
      case "inventory", "stock", "wip", "store", "storage", "bestand", "lager", "triangle":
        .stock("inventory")
      case "supermarket", "supermarkt": .stock("supermarket")
      case "fifo", "fifolane": .stock("fifo")
      case "buffer", "bufferstock", "puffer": .stock("buffer")
      case "safetystock", "sicherheitsbestand": .stock("safety-stock")
      case "warehouse": .stock("warehouse")
      case "crossdock": .stock("cross-dock")
      case "orders", "inbox", "backlog": .stock("orders")
      case "wait", "waiting", "delay", "queue", "waittime", "warten": .stock("waiting")
      case "truck", "transport", "transportation", "shipment", "shipping", "delivery", "move":
        .vehicle("truck")
      case "milkrun": .vehicle("milk-run")
      case "rail", "train": .vehicle("rail")
      case "ship", "sea": .vehicle("ship")
      case "air", "plane": .vehicle("air")
      case "forklift": .vehicle("forklift")
      case "conveyor": .vehicle("conveyor")
      case "supplier", "lieferant": .supplier
      case "customer", "kunde": .customer
      default: .unknown
      }
  }
}
