public import VSMAnalysis
import VSMDrawing
public import VSMModel
public import VSMScene
import VSMSyntax
import VSMWords

extension ValueStreamMap {
  /// The map as a plain graph in DOT, which anyone's `dot` draws: boxes with their data, triangles with
  /// their stock, material as heavy arrows, information as thin ones.
  ///
  /// It names no file and no address, whatever the map's labels say. Graphviz is not needed to write it. A theme for
  /// day and night has the colours of the day.
  public func dotText(_ figures: Figures, theme: Theme = .standard) -> String {
    var writer = DotText(map: self, figures: figures, theme: theme)
    return writer.text()
  }
}

/// Writes one map in DOT.
struct DotText {
  let map: ValueStreamMap
  let figures: Figures
  let theme: Theme
  /// The flows between nodes, for finding where along the stream production control belongs.
  var network = VSMDrawing.Network()
  /// Where units end.
  var ends: [String] = []
  var lines: [String] = []
  /// What edges say, until the ranks of their ends are known.
  private(set) var labels: [Label] = []
  /// Nodes that stand in one rank, whatever leads to them.
  private(set) var sharedRanks: [[Int]] = []
  private var positions: [String: Int] = [:]

  init(map: ValueStreamMap, figures: Figures, theme: Theme) {
    self.map = map
    self.figures = figures
    self.theme = theme
  }

  mutating func text() -> String {
    lines = [
      "digraph \"value stream map\" {",
      "  graph [rankdir=LR, nodesep=0.35, ranksep=0.45, fontname=\"Arial\", fontsize=11, labelloc=t,",
      "    bgcolor=\"\(paper)\", fontcolor=\"\(ink)\",",
      // The heads of broad lines reach under what they lead to.
      "    outputorder=edgesfirst,",
      "    label=<\(heading)>]",
      "  node [fontname=\"Arial\", fontsize=11, color=\"\(ink)\", fontcolor=\"\(ink)\", penwidth=1.2,",
      "    style=filled, fillcolor=\"\(paper)\"]",
      "  edge [fontname=\"Arial\", fontsize=10, color=\"\(ink)\", fontcolor=\"\(ink)\"]",
    ]
    // Where nothing else decides, dot draws what it reads first at the top.
    writeControls()
    writeKanbanPlaces()
    writeInformation()
    writeNodes()
    writeMaterial()
    writeKanbans()
    writeRemarks()
    writeLabels()
    return lines.joined(separator: "\n") + "\n}\n"
  }

  /// Writes a node whose label is in the HTML-like form.
  mutating func node(_ id: String, _ label: String, _ attributes: String) {
    let name = DotLabel.quoted(id)
    _ = position(of: name)
    lines.append("  \(name) [label=<\(label)>, \(attributes)]")
  }

  /// Writes an edge; only material makes the stream run to the right.
  ///
  /// Its label is in the HTML-like form; the font is what the label has of its own, such as a colour.
  mutating func edge(
    _ from: String, _ to: String, constrains: Bool, _ attributes: String, label: String? = nil,
    font: String = ""
  ) {
    let (tail, head) = (DotLabel.quoted(from), DotLabel.quoted(to))
    network.edges.append(
      .init(id: "", from: position(of: tail), to: position(of: head), constrains: constrains))
    let order = constrains ? "weight=10" : "constraint=false"
    if let label {
      labels.append(
        Label(
          text: label, font: font, edge: network.edges.count - 1, line: lines.count, attributes: attributes))
    }
    lines.append("  \(tail) -> \(head) [\(order), \(attributes)]")
  }

  private mutating func position(of name: String) -> Int {
    if let known = positions[name] { return known }
    positions[name] = network.nodes.count
    network.nodes.append(.init(id: name, size: Size(1, 1)))
    return network.nodes.count - 1
  }

  /// Puts a node in the rank of another and below it, with an edge between them.
  mutating func companion(_ node: String, below other: String, _ attributes: String) {
    let (upper, lower) = (DotLabel.quoted(other), DotLabel.quoted(node))
    sharedRanks.append([position(of: upper), position(of: lower)])
    lines.append("  {rank=same; \(upper) -> \(lower) [\(attributes)]}")
  }

  /// Has a node that other flows lead to, too, stand in the rank of this one and of no other.
  mutating func tie(_ node: String, to other: String) {
    let (tail, head) = (DotLabel.quoted(node), DotLabel.quoted(other))
    network.edges.append(
      .init(id: "", from: position(of: tail), to: position(of: head), weight: 20, constrains: false))
  }

  /// Puts nodes in one rank.
  mutating func rank(_ nodes: [String]) {
    let names = nodes.map(DotLabel.quoted)
    sharedRanks.append(names.map { position(of: $0) })
    lines.append("  {rank=same; \(names.joined(separator: "; "))}")
  }

  private var heading: String {
    let width = 600.0
    var rows = [DotLabel.bold(map.title.isEmpty ? map.phrases["Value stream map"] : map.title, within: width)]
    if let product = map.product { rows.append(DotLabel.text(product, within: width)) }
    let titleBlock = map.details.titleBlock(in: map.phrases).joined(separator: " · ")
    if !titleBlock.isEmpty { rows.append(DotLabel.text(titleBlock, within: width)) }
    let totals = HeadlineFigure.forPeople.filter { $0.prominence >= .said }.compactMap { figure in
      figure.text(of: map, figures).map { "\(figure.nameInSentence(in: map.phrases)) \($0)" }
    }
    if !totals.isEmpty { rows.append(DotLabel.text(totals.joined(separator: " · "), within: width)) }
    for (index, network) in figures.recoveries.enumerated() {
      guard let network else { continue }
      let texts = [map.name(of: .recovery(index))] + recoveryTotals(of: network, .recovery(index))
      rows.append(DotLabel.text(texts.compactMap(\.self).joined(separator: " · "), within: width))
    }
    return DotLabel.lines(rows)
  }

  private func recoveryTotals(of network: NetworkFigures, _ home: Home) -> [String?] {
    [(RecoveryFigure.leadTime, "{0}"), (.net, "{0} a unit"), (.diversion, "{0}")].map { figure, unit in
      figure.text(of: map, figures, home, network).map { text in
        let said = map.phrases(Phrase(english: unit, .text(text)))
        return "\(figure.nameInSentence(in: map.phrases)) \(said)"
      }
    }
  }
}
