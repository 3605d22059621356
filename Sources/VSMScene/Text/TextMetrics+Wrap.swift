extension TextMetrics {
  /// Breaks text into lines of at most a width: at its own line ends, then between words, and inside
  /// a word only where the word alone is too wide, with a hyphen; no mark of punctuation is left alone.
  ///
  /// - Returns: at least one line; nothing of the text is lost but the spaces at the breaks.
  public static func lines(
    of text: String, within width: Double, size: Double, weight: TextMark.Weight = .regular
  ) -> [String] {
    // Most texts are one line, and written so that its words are joined by one space each.
    if isOneLine(text.utf8), self.width(of: text, size: size, weight: weight) <= width { return [text] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).flatMap { paragraph in
      LineBreaking.lines(of: paragraph) { self.width(of: $0, size: size, weight: weight) <= width }
    }
  }

  /// Breaks text into lines of at most a width, and of up to another where a single word needs it.
  package static func lines(
    of text: String, within width: Double, orWord limit: Double, size: Double,
    weight: TextMark.Weight = .regular
  ) -> [String] {
    if width <= limit, isOneLine(text.utf8), self.width(of: text, size: size, weight: weight) <= width {
      return [text]
    }
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    let widest = self.width(ofLines: words, size: size, weight: weight)
    return lines(of: text, within: min(limit, max(width, widest)), size: size, weight: weight)
  }

  /// The widest of several lines.
  package static func width(ofLines lines: [String], size: Double, weight: TextMark.Weight = .regular)
    -> Double
  {
    lines.map { width(of: $0, size: size, weight: weight) }.max() ?? 0
  }

  /// True where breaking a text into words and joining them again gives the same.
  private static func isOneLine(_ bytes: String.UTF8View) -> Bool {
    var wasSpace = true
    for byte in bytes {
      let isSpace = byte == UInt8(ascii: " ")
      if byte == UInt8(ascii: "\n") || isSpace && wasSpace { return false }
      wasSpace = isSpace
    }
    return !wasSpace
  }
}
