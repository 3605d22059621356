import VSMDiagnostics
import VSMScene

/// How many columns of a terminal texts take, and how they are broken to fit.
enum TextColumns {
  static func width(of text: String) -> Int { text.reduce(0) { $0 + width(of: $1) } }

  /// East Asian wide characters and emoji take two columns, marks that stand on others none.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII { return first.value < 0x20 || first.value == 0x7F ? 0 : 1 }
    if isMark(first) { return 0 }
    if first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}") { return 2 }
    switch first.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3,
      0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F1FF, 0x1F300...0x1F64F, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .surrogate: true
    default: false
    }
  }

  /// A text as a terminal may have it: one line, without control characters (which a terminal would obey) and
  /// without marks that turn the reading direction round or cannot be seen.
  static func clean(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      // The joiner holds emoji and some scripts together; other marks that nobody sees would break the columns.
      guard scalar == "\u{200D}" || scalar.properties.generalCategory != .format else { continue }
      if let substitute = Medium.terminal.substitute(for: scalar) {
        scalars.append(contentsOf: substitute.unicodeScalars)
      } else {
        scalars.append(scalar)
      }
    }
    return String(String(scalars).filter { width(of: $0) > 0 })
  }

  /// Lines of at most so many columns, broken between words, or within a word that is longer than a line.
  static func lines(of text: String, within limit: Int) -> [String] {
    let limit = max(2, limit)
    return LineBreaking.lines(of: clean(text)) { width(of: $0) <= limit }.filter { !$0.isEmpty }
  }

  /// The text with blanks up to a width: behind it, or before it.
  static func padded(_ text: String, to width: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - self.width(of: text)))
    return right ? blanks + text : text + blanks
  }

  static func centered(_ text: String, in width: Int) -> String {
    let free = max(0, width - self.width(of: text))
    return String(repeating: " ", count: free / 2) + text + String(repeating: " ", count: free - free / 2)
  }
}
