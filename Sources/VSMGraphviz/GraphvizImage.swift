/// The pictures that are made through Graphviz's renderers.
public enum GraphvizImage: String, Sendable, CaseIterable {
  /// A format that Graphviz's own renderers write.
  case png, pdf, eps, jpeg, webp

  /// Whether the picture is made of px rather than of lines and letters.
  public var isBitmap: Bool {
    switch self {
    case .png, .jpeg, .webp: true
    case .pdf, .eps: false
    }
  }

  /// The longest side in px; a picture beyond it would be shrunk or cut off without a word.
  public var longestSide: Int? {
    switch self {
    case .png, .jpeg: 32_767  // cairo's image surfaces
    case .webp: 16_383  // the format itself
    case .pdf, .eps: nil
    }
  }

  /// The most px that a picture may have: so many that they take 320 MB of memory. The whole program stays below
  /// 500 MB with them.
  public var mostPixels: Int? {
    switch self {
    case .png, .jpeg: Self.mostBytes / 4
    case .webp: Self.mostBytes / 6  // its encoder has planes of its own; measured with libwebp 1.2
    case .pdf, .eps: nil
    }
  }

  private static let mostBytes = 320_000_000

  /// The renderer's name. Cairo is asked for by name, because some of these formats have a second
  /// renderer with other fonts, which knows Western letters only.
  var renderer: String { "\(rawValue):cairo" }
}
