public import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
public import VSMModel
import VSMReport
public import VSMScene
public import VSMSyntax

extension ValueStreamMap {
  /// Reads a map from its text.
  ///
  /// ```swift
  /// let picture = try ValueStreamMap(parsing: text).svg()
  /// ```
  ///
  /// Warnings do not stop it; `MapDocument` has them. The name is what messages call the text.
  /// A loader reads the files that the map names; without one it may name none.
  /// - Throws: `MapError` with every message where the text has errors.
  public init(
    parsing text: String, named name: String = "map", loading loader: SourceLoader? = nil
  ) throws(MapError) {
    self = try MapDocument(SourceFile(name: name, text: text), loading: loader).valid().map
  }

  /// Every figure of the map, computed at each call.
  public var figures: Figures { Figures(of: self) }

  /// The theme that the map asks for; nothing where it does not.
  public var ownTheme: Theme? { theme.flatMap { Theme(named: $0) } }

  /// The picture as the text of an SVG file: no scripts, no references to the outside. Without a theme it has the
  /// map's own, or else the standard one. It is made however large it is; `picture(as: SVGFormat())` has a bound.
  public func svg(theme: Theme? = nil) -> String {
    let figures = figures
    let scene = (try? MapLayout.scene(of: self, figures, within: .max)) ?? MapLayout.scene(of: self, figures)
    return SVGWriter(theme: theme ?? ownTheme ?? .standard).text(of: scene)
  }

  /// The picture as the bytes of a file.
  ///
  /// ```swift
  /// let bytes = try map.picture(as: GraphvizFormat(.png))
  /// ```
  /// - Throws: `PictureError` where the format cannot be made here, such as a bitmap without Graphviz.
  public func picture(
    as format: any PictureFormat, _ options: PictureOptions = PictureOptions()
  ) throws(PictureError) -> [UInt8] {
    try format.bytes(of: self, figures, options)
  }

  /// The figures as JSON, in the form that `vsm metrics --format json` writes.
  public func metricsJSON() -> String { MetricsJSON().text(of: self, figures) }

  /// The figures as an aligned table for people.
  public func metricsTable() -> String { MetricsTable().text(of: self, figures) }
}
