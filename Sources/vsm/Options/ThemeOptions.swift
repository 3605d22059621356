import ArgumentParser
import VSMKit

/// The colours of a picture.
struct ThemeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The colours, one of \(ThemeOptions.names(Theme.all)). Without it: what the map says, or else standard.",
      valueName: "name"),
    completion: .list(Theme.all.map(\.name)))
  var theme: String?

  @Flag(
    help:
      "Make sure that the SVG shows whole on a page with a strict Content-Security-Policy, without style elements or attributes; a theme that needs one is refused."
  )
  var csp = false

  func validate() throws {
    guard let theme else { return }
    guard Theme(named: theme) == nil else { return }
    throw ValidationError("‘\(theme)’ is not a theme. Themes: \(Self.names(Theme.all)).")
  }

  /// The theme that the command line asks for.
  var chosen: Theme? { theme.flatMap { Theme(named: $0) } }

  /// Refuses a theme that the page would block. Only an SVG has style elements.
  func check(_ theme: Theme?, in format: any PictureFormat) throws {
    if csp { try Self.checkPolicy(theme, in: format) }
  }

  static func checkPolicy(_ theme: Theme?, in format: any PictureFormat) throws(ValidationError) {
    guard let theme, theme.needsStyle, format is SVGFormat else { return }
    throw ValidationError(
      "The theme ‘\(theme.name)’ needs a style element, which --csp rules out. "
        + "Themes that do without: \(names(Theme.all.filter { !$0.needsStyle })).")
  }

  private static func names(_ themes: [Theme]) -> String { themes.map(\.name).joined(separator: ", ") }
}
