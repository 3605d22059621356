package import VSMSyntax

/// The signs of words of the language. They all come from the table, so a new word needs its icon there and nothing
/// else here.
extension Glyph {
  /// The icon that stands for a word on a map.
  ///
  /// A word that has none yet is written in a box: the icon of another word would say what is not so. A test tells of
  /// such words.
  package static func icon(of word: Word) -> Glyph { drawn(word) ?? written(word) }

  /// What sits on the line of a word, such as a truck on a shipment; nothing where the line alone says it, as that of
  /// an expedited transport does.
  package static func sign(onLineOf word: Word) -> Glyph? { isLine(word) ? nil : icon(of: word) }

  /// The icon of a word in the table.
  static func drawn(_ word: Word) -> Glyph? {
    // A map has few kinds of icons: a dictionary of all would cost more than it saves.
    let name = word.rawValue
    return all.first { $0.word == name }
  }

  /// True for words that are drawn as lines of their own: `info ->` and `info ~>` are both `info`.
  static func isLine(_ word: Word) -> Bool {
    let name = word.rawValue.utf8
    return lines.contains { line in
      line.word.utf8.starts(with: name) && line.word.utf8.dropFirst(name.count).first ?? 0x20 == 0x20
    }
  }

  private static func written(_ word: Word) -> Glyph {
    let width = TextMetrics.width(of: word.title, size: TypeSize.small) + 12
    return Glyph(word.rawValue, word.title, .general, width.rounded(.up), 24, "a \(word.rawValue)") { box in
      [
        .outline(.rectangle(box)),
        .text(TextMark(word.title, at: Point(box.midX, box.midY + 3.6), .middle, size: TypeSize.small)),
      ]
    }
  }
}
