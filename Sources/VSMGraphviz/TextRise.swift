import Synchronization

/// How far the installed Graphviz sets text above where a drawing operation asks for it, in parts of the font size.
///
/// Text of a background is raised as if it were the label of a node, by 0.2 in most versions. One text is drawn, and what
/// has become of it is read, so that no version needs to be known.
enum TextRise {
  /// One text of 1,000 units at the lower left.
  static let probe = SceneGraph(operations: "F 1000 5 -Arial T 0 0 -1 1 1 -x ")

  /// Reads it from the probe as Graphviz has drawn it, as `xdot`.
  static func read(from drawing: [UInt8]) -> Double {
    height(ofTextIn: drawing).map { $0 / 1000 } ?? 0.2
  }

  /// The y of the first text whose x is 0: `T 0 200 `.
  private static func height(ofTextIn drawing: [UInt8]) -> Double? {
    // Long attributes are broken with a backslash before the line's end.
    let text = String(decoding: drawing, as: UTF8.self).split(separator: "\\\n").joined()
    let words = text.split { $0 == " " || $0.isNewline }
    let drawn = words.indices.dropLast(2).filter { words[$0] == "T" && words[$0 + 1] == "0" }
    // The operation that was asked for stands in the graph too, with a y of 0.
    return drawn.compactMap { Double(words[$0 + 2]) }.first { $0 != 0 }
  }
}

extension DotProgram {
  /// Asked once: no program is changed while it is used.
  private static let rise = Mutex<Double?>(nil)

  static func textRise() throws(GraphvizError) -> Double {
    if let known = rise.withLock({ $0 }) { return known }
    let found = TextRise.read(from: try picture(of: TextRise.probe.dotText, as: "xdot"))
    rise.withLock { $0 = found }
    return found
  }
}

#if Graphviz
  extension GraphvizContext {
    func textRise() throws(GraphvizError) -> Double {
      let graph = try CGraph(named: "probe")
      try graph.take(TextRise.probe)
      let drawn = try withLayout(of: graph, engine: SceneGraph.engine) { () throws(GraphvizError) in
        try render(graph, as: "xdot")
      }
      return TextRise.read(from: drawn)
    }
  }
#endif
