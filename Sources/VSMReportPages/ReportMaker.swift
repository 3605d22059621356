import VSMAnalysis
import VSMCharts
import VSMDiagnostics
import VSMDrawing
import VSMGraphviz
public import VSMKit
import VSMModel
import VSMReport
public import VSMScene
public import VSMWords

/// Makes the report of a map: a page, a text with pictures, sheets of paper, or the A3 of problem solving.
///
/// ```swift
/// let report = try ReportMaker(of: MapDocument(source))
/// let page = try report.page()
/// ```
public struct ReportMaker: Sendable {
  private let content: ReportContent
  private let tables: [ReportTable]
  private let other: (map: ValueStreamMap, figures: Figures)?
  private let comparison: ReportComparison?
  /// Nothing for what the map says.
  public var theme: Theme?
  public var templates = ReportTemplates()

  /// - Parameters:
  ///   - document: the map.
  ///   - other: another state of it, to stand beside it.
  ///   - language: what is spoken; nothing for the map's own.
  ///   - tracesFigures: false where only the form is made, which does not say from which lines figures come.
  /// - Throws: `MapError` where one of them has errors.
  public init(
    of document: MapDocument, comparedWith other: MapDocument? = nil, in language: Language? = nil,
    tracesFigures: Bool = true
  ) throws(MapError) {
    let content = try ReportContent(
      of: document, comparedWith: other, in: language, tracesFigures: tracesFigures)
    self.content = content
    tables = ReportTables.all(of: content.map, content.figures, PlaceFinder(document))
    let state = (map: content.map, figures: content.figures)
    self.other = content.compared
    comparison = content.compared.map { other in
      let title = other.map.title.onOneLine
      return ReportComparison(
        title: title.isEmpty ? content.map.phrases("another state") : title,
        changes: MapComparison(state, other).changes.map { change in
          ReportComparison.Change(
            sign: content.map.phrases[change.sign.rawValue], kind: change.said.kind,
            name: change.said.label.onOneLine, details: change.differences.map(\.said.text.onOneLine)
          )
        })
    }
  }

  // MARK: A page

  /// One page with all in it, without scripts.
  ///
  /// - Throws: `PictureTooLarge`, or `ReportTemplates.Fault` where the user's template cannot be used.
  public func page() throws -> String {
    let theme = theme ?? content.map.ownTheme ?? .auto
    let pictures = try maps(dealt: false).enumerated().map { index, map in
      picture(map.scene, key: index == 0 ? "map" : "other", name: map.name, caption: "", theme)
    }
    let charts = Chart.all(of: content.map, content.figures).map {
      picture($0.scene, key: $0.key, name: $0.name, caption: $0.caption, theme)
    }
    return try templates.render(view(pictures, charts) { $0 }.values, as: .html)
  }

  // MARK: A text

  /// A Markdown text, and the pictures that it names.
  ///
  /// - Parameter name: what the names of the pictures begin with.
  /// - Returns: the text, and each picture by the name of its file.
  /// - Throws: as ``page()``.
  public func text(picturesNamed name: String) throws -> (
    text: String, pictures: [(file: String, bytes: [UInt8])]
  ) {
    let theme = theme ?? content.map.ownTheme ?? .standard
    var files: [(file: String, bytes: [UInt8])] = []
    func filed(_ scene: Scene, _ key: String, _ title: String, _ caption: String) -> ReportPicture {
      let file = "\(name)-\(key).svg"
      files.append((file, SVGWriter(theme: theme).bytes(of: scene)))
      return ReportPicture(
        key: key, name: title, caption: caption, alt: title, svg: "", width: scene.size.width, file: file)
    }
    let pictures = try maps(dealt: false).enumerated().map { index, map in
      filed(map.scene, index == 0 ? "map" : "other", map.name, "")
    }
    let charts = Chart.all(of: content.map, content.figures).map {
      filed($0.scene, $0.key, $0.name, $0.caption)
    }
    // The spaces that file names may have are none in the address of a picture.
    let addressed = (pictures + charts).map { picture in
      ReportPicture(
        key: picture.key, name: picture.name, caption: picture.caption, alt: picture.alt, svg: "",
        width: picture.width, file: Markup.address(picture.file ?? ""))
    }
    let view = view(Array(addressed.prefix(pictures.count)), Array(addressed.dropFirst(pictures.count))) {
      Medium.markdown.safe($0)
    }
    return (try templates.render(view.values, as: .md), files)
  }

  // MARK: Paper

  /// Sheets of paper as a PDF.
  ///
  /// - Parameter page: for the text; maps that are too large for it have A3.
  /// - Returns: the whole file.
  /// - Throws: `PictureTooLarge`, or `GraphvizError` where no PDF can be made here.
  public func pdf(on page: Page) throws -> [UInt8] {
    let sheets = ReportPaper(
      content: content, tables: tables, maps: try maps(dealt: true), comparison: comparison, page: page
    ).sheets
    return try Self.pdf(of: sheets, title: content.title, theme: printed)
  }

  /// The A3 of problem solving as a scene of that size.
  ///
  /// - Throws: `PictureTooLarge`
  public func form() throws -> Scene {
    let maps = try maps(dealt: false)
    return A3Form(
      content: content, current: maps[0].scene, future: maps.count > 1 ? maps[1].scene : nil,
      texts: texts
    ).scene
  }

  /// What the map says for the fields of the form; the other state says what is wanted and planned where this one does not.
  private var texts: A3Form.Texts {
    let own = content.map.details
    let theirs = other?.map.details
    func paragraphs(_ path: KeyPath<MapDetails, [String]>) -> [String] {
      let texts = own[keyPath: path].isEmpty ? theirs?[keyPath: path] ?? [] : own[keyPath: path]
      return texts.map(\.onOneLine)
    }
    return A3Form.Texts(
      background: paragraphs(\.background), gap: paragraphs(\.gap), goal: paragraphs(\.goal),
      plan: paragraphs(\.plan), followUp: paragraphs(\.followUp),
      facts: own.titleBlock(in: content.map.phrases).joined(separator: " · "))
  }

  /// The same as a page for a browser.
  public func formPage() throws -> String {
    let theme = theme ?? content.map.ownTheme ?? .auto
    let scene = try form()
    return """
      <!DOCTYPE html>
      <html lang="\(content.map.phrases.language.rawValue)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <title>\(Markup.escaped(content.title))</title>
      <style>
      html, body { margin: 0 } svg { display: block; width: 100%; height: auto; min-width: 60rem }
      @page { size: A3 landscape; margin: 0 } @media print { svg { min-width: 0 } }
      </style>
      </head>
      <body>
      \(SVGWriter(theme: theme).text(of: scene))</body>
      </html>

      """
  }

  /// The same as a PDF of one page.
  ///
  /// - Returns: the whole file.
  /// - Throws: as ``pdf(on:)``.
  public func formPDF() throws -> [UInt8] {
    let scene = try form()
    return try scene.pdf(pages: [Rect(0, 0, scene.size.width, scene.size.height)], theme: printed)
  }

  /// On paper nothing is dark.
  private var printed: Theme {
    let theme = theme ?? content.map.ownTheme ?? .standard
    return theme.name == Theme.dark.name ? .standard : theme
  }

  /// Sheets beside and below each other, so that no place is further out than a page may be large.
  private static func pdf(of sheets: [PaperFlow.Sheet], title: String, theme: Theme) throws -> [UInt8] {
    var items: [Item] = []
    var parts: [Rect] = []
    var corner = Point(0, 0)
    var (height, width, across) = (0.0, 0.0, 0)
    for (index, sheet) in sheets.enumerated() {
      if across == sheetsInRow {
        corner = Point(0, corner.y + height)
        (height, across) = (0, 0)
      }
      parts.append(Rect(corner.x, corner.y, sheet.size.width, sheet.size.height))
      for item in sheet.items {
        var item = item.moved(by: corner)
        item.id = "sheet\(index + 1)-\(item.id)"
        items.append(item)
      }
      corner.x += sheet.size.width
      width = max(width, corner.x)
      height = max(height, sheet.size.height)
      across += 1
    }
    let scene = Scene(size: Size(width, corner.y + height), title: title, description: title, items: items)
    return try scene.pdf(pages: parts, theme: theme)
  }

  private static let sheetsInRow = 6

  // MARK: What they are made of

  /// The map, and the other state of it.
  private func maps(dealt: Bool) throws(PictureTooLarge) -> [(name: String, scene: Scene)] {
    func scene(_ map: ValueStreamMap, _ figures: Figures) throws(PictureTooLarge) -> Scene {
      try MapLayout.scene(
        of: map, figures, within: PictureTooLarge.most,
        on: map.page.flatMap { Page(named: $0) } ?? Page.standard,
        dealsToSheets: dealt)
    }
    var maps = [(name: Self.name(content.map), scene: try scene(content.map, content.figures))]
    if let other { maps.append((Self.name(other.map), try scene(other.map, other.figures))) }
    return maps
  }

  private static func name(_ map: ValueStreamMap) -> String {
    let state = map.state.map { map.phrases["\($0.rawValue) state"] } ?? ""
    let title = map.title.onOneLine
    return title.isEmpty ? state : state.isEmpty ? title : "\(title) (\(state))"
  }

  private func picture(
    _ scene: Scene, key: String, name: String, caption: String, _ theme: Theme
  ) -> ReportPicture {
    ReportPicture(
      key: key, name: name, caption: caption, alt: scene.description,
      svg: SVGWriter(theme: theme).text(of: scene),
      width: scene.size.width, file: nil)
  }

  private func view(
    _ pictures: [ReportPicture], _ charts: [ReportPicture], _ escape: @escaping (String) -> String
  ) -> ReportView {
    ReportView(
      content: content, pictures: pictures, charts: charts, tables: tables, comparison: comparison,
      escape: escape)
  }
}
