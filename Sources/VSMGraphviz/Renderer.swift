public import VSMScene

extension Scene {
  /// The scene as a picture, made by Graphviz's renderers: the same marks as in the SVG.
  ///
  /// ```swift
  /// let bytes = try scene.image(as: .png, scale: 2)
  /// ```
  ///
  /// A bitmap measures the scene's size × scale in px. A page measures the scene's size at 96 px an inch
  /// (so 0.75 pt a px) × scale. With a page given, the picture is fitted on it, and the scale counts for bitmaps
  /// only. What is dealt to sheets stands one below the other, each in the proportions of its page; a PDF has a page for
  /// each. The same scene gives the same bytes at any time and in any process.
  ///
  /// - Parameters:
  ///   - format: the kind of picture.
  ///   - theme: the colours of the scene's inks.
  ///   - scale: 2 makes a bitmap crisp on dense screens and on paper.
  ///   - page: the page that the picture is fitted on, in whole points (in whole px for a bitmap).
  /// - Returns: the whole file.
  /// - Throws: `tooLarge`, `tooManyPixels`, `tooManyStrokes`, `emptyCanvas` and `invalidScale` before any work;
  ///   `programMissing`, `cannotStart`, `formatMissing` and `engineMissing` where Graphviz is not there;
  ///   `failed` with Graphviz's words otherwise. In a build without the library also `programDied` and `programLate`.
  public func image(
    as format: GraphvizImage, theme: Theme = .standard, scale: Double = 1, page: Page? = nil
  ) throws(GraphvizError) -> [UInt8] {
    // A page is measured in pt, a bitmap in px.
    let unit = format.isBitmap ? scale : 0.75
    // What is dealt to sheets has their proportions, and as a PDF a page for each, as large as its paper.
    let paper = page ?? (format == .pdf ? sheets?.sheet.page : nil)
    let fit = paper.map { page in
      sheets?.sheet.scale ?? PageFrame(of: size, on: page.pixels(inWhole: unit)).scale
    }
    let view =
      sheets == nil ? page.map { PageFrame(of: size, on: $0.pixels(inWhole: unit)).view } : nil
    if let fit {
      try format.check(view?.size ?? size, scale: format.isBitmap ? scale : 1, fit: fit)
    } else {
      try format.check(size, scale: scale)
    }
    let strokes = DashedLine.count(in: self)
    guard strokes <= Double(DashedLine.mostInAll) else {
      throw .tooManyStrokes(strokes, limit: DashedLine.mostInAll)
    }
    let outputScale = fit.map { unit * $0 } ?? scale * (format.isBitmap ? 1 : 0.75)
    func finished(_ bytes: [UInt8]) -> [UInt8] {
      let stamped = format.stamped(bytes, scale: scale)
      guard format == .pdf else { return stamped }
      let links = pdfLinks(scale: outputScale, from: Point(view?.x ?? 0, view?.y ?? 0))
      guard let sheets else {
        return PDFPages.dealt(stamped, to: 1, of: Size(0, 0), links: links)
      }
      let (width, height) = (sheets.sheet.size.width * outputScale, sheets.sheet.size.height * outputScale)
      return PDFPages.dealt(stamped, to: sheets.count, of: Size(width, height), links: links)
    }
    return finished(try rendered(as: format, theme: theme, outputScale: outputScale, view: view))
  }

  /// A PDF with a page for each part of the scene; what lies in no part is in none.
  ///
  /// - Parameters:
  ///   - parts: in px; a px is 0.75 pt.
  ///   - theme: the colours of the scene's inks.
  /// - Returns: the whole file.
  /// - Throws: as ``image(as:theme:scale:page:)`` does.
  public func pdf(pages parts: [Rect], theme: Theme = .standard) throws(GraphvizError) -> [UInt8] {
    try GraphvizImage.pdf.check(size, scale: 1)
    let strokes = DashedLine.count(in: self)
    guard strokes <= Double(DashedLine.mostInAll) else {
      throw .tooManyStrokes(strokes, limit: DashedLine.mostInAll)
    }
    let scale = 0.75
    let bytes = try rendered(as: .pdf, theme: theme, outputScale: scale, view: nil)
    return PDFPages.dealt(
      GraphvizImage.pdf.stamped(bytes, scale: 1),
      to: parts.map { Rect($0.x * scale, $0.y * scale, $0.width * scale, $0.height * scale) },
      links: pdfLinks(scale: scale, from: Point(0, 0)))
  }

  /// What Graphviz makes of the scene.
  private func rendered(
    as format: GraphvizImage, theme: Theme, outputScale: Double, view: Rect?
  ) throws(GraphvizError) -> [UInt8] {
    #if Graphviz
      return try GraphvizLock.withContext { context throws(GraphvizError) in
        let scene = SceneGraph(
          self, theme: theme, textRise: try context.textRise(), outputScale: outputScale, view: view)
        let graph = try CGraph(named: "scene")
        try graph.take(scene)
        return try context.withLayout(of: graph, engine: SceneGraph.engine) { () throws(GraphvizError) in
          try context.render(graph, as: format.renderer)
        }
      }
    #else
      return try imageByProgram(as: format, theme: theme, outputScale: outputScale, view: view)
    #endif
  }

  /// The same picture, bit for bit, by the program `dot`, but for its stamp: what a vsm without the library has.
  func imageByProgram(
    as format: GraphvizImage, theme: Theme, outputScale: Double, view: Rect?
  ) throws(GraphvizError) -> [UInt8] {
    let scene = SceneGraph(
      self, theme: theme, textRise: try DotProgram.textRise(), outputScale: outputScale, view: view)
    return try DotProgram.picture(of: scene.dotText, as: format.renderer)
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
