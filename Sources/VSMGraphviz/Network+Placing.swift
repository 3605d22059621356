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
    let drawing = try DotProgram.drawing(of: whole.dotText(for: engine), by: engine)
    guard let reading = DrawnGraph(drawing).flatMap({ PlacementReading($0, of: whole, by: engine) }) else {
      throw .layoutUnreadable(engine)
    }
    return reading.placement(edgeCount: edges.count, known: known)
  }

  /// Refuses what an engine would take minutes for.
  func check(for engine: LayoutEngine) throws(GraphvizError) {
    let isSmall =
      nodes.count <= engine.mostNodes && edges.count <= LayoutEngine.mostEdges
      && (engine != .dot || passedRanks(ranks) <= LayoutEngine.mostPassedRanks)
    guard isSmall else { throw .networkTooLarge(boxes: nodes.count, flows: edges.count, engine) }
  }
}
