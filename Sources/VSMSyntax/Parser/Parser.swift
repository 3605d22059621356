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
  /// Names that cannot be, told once each.
  var toldNames = Set<String>()
  /// True where the block of the current statement has other brackets than braces.
  var hasToldOfBracket = false
  /// The words behind amounts, for what the whole file says of them.
  var amountWords = AmountWords()
  /// Of signs among properties each block is told once.
  var hasToldOfSign = false
  /// True for a text that was put together already.
  var isOfComposed = false
  /// True once a statement says what the map is put together from.
  var hasComposing = false
  /// The names that may stand for values; nothing as long as nobody asked.
  var valueNames: ValueNames?
  /// True in the block of a change, where `without` takes properties away.
  var isInChange = false
  /// True among the lines that a statement puts somewhere.
  var isInComposingBlock = false
  /// Made where it is needed: a file without a misplaced word does without.
  private var braces: Braces?
  private var knownWordsAsNames: (steps: Set<String>, all: Set<String>)?

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

  /// True where not even a blank stands before the current token on its line.
  var isAtLineBeginning: Bool { index == 0 || tokens[index - 1].kind == .newline }

  var isAtLineStart: Bool {
    var before = index - 1
    while before >= 0, tokens[before].kind.isTrivia { before -= 1 }
    return before < 0 || tokens[before].kind == .newline
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

  /// False once there are more problems than are told.
  var mayReport: Bool { problems.count <= Limits.problems }

  mutating func report(_ problem: Problem, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    // Beyond the limit only their existence counts; hostile input must not fill the memory.
    if mayReport {
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
    tellOfAmountWords()
    if statementCount == 0, problems.isEmpty {
      report(.emptyFile, at: SourceSpan(source.bytes.count, source.bytes.count))
    }
    return statements
  }

  /// True where the rest of the file was not read.
  var isCutShort: Bool { statementCount > Limits.statements }

  /// False once there are more statements than are read.
  mutating func countStatement() -> Bool {
    statementCount += 1
    if statementCount == Limits.statements + 1 {
      report(.tooManyStatements(limit: Limits.statements), at: current.span)
    }
    return statementCount <= Limits.statements
  }

  mutating func tellOfOpenBlock(_ word: Word, _ brace: SourceSpan) {
    if !hasToldOfOpenBlock { report(.unclosedBlock(of: word.rawValue), at: brace) }
    hasToldOfOpenBlock = true
  }

  /// True where the block at the current place has its brace further on.
  mutating func blockIsClosed() -> Bool {
    var braces = self.braces ?? Braces(tokens)
    defer { self.braces = braces }
    return braces.isClosed(at: index, in: tokens)
  }

  /// True for a word of the language that a process or a decision anywhere in the file has for its name.
  mutating func isStep(_ word: String) -> Bool { wordsAsNames().steps.contains(word) }

  /// True for a word of the language that anything in the file has for its name.
  mutating func isName(_ word: String) -> Bool { wordsAsNames().all.contains(word) }

  private mutating func wordsAsNames() -> (steps: Set<String>, all: Set<String>) {
    if let known = knownWordsAsNames { return known }
    var names: (steps: Set<String>, all: Set<String>) = ([], [])
    for (place, token) in tokens.enumerated() where token.kind == .word {
      guard let form = Word(rawValue: text(token))?.form, form.name != .absent,
        let next = tokens[(place + 1)...].first(where: { !$0.kind.isTrivia }), next.kind == .word
      else { continue }
      let name = text(next)
      guard Property.isName(name) || Word(named: name) != nil else { continue }
      names.all.insert(name)
      if form.sort == .step { names.steps.insert(name) }
    }
    knownWordsAsNames = names
    return names
  }

  /// What would have declared the word could not be read.
  mutating func leaveUnread(_ word: String) { unreadWords.insert(word) }

  /// Leaves the rest of the file unread.
  mutating func skipToEnd() { index = tokens.count - 1 }
}
