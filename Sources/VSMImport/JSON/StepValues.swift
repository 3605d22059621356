import VSMDiagnostics
import VSMSyntax

/// Values of steps in JSON as the language writes them.
struct StepValues {
  private var reader: CellReader
  /// What the file says of its times, or its owner.
  private let unit: TimeUnit?
  private var hasGuessedUnit: SourceSpan?
  /// Keys that nothing is made of, with how many steps have them and where the first stands.
  private var unknown: [String: (count: Int, span: SourceSpan)] = [:]

  init(_ document: StepsDocument, _ options: ImportOptions) {
    let named = [document.root, document.outer].compactMap {
      $0[["timeunit", "unit", "units", "timeunits"]]?.text
    }.first
    unit = named.flatMap { CellUnit.time($0.lowercased())?.unit } ?? options.timeUnit
    reader = CellReader(CellNumbers([], separator: 0, given: .point), timeUnit: nil)
  }

  private static let times: [(property: String, keys: [String])] = [
    ("C/T", ["cycletime", "ct"]),
    ("PT", ["processtime", "pt", "processingtime", "worktime", "touchtime", "valueaddedtime"]),
    ("LT", ["leadtime", "lt", "elapsedtime", "totaltime", "turnaroundtime"]),
    ("C/O", ["changeover", "changeovertime", "setuptime"]),
  ]
  private static let shares: [(property: String, keys: [String])] = [
    (
      "%C&A",
      [
        "percentcompleteaccurate", "percentcompleteandaccurate", "completeaccurate", "completeandaccurate",
        "pctca", "percentca", "ca", "pca",
      ]
    ),
    ("uptime", ["uptime", "availability"]), ("yield", ["yield"]), ("FPY", ["firstpassyield", "fpy"]),
  ]
  private static let people = ["operators", "peoplecount", "people", "headcount", "fte"]
  private static let batch = ["batchsize", "batch"]
  private static let actors = ["performedby", "owner", "team", "role", "department", "actor"]
  /// What the row, its order and its names say already, or what is of the screen.
  private static let silent: Set<String> = [
    "id", "name", "label", "title", "metrics", "data", "position", "x", "y", "type", "kind", "description",
    "notes", "note",
    "comment", "queuesize", "wip", "inventory", "inventorybefore", "queue", "originstepid", "width", "height",
    "selected",
    "dragging", "createdat", "updatedat", "color", "timesource",
    // Computed from the others.
    "cycletimetotal", "reworkcycletime", "activityratio",
  ]

  mutating func properties(of node: JSONNode, _ log: inout ImportLog) -> [String] {
    var properties: [String] = []
    for (property, keys) in Self.times {
      guard let time = time(node, keys, &log) else { continue }
      properties.append("\(property) \(time)")
    }
    for (property, keys) in Self.shares {
      guard let value = value(node, keys), let share = share(value, property, &log) else { continue }
      guard share.value > 0 || property == "%C&A" || property == "FPY" else { continue }
      properties.append("\(property) \(share.text)%")
    }
    if let people = count(node, Self.people, &log), people.value > 0 {
      properties.append("operators \(people.text)")
    }
    // A batch of one is none.
    if let batch = count(node, Self.batch, &log), batch.value > 1 {
      properties.append("batch \(batch.asCount)pcs")
    }
    if let actor = value(node, Self.actors)?.text {
      properties.append("row \"By\" \(MapLabel.quoted(actor))")
    }
    if node["kind"]?.text?.lowercased() == "outside"
      || value(node, ["external", "isexternal"])?.isTrue == true
    {
      properties.append("external")
    }
    note(node)
    return properties
  }

  /// In the step itself, or in what holds its figures.
  private func value(_ node: JSONNode, _ keys: [String]) -> JSONNode? {
    let found = node[keys] ?? node["metrics"]?[keys] ?? node["data"]?[keys]
    if case .null = found?.value { return nil }
    return found
  }

  /// A time, by one of several keys, or by one of them with a unit at its end: `leadTimeHours`.
  mutating func time(_ node: JSONNode, _ keys: [String], _ log: inout ImportLog) -> String? {
    if let found = value(node, keys) { return time(found, keys[0], unit, &log) }
    for unit in TimeUnit.allCases {
      for name in unit.names where name.count > 1 {
        guard let found = value(node, keys.map { $0 + name }) else { continue }
        return time(found, keys[0], unit, &log)
      }
    }
    return nil
  }

  private mutating func time(_ node: JSONNode, _ key: String, _ unit: TimeUnit?, _ log: inout ImportLog)
    -> String?
  {
    switch node.value {
    case .null, .bool, .list: return nil
    case .object:
      let own = node[["unit", "timeunit"]]?.text.flatMap { CellUnit.time($0.lowercased())?.unit } ?? unit
      let middle = node[["typ", "typical", "value", "average", "avg", "mean", "amount"]]
      if let middle { return time(middle, key, own, &log) }
      guard let low = node[["min", "low", "best"]], let high = node[["max", "high", "worst"]],
        let least = time(low, key, own, &log), let most = time(high, key, own, &log)
      else { return nil }
      return least == most ? least : "\(least)..\(most)"
    case .text(let text):
      if CellReader.isNothing(text) { return nil }
      var heading = TableHeading(key)
      if let unit { heading.unit = .time(CellUnit.Time(unit: unit)) }
      return reader.time(TableCell(text: text, span: node.span), heading, &log)
    case .number(let text):
      guard let number = CellNumber(text) else {
        log.tell(
          .cellUnreadable(text, of: key, wanted: "a time", cure: "it cannot be negative"), at: node.span)
        return nil
      }
      if unit == nil, hasGuessedUnit == nil, number.value > 0 { hasGuessedUnit = node.span }
      return Self.time(number, unit ?? .minute)
    }
  }

  /// Long minutes as hours; days depend on a calendar.
  private static func time(_ number: CellNumber, _ unit: TimeUnit) -> String {
    guard unit == .minute, number.value >= 60, number.value == number.value.rounded(), number.value < 1e9
    else {
      return number.text + unit.symbolOfCount(number.value)
    }
    let (hours, minutes) = Int(number.value).quotientAndRemainder(dividingBy: 60)
    return "\(hours)h" + (minutes == 0 ? "" : " \(minutes)min")
  }

  mutating func count(_ node: JSONNode, _ keys: [String], _ log: inout ImportLog) -> CellNumber? {
    guard let found = value(node, keys) else { return nil }
    guard let text = found.key else { return nil }
    if let number = CellNumber(text) { return number }
    log.tell(.cellUnreadable(text, of: keys[0], wanted: "a number", cure: nil), at: found.span)
    return nil
  }

  /// In percent.
  private func share(_ node: JSONNode, _ key: String, _ log: inout ImportLog) -> CellNumber? {
    guard var text = node.key else { return nil }
    if text.hasSuffix("%") { text = CellReader.trimmed(text.dropLast()) }
    if let number = CellNumber(text), number.value <= 100 { return number }
    log.tell(.cellUnreadable(text, of: key, wanted: "a share of at most 100 %", cure: nil), at: node.span)
    return nil
  }

  /// How much goes back by a way, in percent: as it says, as its part of all that is rejected, or else all that the next
  /// step cannot use as it comes.
  func reworkShare(_ edge: JSONNode, of step: JSONNode, _ log: inout ImportLog) -> CellNumber? {
    let accurate = value(step, Self.shares[0].keys).flatMap { share($0, "%C&A", &log) }
    let rejects = accurate.flatMap { CellNumber(100 - $0.value) }
    if let part = value(edge, ["shareofrejects"]).flatMap({ share($0, "shareOfRejects", &log) }) {
      return rejects?.times(part.value / 100)
    }
    if let rate = value(
      edge, ["reworkrate", "rate", "percentage", "percent", "reworkpercent", "reworkpercentage"])
    {
      return share(rate, "reworkRate", &log)
    }
    if let part = value(edge, ["probability", "share", "fraction"]).flatMap({ share($0, "probability", &log) }
    ) {
      return part.value <= 1 ? part.times(100) : part
    }
    return rejects
  }

  // MARK: What is left

  private mutating func note(_ node: JSONNode) {
    for holder in [node, node["metrics"], node["data"]].compactMap(\.self) {
      guard case .object(let members) = holder.value else { continue }
      for member in members where !Self.isKnown(JSONNode.plain(member.key)) && Self.saysSomething(member.node)
      {
        let found = unknown[member.key]
        unknown[member.key] = ((found?.count ?? 0) + 1, found?.span ?? member.node.span)
      }
    }
  }

  private static let known: Set<String> = Set(
    (times + shares).flatMap(\.keys) + people + batch + actors + StepsImport.waits + [
      "external", "isexternal",
    ])

  private static func isKnown(_ key: String) -> Bool {
    silent.contains(key) || known.contains(key)
      || TimeUnit.allCases.contains { unit in
        unit.names.contains {
          $0.count > 1 && key.hasSuffix($0) && known.contains(String(key.dropLast($0.count)))
        }
      }
  }

  private static func saysSomething(_ node: JSONNode) -> Bool {
    switch node.value {
    case .null, .bool(false): false
    case .text(let text): !text.isEmpty
    case .list(let nodes): !nodes.isEmpty
    default: true
    }
  }

  /// What was guessed, and what nothing is made of.
  func tell(_ log: inout ImportLog) {
    if let span = hasGuessedUnit {
      log.take("times have no unit: they are read as minutes", "--time-unit says another one", at: span)
    }
    for (key, found) in unknown.sorted(by: { $0.value.span.start < $1.value.span.start }) {
      log.leaveOut(
        "‘\(MapLabel.plain(key))’ of \(found.count) step\(found.count == 1 ? "" : "s")", at: found.span)
    }
  }
}
