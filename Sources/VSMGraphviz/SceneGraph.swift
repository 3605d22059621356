import VSMScene

/// A graph with nothing to be seen but its background: a scene, as Graphviz's renderers take it.
struct SceneGraph {
  /// The engine that leaves everything where it stands.
  static let engine = "nop2"
  /// The renderers round the width of each letter at the graph's own scale. With many units to a px
  /// words are as wide as in the SVG; with one pt to a pt they were up to 4 % off (measured with
  /// Graphviz 2.42), and with them what is centred or ends at their anchor.
  static let unitsPerPixel = 16.0

  typealias Attribute = (name: String, value: String)

  /// What of the whole graph is short; none has a quote or a backslash in it.
  private(set) var attributes: [Attribute] = []
  /// Drawing operations in xdot.
  private(set) var background: [UInt8]
  let allNodes: [Attribute] = [
    ("pos", ""), ("width", ""), ("height", ""), ("label", ""), ("style", "invis"), ("shape", "point"),
  ]
  /// Two corners: a graph without any node has no drawing.
  private(set) var nodes: [(name: String, attributes: [Attribute])] = []

  /// - Parameters:
  ///   - scene: what is drawn.
  ///   - theme: the colours of the scene's inks.
  ///   - textRise: how far the renderer sets text above where it is asked to, in parts of the font size.
  ///   - outputScale: px of a bitmap, or pt of a page, for each px of the scene.
  ///   - view: the part of the scene that is seen, in px; all of it where none is given.
  init(_ scene: Scene, theme: Theme, textRise: Double, outputScale: Double, view: Rect? = nil) {
    let unitsPerPixel = Self.unitsPerPixel
    // A view of its own keeps the canvas at the scene's size, whatever the drawing's bounds are. It is
    // whole px or pt, so that the paper reaches its right and lower edge; the scene's top stays its top.
    func whole(_ length: Double) -> Double {
      max((length * outputScale - 0.001).rounded(.up), 1) / outputScale * unitsPerPixel
    }
    let view = view ?? Rect(0, 0, scene.size.width, scene.size.height)
    let (width, height) = (whole(view.width), whole(view.height))
    let left = view.x * unitsPerPixel
    let top = (scene.size.height - view.y) * unitsPerPixel
    attributes = [
      ("viewport", "\(width),\(height),1,\(left + width / 2),\(top - height / 2)"),
      ("dpi", "\(72 * outputScale / unitsPerPixel)"), ("pad", "0"), ("margin", "0"),
      ("bgcolor", theme.color(of: .background)),
    ]
    background = scene.operations(theme: theme, unitsPerPixel: unitsPerPixel, textRise: textRise)
    nodes = [("start", left, top - height), ("end", left + width, top)].map { name, x, y in
      (name, [("pos", "\(x),\(y)!"), ("width", "0"), ("height", "0")])
    }
  }

  /// Operations around a single corner at 0, 0.
  init(operations: String) {
    background = Array(operations.utf8)
    nodes = [("start", [("pos", "0,0!")])]
  }

  /// The graph in DOT.
  ///
  /// The operations stand between angle brackets: there nothing is an escape, and lines may end, where between quotes a
  /// backslash before a quote cannot be written and a text ends after 16,384 letters. But the brackets within must come
  /// in pairs: those that miss a partner find it in the name of a font that nothing is set in.
  var dotText: [UInt8] {
    func list(_ attributes: [Attribute]) -> String {
      attributes.map { "\($0.name)=\"\($0.value)\"" }.joined(separator: " ")
    }
    let (opening, closing) = missingBrackets
    var text = Array("digraph scene {\ngraph [\(list(attributes))".utf8)
    if !background.isEmpty {
      text += " _background=<\n".utf8
      text += Self.fontName(UInt8(ascii: "<"), opening)
      text += background
      text += Self.fontName(UInt8(ascii: ">"), closing)
      text += ">".utf8
    }
    text += "]\nnode [\(list(allNodes))]\n".utf8
    for node in nodes { text += "\(node.name) [\(list(node.attributes))]\n".utf8 }
    return text + "}\n".utf8
  }

  /// How many brackets must stand before the operations and behind them.
  private var missingBrackets: (opening: Int, closing: Int) {
    var (depth, lowest) = (0, 0)
    for byte in background {
      switch byte {
      case UInt8(ascii: "<"): depth += 1
      case UInt8(ascii: ">"): depth -= 1
      default: continue
      }
      lowest = min(lowest, depth)
    }
    return (-lowest, depth - lowest)
  }

  private static func fontName(_ letter: UInt8, _ count: Int) -> [UInt8] {
    count == 0 ? [] : Array("F 1 \(count) -".utf8) + Array(repeating: letter, count: count) + Array(" ".utf8)
  }
}

#if Graphviz
  extension CGraph {
    /// Makes this empty graph the same in the library.
    func take(_ scene: SceneGraph) throws(GraphvizError) {
      for (name, value) in scene.attributes { try set(name, value) }
      try set("_background", terminated: scene.background + [0])
      for (name, value) in scene.allNodes { try setAllNodes(name, value) }
      for node in scene.nodes { try addNode(node.name, node.attributes) }
    }
  }
#endif
