import VSMDiagnostics
public import VSMScene

/// How the map of a block is to be shown, as the line of its fence says.
///
/// ```text
/// ```vsm width=60% theme=print caption="Today" figures
/// ```
public struct BlockOptions: Sendable {
  /// As HTML takes it: `600`, in px, or `60%`.
  public var width: String?
  /// Nothing for what the map says.
  public var theme: Theme?
  /// What stands below the picture; nothing where the block gives none.
  public var caption: String?
  /// What stands for the picture where that is not seen; nothing for what the map itself says.
  public var alternative: String?
  /// True where a table of the figures stands below the picture.
  public var hasFigures = false
  /// The map's own file, from the document; nothing where the block holds the map.
  public var file: String?
  /// What the picture's file is called by, beside the document's name.
  public var name: String?

  /// The options by their words.
  public static let words = ["width", "theme", "caption", "alt", "figures", "file", "name"]

  /// Reads the options of a block of ours.
  ///
  /// - Parameters:
  ///   - info: what stands behind the fence's signs; its first word says that the block is ours.
  ///   - tell: an option, what is wrong with it, and where it stands in what was read.
  mutating func read(_ info: BlockInfo, _ tell: (_ option: String, Embedding?, Range<Int>) -> Void) {
    for item in info.items.dropFirst() {
      // Attributes of Pandoc: an identifier is a name, classes are somebody else's.
      if item.value == nil, item.name.hasPrefix("#") {
        name = String(item.name.dropFirst())
        continue
      }
      if item.name.hasPrefix(".") { continue }
      guard Self.words.contains(item.name) else {
        // Other programs have options of their own, which they tell from ours by a prefix: `fig-cap`, `data-x`.
        guard !item.name.contains("-") else { continue }
        tell(
          item.name,
          .blockOptionUnknown(
            item.name, nearest: nearestName(to: item.name, among: Self.words), known: Self.words),
          item.range)
        continue
      }
      let wanted = take(item.name, item.value)
      tell(
        item.name, wanted.map { .blockOptionUnreadable(item.value ?? "", of: item.name, wanted: $0) },
        item.range)
    }
  }

  /// - Returns: what the option takes, where it is not given that.
  private mutating func take(_ option: String, _ value: String?) -> String? {
    switch option {
    case "figures":
      hasFigures = value.map { ["true", "yes"].contains($0) } ?? true
      return value.map { ["true", "yes", "false", "no"].contains($0) } ?? true
        ? nil : "no value, or true or false"
    case "width":
      width = value.flatMap(Self.width)
      return width == nil ? "px, such as 600, or a part of the page's width, such as 60%" : nil
    case "theme":
      theme = value.flatMap { Theme(named: $0) }
      return theme == nil ? "one of \(Theme.all.map(\.name).joined(separator: ", "))" : nil
    case "name":
      name = value.flatMap { $0.isEmpty ? nil : $0 }
      return name == nil ? "a word, such as name=future" : nil
    case "file":
      file = value.flatMap { $0.isEmpty ? nil : $0 }
      return file == nil ? "the path of a map, such as file=maps/acme.vsm" : nil
    case "caption":
      caption = value
      return value == nil ? "a text in quotes" : nil
    default:
      alternative = value
      return value == nil ? "a text in quotes" : nil
    }
  }

  private static func width(_ text: String) -> String? {
    let unit = ["px", "%"].first { text.hasSuffix($0) } ?? ""
    guard let number = Int(text.dropLast(unit.count)), number > 0, number <= (unit == "%" ? 100 : 20_000)
    else {
      return nil
    }
    return "\(number)" + (unit == "%" ? "%" : "")
  }
}
