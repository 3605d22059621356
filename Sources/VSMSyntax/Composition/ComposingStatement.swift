import VSMDiagnostics

/// A statement that says what a text is put together from, as it is found among the tokens: `include`, `let`, `change`.
struct ComposingStatement {
  let word: Word
  /// From its word to the end of its line or of its block.
  let tokens: Range<Int>
  /// Where it stands, without the blanks around it.
  let span: SourceSpan

  /// All that stand at the top of a text. What stands in braces is not looked at: the grammar tells of it.
  static func all(in bytes: [UInt8], _ tokens: [Token]) -> [ComposingStatement] {
    var statements: [ComposingStatement] = []
    var depth = 0
    var isAtStart = true
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      switch token.kind {
      case .blank, .comment: break
      case .newline: isAtStart = true
      case .word where isAtStart && depth == 0:
        if let word = word(bytes[token.start..<token.end]) {
          let end = end(from: index, tokens, mayHaveBlock: word.form.block)
          let last = tokens[index..<end].last { !$0.kind.isTrivia && $0.kind != .newline } ?? token
          statements.append(
            ComposingStatement(
              word: word, tokens: index..<end, span: SourceSpan(token.start, last.end)))
          index = end
          continue
        }
        isAtStart = false
      case .leftBrace:
        depth += 1
        isAtStart = false
      case .rightBrace:
        depth = max(0, depth - 1)
        isAtStart = false
      default: isAtStart = false
      }
      index += 1
    }
    return statements
  }

  private static func word(_ bytes: ArraySlice<UInt8>) -> Word? {
    // Longer than any of them: no text is made of it.
    guard bytes.count <= 8, let word = Word(rawValue: String(decoding: bytes, as: UTF8.self)),
      word.form.sort == .composing
    else { return nil }
    return word
  }

  /// Behind the statement's last token: at its line's end, or behind the block that begins on it or below it.
  private static func end(from start: Int, _ tokens: [Token], mayHaveBlock: Bool) -> Int {
    var depth = 0
    var index = start
    while index < tokens.count {
      switch tokens[index].kind {
      case .leftBrace: depth += 1
      case .rightBrace:
        if depth == 0 { return index }
        depth -= 1
      case .newline where depth == 0:
        guard mayHaveBlock,
          let next = tokens[index...].first(where: { !$0.kind.isTrivia && $0.kind != .newline }),
          next.kind == .leftBrace
        else { return index }
      case .end: return index
      default: break
      }
      index += 1
    }
    return index
  }
}
