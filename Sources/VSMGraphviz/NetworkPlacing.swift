public import VSMDrawing

#if Graphviz
  internal import CGraphviz
#endif

extension Network {
  /// Lays the network out with one of Graphviz's engines. The same network gives the same placement.
  ///
  /// Boxes never overlap, and routes end on their borders. Only `dot` keeps boxes off the labels.
  /// An edge whose tail or head is not among the nodes is left out of the layout and gets an empty route.
  ///
  /// - Throws: `networkTooLarge` before any work; `notBuiltIn`, `cannotStart` and `engineMissing` where
  ///   Graphviz is not there; `failed` with the library's words otherwise.
  public func placed(by engine: LayoutEngine) throws(GraphvizError) -> NetworkPlacement {
    let known = edges.indices.filter {
      nodes.indices.contains(edges[$0].from) && nodes.indices.contains(edges[$0].to)
    }
    let whole = Network(nodes: nodes, edges: known.map { edges[$0] })
    try whole.check(for: engine)
    #if Graphviz
      // An engine may trip over nothing at all.
      guard !nodes.isEmpty else {
        return NetworkPlacement(
          size: Size(0, 0), centers: [], routes: edges.map { _ in Path() }, labels: edges.map { _ in nil })
      }
      let count = edges.count
      return try DeepStack.run { () throws(GraphvizError) in
        try GraphvizLock.withContext { context throws(GraphvizError) in
          let graph = try CGraph(dot: whole.dotText(for: engine))
          return try context.withLayout(of: graph, engine: engine.rawValue) { () throws(GraphvizError) in
            try PlacementReading(graph: graph, network: whole).placement(edgeCount: count, known: known)
          }
        }
      }
    #else
      throw .notBuiltIn
    #endif
  }

  /// Refuses what an engine would take minutes for.
  func check(for engine: LayoutEngine) throws(GraphvizError) {
    let isSmall =
      nodes.count <= engine.mostNodes && edges.count <= LayoutEngine.mostEdges
      && (engine != .dot || passedRanks(ranks) <= LayoutEngine.mostPassedRanks)
    guard isSmall else { throw .networkTooLarge(boxes: nodes.count, flows: edges.count, engine) }
  }
}
