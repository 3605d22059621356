import VSMModel
import VSMSyntax

extension DotText {
  /// Push: a heavy line. Shipments: the outline of an arrow.
  private static let push = "penwidth=4, arrowsize=0.6"
  private static let shipment = "color=\"\(ink):#ffffff:\(ink)\", penwidth=2, arrowsize=0.9"

  mutating func writeMaterial() {
    for stream in map.streams {
      var last: String?
      var vehicle: Vehicle?
      for item in stream.items {
        let id: String
        switch item {
        case .process(let index): id = map.processes[index].id
        case .stock(let index): id = map.stocks[index].id
        case .transport(let transport):
          vehicle = transport
          continue
        case .push: continue
        }
        if let last {
          edge(last, id, constrains: true, vehicle.map { Self.shipment + label(of: $0) } ?? Self.push)
        } else {
          for source in stream.sources {
            edge(
              map.suppliers[source.party].id, id, constrains: true,
              Self.shipment + (source.vehicle.map { label(of: $0) } ?? ""))
          }
        }
        last = id
        vehicle = nil
      }
      guard let last else { continue }
      if let join = stream.joins {
        edge(
          last, map.processes[join].id, constrains: true,
          vehicle.map { Self.shipment + label(of: $0) } ?? Self.push)
      }
      for delivery in stream.deliveries {
        edge(
          last, map.customers[delivery.party].id, constrains: true,
          Self.shipment + (delivery.vehicle.map { label(of: $0) } ?? ""))
      }
    }
  }

  private func label(of vehicle: Vehicle) -> String {
    let texts = [vehicle.word.rawValue] + (vehicle.label.map { [$0] } ?? [])
    // The margin keeps the text off the heavy line.
    let cell = "<TR><TD>\(DotLabel.lines(texts.map { DotLabel.text($0) }))</TD></TR>"
    return ", label=<\(DotLabel.table([cell], attributes: "BORDER=\"0\" CELLPADDING=\"6\""))>"
  }

  /// One line for each target. What goes to several is written once, in a box that the lines leave from.
  mutating func writeInformation() {
    for (number, flow) in map.information.enumerated() {
      let isElectronic = flow.medium == .electronic
      let line = "color=\"\(isElectronic ? Self.signal : Self.ink)\", arrowsize=0.7"
      let head = ", arrowhead=\(isElectronic ? "vee" : "normal")"
      var texts = flow.label.map { [DotLabel.text($0)] } ?? []
      if isElectronic { texts.append("(electronic)") }
      let label = DotLabel.lines(texts)
      // A box of its own, as on a map: dot sets the label of an edge within a rank onto the edge.
      let box = DotLabel.table(
        ["<TR><TD>\(label)</TD></TR>"],
        attributes:
          "BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"3\" BGCOLOR=\"#ffffff\" COLOR=\"\(Self.ink)\"")
      let (sources, targets) = (flow.sources.map(map.id(of:)), flow.targets.map(map.id(of:)))
      if sources.count == 1, targets.count == 1, let source = sources.first, let target = targets.first {
        edge(source, target, constrains: false, line + head + (texts.isEmpty ? "" : ", label=<\(box)>"))
      } else {
        // A space cannot stand in a name of the map, so this is the name of nothing else.
        let fork = "information \(number + 1)"
        node(
          fork, texts.isEmpty ? "&#160;" : label,
          "shape=box, fontsize=10, height=0.2, width=0.2, margin=\"0.08,0.04\", penwidth=0.8")
        for source in sources { edge(source, fork, constrains: false, line + ", arrowhead=none") }
        for target in targets { edge(fork, target, constrains: false, line + head) }
      }
    }
  }

  /// Each below its step: an edge within a rank leads down.
  mutating func writeKaizens() {
    for (number, kaizen) in map.kaizens.enumerated() {
      let note = "kaizen \(number + 1)"
      node(
        note, DotLabel.text(kaizen.label),
        "shape=doubleoctagon, fontsize=10, margin=\"0.05,0.03\", color=\"\(Self.alarm)\", penwidth=0.8")
      companion(
        note, below: map.id(of: kaizen.target), "style=dotted, arrowhead=none, color=\"\(Self.alarm)\"")
    }
  }
}
