import VSMDrawing
import VSMScene

extension DotText {
  /// What an edge says.
  struct Label {
    /// In the HTML-like form.
    var text: String
    var font: String
    /// Position of the edge in the network.
    var edge: Int
    /// The line that the edge is written in.
    var line: Int
    var attributes: String
  }

  /// Writes the labels of edges, and in which ranks the nodes stand that no constraining edge holds.
  ///
  /// Where an edge may come to lie within a rank, a label makes `dot` crash, fail or not end, in versions that are
  /// installed everywhere. What such an edge says stands in a box of its own that the edge leads through, as what goes to
  /// several does.
  mutating func writeLabels() {
    let ranks = network.ranks
    let companions = network.companions(ranks: ranks)
    var order = RankOrder(
      of: network, sharing: sharedRanks + companions.map { [$0.node, $0.beside] })
    var boxed: [Label] = []
    for label in labels {
      if order.isAcrossRanks(network.edges[label.edge]) {
        lines[label.line].removeLast()
        lines[label.line] += ", " + label.font + "label=<\(label.text)>]"
      } else {
        boxed.append(label)
      }
    }
    for (node, beside) in companions { writeRank(node, beside) }
    guard !boxed.isEmpty else { return }
    let firstBox = network.nodes.count
    for (number, label) in boxed.enumerated() { addBox(of: label, number: number + 1) }
    let places = network.companions(ranks: ranks + boxed.map { ranks[network.edges[$0.edge].from] })
    let besides = Dictionary(uniqueKeysWithValues: places.map { ($0.node, $0.beside) })
    let isAbove = Set(companions.map(\.node))
    for (number, label) in boxed.enumerated() {
      let (box, edge) = (firstBox + number, network.edges[label.edge])
      // Where nothing holds either end, as between two controls.
      let beside = besides[box] ?? edge.from
      writeRank(box, beside)
      func way(_ node: Int, isTail: Bool) -> String {
        let isOrdered = order.shareRank(node, beside)
        return half(label, box, node, isTail: isTail, order: isOrdered ? isAbove.contains(node) : nil)
      }
      lines[label.line] = [
        "  \(network.nodes[box].id) [label=<\(label.text)>, \(label.font)shape=plain, fontsize=10]",
        way(edge.from, isTail: true), way(edge.to, isTail: false),
      ].joined(separator: "\n")
    }
  }

  private mutating func writeRank(_ node: Int, _ beside: Int) {
    lines.append("  {rank=same; \(network.nodes[node].id); \(network.nodes[beside].id)}")
  }

  private mutating func addBox(of label: Label, number: Int) {
    // A space cannot stand in a name of the map, so this is the name of nothing else.
    let name = DotLabel.quoted("label \(number)")
    let (box, edge) = (network.nodes.count, network.edges[label.edge])
    network.nodes.append(.init(id: name, size: Size(1, 1)))
    network.edges.append(.init(id: "", from: edge.from, to: box, constrains: false))
    network.edges.append(.init(id: "", from: box, to: edge.to, constrains: false))
  }

  /// One half of an edge, between its label's box and one of its ends.
  ///
  /// An edge within a rank leads down where nothing frees it: what stands in the rank of the box stands below it, and
  /// above it where `order` says so.
  private func half(_ label: Label, _ box: Int, _ node: Int, isTail: Bool, order isAbove: Bool?) -> String {
    let (box, node) = (network.nodes[box].id, network.nodes[node].id)
    let attributes = label.attributes + (isTail ? ", arrowhead=none" : "")
    guard let isAbove else {
      return "  \(isTail ? "\(node) -> \(box)" : "\(box) -> \(node)") [constraint=false, \(attributes)]"
    }
    let isTurned = isTail != isAbove
    return "  \(isAbove ? "\(node) -> \(box)" : "\(box) -> \(node)") ["
      + (isTurned ? "dir=back, " + attributes.replacing("arrowhead=", with: "arrowtail=") : attributes) + "]"
  }
}
