#if Graphviz
  internal import CGraphviz

  /// A graph of the C library, closed when it goes.
  struct CGraph: ~Copyable {
    let pointer: UnsafeMutablePointer<Agraph_t>

    /// An empty directed graph.
    init(named name: String) throws(GraphvizError) {
      guard let pointer = vsm_open(name) else { throw .cannotStart }
      self.pointer = pointer
    }

    /// The graph that a text in DOT describes.
    init(dot text: String) throws(GraphvizError) {
      guard let pointer = agmemread(text) else {
        throw .failed(GraphvizLock.message ?? "Graphviz cannot read the graph")
      }
      self.pointer = pointer
    }

    deinit { agclose(pointer) }

    func set(_ attribute: String, _ value: String) throws(GraphvizError) {
      guard vsm_set_graph(pointer, attribute, value) != nil else { throw notSet(attribute) }
    }

    /// A long value as it stands; it must end with a 0.
    func set(_ attribute: String, terminated value: [UInt8]) throws(GraphvizError) {
      let isSet = value.withUnsafeBytes { bytes in
        vsm_set_graph(pointer, attribute, bytes.assumingMemoryBound(to: CChar.self).baseAddress) != nil
      }
      guard isSet else { throw notSet(attribute) }
    }

    func setAllNodes(_ attribute: String, _ value: String) throws(GraphvizError) {
      guard vsm_set_all_nodes(pointer, attribute, value) != nil else { throw notSet(attribute) }
    }

    func addNode(_ name: String, _ attributes: [(String, String)]) throws(GraphvizError) {
      guard let node = vsm_add_node(pointer, name) else { throw .failed("Graphviz makes no node") }
      for (attribute, value) in attributes {
        guard vsm_set_node(node, attribute, value) == 0 else { throw notSet(attribute) }
      }
    }

    private func notSet(_ attribute: String) -> GraphvizError {
      .failed(GraphvizLock.message ?? "Graphviz does not take the attribute \(attribute)")
    }
  }
#endif
