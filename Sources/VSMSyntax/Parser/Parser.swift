import VSMDiagnostics

/// Reads tokens into statements. After an error it goes on with the next property, line or block,
/// so that one run shows every error and no error shows twice.
struct Parser {
  let source: SourceFile
  let tokens: [Token]
  private var index = 0
  private var statementCount = 0
  private(set) var problems: [Diagnostic] = []
  /// Every word of statements that could not be read: what they would have declared is not missing.
  private(set) var unreadWords: Set<String> = []
  /// A missing brace is told once, for the innermost block, not for all around it.
  private var hasToldOfOpenBlock = false

  init(source: SourceFile, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
    skipTrivia()
  }

  // MARK: Tokens

  var current: Token { tokens[index] }
  /// The position of the current token among all tokens.
  var position: Int { index }

  /// The token after the current one that the grammar sees.
  var following: Token {
    var next = index + 1
    while next < tokens.count - 1, tokens[next].kind.isTrivia { next += 1 }
    return tokens[min(next, tokens.count - 1)]
  }

  /// True where nothing stands between the current token and the one before it.
  var isAdjacent: Bool { index > 0 && !tokens[index - 1].kind.isTrivia && tokens[index - 1].kind != .newline }

  var isAtStatementEnd: Bool {
    current.kind == .newline || current.kind == .rightBrace || current.kind == .end
  }

  func text(_ token: Token) -> String { source.text(of: token.span) }

  mutating func advance() {
    if index < tokens.count - 1 { index += 1 }
    skipTrivia()
  }

  mutating func skipNewlines() {
    while current.kind == .newline { advance() }
  }

  private mutating func skipTrivia() {
    while index < tokens.count - 1, tokens[index].kind.isTrivia { index += 1 }
  }

  mutating func report(_ problem: Problem, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    // Beyond the limit only their existence counts; hostile input must not fill the memory.
    if problems.count <= Limits.problems {
      problems.append(Diagnostic(problem, at: span, related: related))
    }
  }

  /// What stands at the current place, as a message names it.
  var found: String {
    switch current.kind {
    case .end: "the end of the file"
    case .newline: "the end of the line"
    case .number: "the number " + text(current)
    case .string: "the label " + text(current)
    default: "‘" + text(current) + "’"
    }
  }

  // MARK: The file

  mutating func file() -> [Statement] {
    var statements: [Statement] = []
    while true {
      skipNewlines()
      if current.kind == .end { break }
      if current.kind == .rightBrace {
        // It may be the end of a block that was taken to end before.
        if !hasToldOfOpenBlock { report(.unmatchedBrace, at: current.span) }
        hasToldOfOpenBlock = false
        advance()
        continue
      }
      guard countStatement() else { return statements }
      if let statement = statement(in: .file) { statements.append(statement) }
    }
    if statementCount == 0, problems.isEmpty {
      report(.emptyFile, at: SourceSpan(source.bytes.count, source.bytes.count))
    }
    return statements
  }

  /// True where the rest of the file was not read.
  var isCutShort: Bool { statementCount > Limits.statements }

  private mutating func countStatement() -> Bool {
    statementCount += 1
    if statementCount == Limits.statements + 1 {
      report(.tooManyStatements(limit: Limits.statements), at: current.span)
    }
    return statementCount <= Limits.statements
  }

  private mutating func statement(in place: Word.Place) -> Statement? {
    let start = index
    if place == .stream, beginsRoute { return route() }
    guard current.kind == .word else {
      if place == .stream, tellOfRouteWithoutArrow() { return nil }
      // A broken character has its message from the lexer already.
      if current.kind != .unknown { report(.expected("a statement", found: found), at: current.span) }
      skipStatement()
      return nil
    }
    let wordText = text(current)
    if let word = Word(named: wordText) {
      let form = word.form
      guard form.place == place else {
        report(
          .statementNotHere(wordText, place: place.phrase, belongs: Self.belongs(word)), at: current.span)
        skipStatement()
        return nil
      }
      return statement(word, form, from: start)
    }
    let next = following.kind
    if place == .stream, next == .newline || next == .rightBrace || next == .end {
      let name = Name(text: wordText, span: current.span)
      advance()
      return .reference(name, share: nil, tokens: start..<index)
    }
    if place == .stream, next == .number, isFirstOfBlock, !Property.isName(wordText) {
      let name = Name(text: wordText, span: current.span)
      advance()
      if let share = shareOfBranch(from: name) {
        return .reference(name, share: share, tokens: start..<index)
      }
      skipStatement()
      return nil
    }
    if place == .stream, tellOfRouteWithoutArrow() { return nil }
    if place == .stream, Property.isName(wordText) {
      tellOfUnknown(wordText, ofNoun: "a stream or a recovery", known: [])
      skipStatement()
      return nil
    }
    let known = Word.all(in: place).map(\.rawValue)
    let all = Word.allCases.map(\.rawValue)
    report(
      .unknownStatement(
        wordText, place: place.phrase,
        nearest: nearestName(to: wordText, among: known) ?? nearestName(to: wordText, among: all),
        known: known),
      at: current.span)
    skipStatement()
    return nil
  }

  private static func belongs(_ word: Word) -> String {
    switch word.form.place {
    case .stream: "in a stream { } block"
    case .file:
      word == .customer || word == .supplier || word == .source || word == .disposition
        ? "at the top of the file; in the stream stands its name alone" : "at the top of the file"
    }
  }

  private mutating func statement(_ word: Word, _ form: Word.Form, from start: Int) -> Statement? {
    let wordSpan = current.span
    advance()
    switch form.sort {
    case .information: return information(word, from: start, wordSpan)
    case .remark: return remark(word, from: start, wordSpan)
    case .target: return target(from: start, wordSpan)
    case .kanban: return kanban(from: start, wordSpan)
    case .declaration, .lines, .step, .stock, .vehicle, .link: break
    }
    let hasLines = form.sort == .lines
    var declaration = Declaration(word: word, wordSpan: wordSpan, tokens: start..<start)
    guard head(of: &declaration, form) else {
      if let name = declaration.name?.text { unreadWords.insert(name) }
      skipStatement()
      return nil
    }
    var lines: [Statement] = []
    if current.kind == .leftBrace, form.block {
      if hasLines {
        lines = streamLines(of: word)
      } else {
        declaration.properties = properties(of: word)
      }
    } else if hasLines {
      report(.expected("{ and the lines of \(word.noun)", found: found), at: current.span)
      skipStatement()
    }
    declaration.tokens = start..<index
    endStatement(after: word)
    return hasLines ? .stream(StreamBlock(head: declaration, lines: lines)) : .declaration(declaration)
  }

  /// Name, label and amount, as the statement's form has them.
  private mutating func head(of declaration: inout Declaration, _ form: Word.Form) -> Bool {
    let word = declaration.word
    let lacksName = form.at && current.kind == .word && text(current) == "at" && text(following) != "at"
    if form.name != .absent, current.kind == .word, !lacksName {
      declaration.name = Name(text: text(current), span: current.span)
      advance()
    } else if form.name == .required {
      if current.kind == .unknown { return false }
      report(.nameMissing(after: word.rawValue, example: form.example), at: declaration.wordSpan)
      return false
    }
    if form.label != .absent, current.kind == .string {
      declaration.label = label()
    } else if form.label == .required {
      if current.kind == .unknown { return false }
      report(.labelMissing(after: word.rawValue, example: form.example), at: declaration.wordSpan)
      return false
    }
    if form.amount, !isAtStatementEnd, current.kind != .leftBrace {
      guard let amount = amount(of: word) else { return false }
      declaration.amount = amount
    }
    if form.at {
      guard current.kind == .word, text(current) == "at", following.kind == .word else {
        if current.kind != .unknown {
          let isAt = current.kind == .word && text(current) == "at"
          if isAt { advance() }
          report(
            .expected(
              (isAt ? "the name of what \(word.noun) stands above" : "at and what \(word.noun) stands above")
                + ", as in: \(form.example)", found: found), at: current.span)
        }
        return false
      }
      advance()
      declaration.at = Name(text: text(current), span: current.span)
      advance()
    }
    return true
  }

  mutating func label() -> Name {
    let span = current.span
    let label = Name(text: StringText.value(ofQuoted: source.bytes[span.start..<span.end]), span: span)
    advance()
    return label
  }

  /// A statement ends at its line's end; what else stands there is told once.
  mutating func endStatement(after word: Word) {
    // After a block that lacks its brace the next statement stands here already.
    guard !isAtStatementEnd, !isAtLineStart else { return }
    if current.kind != .unknown {
      let wanted =
        switch current.kind {
        case .arrow where word.form.sort == .step: "a line of its own for the route"
        case .leftBrace where !word.form.block: "the end of the line: \(word.noun) has no properties"
        default: "the end of the line after \(word.noun)"
        }
      report(.expected(wanted, found: found), at: current.span)
    }
    skipStatement()
  }

  /// Goes to the end of the line, over a block that begins on it.
  mutating func skipStatement() {
    var depth = 0
    while current.kind != .end {
      switch current.kind {
      case .newline where depth == 0: return
      case .rightBrace where depth == 0: return
      case .leftBrace:
        depth += 1
        if depth == Limits.nesting + 1 { report(.nestedTooDeep(limit: Limits.nesting), at: current.span) }
      case .rightBrace: depth -= 1
      case .word: unreadWords.insert(text(current))
      default: break
      }
      advance()
    }
  }

  // MARK: Blocks

  private mutating func streamLines(of word: Word) -> [Statement] {
    let brace = current.span
    advance()
    var lines: [Statement] = []
    var given: [Property: SourceSpan] = [:]
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
        index = tokens.count - 1
        return lines
      }
      if word == .recovery, current.kind == .word, let property = Property.named(text(current), of: word),
        following.kind != .arrow
      {
        if let node = node(property, of: word), isNew(node, &given) { lines.append(.property(node)) }
      } else if let line = statement(in: .stream) {
        lines.append(line)
      }
    }
  }

  /// A word of the file's level followed by what follows it there: the block before it was not closed.
  private func beginsFileStatement(isIndented: Bool) -> Bool {
    guard current.kind == .word, let word = Word(named: text(current)), word.form.place == .file else {
      return false
    }
    // `supplier x` inside a stream is a misplaced statement; after it the stream goes on. Where the lines before
    // it stand further right, the stream has come to its end.
    return (isIndented && isAtLineBeginning)
      || word != .customer && word != .supplier && word != .control && word != .source
        && word != .disposition
  }

  private mutating func tellOfOpenBlock(_ word: Word, _ brace: SourceSpan) {
    if !hasToldOfOpenBlock { report(.unclosedBlock(of: word.rawValue), at: brace) }
    hasToldOfOpenBlock = true
  }

  mutating func properties(of owner: Word) -> [PropertyNode] {
    let brace = current.span
    advance()
    var nodes: [PropertyNode] = []
    var given: [Property: SourceSpan] = [:]
    while true {
      skipNewlines()
      switch current.kind {
      case .rightBrace:
        advance()
        return nodes
      case .end:
        tellOfOpenBlock(owner, brace)
        return nodes
      case .word:
        let name = text(current)
        if let property = Property.named(name, of: owner) {
          if let node = node(property, of: owner), isNew(node, &given) { nodes.append(node) }
        } else if isAtLineStart, Word(named: name) != nil || (owner == .process && beginsRoute) {
          // The next statement has begun: this block lacks its brace.
          tellOfOpenBlock(owner, brace)
          return nodes
        } else {
          tellOfUnknown(name, of: owner)
          advance()
          skipToNextProperty(of: owner)
        }
      case .leftBrace:
        report(.expected("a property", found: found), at: current.span)
        skipStatement()
      case .arrow where owner == .process && isAtLineStart:
        tellOfOpenBlock(owner, brace)
        return nodes
      default:
        if current.kind != .unknown { report(.expected("a property", found: found), at: current.span) }
        advance()
        skipToNextProperty(of: owner)
      }
    }
  }

  /// True where not even a blank stands before the current token on its line.
  private var isAtLineBeginning: Bool { index == 0 || tokens[index - 1].kind == .newline }

  private var isAtLineStart: Bool {
    var before = index - 1
    while before >= 0, tokens[before].kind.isTrivia { before -= 1 }
    return before < 0 || tokens[before].kind == .newline
  }

  /// Tells of a property that its block has given before.
  private mutating func isNew(_ node: PropertyNode, _ given: inout [Property: SourceSpan]) -> Bool {
    guard !node.property.repeats else { return true }
    if let first = given[node.property] {
      report(
        .propertyTwice(node.property.name), at: node.span, related: Diagnostic.Related(first, "given first"))
      return false
    }
    given[node.property] = node.span
    return true
  }

  private mutating func node(_ property: Property, of owner: Word) -> PropertyNode? {
    let start = index
    let span = current.span
    advance()
    guard let value = value(of: property, owner) else {
      skipToNextProperty(of: owner)
      return nil
    }
    let end = tokens[..<index].last { !$0.kind.isTrivia && $0.kind != .newline }?.end ?? span.end
    return PropertyNode(
      property: property, value: value, span: SourceSpan(span.start, max(span.end, end)),
      tokens: start..<index)
  }

  private mutating func tellOfUnknown(_ name: String, of owner: Word) {
    tellOfUnknown(name, ofNoun: owner.noun, known: Property.all(of: owner))
  }

  private mutating func tellOfUnknown(_ name: String, ofNoun owner: String, known: [Property]) {
    let nearest = nearestName(to: name, among: known.flatMap(\.names))
    let elsewhere = Property.all.filter { property in
      property.names.contains { $0.lowercased() == name.lowercased() }
    }
    if !elsewhere.isEmpty {
      let owners = elsewhere.flatMap(\.owners).map(\.noun)
      report(.propertyOfOther(name, of: owner, owners: owners), at: current.span)
    } else {
      report(
        .unknownProperty(name, of: owner, nearest: nearest, known: known.map(\.name)), at: current.span)
    }
  }

  /// A property's name, or what may be a misspelling of one.
  private func looksLikeProperty(_ name: String, of owner: Word) -> Bool {
    Property.named(name, of: owner) != nil
      || (name.count > 3 && nearestName(to: name, among: Property.all(of: owner).flatMap(\.names)) != nil)
  }

  /// Over the rest of a property that could not be read: up to a name of a property, or to a word that may be
  /// one, once a value has gone by.
  private mutating func skipToNextProperty(of owner: Word) {
    var skipped: Token.Kind?
    while !isAtStatementEnd {
      if current.kind == .word, !isAdjacent {
        let word = text(current)
        if looksLikeProperty(word, of: owner) { return }
        let isUnit = TimeUnit(named: word) != nil || Self.pieceNames.contains(word)
        if let skipped, !(skipped == .number && isUnit) { return }
      }
      if current.kind == .leftBrace {
        skipStatement()
        return
      }
      skipped = current.kind
      advance()
    }
  }
}
