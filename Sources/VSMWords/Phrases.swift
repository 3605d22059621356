/// The fixed texts of pictures, figures and descriptions in one language, known by what they are in English.
///
/// ```swift
/// phrases["Lead time"]                                    // Durchlaufzeit
/// phrases("Shipment from \(mill) to \(press)")            // Lieferung von Mill an Press
/// phrases.counted("{0} operator", "{0} operators", "3")   // 3 Bediener
/// phrases.figure("1,234.5 s")                             // 1.234,5 s
/// ```
///
/// A text that the catalogue of the language has not is said in English. In English nothing is looked up at all.
public struct Phrases: Sendable {
  // A map and its figures are passed about all the time: one pointer, whatever phrases consist of.
  private let content: Content

  private final class Content: Sendable {
    let language: Language
    let format: NumberFormat
    /// What the language says for the English text; empty in English.
    let texts: [String: String]
    /// Hears of texts that the catalogue has not.
    let missed: (@Sendable (String) -> Void)?

    init(
      _ language: Language, _ texts: [String: String], _ missed: (@Sendable (String) -> Void)?
    ) {
      self.language = language
      format = NumberFormat.of(language)
      self.texts = texts
      self.missed = missed
    }
  }

  /// The language that is spoken.
  public var language: Language { content.language }
  var format: NumberFormat { content.format }

  /// English, the language of the code.
  public static let english = Phrases(.english, texts: [:])

  /// The phrases of a language, from its catalogue in the program, which is read each time: keep the value.
  ///
  /// - Parameter language: the language to speak.
  public init(_ language: Language) {
    self.init(language, texts: Catalogue.of(language)?.texts ?? [:])
  }

  /// The phrases of a catalogue that does not lie in the program.
  ///
  /// - Parameters:
  ///   - language: the language, for its numbers and plurals.
  ///   - texts: what it says for each English text.
  ///   - missed: hears of each text that the catalogue has not, whenever it is said.
  public init(
    _ language: Language, texts: [String: String], missed: (@Sendable (String) -> Void)? = nil
  ) {
    content = Content(language, texts, missed)
  }

  /// What stands between the things of a list: `, ` or `、`.
  public var comma: String { format.comma }

  /// True where there is nothing to translate.
  public var isEnglish: Bool { language == .english }

  /// A text without places.
  ///
  /// - Parameter english: the text as the code says it.
  /// - Returns: the text in the language, or the English one where the catalogue has none.
  public subscript(_ english: String) -> String {
    if isEnglish { return english }
    if let text = content.texts[english] { return text }
    content.missed?(english)
    return english
  }

  /// A unit as the language writes it; most write those of the SI alike.
  func unit(_ symbol: String) -> String { content.texts["unit " + symbol] ?? symbol }

  /// A text about so many of something.
  ///
  /// - Parameters:
  ///   - one: the English text for one, with the place `{0}` for the number.
  ///   - many: the English text for several.
  ///   - number: the number as English figures say it: `1`, `2.5`, `1–3`, `12,000`.
  ///   - arguments: what stands in the places from `{1}` on.
  /// - Returns: the form that the language has behind this number, with the number written as the language does.
  public func counted(_ one: String, _ many: String, _ number: String, _ arguments: String...) -> String {
    let value = Double(number.filter { $0 != "," })
    if isEnglish { return Self.filled(value == 1 ? one : many, [number] + arguments) }
    let forms: [Substring]
    let text = self[one + Catalogue.stroke + many]
    forms = text.split(separator: Catalogue.stroke)
    let isOwn = forms.count == Plural.forms(of: language)
    let form = isOwn ? Plural.form(of: value, in: language) : value == 1 ? 0 : forms.count - 1
    guard forms.indices.contains(form) else { return Self.filled(many, [figure(number)] + arguments) }
    return Self.filled(String(forms[form]), [figure(number)] + arguments)
  }

  /// What several things are called together: `a, b and c`.
  ///
  /// - Parameter names: the things.
  /// - Returns: the names with the commas and the conjunction of the language.
  public func list(_ names: [String]) -> String {
    guard names.count > 1, let last = names.last else { return names.first ?? "" }
    return self("\(Array(names.dropLast()).joined(separator: self.comma)) and \(last)")
  }

  /// A text whose places are filled from an array; a place that nothing is given for stays as it is.
  static func filled(_ text: String, _ arguments: [String]) -> String {
    let bytes = text.utf8
    guard !arguments.isEmpty, bytes.contains(UInt8(ascii: "{")) else { return text }
    var result = ""
    var (said, next) = (bytes.startIndex, bytes.startIndex)
    while let open = bytes[next...].firstIndex(of: UInt8(ascii: "{")) {
      let digit = bytes.index(after: open)
      next = digit
      guard digit < bytes.endIndex, case let close = bytes.index(after: digit), close < bytes.endIndex,
        bytes[close] == UInt8(ascii: "}"),
        case let place = Int(bytes[digit]) - Int(UInt8(ascii: "0")), place < 10,
        arguments.indices.contains(place)
      else { continue }
      result.append(contentsOf: text[said..<open])
      result += arguments[place]
      (said, next) = (bytes.index(after: close), bytes.index(after: close))
    }
    result.append(contentsOf: text[said...])
    return result
  }
}
