public import VSMAnalysis
public import VSMModel
import VSMSyntax

/// A map as Mermaid's proposed `vsm` diagram, as far as that can hold it: one row of steps with their work and waits.
///
/// Its day has 24 hours, so times are written as the clock counts them, in whole seconds: the sums stay what they are.
///
/// ```swift
/// let diagram = MermaidDiagram(of: map, figures)
/// print(diagram.text)
/// ```
public struct MermaidDiagram: Sendable {
  /// The diagram as Mermaid reads it.
  public let text: String
  /// What the map says and the diagram does not, in words.
  public let leftOut: [String]

  /// One row of a map as the diagram: the work of its steps and the waits between them.
  public init(of map: ValueStreamMap, _ figures: Figures) {
    guard let row = MermaidRow(of: map, figures) else {
      text = "vsm\n"
      leftOut = ["the map: it has no row of steps"]
      return
    }
    var losses = MermaidLosses(of: map, row)
    if let lead = figures.leadTime {
      // Where the map leaves the work out of its lead time, Mermaid has it in there: that is told already.
      let work = map.conventions.leadTime == .waits ? figures.processingTime ?? Estimate(0) : Estimate(0)
      let sum = row.total
      if abs(sum.low + sum.high - (lead + work).low - (lead + work).high) > 0.01 * (sum.low + sum.high) {
        losses.add("the lead time: that of this row alone is another one")
      }
    }
    text = Self.text(of: map, figures, row, &losses)
    leftOut = losses.list
  }

  private static func text(
    of map: ValueStreamMap, _ figures: Figures, _ row: MermaidRow, _ losses: inout MermaidLosses
  ) -> String {
    var ids = MermaidIDs()
    var lines: [String] = []
    var flow: [String] = []
    let stream = map.streams[row.stream]
    let (first, last) = row.isOffice ? ("from", "to") : ("supplier", "customer")
    if let party = stream.sources.first?.party {
      flow.append("\(first) \(losses.label(map.suppliers[party].label))")
    }
    if let wait = row.before, !wait.isNothing {
      let id = ids.id(for: "before")
      flow.append(id)
      lines += [
        "", "  \(id) \(losses.label(row.labelBefore))", "    cycletime 0s", "    queue \(losses.time(wait))",
      ]
      losses.add("what waits before the first step stands as a step without work")
    }
    let end = row.steps.lastIndex { !$0.wait.isNothing } ?? -1
    for (index, step) in row.steps.enumerated() {
      let process = map.processes[step.process]
      let id = ids.id(for: process.id)
      flow.append(id)
      lines += ["", "  \(id) \(losses.label(process.label))"]
      if let work = step.work { lines.append("    cycletime \(losses.time(work))") }
      lines += metrics(of: process, figures, &losses).map { "    " + $0 }
      if step.isPulled { lines.append("    pull") }
      // Queues count by their order, so one that is missing would shift all behind it.
      if index <= end { lines.append("    queue \(losses.time(step.wait))") }
    }
    if let party = stream.deliveries.first?.party ?? (map.customers.count == 1 ? 0 : nil) {
      flow.append("\(last) \(losses.label(map.customers[party].label))")
    }
    let title = MapLabel.plain(map.title)
    let head =
      ["vsm"] + (title.isEmpty ? [] : ["  title \(title)"]) + ["", "  " + flow.joined(separator: " >> ")]
    return (head + lines + ["", "  summary all"]).joined(separator: "\n") + "\n"
  }

  private static func metrics(
    of process: Process, _ figures: Figures, _ losses: inout MermaidLosses
  ) -> [String] {
    var metrics: [String] = []
    let properties = process.properties
    if let written = properties.duration(.changeover) {
      if let span = MermaidSpan(written, day: figures.day) {
        metrics.append("changeover \(losses.time(span))")
      } else {
        losses.add("the changeover of \(process.label)")
      }
    }
    if let share = properties.share(.uptime) { metrics.append("uptime \(losses.whole(share.middle * 100))%") }
    if let batch = properties.count(.batch) { metrics.append("batch \(losses.whole(batch.middle))") }
    return metrics
  }
}

/// Ids of a diagram: word characters and dashes, no word of Mermaid's, none twice.
private struct MermaidIDs {
  private var names = UniqueNames(without: [
    "vsm", "title", "accTitle", "accDescr", "supplier", "customer", "from", "to", "cycletime", "changeover",
    "uptime",
    "batch", "push", "pull", "queue", "summary", "all", "leadtime", "processtime", "waste", "efficiency",
    "end",
  ])

  mutating func id(for name: String) -> String {
    let plain = name.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte) || byte == 95
        || byte == 45
    }
    return names.name(plain ? name : "step")
  }
}
