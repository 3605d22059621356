/// Where a paragraph is broken into lines, whatever measures them.
package enum LineBreaking {
  /// Breaks between words, and inside a word only where the word alone is too wide: with a hyphen in scripts that have
  /// it. A mark of punctuation never stands alone: it stays with what it closes, opens or joins, as in `Complet ?` and
  /// `« oui »`; and a number keeps its unit, as in `4 h`.
  ///
  /// - Returns: at least one line; nothing of the text is lost but the spaces at the breaks.
  package static func lines(of paragraph: some StringProtocol, fits: (String) -> Bool) -> [String] {
    // Most texts fit as they are.
    let whole = String(paragraph)
    if !hasSpareSpaces(whole.utf8), fits(whole) { return [whole] }
    var lines: [String] = []
    var line = ""
    func end() {
      lines.append(line.last == " " ? String(line.dropLast()) : line)
      line = ""
    }
    for word in words(of: whole, fits: fits) {
      let longer = line.isEmpty ? word : line + " " + word
      if fits(longer) {
        line = longer
        continue
      }
      if !line.isEmpty { end() }
      if fits(word) {
        line = word
        continue
      }
      let pieces = pieces(of: word)
      for (index, piece) in pieces.enumerated() {
        // A piece that others follow leaves room for the hyphen after it.
        let hyphen = index + 1 < pieces.count ? Self.hyphen(between: piece, pieces[index + 1]) : ""
        if fits(line + piece + hyphen) || line.isEmpty && fits(piece) {
          line += piece
          continue
        }
        if !line.isEmpty {
          let broken = line + Self.hyphen(between: line, piece)
          if fits(broken) { line = broken }
          end()
        }
        // Only a row of marks is a piece that is too wide for a line.
        for character in piece where !(line.isEmpty && character == " ") {
          if !line.isEmpty, !fits(line + String(character)) { end() }
          if !(line.isEmpty && character == " ") { line.append(character) }
        }
      }
    }
    lines.append(line)
    return lines
  }

  /// Whether there are spaces that stand between no two words.
  private static func hasSpareSpaces(_ text: String.UTF8View) -> Bool {
    var isAfterSpace = true
    for byte in text {
      let isSpace = byte == UInt8(ascii: " ")
      if isSpace && isAfterSpace { return true }
      isAfterSpace = isSpace
    }
    return isAfterSpace && !text.isEmpty
  }

  /// The words, each with the marks that stand beside it.
  private static func words(of paragraph: String, fits: (String) -> Bool) -> [String] {
    var words: [String] = []
    // Marks that go with the word to come.
    var ahead = ""
    for part in paragraph.split(separator: " ") {
      if ahead.isEmpty, let last = words.last, isUnit(part), isAmount(last), fits("\(last) \(part)") {
        words[words.count - 1] += " " + part
      } else if !part.allSatisfy(isMark) {
        words.append(ahead + part)
        ahead = ""
      } else if let last = words.last, ahead.isEmpty, !part.contains(where: opens),
        !part.allSatisfy(compares),
        part.allSatisfy(closes) || fits("\(last) \(part)")
      {
        words[words.count - 1] += " " + part
      } else {
        ahead += part + " "
      }
    }
    if !ahead.isEmpty {
      ahead.removeLast()
      if words.isEmpty { words.append(ahead) } else { words[words.count - 1] += " " + ahead }
    }
    return words
  }

  /// A number, with marks that may stand before it: `4`, `< 10`, `2.5`.
  private static func isAmount(_ word: String) -> Bool {
    word.last?.isNumber == true && word.allSatisfy { $0.isNumber || isMark($0) || $0 == " " }
  }

  /// A sign that says something of the number after it.
  private static func compares(_ character: Character) -> Bool { "<>≤≥≈±~".contains(character) }

  /// What may be the unit of a number before it.
  private static func isUnit(_ part: some StringProtocol) -> Bool {
    part.count <= 3 && part.allSatisfy(\.isLetter)
  }

  /// The parts of a word that is too wide, between which it may be broken: a letter with the marks beside it.
  private static func pieces(of word: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var hasLetter = false
    for character in word {
      let isMark = isMark(character) || character.isWhitespace
      if hasLetter, !isMark || opens(character) {
        pieces.append(piece)
        piece = ""
        hasLetter = false
      }
      piece.append(character)
      hasLetter = hasLetter || !isMark
    }
    return pieces + [piece]
  }

  /// What a word is broken with between two of its parts: a hyphen between letters of the scripts that have it.
  private static func hyphen(between first: String, _ second: String) -> String {
    guard let before = first.last, let after = second.first, hasHyphen(before), hasHyphen(after) else {
      return ""
    }
    return "-"
  }

  /// Latin, Greek and Cyrillic letters.
  private static func hasHyphen(_ character: Character) -> Bool {
    guard character.isLetter, let code = character.unicodeScalars.first?.value else { return false }
    return switch code {
    case 0x41...0x24F, 0x370...0x52F, 0x1E00...0x1FFF: true
    default: false
    }
  }

  private static func isMark(_ character: Character) -> Bool {
    character.isPunctuation || character.isMathSymbol || character.isCurrencySymbol
  }

  /// A mark that may not begin a line; one such as `&` may, where a word follows it.
  private static func closes(_ character: Character) -> Bool { "?!.,;:%‰…)]}»”’".contains(character) }

  private static func opens(_ character: Character) -> Bool {
    switch character.unicodeScalars.first?.properties.generalCategory {
    case .openPunctuation, .initialPunctuation, .currencySymbol: true
    default: character == "¿" || character == "¡"
    }
  }
}
