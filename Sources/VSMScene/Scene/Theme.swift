/// Colours for the inks of a scene, as `#rrggbb` (a form that every format understands).
///
/// A theme is an entry here and in `Theme.all`; the map's property `theme` lists the names that a map may ask for.
/// Every theme holds to WCAG 2.2, level AA: a text has 4.5 : 1 on each paper that it stands on, a line 3 : 1.
public struct Theme: Sendable, Hashable {
  /// What `--theme` calls it.
  public let name: String
  /// One for each ink, in the order of `Ink.allCases`.
  private let colors: [String]
  /// The colours for viewers who prefer a dark screen; nothing where a theme looks the same by day and night.
  private let night: [String]?

  /// A theme that asks for the colour of each ink once, as `#rrggbb`.
  public init(name: String, color: (Ink) -> String) {
    self.name = name
    colors = Ink.allCases.map(color)
    night = nil
  }

  /// A theme with the colours of one by day and of another by night.
  private init(name: String, day: Theme, night: Theme) {
    self.name = name
    colors = day.colors
    self.night = night.colors
  }

  /// The colour of an ink, as `#rrggbb`.
  public func color(of ink: Ink) -> String { colors[ink.rawValue] }

  /// True where an SVG needs a `<style>` to look as it should, which a strict Content-Security-Policy blocks.
  public var needsStyle: Bool { night != nil }

  /// Each colour once, in the order of the inks, with what takes its place at night.
  ///
  /// Inks that look alike by day look alike by night: there the first of them decides.
  var nightColors: [(day: String, night: String)] {
    guard let night else { return [] }
    var seen = Set<String>()
    return zip(colors, night).filter { seen.insert($0.0).inserted }.map { (day: $0.0, night: $0.1) }
  }
}

extension Theme {
  /// In the order in which help lists them; the first is the default.
  public static let all: [Theme] = [standard, color, dark, print, auto]

  /// The theme that a user names, in large or small letters.
  public init?(named name: String) {
    guard let theme = Theme.all.first(where: { $0.name == name.lowercased() }) else { return nil }
    self = theme
  }

  /// Black on white, as in the book.
  public static let standard = Theme(name: "standard") { ink in
    switch ink {
    case .foreground, .accent: "#1b1b1b"
    case .muted: "#5b6470"
    case .background: "#ffffff"
    case .faint: "#d3d7dc"
    case .warning: "#b3261e"
    case .flow: "#8795a4"
    case .flowHead: "#56636f"
    case .processPaper, .partyPaper, .controlPaper, .stockPaper, .kaizenPaper, .dataPaper: "#ffffff"
    }
  }

  /// Kinds of things on papers of their own.
  public static let color = Theme(name: "color") { ink in
    switch ink {
    case .foreground: "#1a2430"
    case .muted: "#4c5866"
    case .background, .dataPaper: "#ffffff"
    case .faint: "#b9cbe0"
    case .warning: "#a3150f"
    case .accent: "#a84300"
    case .flow: "#6c93ba"
    case .flowHead: "#2c669c"
    case .processPaper: "#e3eefb"
    case .partyPaper: "#e2f3e8"
    case .controlPaper: "#efe9fb"
    case .stockPaper: "#ffe7a3"
    case .kaizenPaper: "#ffe6cc"
    }
  }

  /// The same on a dark screen.
  public static let dark = Theme(name: "dark") { ink in
    switch ink {
    case .foreground: "#e8ecf0"
    case .muted: "#a9b4c0"
    case .background: "#14181d"
    case .faint: "#3d4a58"
    case .warning: "#ff9a91"
    case .accent: "#ffb860"
    case .flow: "#6b8299"
    case .flowHead: "#a9bfd4"
    case .processPaper: "#1e2b3a"
    case .partyPaper: "#1a3128"
    case .controlPaper: "#2b2640"
    case .stockPaper: "#40360f"
    case .kaizenPaper: "#43290f"
    case .dataPaper: "#181e25"
    }
  }

  /// Black, white and greys, for a printer without colour.
  public static let print = Theme(name: "print") { ink in
    switch ink {
    case .foreground, .warning, .accent: "#000000"
    case .muted: "#404040"
    case .background: "#ffffff"
    case .faint: "#cccccc"
    case .flow: "#8c8c8c"
    case .flowHead: "#595959"
    case .processPaper, .partyPaper, .controlPaper, .stockPaper, .kaizenPaper, .dataPaper: "#ffffff"
    }
  }

  /// Black on white, or dark where the viewer's system is: in an SVG; any other format has the day's colours.
  public static let auto = Theme(name: "auto", day: standard, night: dark)
}

/// The fonts that pictures are set in: one metric family, by the names it has on different systems.
public enum FontFamily {
  /// In the order in which a viewer looks for them; all have the same widths.
  public static let names = ["Arial", "Liberation Sans", "Helvetica"]
}
