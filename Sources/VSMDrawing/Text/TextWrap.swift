extension TextMetrics {
  /// Breaks text into lines of at most a width: at its own line ends, then between words, and inside
  /// a word only where the word alone is too wide.
  ///
  /// - Returns: at least one line; nothing of the text is lost but the spaces at the breaks.
  public static func lines(
    of text: String, within width: Double, size: Double, weight: TextMark.Weight = .regular
  ) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        let longer = line.isEmpty ? String(word) : line + " " + word
        if self.width(of: longer, size: size, weight: weight) <= width {
          line = longer
          continue
        }
        if !line.isEmpty { lines.append(line) }
        line = ""
        for character in word {
          let longer = line + String(character)
          if !line.isEmpty, self.width(of: longer, size: size, weight: weight) > width {
            lines.append(line)
            line = String(character)
          } else {
            line = longer
          }
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// The widest of several lines.
  static func width(ofLines lines: [String], size: Double, weight: TextMark.Weight = .regular) -> Double {
    lines.map { width(of: $0, size: size, weight: weight) }.max() ?? 0
  }
}
