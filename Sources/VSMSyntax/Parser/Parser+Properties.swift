import VSMDiagnostics

/// The properties between the braces of a statement.
extension Parser {
  mutating func properties(of owner: Word) -> [PropertyNode] {
    let brace = current.span
    advance()
    hasToldOfSign = false
    var nodes: [PropertyNode] = []
    var given: [(property: Property, span: SourceSpan)] = []
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
        if isInChange, text(current) == "without", following.kind == .word {
          advance()
          advance()
          continue
        }
        let name = text(current)
        let beginsStatement =
          isAtLineStart && (Word(named: name) != nil || (owner == .process && beginsRoute))
        if beginsStatement, beginsDeclaration(insteadOf: Property.named(name, of: owner)) {
          tellOfOpenBlock(owner, brace)
          return nodes
        } else if !beginsStatement, tellOfMissingDash(of: owner) {
          skipToNextProperty(of: owner)
        } else if let property = Property.named(name, of: owner) {
          if let node = node(property, of: owner), isNew(node, &given) { nodes.append(node) }
        } else if beginsStatement {
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
      case .comma, .semicolon, .colon, .equals: tellOfSign()
      case .number where tellOfValueBeforeName(of: owner): skipToNextProperty(of: owner)
      default:
        if current.kind != .unknown {
          report(
            .expected("a property", found: found, example: Property.all(of: owner).first?.example),
            at: current.span)
        }
        advance()
        skipToNextProperty(of: owner)
      }
    }
  }

  /// True where a word that is a property, too, declares a thing: `source returns "..."` in a block that nothing closes.
  private mutating func beginsDeclaration(insteadOf property: Property?) -> Bool {
    property?.kind == .label && following.kind == .word && !blockIsClosed()
  }

  /// Tells of a property that its block has given before.
  mutating func isNew(_ node: PropertyNode, _ given: inout [(property: Property, span: SourceSpan)]) -> Bool {
    guard !node.property.repeats else { return true }
    if let first = given.first(where: { $0.property == node.property })?.span {
      let word = text(tokens[node.tokens.lowerBound])
      report(.propertyTwice(word), at: node.span, related: Diagnostic.Related(first, "given first"))
      return false
    }
    given.append((node.property, node.span))
    return true
  }

  mutating func node(_ named: Property, of owner: Word) -> PropertyNode? {
    let start = position
    let span = current.span
    let word = text(current)
    advance()
    if current.kind == .colon || current.kind == .equals { tellOfSign(behind: word) }
    let property = named.meant(before: current.kind)
    let valueStart = current.span
    guard let value = value(of: property, writtenAs: word, owner), !tellOfDash(from: valueStart) else {
      skipToNextProperty(of: owner)
      return nil
    }
    let end = tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }?.end ?? span.end
    return PropertyNode(
      property: property, value: value, span: SourceSpan(span.start, max(span.end, end)),
      tokens: start..<position)
  }

  /// Tells of `work cell`, and goes past it; false where the words are no property even with a dash.
  private mutating func tellOfMissingDash(of owner: Word) -> Bool {
    if let meant = dashed({ Property.named($0, of: owner) != nil }) {
      report(
        .unknownProperty(
          source.text(of: meant.span), of: owner.noun, nearest: meant.word,
          known: Property.all(of: owner).map(\.name), row: row(of: owner, from: meant.span)), at: meant.span)
      for _ in 0..<meant.count { advance() }
      return true
    }
    // `lead time` of a process: it is one, but of something else.
    guard Property.named(text(current), of: owner) == nil, let meant = dashed(Property.isName) else {
      return false
    }
    tellOfUnknown(meant.word, ofNoun: owner.noun, known: [], owner: owner, at: meant.span)
    for _ in 0..<meant.count { advance() }
    return true
  }

  private mutating func tellOfUnknown(_ name: String, of owner: Word) {
    tellOfUnknown(name, ofNoun: owner.noun, known: Property.all(of: owner), owner: owner)
  }

  mutating func tellOfUnknown(
    _ name: String, ofNoun owner: String, known: [Property], owner word: Word?, at place: SourceSpan? = nil
  ) {
    guard mayReport else { return }
    let row = word.flatMap { self.row(of: $0, from: place ?? current.span) }
    let nearest = nearestName(to: name, among: known.flatMap(\.names))
    let elsewhere = Property.all(named: name)
    let span = place ?? current.span
    if !elsewhere.isEmpty {
      let owners = elsewhere.flatMap(\.owners).map(\.noun)
      report(.propertyOfOther(name, of: owner, owners: owners, row: row), at: span)
    } else {
      report(
        .unknownProperty(name, of: owner, nearest: nearest, known: known.map(\.name), row: row), at: span)
    }
  }

  /// What could not be read as a property, as a row of the user's own: `row "Tool life" "8 weeks"`.
  private func row(of owner: Word, from name: SourceSpan) -> String? {
    guard Property.named(Property.row.name, of: owner) == Property.row else { return nil }
    let rest = tokens[position...].drop { $0.start < name.end || $0.kind == .blank }
    let ends: Set<Token.Kind> = [.blank, .comment, .newline, .rightBrace, .end]
    let value = rest.prefix { !ends.contains($0.kind) }
    var text = "..."
    if let first = value.first, let last = value.last {
      let written = source.text(of: first.span.union(last.span))
      if !Property.isName(written) { text = written.filter { $0 != "\"" } }
    }
    return "\(Property.row.name) \"\(source.text(of: name))\" \"\(text)\""
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
      // Told of already, or a sign between the name and the value.
      if current.kind == .comma || current.kind == .semicolon {
        if !hasToldOfSign, skipped != nil { return }
        advance()
        continue
      }
      if current.kind == .colon || current.kind == .equals {
        advance()
        continue
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
