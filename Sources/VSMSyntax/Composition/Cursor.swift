import VSMDiagnostics

/// A place among the tokens of a text, for statements that are read apart from the grammar of maps.
struct Cursor {
  let bytes: [UInt8]
  let tokens: [Token]
  private(set) var index: Int
  /// The position behind the last token that is seen.
  let end: Int

  init(_ bytes: [UInt8], _ tokens: [Token], _ range: Range<Int>) {
    self.bytes = bytes
    self.tokens = tokens
    index = range.lowerBound
    end = range.upperBound
    skipBlanks()
  }

  private mutating func skipBlanks() {
    while index < end, tokens[index].kind.isTrivia || tokens[index].kind == .newline { index += 1 }
  }

  var isAtEnd: Bool { index >= end }

  /// The token here; at the end one that is of no kind that a statement has.
  var current: Token {
    if index < end { return tokens[index] }
    let place = end > 0 ? tokens[end - 1].end : 0
    return Token(.end, place, place)
  }

  var following: Token? {
    guard index < end else { return nil }
    return tokens[(index + 1)..<end].first { !$0.kind.isTrivia && $0.kind != .newline }
  }

  func text(_ token: Token) -> String { String(decoding: bytes[token.start..<token.end], as: UTF8.self) }

  mutating func advance() {
    index = min(index + 1, end)
    skipBlanks()
  }

  /// The word here, without going on.
  var word: String? { current.kind == .word ? text(current) : nil }

  mutating func takeWord() -> Name? {
    guard current.kind == .word else { return nil }
    defer { advance() }
    return Name(text: text(current), span: current.span)
  }

  mutating func takeLabel() -> Name? {
    guard current.kind == .string else { return nil }
    defer { advance() }
    let token = current
    return Name(text: StringText.value(ofQuoted: bytes[token.start..<token.end]), span: token.span)
  }

  mutating func take(_ word: String) -> Bool {
    guard self.word == word else { return false }
    advance()
    return true
  }

  /// What stands here, as a message names it.
  var found: String {
    switch current.kind {
    case .end: "the end of the line"
    case .number: "the number " + text(current)
    case .string: "the label " + text(current)
    default: "‘" + text(current) + "’"
    }
  }

  /// The position of the brace that closes the one here; nothing where none does.
  var closingBrace: Int? {
    var depth = 0
    for position in index..<end {
      switch tokens[position].kind {
      case .leftBrace: depth += 1
      case .rightBrace:
        depth -= 1
        if depth == 0 { return position }
      default: break
      }
    }
    return nil
  }

  mutating func move(to position: Int) {
    index = min(max(index, position), end)
    skipBlanks()
  }
}
