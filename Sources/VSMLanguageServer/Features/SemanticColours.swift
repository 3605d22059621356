import VSMDiagnostics
import VSMSyntax

/// What the words and signs of a text are, for an editor's colours.
enum SemanticKind: UInt32, CaseIterable, Sendable {
  case keyword, property, variable, enumMember, parameter, number, string, comment, `operator`

  /// Its name in the protocol.
  var name: String { "\(self)" }
}

/// The kinds of a text's tokens, from the tree where a statement was read and from the tokens where it was not.
struct SemanticColours {
  private let tree: MapSyntax
  private var kinds: [Int: SemanticKind] = [:]
  private var declarations = Set<Int>()
  /// What the map declares: in a line that cannot be read yet a name is one all the same.
  private let known: Set<String>

  init(of reading: MapReading) {
    tree = reading.tree
    known = Set(reading.allNames.flatMap { $0.names.declarations.map(\.name) })
    visit(tree.statements)
    for use in reading.names.uses {
      kinds[use.span.start] = .variable
      if use.isDeclaration { declarations.insert(use.span.start) }
    }
  }

  /// A word within a statement that is one of the language.
  private static let words: Set<String> = [
    "at", "by", "of", "per", "max", "then", "takes", "rework", "scrap", "without", "between", "and", "x",
    "takt", "from", "column",
  ]

  struct Coloured {
    let span: SourceSpan
    let kind: SemanticKind
    let isDeclaration: Bool
  }

  func coloured(in range: Range<Int>) -> [Coloured] {
    var found: [Coloured] = []
    var before: Token?
    for token in tree.tokens {
      if token.kind == .blank { continue }
      defer { before = token }
      guard token.end > range.lowerBound, token.start < range.upperBound, let kind = kind(of: token, before)
      else { continue }
      found.append(
        Coloured(span: token.span, kind: kind, isDeclaration: declarations.contains(token.start)))
    }
    return found
  }

  private func kind(of token: Token, _ before: Token?) -> SemanticKind? {
    switch token.kind {
    case .comment: .comment
    case .string: .string
    case .number, .percent, .currency: .number
    case .arrow, .squiggle, .atMost, .atLeast, .less, .greater, .equals, .ellipsis, .plus, .minus, .times,
      .star,
      .divide, .slash:
      .operator
    case .word:
      kinds[token.start] ?? kind(ofWord: tree.source.text(of: token.span), before)
    default: nil
    }
  }

  private func kind(ofWord word: String, _ before: Token?) -> SemanticKind? {
    // A unit belongs to its number.
    if before?.kind == .number || before?.kind == .slash, TimeUnit(named: word) != nil { return .number }
    if before?.kind == .number, ["pcs", "pc", "piece", "pieces", "kg", "g", "t", "lb", "px"].contains(word) {
      return .number
    }
    if before?.kind == nil || before?.kind == .newline || before?.kind == .rightBrace,
      Word(named: word) != nil
    {
      return .keyword
    }
    if Self.words.contains(word) { return .keyword }
    return known.contains(word) ? .variable : .parameter
  }

  // MARK: The tree

  private mutating func visit(_ statements: [Statement]) {
    for statement in statements {
      switch statement {
      case .declaration(let declaration):
        kinds[declaration.wordSpan.start] = .keyword
        visit(declaration.properties)
      case .stream(let block):
        kinds[block.head.wordSpan.start] = .keyword
        visit(block.lines)
      case .information: beginsWithKeyword(statement)
      case .remark(let remark):
        beginsWithKeyword(statement)
        visit(remark.properties)
      case .kanban(let kanban):
        beginsWithKeyword(statement, words: 2)
        visit(kanban.properties)
      case .target(let target):
        beginsWithKeyword(statement)
        for token in tree.tokens[statement.tokens] where token.kind == .word {
          if target.metric.span.contains(token.span) { kinds[token.start] = .property }
        }
      case .property(let node): visit([node])
      case .composing(let node):
        beginsWithKeyword(statement)
        visit(node.lines)
        visit(node.properties)
      case .route, .reference: break
      }
    }
  }

  private mutating func beginsWithKeyword(_ statement: Statement, words: Int = 1) {
    for token in tree.tokens[statement.tokens].filter({ $0.kind == .word }).prefix(words) {
      kinds[token.start] = .keyword
    }
  }

  private mutating func visit(_ properties: [PropertyNode]) {
    for node in properties {
      let words = tree.tokens[node.tokens].filter { $0.kind == .word }
      if let name = words.first { kinds[name.start] = .property }
      if case .choice = node.value { for word in words.dropFirst() { kinds[word.start] = .enumMember } }
    }
  }
}

extension MapReading {
  /// Five numbers a token, each place told from the one before, as the protocol has them.
  func colours(in range: TextRange? = nil) -> [UInt32] {
    let span = range.map { offset(of: $0.start)..<max(offset(of: $0.start), offset(of: $0.end)) }
    var data: [UInt32] = []
    var last = TextPosition(line: 0, character: 0)
    for token in SemanticColours(of: self).coloured(in: span ?? 0..<source.bytes.count) {
      let place = self.range(token.span)
      guard place.start.line == place.end.line else { continue }
      let isSameLine = place.start.line == last.line
      data += [
        UInt32(clamping: place.start.line - last.line),
        UInt32(clamping: place.start.character - (isSameLine ? last.character : 0)),
        UInt32(clamping: place.end.character - place.start.character), token.kind.rawValue,
        token.isDeclaration ? 1 : 0,
      ]
      last = place.start
    }
    return data
  }
}

extension LanguageServer {
  mutating func colours(of reading: MapReading) -> SemanticTokens {
    colourings += 1
    let tokens = SemanticTokens(resultId: "\(colourings)", data: reading.colours())
    coloured[reading.uri] = tokens
    return tokens
  }

  /// What differs from the colours that were told last; all of them where the editor has others.
  mutating func colours(of reading: MapReading, since result: String) -> ColoursOrDifference {
    guard let before = coloured[reading.uri], before.resultId == result else {
      return .all(colours(of: reading))
    }
    let after = colours(of: reading)
    return .difference(
      SemanticTokensDelta(resultId: after.resultId, edits: Self.difference(before.data, after.data)))
  }

  /// The one stretch in which two lists differ.
  static func difference(_ before: [UInt32], _ after: [UInt32]) -> [SemanticTokensDelta.Edit] {
    let most = min(before.count, after.count)
    var start = 0
    while start < most, before[start] == after[start] { start += 1 }
    if start == before.count, start == after.count { return [] }
    var end = 0
    while end < most - start, before[before.count - 1 - end] == after[after.count - 1 - end] { end += 1 }
    return [
      SemanticTokensDelta.Edit(
        start: start, deleteCount: before.count - end - start, data: Array(after[start..<after.count - end]))
    ]
  }
}

/// An answer that is one of two.
enum ColoursOrDifference: Encodable, Sendable {
  case all(SemanticTokens)
  case difference(SemanticTokensDelta)

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .all(let tokens): try tokens.encode(to: encoder)
    case .difference(let delta): try delta.encode(to: encoder)
    }
  }
}
