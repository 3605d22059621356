import VSMAnalysis
import VSMDrawing
import VSMModel
import VSMSyntax

extension DotText {
  mutating func writeControls() {
    for control in map.controls {
      var rows = [DotLabel.bold(control.label)]
      if let system = control.system { rows.append(DotLabel.text(system)) }
      node(control.id, DotLabel.lines(rows), "shape=box, margin=\"0.2,0.12\"")
    }
  }

  mutating func writeNodes() {
    for supplier in map.suppliers { write(supplier) }
    for customer in map.customers { write(customer) }
    for index in map.processes.indices { writeProcess(index) }
    let waits = waits
    for index in map.stocks.indices { writeStock(index, wait: waits[index]) }
    for source in map.sources {
      write(source.id, source.label, DataRows(source.properties), "shape=house, margin=0.02")
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
    write(party.id, party.label, DataRows(party.properties), "shape=house, margin=0.02")
  }

  /// A name with a data box below.
  private mutating func write(_ id: String, _ label: String, _ data: DataRows, _ attributes: String) {
    let title = "<TR><TD COLSPAN=\"2\">\(DotLabel.bold(label))</TD></TR>"
    node(id, DotLabel.table([title] + data.cells), attributes)
  }

  private mutating func writeProcess(_ index: Int) {
    let process = map.processes[index]
    var data = DataRows(process, figures.steps[index], takt: figures.taktText)
    // The drawing has an icon for them.
    if let operators = process.properties.count(.operators) {
      data.rows.append(DataRows.Row(name: "Operators", value: FigureText.count(Estimate(operators))))
    }
    // A shared process is grey, where the drawing hatches it.
    let fill = process.isShared ? " BGCOLOR=\"#d3d7dc\"" : ""
    let title = "<TR><TD COLSPAN=\"2\"\(fill)>\(DotLabel.bold(process.label))</TD></TR>"
    node(
      process.id,
      DotLabel.table(
        [title] + data.cells,
        attributes: "BORDER=\"1\" CELLBORDER=\"0\" ROWS=\"*\" CELLSPACING=\"0\" CELLPADDING=\"4\""),
      "shape=plain")
  }

  /// A triangle with its stock below: the label is centred on the triangle and reaches out of it, so
  /// as many empty lines stand above as there are lines below.
  private mutating func writeStock(_ index: Int, wait: Rung?) {
    let stock = map.stocks[index]
    var rows: [String] = []
    if let label = stock.label { rows.append(DotLabel.text(label)) }
    if let quantity = stock.quantity {
      let amounts = quantity.parts.map { part in
        FigureText.count(Estimate(part.amount)) + " " + (part.variant ?? "pcs")
      }
      rows.append(DotLabel.text(amounts.joined(separator: " + ")))
    }
    if let wait, wait.time != nil {
      rows.append("<B>\(DotLabel.text(figures.text(of: wait)))</B>")
    } else if let time = stock.time {
      rows.append(DotLabel.text(TimeText.written(time)))
    }
    let below = rows.isEmpty ? [] : ["&#160;"] + rows
    let count = below.reduce(0) { $0 + $1.split(separator: "<BR/>").count }
    let label = DotLabel.lines(Array(repeating: "&#160;", count: count) + ["I"] + below)
    node(stock.id, label, "shape=triangle, fixedsize=shape, width=0.62, height=0.62")
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
