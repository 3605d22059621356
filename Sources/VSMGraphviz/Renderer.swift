public import VSMDrawing

extension Scene {
  /// The scene as a picture, made by Graphviz's renderers: the same marks as in the SVG.
  ///
  /// ```swift
  /// let bytes = try scene.image(as: .png, scale: 2)
  /// ```
  ///
  /// A bitmap measures the scene's size × scale in px. A page measures the scene's size at 96 px an inch
  /// (so 0.75 pt a px) × scale. With a page given, the picture is fitted on it, and the scale counts for bitmaps
  /// only. The same scene gives the same bytes at any time and in any process.
  ///
  /// - Parameters:
  ///   - format: the kind of picture.
  ///   - theme: the colours of the scene's inks.
  ///   - scale: 2 makes a bitmap crisp on dense screens and on paper.
  ///   - page: the page that the picture is fitted on, in whole points (in whole px for a bitmap).
  /// - Returns: the whole file.
  /// - Throws: `tooLarge`, `tooManyPixels`, `tooManyStrokes`, `emptyCanvas` and `invalidScale` before any work;
  ///   `notBuiltIn`, `cannotStart`, `formatMissing` and `engineMissing` where Graphviz is not there;
  ///   `failed` with the library's words otherwise.
  public func image(
    as format: GraphvizImage, theme: Theme = .standard, scale: Double = 1, page: Page? = nil
  ) throws(GraphvizError) -> [UInt8] {
    // A page is measured in pt, a bitmap in px.
    let unit = format.isBitmap ? scale : 0.75
    let frame = page.map { PageFrame(of: size, on: $0.pixels(inWhole: unit)) }
    if let frame {
      try format.check(frame.view.size, scale: format.isBitmap ? scale : 1, fit: frame.scale)
    } else {
      try format.check(size, scale: scale)
    }
    let strokes = DashedLine.count(in: self)
    guard strokes <= Double(DashedLine.mostInAll) else {
      throw .tooManyStrokes(strokes, limit: DashedLine.mostInAll)
    }
    #if Graphviz
      return try GraphvizLock.withContext { context throws(GraphvizError) in
        let rise = try context.textRise()
        let outputScale = frame.map { unit * $0.scale } ?? scale * (format.isBitmap ? 1 : 0.75)
        let graph = try pinnedGraph(
          theme: theme, textRise: rise, outputScale: outputScale, view: frame?.view)
        let bytes = try context.withLayout(of: graph, engine: "nop2") { () throws(GraphvizError) in
          try context.render(graph, as: format.renderer)
        }
        return format.stamped(bytes)
      }
    #else
      throw .notBuiltIn
    #endif
  }
}

extension GraphvizImage {
  /// Refuses what a renderer would shrink, cut off or run out of memory on.
  ///
  /// - Parameters:
  ///   - size: what is to be drawn, in px.
  ///   - scale: what the user asked for.
  ///   - fit: what fits the picture on a page besides.
  /// - Throws: `tooLarge`, `tooManyPixels`, `emptyCanvas` and `invalidScale`.
  func check(_ size: Size, scale: Double, fit: Double = 1) throws(GraphvizError) {
    guard scale.isFinite, scale > 0 else { throw .invalidScale(scale) }
    let (width, height) = (size.width * scale * fit, size.height * scale * fit)
    guard width.isFinite, height.isFinite, width > 0, height > 0 else {
      throw .emptyCanvas(width: width, height: height)
    }
    // How far it must shrink, for a side and for the whole.
    let longest = Double(longestSide ?? .max) / max(width, height).rounded(.up)
    let most = (Double(mostPixels ?? .max) / width / height).squareRoot()
    let fitting = Self.roundedDown(scale * min(longest, most))
    if let longestSide, longest < 1 {
      throw .tooLarge(width: width, height: height, limit: longestSide, fitting: fitting)
    }
    if let mostPixels, most < 1 {
      throw .tooManyPixels(width: width, height: height, limit: mostPixels, fitting: fitting)
    }
  }

  /// To two digits, for people to type.
  private static func roundedDown(_ scale: Double) -> Double {
    var unit = 1.0
    while unit > 1e-12, scale < 10 * unit { unit /= 10 }
    return (scale / unit).rounded(.down) * unit
  }
}

#if Graphviz
  /// How a scene lies in a graph.
  enum Canvas {
    /// The renderers round the width of each letter at the graph's own scale. With many units to a px
    /// words are as wide as in the SVG; with one pt to a pt they were up to 4 % off (measured with
    /// Graphviz 2.42), and with them what is centred or ends at their anchor.
    static let unitsPerPixel = 16.0
  }

  extension Scene {
    /// A graph with nothing to be seen but its background: the scene.
    func pinnedGraph(
      theme: Theme, textRise: Double, outputScale: Double, view: Rect? = nil
    ) throws(GraphvizError) -> CGraph {
      let graph = try CGraph(named: "scene")
      // A view of its own keeps the canvas at the scene's size, whatever the drawing's bounds are. It is
      // whole px or pt, so that the paper reaches its right and lower edge; the scene's top stays its top.
      func whole(_ length: Double) -> Double {
        max((length * outputScale - 0.001).rounded(.up), 1) / outputScale * Canvas.unitsPerPixel
      }
      let view = view ?? Rect(0, 0, size.width, size.height)
      let (width, height) = (whole(view.width), whole(view.height))
      let left = view.x * Canvas.unitsPerPixel
      let top = (size.height - view.y) * Canvas.unitsPerPixel
      try graph.set("viewport", "\(width),\(height),1,\(left + width / 2),\(top - height / 2)")
      try graph.set("dpi", "\(72 * outputScale / Canvas.unitsPerPixel)")
      try graph.set("pad", "0")
      try graph.set("margin", "0")
      try graph.set("bgcolor", theme.color(of: .background))
      var operations = operations(
        theme: theme, unitsPerPixel: Canvas.unitsPerPixel, textRise: textRise)
      operations.append(0)
      // Set on the graph, never written as DOT: there a text ends after 16,384 letters.
      try graph.set("_background", terminated: operations)
      for attribute in ["pos", "width", "height", "label"] { try graph.setAllNodes(attribute, "") }
      try graph.setAllNodes("style", "invis")
      try graph.setAllNodes("shape", "point")
      try graph.addNode("start", [("pos", "\(left),\(top - height)!"), ("width", "0"), ("height", "0")])
      try graph.addNode("end", [("pos", "\(left + width),\(top)!"), ("width", "0"), ("height", "0")])
      return graph
    }
  }
#endif
