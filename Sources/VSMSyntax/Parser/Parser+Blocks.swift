import VSMDiagnostics

/// The lines of a stream or a recovery, and where a block ends.
extension Parser {
  mutating func streamLines(of word: Word) -> [Statement] {
    let brace = current.span
    advance()
    var lines: [Statement] = []
    var given: [(property: Property, span: SourceSpan)] = []
    skipNewlines()
    let isIndented = !isAtLineBeginning
    while true {
      skipNewlines()
      if current.kind == .rightBrace {
        advance()
        return lines
      }
      if current.kind == .end || beginsFileStatement(isIndented: isIndented) {
        tellOfOpenBlock(word, brace)
        return lines
      }
      guard countStatement() else {
        skipToEnd()
        return lines
      }
      if word == .recovery, current.kind == .word, let property = Property.named(text(current), of: word),
        following.kind != .arrow, Word(named: text(current)) == nil || following.kind != .word
      {
        if let node = node(property, of: word), isNew(node, &given) { lines.append(.property(node)) }
      } else if let line = statement(in: .stream) {
        lines.append(line)
      }
    }
  }

  /// A word of the file's level where the block before it was not closed. Where the block's brace comes further on, the
  /// line is misplaced, and the block goes on after it.
  private mutating func beginsFileStatement(isIndented: Bool) -> Bool {
    guard current.kind == .word, let word = Word(named: text(current)), word.form.place == .file,
      !isNameAlone(word)
    else { return false }
    switch word {
    // A block in a block is more than a misplaced line: the one before it lacks its brace.
    case .stream, .recovery: return true
    // `supplier x` inside a stream is a misplaced statement; after it the stream goes on. Where the lines before
    // it stand further right, the stream has come to its end.
    case .customer, .supplier, .control, .source, .disposition:
      return isIndented && isAtLineBeginning && !blockIsClosed()
    default: return !blockIsClosed()
    }
  }
}
