import VSMAnalysis
import VSMModel
import VSMSyntax

/// What a map says that a diagram of Mermaid has no place for.
struct MermaidLosses {
  private(set) var list: [String] = []

  init(of map: ValueStreamMap, _ row: MermaidRow) {
    let others = map.streams.count - 1
    count(others, "other row of steps", "other rows of steps, and where they join or split off")
    count(map.recoveries.count, "recovery, with all that comes back", "recoveries, with all that comes back")
    let stocks = map.streams[row.stream].items.compactMap { item in
      if case .stock(let stock) = item { map.stocks[stock] } else { nil }
    }
    count(
      stocks.count { $0.quantity != nil }, "quantity: its time alone is there",
      "quantities: their times alone are there")
    count(
      stocks.count { $0.label != nil || $0.isNamed }, "stock's name and sign: a wait is there",
      "stocks' names and signs: waits are there")
    if map.customers.contains(where: { $0.properties.has(.demand) }) { add("demand and takt") }
    if map.calendar != nil { add("the calendar: times are those of the clock") }
    if map.conventions.leadTime == .waits { add("the lead time of waits alone: Mermaid adds the work to it") }
    let transports =
      map.streams.flatMap(\.sources).count { $0.vehicle != nil }
      + map.streams.flatMap(\.deliveries).count { $0.vehicle != nil }
      + map.streams.flatMap(\.items).count { item in if case .transport = item { true } else { false } }
    count(transports, "transport", "transports")
    count(map.controls.count, "control", "controls")
    count(map.information.count, "line of information", "lines of information")
    count(map.kanbanPlaces.count + map.kanbans.count, "kanban", "kanban and their places")
    let routes = map.processes.flatMap(\.routes)
    count(routes.count, "route: its share is in the times", "routes: their shares are in the times")
    count(row.decisions.count, "decision", "decisions")
    count(max(0, map.suppliers.count - 1), "other supplier", "other suppliers")
    count(max(0, map.customers.count - 1), "other customer", "other customers")
    count(map.remarks.count, "burst or note", "bursts and notes")
    count(map.targets.count, "target", "targets")
    count(map.icons.count, "icon", "icons")
    count(map.resources.count, "resource", "resources")
    count(map.sites.count, "site", "sites")
    count(map.calendars.count, "calendar with a name", "calendars with names")
    if map.state != nil { add("which state the map shows") }
    if map.product != nil { add("the product") }
    addProperties(of: map, row)
    for reference in row.withoutTime {
      add("that the time of \(MapLabel.plain(map.label(of: reference))) is not known: Mermaid counts nothing")
    }
  }

  private static let kept: [Property] = [.cycleTime, .processTime, .elapsed, .changeover, .uptime, .batch]

  /// By their names, with how many steps have each.
  private mutating func addProperties(of map: ValueStreamMap, _ row: MermaidRow) {
    var counts: [String: Int] = [:]
    var order: [String] = []
    for step in row.steps {
      for entry in map.processes[step.process].properties.entries {
        var name = entry.property.names.first ?? ""
        if Self.kept.contains(entry.property) {
          guard case .byVariant = entry.value else { continue }
          name += " by variant"
        }
        if counts[name] == nil { order.append(name) }
        counts[name, default: 0] += 1
      }
    }
    for name in order { add("\(name) of \(counts[name] ?? 0) step\(counts[name] == 1 ? "" : "s")") }
    if row.steps.contains(where: { map.processes[$0.process].properties.has(.elapsed) }) {
      add("LT: what of it is no work stands as a queue")
    }
  }

  private mutating func count(_ count: Int, _ one: String, _ several: String) {
    if count > 0 { add("\(count) \(count == 1 ? one : several)") }
  }

  mutating func add(_ loss: String) {
    if !list.contains(loss) { list.append(loss) }
  }

  /// A text in quotes; there is no sign for a quote inside.
  mutating func label(_ text: String) -> String {
    if text.contains("\"") { add("quotes in labels") }
    return "\"" + MapLabel.plain(text).filter { $0 != "\"" } + "\""
  }

  /// In whole seconds.
  mutating func time(_ span: MermaidSpan) -> String {
    if span.low != span.low.rounded() || span.high != span.high.rounded() {
      add("parts of a second: times are rounded up")
    }
    let (low, high) = (MermaidTime.word(for: span.low), MermaidTime.word(for: span.high))
    return low == high ? low : low + "-" + high
  }

  mutating func whole(_ value: Double) -> String {
    if value != value.rounded() { add("parts of a percent or a piece") }
    return NumberText.fixed(value, 0)
  }
}
