import VSMAnalysis
import VSMDrawing
import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

extension DotText {
  /// Push: a heavy line. Shipments: the outline of an arrow.
  private static let push = "penwidth=4, arrowsize=0.6"
  private var shipment: String { "\(hollow), penwidth=2, arrowsize=0.9" }

  private var hollow: String { "color=\"\(ink):\(paper):\(ink)\"" }

  /// What comes back: the outline of an arrow with an open head.
  private var returned: String { "\(hollow), penwidth=2, arrowsize=0.9, arrowhead=vee" }

  /// A transport out of turn: the same with two heads.
  private var expedited: String { shipment + ", arrowhead=normalnormal" }

  /// What is taken as it is needed.
  private static let pull = "penwidth=1.2, arrowhead=normal, arrowsize=0.8"

  /// Right beside each other on a map.
  private static let beside = "penwidth=1.2, arrowhead=none"

  mutating func writeMaterial() {
    let links = MaterialLinks(of: map, figures)
    // A space cannot stand in a name of the map, so these are the names of nothing else.
    var scraps: [Home: String] = [:]
    for (number, home) in links.scraps.enumerated() {
      let scrap = "scrap \(number + 1)"
      scraps[home] = scrap
      ends.append(scrap)
      node(scrap, DotLabel.bold(map.said(ofTarget: .scrap)), "shape=box, penwidth=2, margin=\"0.15,0.08\"")
    }
    for link in links.all {
      let target: String? =
        switch link.to {
        case .element(let reference): map.id(of: reference)
        case .scrap(let home): scraps[home]
        }
      guard let target else { continue }
      edge(
        map.id(of: link.from), target, constrains: link.leadsOn, attributes(of: link), label: label(of: link),
        font: link.isRework ? "fontcolor=\"\(alarm)\", " : "")
    }
    // Units end in one rank, whatever way they take.
    if ends.count > 1 { rank(ends) }
  }

  private func attributes(of link: MaterialLink) -> String {
    switch link.style {
    case .push: Self.push
    case .pull, .sequencedPull: Self.pull
    case .beside: Self.beside
    case .shipment: link.isExpedited ? expedited : shipment
    case .returned: returned
    case .route: broad(link, "color=\"\(band)\"")
    case .rework: broad(link, "color=\"\(alarm)\"")
    }
  }

  /// Several lines on a flow; nothing where it says nothing.
  private func label(of link: MaterialLink) -> String? {
    var texts: [String] = []
    switch link.style {
    case .pull: texts.append(map.phrases["pull"])
    case .sequencedPull: texts.append(map.phrases["sequenced pull"])
    case .push, .beside, .shipment, .returned, .route, .rework: break
    }
    if let vehicle = link.vehicle {
      texts +=
        [map.label(ofIcon: vehicle.icon) ?? map.phrases[vehicle.word.rawValue]]
        + (vehicle.label.map { [$0] } ?? [])
    }
    if let label = link.label { texts.append(label) }
    guard !texts.isEmpty else { return nil }
    // The margin keeps the text off the heavy line.
    let cell = "<TR><TD>\(DotLabel.lines(texts.map { DotLabel.text($0) }))</TD></TR>"
    return DotLabel.table([cell], attributes: "BORDER=\"0\" CELLPADDING=\"6\"")
  }

  /// A line in proportion to the flow, with a head that does not grow as fast.
  private func broad(_ link: MaterialLink, _ color: String) -> String {
    // Pixels of the drawing are as many points here: the numbers that are promised.
    let width = FigureText.count(link.width, decimals: 1)
    let head = FigureText.count(max(0.35, 0.9 - 0.04 * link.width), decimals: 2)
    return "\(color), penwidth=\(width), arrowsize=\(head)"
  }

  /// One line for each target. What goes to several is written once, in a box that the lines leave from.
  mutating func writeInformation() {
    for (number, flow) in map.information.enumerated() {
      let isElectronic = flow.medium == .electronic
      let line = "color=\"\(isElectronic ? signal : ink)\", arrowsize=0.7"
      let head = ", arrowhead=\(isElectronic ? "vee" : "normal")"
      var texts = flow.label.map { [DotLabel.text($0)] } ?? []
      switch flow.word {
      case .phone: texts.append("(" + map.phrases["phone"] + ")")
      case .verbal: texts.append("(" + map.phrases["verbal"] + ")")
      case .goSee: texts.append("(" + map.phrases["go and see"] + ")")
      case .info: if isElectronic { texts.append("(" + map.phrases["electronic"] + ")") }
      default: texts.append("(" + map.phrases[flow.word.rawValue] + ")")
      }
      let label = DotLabel.lines(texts)
      let (sources, targets) = (flow.sources.map(map.id(of:)), flow.targets.map(map.id(of:)))
      if sources.count == 1, targets.count == 1, let source = sources.first, let target = targets.first {
        edge(source, target, constrains: false, line + head, label: texts.isEmpty ? nil : box(label))
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

  /// A box of its own for a label, as on a map: dot sets the label of an edge within a rank onto the edge.
  func box(_ label: String) -> String {
    DotLabel.table(
      ["<TR><TD>\(label)</TD></TR>"],
      attributes:
        "BORDER=\"1\" CELLBORDER=\"0\" CELLPADDING=\"3\" BGCOLOR=\"\(paper)\" \(ruled)")
  }

  /// Each below its step: an edge within a rank leads down.
  mutating func writeRemarks() {
    for (number, remark) in map.remarks.enumerated() {
      let name = "\(remark.word.rawValue) \(number + 1)"
      let isNote = remark.word == .note
      let ink = isNote ? self.ink : alarm
      node(
        name, DotLabel.text(remark.label),
        "shape=\(isNote ? "note" : "doubleoctagon"), fontsize=10, margin=\"0.05,0.03\", color=\"\(ink)\", "
          + "penwidth=0.8" + (isNote ? "" : filled(.kaizenPaper)))
      companion(
        name, below: map.id(of: remark.target), "style=dotted, arrowhead=none, color=\"\(ink)\"")
    }
  }
}
