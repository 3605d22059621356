/// How wide a picture of characters may be, and of which characters it is.
struct TextStyle {
  var width: Int
  /// Only `+ - | > v ^` and their like, for logs and old terminals.
  var isASCII: Bool

  /// Columns inside the border of a box.
  var boxLimit: Int { min(26, max(8, (width - 20) / 2)) }
  /// Columns of what stands over an arrow.
  var linkLimit: Int { min(14, max(6, (width - 20) / 4)) }

  var level: String { isASCII ? "-" : "─" }
  var upright: String { isASCII ? "|" : "│" }
  var topLeft: String { isASCII ? "+" : "┌" }
  var topRight: String { isASCII ? "+" : "┐" }
  var bottomLeft: String { isASCII ? "+" : "└" }
  var bottomRight: String { isASCII ? "+" : "┘" }
  var teeRight: String { isASCII ? "+" : "├" }
  var teeLeft: String { isASCII ? "+" : "┤" }
  var double: String { isASCII ? "=" : "═" }

  func level(_ count: Int) -> String { String(repeating: level, count: max(0, count)) }

  /// The signs of our own texts in ASCII; letters of the map stay what they are.
  func spelled(_ text: String) -> String {
    guard isASCII, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return text }
    return text.reduce(into: "") { spelled, character in
      spelled += Self.spellings[character] ?? String(character)
    }
  }

  private static let spellings: [Character: String] = [
    "·": "-", "–": "-", "—": "-", "−": "-", "×": "x", "±": "+/-", "…": "...", "’": "'", "‘": "'", "“": "\"",
    "”": "\"", "≤": "<=", "≥": ">=", "→": "->", "÷": "/", "≈": "~", "\u{A0}": " ", "\u{202F}": " ",
    "\u{FFFD}": "?",
  ]
}
