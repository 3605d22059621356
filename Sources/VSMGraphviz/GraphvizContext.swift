#if Graphviz
  internal import CGraphviz

  /// A use of libgvc, from its start to the release of all that it holds.
  struct GraphvizContext: ~Copyable {
    private let context: OpaquePointer

    init() throws(GraphvizError) {
      guard let context = gvContext() else { throw .cannotStart }
      self.context = context
    }

    deinit { gvFreeContext(context) }

    var version: String { gvcVersion(context).map { String(cString: $0) } ?? "" }

    /// Runs the body with the graph laid out.
    ///
    /// - Throws: what the body throws, `engineMissing`, or `failed` with the library's words.
    func withLayout<Result>(
      of graph: borrowing CGraph, engine: String, _ body: () throws(GraphvizError) -> Result
    ) throws(GraphvizError) -> Result {
      guard gvLayout(context, graph.pointer, engine) == 0 else {
        throw failure(or: .engineMissing(engine))
      }
      defer { gvFreeLayout(context, graph.pointer) }
      return try body()
    }

    /// The bytes that a renderer makes of a graph that is laid out.
    ///
    /// - Throws: `formatMissing`, or `failed` with the library's words.
    func render(_ graph: borrowing CGraph, as renderer: String) throws(GraphvizError) -> [UInt8] {
      var bytes: UnsafeMutablePointer<CChar>?
      var count = 0
      let status = vsm_render(context, graph.pointer, renderer, &bytes, &count)
      defer { if let bytes { gvFreeRenderData(bytes) } }
      // A renderer that gives up can say so by its status, by its length or by its words alone.
      guard status == 0, count > 0, let bytes, agerrors() == 0 else {
        throw failure(or: .formatMissing(renderer))
      }
      return UnsafeRawBufferPointer(start: bytes, count: count).map { $0 }
    }

    /// An engine or a renderer that is not there is told only in words, and so is a missing plugin
    /// configuration: then the list of what there is is empty.
    private func failure(or missing: GraphvizError) -> GraphvizError {
      guard let message = GraphvizLock.message else { return .failed("Graphviz gave no reason") }
      return message.contains("not recognized") ? missing : .failed(message)
    }
  }
#endif
