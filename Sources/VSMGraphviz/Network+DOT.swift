import VSMDrawing
import VSMScene

extension Network {
  /// The network in DOT: nodes `n0`, `n1` ..., edges with their position as `id`.
  ///
  /// No name or label of the map is in it: only sizes matter to an engine.
  func dotText(for engine: LayoutEngine) -> String {
    var lines = ["digraph network {", "  graph [\(Self.settings(of: engine, nodeCount: nodes.count))]"]
    lines.append("  node [shape=box fixedsize=true label=\"\" penwidth=1 margin=0]")
    lines.append("  edge [dir=none]")
    // Where nothing else decides, dot draws what it reads first at the top: what is not part of the
    // stream, and the flows that do not constrain.
    let ranks = ranks
    let companions = engine == .dot ? companions(ranks: ranks) : []
    let isFirst = Set(companions.map(\.node))
    for index in nodes.indices.filter(isFirst.contains) + nodes.indices.filter({ !isFirst.contains($0) }) {
      let size = nodes[index].size
      // Flows between nodes of one group are kept straight.
      let group = engine == .dot ? nodes[index].row.map { " group=r\($0)" } ?? "" : ""
      lines.append(
        "  n\(index) [width=\(Self.inches(size.width)) height=\(Self.inches(size.height))\(group)]")
    }
    let ends = nodes.indices.filter { nodes[$0].isEnd }
    let outer = engine == .dot ? outerRanks : []
    var rankOrder = RankOrder(
      of: self, sharing: companions.map { [$0.node, $0.beside] } + [ends] + outer.map(\.nodes))
    let order = edges.indices.filter { !edges[$0].constrains } + edges.indices.filter { edges[$0].constrains }
    let parallels = parallels(for: engine)
    for index in order where parallels[index] == nil {
      let edge = edges[index]
      var attributes = "id=\(index) weight=\(min(max(edge.weight, 0), Self.heaviest))"
      if !edge.constrains { attributes += " constraint=false" }
      // Elsewhere the label's place is looked for along the line, by us: where the other engines put it changes from run to
      // run (Graphviz 2.42, twopi: 14 times of 200).
      if let label = edge.label, engine == .dot, rankOrder.isAcrossRanks(edge) {
        attributes += " label=\(Self.box(label))"
      }
      let (tail, head) = isTurned(edge, ranks: ranks) ? (edge.to, edge.from) : (edge.from, edge.to)
      lines.append("  n\(tail) -> n\(head) [\(attributes)]")
    }
    for (node, beside) in companions { lines.append("  {rank=same n\(node) n\(beside)}") }
    if engine == .dot, ends.count > 1 {
      lines.append("  {rank=same \(ends.map { "n\($0)" }.joined(separator: " "))}")
    }
    for (rank, nodes) in outer {
      lines.append("  {rank=\(rank) \(nodes.map { "n\($0)" }.joined(separator: " "))}")
    }
    lines.append("}\n")
    return lines.joined(separator: "\n")
  }

  /// What supplies stands in the first rank and what is supplied in the last, unless a flow says otherwise.
  private var outerRanks: [(rank: String, nodes: [Int])] {
    let (starts, ends) = (
      Set(edges.filter(\.constrains).map(\.to)), Set(edges.filter(\.constrains).map(\.from))
    )
    let first = nodes.indices.filter { nodes[$0].side == .left && !starts.contains($0) }
    let last = nodes.indices.filter { nodes[$0].side == .right && !ends.contains($0) }
    return [("min", first), ("max", last)].filter { !$0.1.isEmpty }
  }

  /// A weight beyond this does not straighten an edge further, and large ones overflow the engine.
  private static let heaviest = 1000
  /// From here on, curves around every box would take seconds.
  private static let mostNodesForCurves = 80

  private static func settings(of engine: LayoutEngine, nodeCount: Int) -> String {
    switch engine {
    case .dot:
      // Room for an arrow between ranks; the limits bound the time for large networks.
      "rankdir=LR splines=true nodesep=0.5 ranksep=0.6 outputorder=nodesfirst"
        + (nodeCount > 100 ? " nslimit=2 nslimit1=2 mclimit=0.2" : "")
    case .neato, .sfdp, .circo, .twopi:
      "overlap=false sep=\"+36\" esep=\"+6\" start=1 splines="
        + (nodeCount > mostNodesForCurves ? "line" : "true")
    }
  }

  private static func inches(_ pixels: Double) -> String {
    // Longer than any icon; a bound keeps the text a number that every engine reads.
    let bounded = pixels.isFinite ? min(max(pixels, 0.96), 96_000) : 0.96
    return "\((bounded / 96 * 10_000).rounded() / 10_000)"
  }

  /// An empty table of the label's size: the engine leaves that much room, and sets no text.
  private static func box(_ size: Size) -> String {
    func points(_ pixels: Double) -> Int {
      // A table's size is kept in 16 bits.
      Int((pixels.isFinite ? min(max(pixels * 0.75, 1), 32_000) : 1).rounded(.up))
    }
    return "<<TABLE BORDER=\"0\" CELLPADDING=\"0\" CELLSPACING=\"0\" FIXEDSIZE=\"TRUE\" "
      + "WIDTH=\"\(points(size.width))\" HEIGHT=\"\(points(size.height))\"><TR><TD></TD></TR></TABLE>>"
  }
}
