import VSMDiagnostics

/// The names that may stand for values in a file that is read by itself: those of its own, and any where it names other
/// files, which may give them.
struct ValueNames {
  var own = Set<String>()
  var namesFiles = false
}

/// What a map is put together from, as far as the grammar sees it. `Composition` puts it together; here it is read for
/// what is done with a file by itself, such as to format it.
extension Parser {
  mutating func composing(_ word: Word, from start: Int, _ wordSpan: SourceSpan) -> Statement {
    if isOfComposed {
      report(
        .statementNotHere(word.rawValue, place: "in a block", belongs: "at the top of the file"), at: wordSpan
      )
    }
    hasComposing = true
    var node = ComposingNode(word: word, tokens: start..<start)
    let first = current
    skipToBlock(of: word)
    if current.kind == .leftBrace, word.form.block {
      if word == .change {
        node.properties = changedProperties(of: text(first))
      } else if !isInComposingBlock {
        // Blocks within blocks mean nothing, and might go on without end.
        isInComposingBlock = true
        node.lines = blockLines(of: word)
        isInComposingBlock = false
      }
    }
    skipStatement()
    node.tokens = start..<position
    return .composing(node)
  }

  private mutating func skipToBlock(of word: Word) {
    while !isAtStatementEnd, !(current.kind == .leftBrace && word.form.block) { advance() }
    if word.form.block, current.kind == .newline, beginsBlockBelow { skipNewlines() }
  }

  /// The lines of a block that may stand at the top of a file or in a row.
  private mutating func blockLines(of word: Word) -> [Statement] {
    let brace = current.span
    advance()
    var lines: [Statement] = []
    while true {
      skipNewlines()
      if current.kind == .rightBrace {
        advance()
        return lines
      }
      guard current.kind != .end, countStatement() else {
        tellOfOpenBlock(word, brace)
        skipToEnd()
        return lines
      }
      let isOfFile = current.kind == .word && Word(named: text(current))?.form.place == .file && !beginsRoute
      if let line = statement(in: isOfFile ? .file : .stream) { lines.append(line) }
    }
  }

  /// The properties of a change. What it is of is known by its word at most; else it is the first that has all of them.
  private mutating func changedProperties(of word: String) -> [PropertyNode] {
    let owners =
      Word(named: word).map { Property.all(of: $0).isEmpty ? Self.owners : [$0] } ?? Self.owners
    for owner in owners {
      var trial = self
      trial.isInChange = true
      let nodes = trial.properties(of: owner)
      guard trial.problems.count == problems.count else { continue }
      trial.isInChange = false
      self = trial
      return nodes
    }
    return []
  }

  private static let owners: [Word] = [
    .process, .customer, .supplier, .supermarket, .fifo, .control, .source, .disposition, .recovery, .truck,
    .kanban, .icon,
  ]

  // MARK: Named values

  /// True where a place in a table stands for a value.
  var isAtTable: Bool {
    !isOfComposed && current.kind == .word && TableReference.begins(at: position, in: tokens, source.bytes)
  }

  /// True where a place in a table stands behind the label here.
  var hasTableBehindLabel: Bool {
    guard !isOfComposed, let next = tokens[(position + 1)...].firstIndex(where: { !$0.kind.isTrivia }) else {
      return false
    }
    return TableReference.begins(at: next, in: tokens, source.bytes)
  }

  /// Goes past what stands for a value: a name, or a place in a table, whose parts are told of where it is read.
  mutating func skipNamedValue() {
    guard isAtTable else {
      advance()
      return
    }
    hasComposing = true
    let end =
      switch TableReference.read(at: position, in: tokens, source.bytes) {
      case .success(let reference): reference.end
      case .failure(let missing): missing.end
      }
    while position < end { advance() }
  }

  /// True where a name stands that may stand for a value, or a place in a table.
  mutating func isAtNamedValue() -> Bool {
    guard !isOfComposed, current.kind == .word else { return false }
    if isAtTable { return true }
    let names = valueNames ?? ValueNames(of: tokens, source.bytes)
    valueNames = names
    let word = text(current)
    return names.own.contains(word) || (names.namesFiles && NamedValue.reason(against: word) == nil)
  }
}

extension ValueNames {
  fileprivate init(of tokens: [Token], _ bytes: [UInt8]) {
    for statement in ComposingStatement.all(in: bytes, tokens) {
      var cursor = Cursor(bytes, tokens, statement.tokens)
      cursor.advance()
      switch statement.word {
      case .namedValue: if let name = cursor.word { own.insert(name) }
      default: namesFiles = true
      }
    }
  }
}
