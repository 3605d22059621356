/// Colours for the inks of a scene, as `#rrggbb` (a form that every format understands).
public struct Theme: Sendable, Hashable {
  public let name: String
  private let colors: [Ink: String]

  public init(name: String, colors: [Ink: String]) {
    self.name = name
    self.colors = colors
  }

  public func color(of ink: Ink) -> String { colors[ink] ?? "#000000" }

  /// Black on white, as in the book.
  public static let standard = Theme(
    name: "standard",
    colors: [
      .foreground: "#1b1b1b", .muted: "#5b6470", .background: "#ffffff", .faint: "#d3d7dc",
      .warning: "#b3261e", .accent: "#1b1b1b",
    ])
}

/// The fonts that pictures are set in: one metric family, by the names it has on different systems.
public enum FontFamily {
  public static let names = ["Arial", "Liberation Sans", "Helvetica"]
}
