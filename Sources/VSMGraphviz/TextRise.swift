#if Graphviz
  extension GraphvizContext {
    /// How far the installed Graphviz sets text above where a drawing operation asks for it, in parts
    /// of the font size.
    ///
    /// Text of a background is raised as if it were the label of a node, by 0.2 in most versions.
    /// One text is drawn, and what has become of it is read, so that no version needs to be known.
    func textRise() throws(GraphvizError) -> Double {
      let fontSize = 1000.0
      let graph = try CGraph(named: "probe")
      var operations = Array("F 1000 5 -Arial T 0 0 -1 1 1 -x ".utf8)
      operations.append(0)
      try graph.set("_background", terminated: operations)
      try graph.setAllNodes("pos", "")
      try graph.addNode("start", [("pos", "0,0!")])
      let drawn = try withLayout(of: graph, engine: "nop2") { () throws(GraphvizError) in
        try render(graph, as: "xdot")
      }
      return Self.height(ofTextIn: drawn).map { $0 / fontSize } ?? 0.2
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
#endif
