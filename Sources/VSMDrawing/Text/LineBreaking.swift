/// Where a paragraph is broken into lines, whatever measures them.
enum LineBreaking {
  /// Breaks between words, and inside a word only where the word alone is too wide. A mark of punctuation never
  /// stands alone: it stays with what it closes, opens or joins, as in `Complet ?` and `« oui »`.
  ///
  /// - Returns: at least one line; nothing of the text is lost but the spaces at the breaks.
  static func lines(of paragraph: some StringProtocol, fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    func end() {
      lines.append(line.last == " " ? String(line.dropLast()) : line)
      line = ""
    }
    for word in words(of: paragraph, fits: fits) {
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
      for piece in pieces(of: word) {
        if fits(line + piece) {
          line += piece
          continue
        }
        if !line.isEmpty { end() }
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

  /// The words, each with the marks that stand beside it.
  private static func words(of paragraph: some StringProtocol, fits: (String) -> Bool) -> [String] {
    var words: [String] = []
    // Marks that go with the word to come.
    var ahead = ""
    for part in paragraph.split(separator: " ") {
      if !part.allSatisfy(isMark) {
        words.append(ahead + part)
        ahead = ""
      } else if let last = words.last, ahead.isEmpty, !part.contains(where: opens),
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
