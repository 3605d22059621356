/// The pictures that are made through Graphviz's renderers.
public enum GraphvizImage: String, Sendable, CaseIterable {
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

  /// The most px that a bitmap may have: at 4 bytes each, 1 GiB of memory.
  public static let mostPixels = 268_435_456

  /// The renderer's name. Cairo is asked for by name, because some of these formats have a second
  /// renderer with other fonts, which knows Western letters only.
  var renderer: String { "\(rawValue):cairo" }
}
