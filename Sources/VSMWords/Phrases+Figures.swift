extension Phrases {
  /// A figure as the language writes it: decimal sign, thousands, percent and units.
  ///
  /// The text is made of numbers, units and signs alone, as the program's own texts of figures are: what a map's writer
  /// said must not go through here, since a letter in it may be taken for a unit.
  ///
  /// - Parameter english: the figure in English: `1,234.5 s`, `85 %`, `20.1–27.3 d`, `2 h 15 min`.
  /// - Returns: the same figure: `1.234,5 s`.
  public func figure(_ english: String) -> String {
    guard !isEnglish else { return english }
    var result = ""
    var rest = english[...]
    while let first = rest.first {
      if first.isNumeral {
        // A sign between digits belongs to the number; one behind it does not.
        var end = rest.startIndex
        while end < rest.endIndex, rest[end].isNumeral || rest[end].isSeparator && follows(end, in: rest) {
          end = rest.index(after: end)
        }
        for character in rest[..<end] {
          result.append(character == "." ? format.decimal : character == "," ? format.group : character)
        }
        rest = rest[end...]
      } else if first.isLetter {
        let word = rest.prefix { $0.isLetter }
        let said = self.unit(String(word))
        // Units in Chinese characters stand right behind their number.
        if said.first.map(\.isIdeograph) ?? false, result.last == " " { result.removeLast() }
        result += said
        rest = rest[word.endIndex...]
      } else if first == "%" {
        while result.last == " " { result.removeLast() }
        result += format.percentGap + "%"
        rest = rest.dropFirst()
      } else {
        rest = rest.dropFirst()
        // Nor does a gap stand between such a unit and the next number: 15小时20分钟.
        let isGapOfTerms =
          first == " " && (result.last?.isIdeograph ?? false) && (rest.first?.isNumeral ?? false)
        if !isGapOfTerms { result.append(first) }
      }
    }
    return result
  }

  /// An amount of money as the language writes it, `94,26 $`.
  ///
  /// - Parameters:
  ///   - english: the amount in English, `$94.26`, `−$4`, `$3–$5`.
  ///   - currency: the sign of its currency.
  /// - Returns: the same amount.
  public func money(_ english: String, _ currency: String) -> String {
    guard !isEnglish else { return english }
    guard format.currencyIsLast, !currency.isEmpty else { return figure(english) }
    return english.split(separator: "–", omittingEmptySubsequences: false).map { amount in
      let parts = amount.split(separator: currency, maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2 else { return figure(String(amount)) }
      return figure(String(parts[0] + parts[1])) + " " + currency
    }.joined(separator: "–")
  }

  /// A day as the language writes it: `30.11.2026`; in English as ISO 8601 does, `2026-11-30`.
  ///
  /// - Parameters:
  ///   - year: with its century.
  ///   - month: from 1 to 12.
  ///   - day: of the month, from 1 on.
  /// - Returns: the date in figures.
  public func date(year: Int, month: Int, day: Int) -> String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return switch language {
    case .english: "\(year)-\(two(month))-\(two(day))"
    case .german, .polish: "\(two(day)).\(two(month)).\(year)"
    case .spanish, .french, .portuguese, .italian: "\(two(day))/\(two(month))/\(year)"
    case .chinese, .japanese: "\(year)年\(month)月\(day)日"
    }
  }

  /// A name as it stands within a sentence: with a small first letter, unless it is an abbreviation. German nouns keep
  /// their capital.
  ///
  /// - Parameter name: a name as it stands in a table, in this language.
  /// - Returns: the name in a sentence.
  public func inSentence(_ name: String) -> String {
    guard language != .german, let first = name.first, name.dropFirst().first?.isLowercase == true else {
      return name
    }
    var text = first.lowercased()
    text.append(contentsOf: name.dropFirst())
    return text
  }

  /// A name in a list of names and values: with small letters in English; other languages keep it as a table has it.
  ///
  /// - Parameter name: a name as it stands in a table, in this language.
  /// - Returns: the name in the list.
  public func lowercased(_ name: String) -> String { isEnglish ? name.lowercased() : name }

  private func follows(_ sign: Substring.Index, in text: Substring) -> Bool {
    let next = text.index(after: sign)
    return next < text.endIndex && text[next].isNumeral
  }
}

extension Character {
  fileprivate var isNumeral: Bool { isASCII && isNumber }
  fileprivate var isSeparator: Bool { self == "." || self == "," }
  fileprivate var isIdeograph: Bool {
    unicodeScalars.first.map { (0x3040...0x9FFF).contains($0.value) } ?? false
  }
}
