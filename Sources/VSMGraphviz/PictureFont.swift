import VSMScene

/// The fonts of pictures by the names that Graphviz's renderers find them under.
enum PictureFont {
  /// The first of the family: where a system does not have it, its font configuration names one of
  /// the same widths in its place.
  private static let family = FontFamily.names.first ?? "Arial"

  static func name(of weight: TextMark.Weight) -> String {
    switch weight {
    case .regular: family
    case .bold: family + " Bold"
    }
  }
}
