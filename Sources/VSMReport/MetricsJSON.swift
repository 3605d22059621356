public import VSMAnalysis
public import VSMModel

/// The figures for scripts. Names and units are a contract: seconds for durations, working days for rates, parts of
/// one for shares. What cannot be computed is null, with a reason among the notes.
public struct MetricsJSON: MetricsFormat {
  public static let name = "json"

  /// Raised when a name or a unit changes its meaning; new keys do not raise it.
  static let schema = 1.0

  public init() {}

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    Self.value(of: map, figures).text + "\n"
  }

  static func value(of map: ValueStreamMap, _ figures: Figures) -> JSONValue {
    var root = JSONObject()
    root.add("schema", .number(schema))
    root.add(
      "map",
      .object([("title", .string(map.title)), ("state", .optional(map.state?.rawValue))]))
    root.add("conventions", conventions(of: map, figures))

    root.add("available_time_s", figures.availableTime)
    root.add("demand_per_day", figures.demand)
    root.add("takt_s", figures.takt)
    root.add("lead_time_s", figures.leadTime)
    root.add("lead_time_days", figures.leadTime.map { $0.dividedBy(figures.day) })
    root.add("processing_time_s", figures.processingTime)
    root.add("value_added_s", figures.valueAdded)
    root.add("necessary_s", figures.necessary)
    root.add("waste_s", figures.waste)
    root.add("pce", figures.cycleEfficiency)
    root.add("first_pass_yield", figures.firstPassYield)
    root.add("complete_and_accurate", figures.completeAndAccurate)
    root.add("wip", figures.workInProcess)
    root.add("turns_per_year", figures.turns)
    root.add("operators_needed", figures.operatorsNeeded)
    root.add("balance", figures.balance)
    root.add("pitch_s", figures.pitch)
    root.add("bottleneck", .optional(figures.bottleneck.map { map.processes[$0].id }))

    root.add("customers", .array(zip(map.customers, figures.customers).map(customer)))
    root.add("steps", .array(zip(map.processes, figures.steps).map { step($0, $1, figures) }))
    root.add("stocks", .array(zip(map.stocks, figures.stocks).map { stock($0, $1, map) }))
    root.add("rungs", .array(rungs(of: map, figures)))

    // The recovery side of maps has figures of its own.
    root.add("recovery", .null)
    root.add("targets", .array([]))
    root.add("notes", .array(notes(of: map, figures).map { .string($0) }))
    return root.value
  }

  /// The figures' own notes, and the reasons for what only this format has.
  private static func notes(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var notes = figures.notes
    if figures.bottleneck == nil { notes.append("The bottleneck is not given: no step has a utilisation.") }
    if figures.pitch == nil {
      notes.append("Pitch is not given: it needs takt and one customer with a pack.")
    }
    for (key, needs, isGiven) in stepFigures where !figures.steps.allSatisfy({ isGiven($0) }) {
      notes.append("\(key) is null where a step has none: it needs \(needs).")
    }
    notes.append("The map has no recovery, so there is no worth of a unit at a step either.")
    return notes
  }

  /// The figures of a step that ask for more than most maps give.
  private static let stepFigures: [(key: String, needs: String, isGiven: @Sendable (StepFigures) -> Bool)] = [
    ("wait_time_s", "LT", { $0.waitTime != nil }),
    ("epei_days", "C/T, C/O, two variants or more, and time left by running", { $0.everyPartEvery != nil }),
    (
      "queue_time_s", "arrival-cv, process-cv and a utilisation below 100 %", { $0.queueTime != nil }
    ),
  ]

  private static func conventions(of map: ValueStreamMap, _ figures: Figures) -> JSONValue {
    .object([
      ("inventory_time", .string(map.conventions.inventoryTime.rawValue)),
      ("lead_time", .string(map.conventions.leadTime.rawValue)),
      ("day_s", .number(figures.day)),
      ("branches", .string("by-kind")),
      ("transport", .string(map.conventions.transport ? "on" : "off")),
    ])
  }

  private static func customer(_ party: Party, _ figures: CustomerFigures) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(party.id))
    object.add("demand_per_day", figures.demand)
    object.add("takt_s", figures.takt)
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

  private static func step(_ process: Process, _ figures: StepFigures, _ all: Figures) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(process.id))
    object.add("visits", .number(figures.visits))
    object.add("flow_per_day", figures.flow)
    object.add("cycle_time_s", figures.cycleTime)
    object.add("process_time_s", figures.processTime)
    object.add("wait_time_s", figures.waitTime)
    object.add("capacity_per_day", figures.capacity)
    object.add("utilisation", figures.utilisation)
    let isComparable = figures.cycleTime != nil && figures.takt != nil
    object.add("over_takt", isComparable ? .boolean(figures.isOverTakt) : .null)
    // A map without loops repeats nothing.
    object.add("repeat_share", .number(0))
    object.add("worth", .null)
    object.add("epei_days", figures.everyPartEvery)
    object.add("queue_time_s", figures.queueTime)
    return object.value
  }

  private static func stock(_ stock: Stock, _ figures: StockFigures, _ map: ValueStreamMap) -> JSONValue {
    var object = JSONObject()
    object.add("id", .string(stock.id))
    object.add("after", .optional(figures.after.map { map.processes[$0].id }))
    object.add("quantity", figures.quantity)
    object.add("time_s", figures.time)
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
