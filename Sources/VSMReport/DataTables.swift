public import VSMAnalysis
public import VSMModel
import VSMSyntax

/// Every table of a map's figures, made of the JSON, so that the two say the same.
public struct DataTables: Sendable {
  /// The tables, in the order in which they are written.
  public let all: [DataTable]

  /// The names of all tables, in their order.
  public static let names: [String] = shapes.map(\.name)

  /// The table that is written where none is asked for.
  public static let standard = "figures"

  /// All tables without their rows: their columns depend on no map.
  static let shapes: [DataTable] = [
    DataTable("figures", "Figures", ["of", "key", "name", "value", "low", "high", "unit", "text"]),
    DataTable("customers", "Customers", ["id", "demand_per_day", "takt_s", "pitch_s"]),
    DataTable("steps", "Steps", ["id", "label"] + stepColumns),
    DataTable(
      "variants", "Variants",
      [
        "step", "variant", "flow_per_day", "cycle_time_s", "process_time_s", "changeover_s", "batch",
        "every_days", "over_takt",
      ]),
    DataTable("family", "Product family", ["variant", "demand_per_day", "work_s", "steps"]),
    DataTable(
      "resources", "Resources", ["id", "kind", "count", "available_s", "work_s", "utilisation", "steps"]),
    DataTable("groups", "Groups", groupColumns),
    DataTable("loops", "Loops", groupColumns),
    DataTable("objectives", "Objectives of the loops", ["loop", "text", "measure", "owner", "due"]),
    DataTable("departments", "Departments", areaColumns),
    DataTable("sites", "Sites", areaColumns),
    DataTable(
      "stocks", "Stocks",
      [
        "id", "label", "after", "quantity", "time_s", "within", "stage", "pieces", "value_per_piece", "value",
      ]),
    DataTable("rungs", "Ladder", ["of_block", "kind", "of", "s", "visits", "stream", "critical"]),
    DataTable(
      "routes", "Routes",
      [
        "of_block", "from", "kind", "grade", "to", "share", "reason", "max", "per_unit", "flow_per_day",
        "worth",
        "worth_of_point", "alternative", "worth_of_alternative",
      ]),
    DataTable(
      "ends", "Ends and dispositions",
      [
        "of_block", "id", "as", "share", "per_unit", "share_by_mass", "share_by_value", "flow_per_day",
        "lead_time_s",
        "lead_time_days", "lead_time_is_partial", "lead_time_sd_s", "proceeds", "value_kept", "use_of_cap",
      ]),
    DataTable(
      "grades", "Grades",
      [
        "of_block", "name", "at", "share", "flow_per_day", "to", "cost", "gross", "net", "net_per_day",
        "best",
      ]),
    DataTable(
      "returns", "Sources of a recovery",
      [
        "of_block", "id", "entering_per_day", "share", "grades", "gross", "cost", "acquisition",
        "revenue_share", "fixed_cost", "net",
      ]),
    DataTable(
      "gradings", "Grading",
      [
        "of_block", "at", "flow_per_day", "visits", "value", "best_value", "perfect", "ungraded",
        "worth_of_perfect", "worth_of_grading", "cost_of_error", "cost_of_error_per_day",
      ]),
    DataTable(
      "grading_errors", "What is said and what is",
      [
        "of_block", "at", "said", "is", "share_said", "share_is", "said_given_is", "is_given_said", "to",
        "net_of_is", "net_of_said_on_way_of_is",
      ]),
    DataTable("mass_balance", "Mass by treatment", ["of_block", "treatment", "at", "share"]),
    DataTable("indicators", "Indicators", indicatorColumns),
    DataTable(
      "kanbans", "Kanban",
      [
        "kind", "from", "to", "label", "at", "flow_per_day", "container", "batch", "per_day", "per_shift",
        "needed",
        "count",
      ]),
    DataTable(
      "supermarkets", "Supermarkets",
      ["id", "cycle_stock", "buffer_stock", "safety_stock", "needed", "needed_s", "held", "held_s"]),
    DataTable("fifo_lanes", "FIFO lanes", ["id", "max", "covers_s", "needed", "count"]),
    DataTable(
      "flows", "Energy, water and material",
      [
        "flow", "unit", "per_good_unit", "per_day", "needed", "value_added", "necessary", "waste_steps",
        "repeat_work", "scrap", "stocks", "transports", "saved_by_recovered", "factor_kg_co2e",
      ]),
    DataTable("uses", "Where it is used", ["flow", "kind", "at", "per_good_unit", "needed"]),
    DataTable("recovery_uses", "Used on the way back", ["of_block", "flow", "unit", "per_unit_entering"]),
    DataTable(
      "trips", "Trips",
      [
        "transport", "distance_km", "stops", "load", "pieces_per_stop", "km_per_stop", "fuel", "fuel_unit",
        "fuel_per_piece", "co2e_kg_per_piece", "cost_per_piece",
      ]),
    DataTable("targets", "Targets", ["file", "line", "text", "holds", "value", "finding", "until"]),
    DataTable("actions", "Actions", ["file", "line", "at", "text", "owner", "due"]),
    DataTable("remarks", "Notes on the map", ["file", "line", "at", "text"]),
    DataTable("rows", "Rows of data boxes", ["file", "line", "of", "name", "text"]),
    DataTable("assumptions", "Where numbers are from", ["file", "line", "of", "source", "confidence"]),
    DataTable("sources", "Read from tables", ["file", "line", "table", "row", "column", "value"]),
    DataTable("ranges", "Ranges", ["table", "of_block", "of", "key", "low", "high"]),
    DataTable("notes", "Notes", ["note"]),
  ]

  private static let areaColumns = [
    "name", "steps", "processing_time_s", "operators", "operators_steps", "handoffs",
  ]

  private static let groupColumns = [
    "id", "label", "members", "lead_time_s", "lead_time_days", "processing_time_s", "operators",
    "operators_steps", "steps", "pieces", "stocks",
  ]

  static let indicatorColumns = [
    "of_block", "standard", "edition", "code", "name", "value", "unit", "basis", "lines", "missing",
  ]

  /// As the JSON has them.
  private static let stepColumns: [String] = StepFigure.all.map(\.key).flatMap { key in
    switch key {
    case "utilisation": [key, "load_of"]
    case "pace_s": [key, "over_takt"]
    default: [key]
    }
  }

  /// The tables of a map with the figures that were computed of it.
  public init(of map: ValueStreamMap, _ figures: Figures) {
    let root = MetricsJSON.value(of: map, figures)
    var tables = Self.shapes
    let labels = Dictionary(
      map.processes.map { ($0.id, $0.label) } + map.stocks.map { ($0.id, $0.label ?? "") }
    ) { first, _ in first }
    func fill(_ name: String, _ rows: [(block: String?, object: JSONValue)]) {
      guard let index = tables.firstIndex(where: { $0.name == name }) else { return }
      for (block, object) in rows {
        var first: [(String, JSONValue)] = block.map { [("of_block", .string($0))] } ?? []
        if name == "steps" || name == "stocks" {
          first.append(("label", .string(labels[object["id"].cell] ?? "")))
        }
        tables[index].add(object, besides: first)
      }
    }
    for name in [
      "customers", "steps", "variants", "family", "resources", "groups", "loops", "objectives", "departments",
      "sites",
      "stocks", "kanbans", "supermarkets",
      "fifo_lanes", "targets", "actions",
      "remarks", "rows",
      "assumptions", "sources",
    ] { fill(name, root[name].elements.map { (nil, $0) }) }
    fill("rungs", root["rungs"].elements.map { ("", $0) })
    let blocks = Self.blocks(of: root, map)
    for (block, name) in blocks {
      fill("rungs", block["rungs"].elements.map { (name, $0) })
      fill("routes", block["routes"].elements.map { (name, $0) })
      fill("ends", (block["dispositions"].elements + block["ends"].elements).map { (name, $0) })
      fill("grades", block["grades"].elements.map { (name, $0) })
      fill("returns", block["sources"].elements.map { (name, $0) })
      fill("gradings", block["gradings"].elements.map { (name, $0) })
      fill("grading_errors", block["grading_errors"].elements.map { (name, $0) })
      fill("mass_balance", block["mass_balance"].elements.map { (name, $0) })
      fill("indicators", block["indicators"].elements.map { (name, $0) })
    }
    let environment = root["environment"]
    for (name, key) in [
      ("flows", "flows"), ("uses", "uses"), ("trips", "trips"), ("recovery_uses", "recoveries"),
    ] {
      fill(name, environment[key].elements.map { (nil, $0) })
    }
    fill("figures", Self.figures(of: map, figures).map { (nil, $0) })
    fill("notes", root["notes"].elements.map { (nil, .object([("note", $0)])) })
    fill("ranges", Self.ranges(of: root, blocks).map { (nil, $0) })
    all = tables
  }

  /// The table of a name; nothing where there is none.
  public subscript(_ name: String) -> DataTable? { all.first { $0.name == name } }

  /// The recoveries and the streams with routes, each with its name.
  private static func blocks(of root: JSONValue, _ map: ValueStreamMap) -> [(JSONValue, String)] {
    let recoveries = root["recoveries"].elements.enumerated().map { index, block in
      (block, name(of: .recovery(index), map))
    }
    let streams = root["streams"].elements.map { block in
      var index = 0
      if case .number(let number) = block["stream"] { index = Int(number) }
      return (block, name(of: .stream(index), map))
    }
    return recoveries + streams
  }

  static func name(of home: Home, _ map: ValueStreamMap) -> String {
    switch home {
    case .recovery(let index):
      map.recoveries[index].id ?? map.recoveries[index].label ?? "recovery \(index + 1)"
    case .stream(let index): map.streams[index].id ?? map.streams[index].label ?? "stream \(index + 1)"
    }
  }

  // MARK: Headline figures

  private static func figures(of map: ValueStreamMap, _ figures: Figures) -> [JSONValue] {
    func row(
      _ of: String, _ key: String, _ name: String, _ value: JSONValue, _ range: Estimate?, _ unit: String,
      _ text: String?
    ) -> JSONValue {
      let bounds = range.flatMap { $0.isRange ? $0 : nil }
      return .object([
        ("of", .string(of)), ("key", .string(key)), ("name", .string(name)), ("value", value),
        ("low", bounds.map { .number($0.low) } ?? .null), ("high", bounds.map { .number($0.high) } ?? .null),
        ("unit", .string(unit)), ("text", .string(text ?? MetricsTable.notGiven(map.phrases))),
      ])
    }
    var rows = HeadlineFigure.all.filter { $0.isAsked(figures) }.map { figure in
      switch figure.reading {
      case .amount(let quantity, let value):
        let amount = value(figures)
        return row(
          "map", figure.key, figure.title, amount.map { .number($0.middle) } ?? .null, amount,
          quantity.unit(in: map.currency, figures), figure.text(of: map, figures))
      case .place(let place):
        return row(
          "map", figure.key, figure.title, .optional(place(figures).map { map.id(of: $0) }), nil, "step",
          figure.text(of: map, figures))
      }
    }
    let networks =
      figures.recoveries.enumerated().map { (Home.recovery($0.offset), $0.element) }
      + figures.streamNetworks.enumerated().map { (Home.stream($0.offset), $0.element) }
    for (home, network) in networks {
      guard let network else { continue }
      for figure in RecoveryFigure.all {
        if home.recovery == nil, figure.group != .entry, figure.group != .flow { continue }
        func add(_ suffix: String, _ value: Double?, _ text: String?) {
          rows.append(
            row(
              name(of: home, map), figure.key + suffix, figure.title, value.map { .number($0) } ?? .null, nil,
              figure.unit(in: map.currency), text))
        }
        add("", figure.value(network), figure.text(of: map, figures, home, network))
        if case .shares(let rate) = figure.reading {
          let shares = [("_by_mass", rate(network)?.mass), ("_by_value", rate(network)?.value)]
          for (suffix, share) in shares { add(suffix, share, share.map { FigureText.share(Estimate($0)) }) }
        }
      }
    }
    return rows
  }

  // MARK: Ranges

  /// What is a range in the JSON, one a row: so no other table has columns that come and go.
  private static func ranges(of root: JSONValue, _ blocks: [(JSONValue, String)]) -> [JSONValue] {
    var rows: [JSONValue] = []
    func add(_ table: String, _ block: String, _ object: JSONValue) {
      for (key, value) in object.members where key.hasSuffix("_range") && value.elements.count == 2 {
        let of = object["id"].cell.isEmpty ? object["of"].cell : object["id"].cell
        rows.append(
          .object([
            ("table", .string(table)), ("of_block", .string(block)), ("of", .string(of)),
            ("key", .string(String(key.dropLast(6)))), ("low", value.elements[0]),
            ("high", value.elements[1]),
          ]))
      }
    }
    add("figures", "", root)
    for name in [
      "customers", "steps", "groups", "loops", "stocks", "rungs", "kanbans", "supermarkets", "fifo_lanes",
      "targets",
    ] {
      for object in root[name].elements { add(name, "", object) }
    }
    for (block, name) in blocks {
      add("figures", name, block)
      for (key, table) in [
        ("dispositions", "ends"), ("ends", "ends"), ("routes", "routes"), ("grades", "grades"),
      ] {
        for object in block[key].elements { add(table, name, object) }
      }
    }
    return rows
  }
}

extension Quantity {
  /// What the number of the contract counts in.
  fileprivate func unit(in currency: String?, _ figures: Figures) -> String {
    switch self {
    case .measure(let flow): figures.unit(of: flow).dimension.base.symbol + " a good unit"
    case .carbon: "kg a good unit"
    case .clock(let per): per.isEmpty ? "s" : "s " + per
    case .time, .passage: "s"
    case .efficiency, .share: "part of 1"
    case .count(let per): per.isEmpty ? "count" : per
    case .money(let per): [currency ?? "money", per].filter { !$0.isEmpty }.joined(separator: " ")
    case .people: "people"
    }
  }
}

extension RecoveryFigure {
  fileprivate func unit(in currency: String?) -> String {
    switch reading {
    case .time: "s"
    case .units: "units"
    case .money: (currency ?? "money") + " a unit"
    case .moneyADay: (currency ?? "money") + " a day"
    case .shares: "part of 1"
    case .index: "index"
    }
  }
}
