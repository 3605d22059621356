public import VSMAnalysis
public import VSMModel
import VSMSyntax

/// The figures for scripts. Names and units are a contract: seconds for durations, working days for rates, parts of
/// one for shares. What cannot be computed is null, with a reason among the notes.
public struct MetricsJSON: MetricsFormat {
  public static let name = "json"
  public static let ending = "json"

  /// Raised when a name or a unit changes its meaning; new keys do not raise it.
  static let schema = 1.0

  /// The format; it has no settings.
  public init() {}

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    Self.value(of: map, figures).text + "\n"
  }

  static func value(of map: ValueStreamMap, _ figures: Figures) -> JSONValue {
    var root = JSONObject()
    root.add("schema", .number(schema))
    root.add("map", DetailsJSON.map(map))
    root.add("conventions", conventions(of: map, figures))

    for figure in HeadlineFigure.all where figure.isAsked(figures) {
      add(figure, of: map, figures, to: &root)
    }
    root.add("lead_time_without", .array(figures.leadTimeWithout.map { .string(map.id(of: $0)) }))

    root.add("customers", .array(zip(map.customers, figures.customers).map(customer)))
    let nodes = nodes(of: figures)
    root.add(
      "steps",
      .array(
        map.processes.indices.map { step(map.processes[$0], figures.steps[$0], nodes[.process($0)]) }))
    root.add("variants", .array(PlantJSON.variants(of: map, figures)))
    root.add("family", .array(PlantJSON.family(of: map, figures)))
    root.add("resources", .array(PlantJSON.resources(of: map, figures)))
    GroupJSON.add(map, figures, to: &root)
    root.add("stocks", .array(map.stocks.indices.map { stock($0, map, figures) }))
    root.add("rungs", .array(rungs(of: map, figures)))
    root.add("branches", .array(branches(of: map)))
    root.add("kanbans", .array(PullJSON.kanbans(of: map, figures)))
    root.add("supermarkets", .array(PullJSON.supermarkets(of: map, figures)))
    root.add("fifo_lanes", .array(PullJSON.fifoLanes(of: map, figures)))

    let recoveries = recoveries(of: map, figures)
    root.add("recovery", recoveries.first?.map(\.recovery) ?? .null)
    root.add("recoveries", .array(recoveries.map { $0?.recovery ?? .null }))
    let streams = streams(of: map, figures)
    root.add("streams", .array(streams.map(\.stream)))
    root.add(
      "targets",
      .array(zip(zip(map.targets, figures.targets), figures.drivers(of: map)).map { target($0.0, $0.1, $1) }))
    root.add("actions", DetailsJSON.actions(of: map))
    root.add("remarks", DetailsJSON.remarks(of: map))
    root.add("rows", DetailsJSON.rows(of: map))
    root.add("assumptions", DetailsJSON.assumptions(of: map))
    root.add("sources", DetailsJSON.sources(of: map))
    root.add("environment", EnvironmentJSON.value(of: map, figures))
    let reasons = (streams + recoveries.compactMap(\.self)).flatMap(\.notes)
    root.add("notes", .array((notes(of: map, figures) + reasons).map { .string($0) }))
    return root.value
  }

  private static func add(
    _ figure: HeadlineFigure, of map: ValueStreamMap, _ figures: Figures, to root: inout JSONObject
  ) {
    switch figure.reading {
    case .amount(_, let value):
      root.add(figure.key, value(figures))
      if let key = figure.keyInDays { root.add(key, value(figures).map { $0.dividedBy(figures.day) }) }
      if let covering = figure.covering {
        root.add(figure.key + "_steps", .number(Double(covering(figures))))
      }
    case .place(let place): root.add(figure.key, .optional(place(figures).map { map.id(of: $0) }))
    }
  }

  /// In the order of the map; nothing for one whose flows have no answer.
  private static func recoveries(of map: ValueStreamMap, _ figures: Figures) -> [NetworkJSON?] {
    figures.recoveries.enumerated().map { index, network in
      network.map { NetworkJSON(map: map, figures: figures, home: .recovery(index), network: $0) }
    }
  }

  /// The streams with routes.
  private static func streams(of map: ValueStreamMap, _ figures: Figures) -> [NetworkJSON] {
    figures.streamNetworks.enumerated().compactMap { index, network in
      network.map { NetworkJSON(map: map, figures: figures, home: .stream(index), network: $0) }
    }
  }

  /// What is known of the steps of blocks with routes.
  private static func nodes(of figures: Figures) -> [ValueStreamMap.Reference: NetworkFigures.Node] {
    let networks = (figures.streamNetworks + figures.recoveries).compactMap(\.self)
    return Dictionary(networks.flatMap(\.nodes).map { ($0.of, $0) }) { first, _ in first }
  }

  /// Where streams split off others and join them: `and` where each unit goes both ways, `or` where a share does.
  private static func branches(of map: ValueStreamMap) -> [JSONValue] {
    map.streams.enumerated().compactMap { index, stream in
      guard stream.origin != nil || stream.joins != nil else { return nil }
      var object = JSONObject()
      object.add("stream", .number(Double(index)))
      object.add("kind", .string(stream.origin?.share == nil ? "and" : "or"))
      object.add("from", .optional(stream.origin.map { map.processes[$0.process].id }))
      object.add("to", .optional(stream.joins.map { map.processes[$0].id }))
      // Every unit takes a branch that is no alternative.
      object.add("share", stream.origin?.share.map { Estimate($0) } ?? Estimate(1))
      object.add(
        "quantity", (stream.origin?.quantity ?? stream.joinQuantity).map { Estimate($0) } ?? Estimate(1))
      return object.value
    }
  }

  private static func target(
    _ target: Target, _ figures: TargetFigures, _ drivers: [TargetDrivers.Driver]
  ) -> JSONValue {
    var object = JSONObject()
    if let file = target.file { object.add("file", .string(file)) }
    object.add("line", .number(Double(target.line)))
    object.add("text", .string(TargetsTable.text(of: target)))
    // A figure that is not given neither holds nor misses.
    object.add("holds", figures.value == nil ? .null : .boolean(figures.holds))
    object.add("value", figures.value)
    object.add("finding", .string(figures.text))
    object.add("until", .optional(target.statement.until?.text))
    object.add(
      "drivers",
      .array(
        drivers.map { driver in
          .object([
            ("name", .string(driver.name)), ("is", .string(driver.value)),
            ("change", .string(driver.isLess ? "-10 %" : "+10 %")), ("makes", .string(driver.figure)),
          ])
        }))
    return object.value
  }

  /// The figures' own notes, and the reasons for what only this format has.
  private static func notes(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var notes = figures.notes
    if map.customers.count > 1, figures.customers.contains(where: { $0.pitch == nil }) {
      notes.append("pitch_s is null where a customer has none: it needs a demand, a pack and available time.")
    }
    if map.streams.contains(where: { ($0.origin == nil) != ($0.joins == nil) }) {
      notes.append(
        "from and to of a branch are null where it begins with a supplier or ends with a customer.")
    }
    notes +=
      PullJSON.notes(of: map, figures) + EnvironmentJSON.notes(of: figures)
      + PlantJSON.notes(of: figures) + GroupJSON.notes(of: map, figures)
    if figures.money?.stockValues.contains(where: { $0 == nil }) == true {
      notes.append(
        "value of a stock is null where it has no pieces, or neither a value nor a known part of what was put in before it."
      )
    }
    if figures.stocks.contains(where: { $0.stage == nil }) {
      notes.append("stage is null for a stock of a recovery.")
    }
    if figures.stocks.contains(where: { $0.pieces == nil }) {
      notes.append(
        "pieces is null where a stock has neither a quantity, nor a time and a flow, and for a waiting.")
    }
    for figure in StepFigure.all {
      guard let needs = figure.needs else { continue }
      if figures.steps.contains(where: { figure.value($0, nil) == nil }) {
        notes.append("\(figure.key) is null where a step has none: it needs \(needs).")
      }
    }
    if figures.steps.contains(where: { $0.utilisation == nil }) {
      notes.append("load_of is null where a step has none: it needs a utilisation.")
    }
    if map.recoveries.isEmpty {
      notes.append("The map has no recovery, so there is no worth of a unit at a step either.")
    } else if !figures.recoveries.allSatisfy({ $0 != nil }) {
      notes.append("A recovery is null where its flows have no answer: check says why.")
    }
    let nodes = nodes(of: figures)
    if !map.recoveries.isEmpty,
      map.processes.indices.contains(where: { nodes[.process($0)]?.worth == nil })
    {
      notes.append(
        "worth and worth_of_day are null where a step has none: they need a recovery with all costs and proceeds."
      )
    }
    if map.processes.indices.contains(where: { nodes[.process($0)].map { $0.repeatWork == nil } ?? false }) {
      notes.append("repeat_work_s is null where a step gives neither PT nor C/T.")
    }
    if figures.targets.contains(where: { $0.value == nil }) {
      let open = zip(map.targets, figures.targets).filter { $0.1.value == nil }.map { "\($0.0.line)" }
      notes.append(
        "A target’s figure is not given, so that it neither holds nor misses, in line \(open.joined(separator: ", "))."
      )
    }
    return notes
  }

  private static func conventions(of map: ValueStreamMap, _ figures: Figures) -> JSONValue {
    .object([
      ("inventory_time", .string(map.conventions.inventoryTime.rawValue)),
      ("lead_time", .string(map.conventions.leadTime.rawValue)),
      ("day_s", .number(figures.day)),
      ("branches", .string("by-kind")),
      ("transport", .string(map.conventions.transport ? "on" : "off")),
      ("queues", .string(map.conventions.queues ? "on" : "off")),
      ("processing", .string(map.conventions.processing.rawValue)),
    ])
  }

  private static func customer(_ party: Party, _ figures: CustomerFigures) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(party.id))
    object.add("demand_per_day", figures.demand)
    object.add("takt_s", figures.takt)
    object.add("pitch_s", figures.pitch)
    object.add(
      "variants",
      .array(
        figures.variants.map { variant in
          var object = JSONObject()
          object.add("name", .string(variant.name))
          object.add("demand_per_day", variant.demand)
          return object.value
        }))
    return object.value
  }

  private static func step(
    _ process: Process, _ figures: StepFigures, _ node: NetworkFigures.Node?
  ) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(process.id))
    for figure in StepFigure.all {
      object.add(figure.key, figure.value(figures, node))
      switch figure.key {
      case "utilisation":
        object.add(
          "load_of",
          figures.utilisation == nil ? .null : .string(figures.isLoadOfPeople ? "people" : "stations"))
      case "pace_s":
        let isComparable = figures.cycleTime != nil && figures.takt != nil
        object.add("over_takt", isComparable ? .boolean(figures.isOverTakt) : .null)
      default: break
      }
    }
    return object.value
  }

  private static func stock(_ index: Int, _ map: ValueStreamMap, _ all: Figures) -> JSONValue {
    let (stock, figures) = (map.stocks[index], all.stocks[index])
    var object = JSONObject()
    object.add("id", .string(stock.id))
    object.add("after", .optional(figures.after.map { map.processes[$0].id }))
    object.add("quantity", figures.quantity)
    object.add("time_s", figures.time)
    object.add("within", .optional(figures.within.map { map.processes[$0].id }))
    object.add("stage", .optional(figures.stage?.rawValue))
    object.add("pieces", figures.pieces)
    if let money = all.money {
      object.add("value_per_piece", money.pieceValues[index])
      object.add("value", money.stockValues[index])
    }
    return object.value
  }

  private static func rungs(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    var rungs: [JSONValue] = []
    for (stream, ladder) in figures.ladders.enumerated() {
      for rung in ladder.rungs {
        var object = JSONObject()
        object.add("kind", .string(rung.kind.rawValue))
        object.add("of", .string(map.id(of: rung.of)))
        object.add("s", rung.time)
        object.add("visits", .number(rung.visits))
        object.add("stream", .number(Double(stream)))
        object.add("critical", .boolean(rung.isOnCriticalPath))
        rungs.append(object.value)
      }
    }
    return rungs
  }
}

extension Estimate {
  func dividedBy(_ divisor: Double) -> Estimate {
    Estimate(low: low / divisor, middle: middle / divisor, high: high / divisor)
  }
}
