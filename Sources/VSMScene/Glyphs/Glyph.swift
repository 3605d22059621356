/// An icon of the notation: what a map says for it, its natural size, and how it is drawn into a box.
///
/// Every icon stands in `Glyph.all`, and lines in `Glyph.lines`; a new one is a static member and its place there.
/// The shapes follow the set of *Learning to See*.
public struct Glyph: Sendable {
  /// What an icon is about; the sheet of icons has a part for each.
  public enum Family: String, Sendable, Hashable, CaseIterable {
    /// The part of the icon sheet that a sign stands in.
    case material, information, general, recovery
  }

  /// The word of the language that the icon stands for; unique.
  public let word: String
  /// What people call the icon.
  public let name: String
  /// What the sign stands for, in a few words.
  public let meaning: String
  /// The part of the icon sheet that it stands in.
  public let family: Family
  /// In px, as it stands on a map.
  public let size: Size
  /// How a map says it; nothing for what is drawn without being asked for.
  public let typed: String?
  /// The icon within a box.
  public let marks: @Sendable (Rect) -> [Mark]
  /// The part of the box that a text may fill without touching a line; nothing where texts stand outside.
  public let textBox: (@Sendable (Rect) -> Rect)?
  private var onSheet: OnSheet?

  /// What the sheet of icons shows in place of the icon alone.
  private struct OnSheet {
    let size: Size
    let marks: @Sendable (Rect) -> [Mark]
  }

  package init(
    _ word: String, _ name: String, _ family: Family, _ width: Double, _ height: Double, _ meaning: String,
    typed: String? = nil, isTyped: Bool = true, textBox: (@Sendable (Rect) -> Rect)? = nil,
    _ marks: @escaping @Sendable (Rect) -> [Mark]
  ) {
    self.word = word
    self.name = name
    self.family = family
    size = Size(width, height)
    self.meaning = meaning
    self.typed = isTyped ? typed ?? word : nil
    self.textBox = textBox
    self.marks = marks
  }

  /// The same picture for another word.
  func standing(for word: String, _ name: String, _ meaning: String, family: Family? = nil) -> Glyph {
    Glyph(
      word, name, family ?? self.family, size.width, size.height, meaning, textBox: textBox, marks)
  }

  /// The same icon, shown on the sheet of icons with what maps draw beside it.
  func shown(
    _ width: Double, _ height: Double, _ marks: @escaping @Sendable (Glyph, Rect) -> [Mark]
  ) -> Glyph {
    var glyph = self
    glyph.onSheet = OnSheet(size: Size(width, height)) { [self] in marks(self, $0) }
    return glyph
  }

  /// In px, as it stands on the sheet of icons.
  public var sheetSize: Size { onSheet?.size ?? size }

  /// The icon as the sheet of icons shows it.
  public func sheetMarks(_ box: Rect) -> [Mark] { (onSheet?.marks ?? marks)(box) }

  /// The icon in a box of its natural size.
  public var sample: [Mark] { marks(Rect(0, 0, size.width, size.height)) }
}
