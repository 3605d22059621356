/// What a language says for each English text: lines `English => Deutsch`, a file for each language in `Catalogues`.
///
/// A text with places, `{0} of {1}`, has the same places on both sides, in whatever order the language wants. What is
/// counted gives the forms of English and those of the language between strokes: `{0} step | {0} steps => ...`. Lines
/// that begin with `#` are comments.
public struct Catalogue: Sendable {
  /// What stands between the English text and the other.
  static let sign = " => "
  static let stroke = " | "

  /// The other text by the English one.
  public let texts: [String: String]
  /// English texts that stand in the file more than once.
  public let repeated: [String]
  /// Lines that are no entry.
  public let strayLines: [String]

  /// Reads a catalogue; what is no entry is left out and told in ``strayLines``.
  ///
  /// - Parameter text: the text of the file.
  public init(_ text: String) {
    var texts: [String: String] = [:]
    var (repeated, stray): ([String], [String]) = ([], [])
    for line in text.split(separator: "\n") where !line.hasPrefix("#") && line.contains(where: { $0 != " " })
    {
      let parts = line.split(separator: Self.sign, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        stray.append(String(line))
        continue
      }
      let (english, other) = (String(parts[0]), String(parts[1]))
      if texts.updateValue(other, forKey: english) != nil { repeated.append(english) }
    }
    self.texts = texts
    self.repeated = repeated
    strayLines = stray
  }

  /// The catalogue of a language as it lies in the program; nothing for English, which is the language of the code.
  ///
  /// - Parameter language: one of the languages.
  /// - Returns: the catalogue, read anew at each call.
  public static func of(_ language: Language) -> Catalogue? {
    text(of: language).map { Catalogue($0) }
  }

  private static func text(of language: Language) -> String? {
    switch language {
    case .english: nil
    case .german: german
    case .spanish: spanish
    case .french: french
    case .portuguese: portuguese
    case .italian: italian
    case .polish: polish
    case .chinese: chinese
    case .japanese: japanese
    }
  }
}
