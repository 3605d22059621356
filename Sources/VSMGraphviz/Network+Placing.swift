public import VSMDrawing
import VSMScene

extension Network {
  /// Lays the network out with one of Graphviz's engines. The same network gives the same placement.
  ///
  /// Boxes never overlap, and routes end on their borders. Only `dot` keeps boxes off the labels.
  /// An edge whose tail or head is not among the nodes is left out of the layout and gets an empty route.
  ///
  /// The engine runs as a program of its own, `dot`, with bounds on its time and memory: nothing that it does on any network
  /// touches this process, and any number of threads may call.
  ///
  /// - Throws: `networkTooLarge` before any work; `programMissing`, `cannotStart` and `engineMissing` where
  ///   Graphviz is not there; `engineDied`, `engineLate` and `layoutUnreadable` where the program came to no good end;
  ///   `failed` with Graphviz's words otherwise.
  public func placed(by engine: LayoutEngine) throws(GraphvizError) -> NetworkPlacement {
    let known = edges.indices.filter {
      nodes.indices.contains(edges[$0].from) && nodes.indices.contains(edges[$0].to)
    }
    let whole = Network(nodes: nodes, edges: known.map { edges[$0] })
    try whole.check(for: engine)
    // An engine may trip over nothing at all.
    guard !nodes.isEmpty else {
      return NetworkPlacement(
        size: Size(0, 0), centers: [], routes: edges.map { _ in Path() }, labels: edges.map { _ in nil })
    }
    guard engine == .dot, whole.hasBand else {
      var placement = try whole.drawn(by: engine).placement(edgeCount: edges.count, known: known)
      placement.isRanked = engine == .dot
      return placement
    }
    let (stream, kept, ways) = whole.withoutBand
    let reading = try stream.nodes.isEmpty ? nil : stream.drawn(by: engine)
    let placed = reading?.placement(edgeCount: stream.edges.count, known: Array(stream.edges.indices))
    var banded = NetworkPlacement(
      size: placed?.size ?? Size(0, 0), centers: Array(repeating: Point(0, 0), count: nodes.count),
      routes: Array(repeating: Path(), count: whole.edges.count),
      labels: Array(repeating: nil, count: whole.edges.count))
    for (index, node) in kept.enumerated() { banded.centers[node] = placed?.centers[index] ?? Point(0, 0) }
    for (index, edge) in ways.enumerated() {
      banded.routes[edge] = placed?.routes[index] ?? Path()
      banded.labels[edge] = placed?.labels[index]
    }
    banded = whole.withBand(banded)
    var all = NetworkPlacement(
      size: banded.size, centers: banded.centers, routes: edges.map { _ in Path() },
      labels: edges.map { _ in nil }, isRanked: true)
    for (index, original) in known.enumerated() {
      all.routes[original] = banded.routes[index]
      all.labels[original] = banded.labels[index]
    }
    return all
  }

  private func drawn(by engine: LayoutEngine) throws(GraphvizError) -> PlacementReading {
    let drawing = try DotProgram.drawing(of: dotText(for: engine), by: engine)
    guard let reading = DrawnGraph(drawing).flatMap({ PlacementReading($0, of: self, by: engine) }) else {
      throw .layoutUnreadable(engine)
    }
    return reading
  }

  private var hasBand: Bool {
    nodes.contains { $0.side?.isAbove == true } || edges.contains(where: \.isLoose)
  }

  /// What the engine is told where it cannot know of what stands above: the stream, with the positions of its nodes and
  /// edges in the whole.
  private var withoutBand: (stream: Network, nodes: [Int], edges: [Int]) {
    let kept = nodes.indices.filter { nodes[$0].side?.isAbove != true }
    let positions = Dictionary(uniqueKeysWithValues: zip(kept, kept.indices))
    var stream = Network(nodes: kept.map { nodes[$0] })
    var ways: [Int] = []
    for (index, edge) in edges.enumerated() where !edge.isLoose {
      guard let from = positions[edge.from], let to = positions[edge.to] else { continue }
      var edge = edge
      (edge.from, edge.to) = (from, to)
      stream.edges.append(edge)
      ways.append(index)
    }
    return (stream, kept, ways)
  }

  /// Refuses what an engine would take minutes for.
  func check(for engine: LayoutEngine) throws(GraphvizError) {
    let isSmall =
      nodes.count <= engine.mostNodes && edges.count <= LayoutEngine.mostEdges
      && (engine != .dot || passedRanks(ranks) <= LayoutEngine.mostPassedRanks)
    guard isSmall else { throw .networkTooLarge(boxes: nodes.count, flows: edges.count, engine) }
  }
}
