public import VSMAnalysis
public import VSMModel
import VSMSyntax
import VSMWords

/// The figures for people: the headline, then a table each of steps, stocks and the ladder, then what becomes of units
/// that are recovered or routed, the targets, and the reasons.
public struct MetricsTable: MetricsFormat {
  public static let name = "table"
  public static let ending = "txt"

  /// The format; it has no settings.
  public init() {}

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    var lines: [String] = []
    var title = Self.oneLine(map.title)
    if let state = map.state {
      let state = map.phrases["\(state.rawValue) state"]
      title += title.isEmpty ? state : " (\(state))"
    }
    if !title.isEmpty { lines.append(title) }
    let titleBlock = map.details.titleBlock(in: map.phrases).map(Self.oneLine).joined(separator: " · ")
    if !titleBlock.isEmpty { lines.append(titleBlock) }
    if !figures.conventionsText.isEmpty { lines.append(figures.conventionsText) }
    let sections =
      [
        Headline.lines(of: map, figures)
      ] + Self.tables(of: map, figures).map(\.lines) + RecoveryTables.sections(of: map, figures)
      + [
        TargetsTable.lines(of: map, figures), Self.actions(of: map), Self.assumptions(of: map),
        Self.tableValues(of: map),
        Self.notes(of: map, figures),
      ]
    for section in sections where !section.isEmpty {
      if !lines.isEmpty { lines.append("") }
      lines += section
    }
    return TextTable.text(of: lines)
  }

  /// The tables of the way forward: those with something to say.
  package static func tables(of map: ValueStreamMap, _ figures: Figures) -> [TextTable] {
    [
      customers(of: map, figures), steps(of: map, figures), stocks(of: map, figures),
      LadderTable.table(of: map, figures),
    ]
    .compactMap(\.self) + PlantTables.tables(of: map, figures) + GroupTables.tables(of: map, figures)
      + PullTables.tables(of: map, figures) + EnvironmentTables.tables(of: map, figures)
  }

  /// What stands in the place of a figure that is not given.
  static func notGiven(_ phrases: Phrases) -> String { phrases["not given"] }

  /// A label's line breaks are for the picture.
  static func oneLine(_ text: String) -> String { text.onOneLine }

  /// One customer's figures are the headline's.
  private static func customers(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    guard map.customers.count > 1, figures.demand != nil else { return nil }
    var table = TextTable(
      [
        ("Customer", .left), ("Demand/day", .right), ("Takt", .right), ("Pitch", .right),
        ("Variants", .left),
      ], in: map.phrases)
    for (party, customer) in zip(map.customers, figures.customers) {
      let variants = customer.variants.map { "\(map.phrases.figure(FigureText.count($0.demand))) \($0.name)" }
      table.add(
        [
          oneLine(party.label),
          customer.demand.map { map.phrases.figure(FigureText.count($0)) } ?? notGiven(map.phrases),
          customer.takt.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
          customer.pitch.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
          variants.joined(separator: " + "),
        ], at: party.span)
    }
    return table
  }

  private static func steps(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    // The map's own number has the map's own name.
    let isEffective = zip(map.processes, figures.steps).contains { process, step in
      process.properties.has(.cycleTime) && step.cycleTime != step.cycleTimeOfStation
    }
    var table = TextTable(
      [
        ("Step", .left), ("", .left), (isEffective ? "Effective C/T" : "C/T", .right), ("PT", .right),
        ("Wait", .right), ("Flow/day", .right),
        ("Capacity/day", .right), ("Utilisation", .right), ("Takt", .left), ("EPEI", .right),
        ("Queue", .right),
      ], in: map.phrases)
    // A column of dashes would say nothing.
    let dash = figures.steps.contains { $0.cycleTime != nil } ? "–" : ""
    // A recovery has a table of its own.
    let forward = zip(map.processes, figures.steps).filter { $0.0.stream != nil }
    for (process, step) in forward {
      table.add(
        [
          process.id, process.label == process.id ? "" : oneLine(process.label),
          step.cycleTime.map { map.phrases.figure(TimeText.clock($0)) } ?? dash,
          // The work content stands apart only where it is not the cycle time.
          step.processTime == step.cycleTime
            ? "" : step.processTime.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
          step.waitTime.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
          step.flow.map { map.phrases.figure(FigureText.rate($0)) } ?? "",
          step.capacity.map { map.phrases.figure(FigureText.rate($0)) } ?? "",
          step.utilisation.map { map.phrases.figure(FigureText.share($0)) } ?? "",
          step.isOverTakt ? map.phrases["over takt"] : "",
          step.everyPartEvery.map { days in
            map.phrases.figure(FigureText.range(days) { FigureText.significant($0, 2) } + " d")
          } ?? "",
          step.queueTime.map { map.phrases.figure(TimeText.clock($0)) } ?? "",
        ], at: process.span)
    }
    return forward.isEmpty ? nil : table
  }

  private static func stocks(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    var table = TextTable(
      [("Stock", .left), ("", .left), ("Pieces", .right), ("Time", .right)], in: map.phrases)
    let dash = figures.workInProcess != nil ? "–" : ""
    let forward = zip(map.stocks, figures.stocks).filter { $0.0.stream != nil }
    for (stock, figure) in forward {
      let isInDays = stock.time.map { $0.leadingUnit >= .day } ?? figures.countsStocksInDays
      table.add(
        [
          stock.id, stock.label.map(oneLine) ?? "",
          figure.quantity.map { map.phrases.figure(FigureText.count($0)) } ?? dash,
          figure.time.map {
            map.phrases.figure(
              stock.time == nil
                ? figures.text(ofComputed: $0, inDays: isInDays) : figures.text(of: $0, inDays: isInDays))
          } ?? notGiven(map.phrases),
        ], at: stock.span)
    }
    return forward.isEmpty ? nil : table
  }

  /// Kaizen bursts, once somebody is to see to one.
  private static func actions(of map: ValueStreamMap) -> [String] {
    let kaizens = map.remarks.filter { $0.word == .kaizen }
    guard kaizens.contains(where: { $0.owner != nil || $0.due != nil }) else { return [] }
    var table = TextTable(
      [("Action", .left), ("At", .left), ("Owner", .left), ("Due", .left)], in: map.phrases)
    for kaizen in kaizens {
      table.add([
        oneLine(kaizen.label), oneLine(map.label(of: kaizen.target)),
        kaizen.owner.map(oneLine) ?? notGiven(map.phrases),
        kaizen.due.map(map.phrases.date) ?? notGiven(map.phrases),
      ])
    }
    return table.lines
  }

  private static func assumptions(of map: ValueStreamMap) -> [String] {
    guard !map.assumptions.isEmpty else { return [] }
    var table = TextTable([("Numbers of", .left), ("Source", .left), ("Confidence", .left)], in: map.phrases)
    for assumption in map.assumptions {
      table.add([
        oneLine(assumption.of), assumption.source.map(oneLine) ?? notGiven(map.phrases),
        assumption.confidence.map { map.phrases[$0.rawValue] } ?? notGiven(map.phrases),
      ])
    }
    return table.lines
  }

  private static func tableValues(of map: ValueStreamMap) -> [String] {
    guard !map.tableValues.isEmpty else { return [] }
    var table = TextTable(
      [("Read from", .left), ("Row", .left), ("Column", .left), ("Value", .right)], in: map.phrases)
    for cell in map.tableValues {
      table.add([oneLine(cell.table), oneLine(cell.row), oneLine(cell.column), oneLine(cell.value)])
    }
    return table.lines
  }

  private static func notes(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    let rounding = figures.sumOfPrintedWaits.map {
      map.phrases(
        "The waits as printed add up to \(figure: $0); the lead time is their exact sum, rounded once.")
    }
    let notes = figures.notesForPeople + [rounding].compactMap(\.self)
    return notes.isEmpty ? [] : [map.phrases["Notes"]] + notes.map { "  · " + oneLine($0) }
  }
}
