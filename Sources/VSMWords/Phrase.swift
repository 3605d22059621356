/// A text that is not said in any language yet: the English one with places, and what stands in them.
///
/// It is written as any text with values in it; what the places hold is kept apart, so that a catalogue may know the
/// text whatever the values are.
///
/// ```swift
/// let phrase: Phrase = "Shipment from \(mill) to \(press)"   // "Shipment from {0} to {1}"
/// phrases(phrase)                                            // Lieferung von Mill an Press
/// ```
public struct Phrase: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// What stands in a place.
  public enum Argument: Sendable, Hashable {
    /// What is the same in every language: the words of the map's writer, or what is said already.
    case text(String)
    /// A figure in English digits and units.
    case figure(String)
    /// An amount of money in English digits, with the sign of its currency.
    case money(String, String)
    /// A text of its own.
    case phrase(Phrase)
    /// Names one after the other, `A, B, C`.
    case names([String])
  }

  /// The text in English with the places `{0}`, `{1}` ..., by which catalogues know it.
  public let english: String
  /// What stands in the places.
  public let arguments: [Argument]

  /// A text without places.
  public init(stringLiteral english: String) {
    self.english = english
    arguments = []
  }

  /// A text with values in it.
  public init(stringInterpolation: StringInterpolation) {
    english = stringInterpolation.english
    arguments = stringInterpolation.arguments
  }

  /// A text that is put together: one of several, or one with a name of a table in it.
  ///
  /// - Parameters:
  ///   - english: the English text with the places `{0}`, `{1}` ...
  ///   - arguments: what stands in the places.
  public init(english: String, _ arguments: Argument...) {
    self.english = english
    self.arguments = arguments
  }

  /// A text that is the same in every language.
  ///
  /// - Parameter text: what is said.
  public init(verbatim text: String) { self.init(english: "{0}", .text(text)) }

  /// Gathers the English text and what stands in its places.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var english = ""
    fileprivate var arguments: [Argument] = []

    public init(literalCapacity: Int, interpolationCount: Int) {
      english.reserveCapacity(literalCapacity + 3 * interpolationCount)
      arguments.reserveCapacity(interpolationCount)
    }

    public mutating func appendLiteral(_ literal: String) { english += literal }

    private mutating func add(_ argument: Argument) {
      english += "{"
      english += String(arguments.count)
      english += "}"
      arguments.append(argument)
    }

    /// What is the same in every language.
    public mutating func appendInterpolation(_ text: String) { add(.text(text)) }

    /// What is the same in every language.
    public mutating func appendInterpolation(_ text: Substring) { add(.text(String(text))) }

    /// A number that is counted, such as that of a connector.
    public mutating func appendInterpolation(_ number: Int) { add(.text(String(number))) }

    /// A text of its own, said in the language of the whole.
    public mutating func appendInterpolation(_ phrase: Phrase) { add(.phrase(phrase)) }

    /// A figure in English digits and units, as the program's own texts of figures are.
    public mutating func appendInterpolation(figure: String) { add(.figure(figure)) }

    /// An amount of money in English digits.
    public mutating func appendInterpolation(money: String, _ currency: String) {
      add(.money(money, currency))
    }

    /// Names one after the other.
    public mutating func appendInterpolation(names: [String]) { add(.names(names)) }

    /// A word of the program that the catalogue may know by itself.
    public mutating func appendInterpolation(word: String) { add(.phrase(Phrase(stringLiteral: word))) }
  }
}

extension Phrase: CustomStringConvertible {
  /// The text in English.
  public var description: String { Phrases.english(self) }

  /// A text on two lines of code.
  public static func + (first: Phrase, second: Phrase) -> Phrase {
    var joined = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
    joined.english = first.english
    joined.arguments = first.arguments
    var rest = second.english
    // The places of the second come after those of the first; from the last on, so that none is counted twice.
    for place in second.arguments.indices.reversed() {
      rest = rest.split(separator: "{\(place)}", omittingEmptySubsequences: false).joined(
        separator: "{\(place + first.arguments.count)}")
    }
    joined.english += rest
    joined.arguments += second.arguments
    return Phrase(stringInterpolation: joined)
  }
}

extension Phrases {
  /// Says a text.
  ///
  /// - Parameter phrase: the text, mostly a literal with values in it: `phrases("Row \(number)")`.
  /// - Returns: the text in the language, or in English where its catalogue has none.
  public func callAsFunction(_ phrase: Phrase) -> String {
    // What is a place and nothing else is the same in every language.
    let text = phrase.english == "{0}" ? phrase.english : self[phrase.english]
    return phrase.arguments.isEmpty ? text : Self.filled(text, phrase.arguments.map(said))
  }

  private func said(_ argument: Phrase.Argument) -> String {
    switch argument {
    case .text(let text): text
    case .figure(let figure): self.figure(figure)
    case .money(let amount, let currency): money(amount, currency)
    case .phrase(let phrase): self(phrase)
    case .names(let names): names.joined(separator: self.comma)
    }
  }
}
