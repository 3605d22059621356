/// Colours for the inks of a scene, as `#rrggbb` (a form that every format understands).
public struct Theme: Sendable, Hashable {
  public let name: String
  /// One for each ink, in the order of `Ink.allCases`.
  private let colors: [String]

  /// A theme that asks for the colour of each ink once, as `#rrggbb`.
  public init(name: String, color: (Ink) -> String) {
    self.name = name
    colors = Ink.allCases.map(color)
  }

  public func color(of ink: Ink) -> String { colors[ink.rawValue] }

  /// Black on white, as in the book.
  public static let standard = Theme(name: "standard") { ink in
    switch ink {
    case .foreground, .accent: "#1b1b1b"
    case .muted: "#5b6470"
    case .background: "#ffffff"
    case .faint: "#d3d7dc"
    case .warning: "#b3261e"
    case .flow: "#c3ced9"
    case .flowHead: "#6b7a89"
    }
  }
}

/// The fonts that pictures are set in: one metric family, by the names it has on different systems.
public enum FontFamily {
  public static let names = ["Arial", "Liberation Sans", "Helvetica"]
}
