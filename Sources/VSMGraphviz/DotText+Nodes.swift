import VSMAnalysis
import VSMDrawing
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension DotText {
  mutating func writeControls() {
    for control in map.controls {
      var rows = [DotLabel.bold(control.label)]
      if let system = control.system { rows.append(DotLabel.text(system)) }
      let shape: String
      switch control.word {
      case .mrp, .database: shape = "shape=cylinder"
      case .controlCentre: shape = "shape=box, peripheries=2"
      case .control: shape = "shape=box"
      default:
        // What no shape stands for says its name.
        shape = "shape=box"
        rows.append(DotLabel.text(map.phrases[control.word.title]))
      }
      if let icon = map.label(ofIcon: control.icon) { rows.append(DotLabel.text(icon)) }
      node(
        control.id, DotLabel.lines(rows), shape + ", margin=\"0.2,0.12\"" + filled(.controlPaper))
    }
  }

  mutating func writeNodes() {
    for supplier in map.suppliers { write(supplier) }
    for customer in map.customers { write(customer) }
    for index in map.processes.indices { writeProcess(index) }
    let waits = waits
    for index in map.stocks.indices { writeStock(index, wait: waits[index]) }
    for source in map.sources {
      write(
        source.id, source.label, DataRows(source.properties, in: map.phrases),
        "shape=house, margin=0.02" + filled(.partyPaper)
      )
    }
    let rows = DispositionRows(of: map, figures)
    for (index, disposition) in map.dispositions.enumerated() {
      write(
        disposition.id, disposition.label, rows.rows(of: index),
        "shape=box, penwidth=2, margin=0.05")
      ends.append(disposition.id)
    }
  }

  private mutating func write(_ party: Party) {
    write(
      party.id, party.label, icon: party.icon, DataRows(party.properties, in: map.phrases),
      "shape=house, margin=0.02" + filled(.partyPaper))
  }

  /// A name with a data box below.
  private mutating func write(
    _ id: String, _ label: String, icon: Int? = nil, _ data: DataRows, _ attributes: String
  ) {
    var lines = [DotLabel.bold(label)]
    if let icon = map.label(ofIcon: icon) { lines.append(DotLabel.text(icon)) }
    let title = "<TR><TD COLSPAN=\"2\">\(DotLabel.lines(lines))</TD></TR>"
    node(id, DotLabel.table([title] + data.cells(alarm: alarm)), attributes)
  }

  private mutating func writeProcess(_ index: Int) {
    let process = map.processes[index]
    guard !process.isDecision else {
      node(
        process.id, DotLabel.bold(process.label, within: 90),
        "shape=diamond, margin=\"0.02,0.02\"" + filled(.processPaper))
      return
    }
    var data = DataRows(process, figures.steps[index], in: map.phrases)
    // The drawing has an icon for them.
    if let operators = ValueText.operators(process.properties) {
      data.rows.append(
        DataRows.Row(name: map.phrases["Operators"], value: map.phrases.figure(operators)))
    }
    // A shared process is grey, where the drawing hatches it.
    let fill = process.isShared ? " BGCOLOR=\"\(hatching)\"" : ""
    var lines = [DotLabel.bold(process.label)]
    // The drawing has signs for them.
    let signs: [(Property, String)] = [
      (.pacemaker, "pacemaker"), (.workCell, "work cell"), (.external, "outside company"),
      (.quality, "quality check"),
    ]
    let said =
      signs.filter { process.properties.has($0.0) }.map { map.phrases[$0.1] }
      + [map.label(ofIcon: process.icon)].compactMap(\.self)
    if !said.isEmpty { lines.append(DotLabel.text(said.joined(separator: map.phrases.comma))) }
    let title = "<TR><TD COLSPAN=\"2\"\(fill)>\(DotLabel.lines(lines))</TD></TR>"
    node(
      process.id,
      DotLabel.table(
        [title] + data.cells(alarm: alarm),
        attributes: "BORDER=\"1\" CELLBORDER=\"0\" ROWS=\"*\" CELLSPACING=\"0\" CELLPADDING=\"4\" \(ruled)"),
      "shape=plain" + filled(.processPaper))
  }

  /// The time on the ladder of each stock that stands on it.
  private var waits: [Int: Rung] {
    var result: [Int: Rung] = [:]
    for rung in figures.ladders.flatMap(\.rungs) {
      if case .stock(let index) = rung.of { result[index] = rung }
    }
    return result
  }
}
