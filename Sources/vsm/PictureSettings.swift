import ArgumentParser
import VSMConsole
import VSMKit

/// How pictures are to look, as far as the command line says.
struct PictureSettings: Sendable {
  var layout = PictureLayout.map
  var scale = 1.0
  /// Columns of a text picture; nothing where the user leaves them to us.
  var columns: Int?
  var isASCII = false
  /// The width in px beyond which rows go on below; nothing for what the map says.
  var wrap: Double?
  /// Whether rows may go on below where that makes the map legible on its sheet; nothing for what the map says.
  var folds: Bool?
  var page: Page?
  /// Nothing for what the map says.
  var theme: Theme?
  /// Nothing for what the map says.
  var language: Language?
  /// True where a theme must do without a style element.
  var isStyleless = false

  /// Refuses what would not change a picture of this format.
  func check(for format: any PictureFormat) throws(ValidationError) {
    if !(format is TextFormat), isASCII || columns != nil {
      throw ValidationError(
        "\(isASCII ? "--ascii" : "--width") is for a picture of characters: --format \(TextFormat().name).")
    }
    if page != nil, !(format is any SceneFormat) {
      throw ValidationError(
        "--page is for a picture with a size, which ‘\(format.name)’ has not. Formats: "
          + PictureFormats.ofScenes.map(\.name).joined(separator: ", ") + ".")
    }
    if isStyleless { try ThemeOptions.checkPolicy(theme, in: format) }
  }

  /// A picture, as wide as the terminal that a text picture goes to.
  ///
  /// - Throws: `Failure` where it cannot be made, `ValidationError` where the map's own theme needs a style element.
  func picture(
    of map: ValueStreamMap, _ figures: Figures, as format: any PictureFormat, terminal width: Int? = nil
  ) throws -> Picture {
    var options = PictureOptions(layout: layout, theme: theme, scale: scale, page: page)
    options.columns = columns ?? width
    options.isASCII = isASCII
    if isStyleless { try ThemeOptions.checkPolicy(options.theme(of: map), in: format) }
    var (map, figures) = Language.speaking(language, map, figures)
    if let wrap { map.wrap = wrap }
    if let folds {
      map.folds = folds
      if folds { map.wrap = nil }
    }
    do throws(PictureError) {
      return try format.picture(of: map, figures, options)
    } catch {
      throw Failure(error.problem, .fileProblem)
    }
  }

  /// All that changes a picture of a map, beside the map and the program.
  func key(of format: any PictureFormat) -> ContentHash {
    let usesGraphviz = format is GraphvizFormat || layout != .map
    let parts: [Any?] = [
      format.name, layout, scale, columns, isASCII, wrap, folds, page?.name, page?.orientation, theme?.name,
      isStyleless, language?.code,
      usesGraphviz ? GraphvizVersion.text : nil,
    ]
    return ContentHash(of: parts.map { $0.map { "\($0)" } ?? "-" }.joined(separator: "\n"))
  }
}
