import VSMDiagnostics

/// `change weld "Label" 3d { C/O 2min  without operators }`: a thing with other words in some of its places.
extension MapEditor {
  mutating func change(_ item: Int, _ cursor: inout Cursor, _ statement: ComposingStatement) {
    guard !cursor.isAtEnd else {
      report(
        .expected("what changes", found: cursor.found, example: Word.change.form.example),
        at: SourceSpan(statement.span.end, statement.span.end))
      return
    }
    switch base.items[item].statement {
    case .declaration(let declaration): change(declaration, [], &cursor, statement)
    case .stream(let block): change(block.head, block.lines, &cursor, statement)
    case .kanban(let kanban):
      relabel(kanban.label, behind: lastName(kanban.targets), &cursor, statement)
      change(kanban.properties, of: .kanban, base.bytes(of: kanban.tokens), &cursor, statement)
    case .information(let information):
      relabel(information.label, behind: lastName(information.targets), &cursor, statement)
    case .remark(let remark):
      relabel(remark.label, behind: remark.label.span.end, &cursor, statement)
      change(remark.properties, of: remark.word, base.bytes(of: remark.tokens), &cursor, statement)
    case .target:
      rewrite(base.items[item].range, keeping: base.items[item].range.lowerBound, &cursor, statement)
    case .route(let route):
      rewrite(base.items[item].range, keeping: route.target.span.end, &cursor, statement)
    case .property, .reference, .composing: break
    }
    _ = isAtEnd(cursor)
  }

  private func lastName(_ names: [Name]) -> Int { names.last?.span.end ?? 0 }

  /// A target or a route with what stands in the change, up to the end of its line: the whole target, and of a route
  /// what stands behind its end.
  private mutating func rewrite(
    _ range: Range<Int>, keeping start: Int, _ cursor: inout Cursor, _ statement: ComposingStatement
  ) {
    var first = cursor.current.start
    if start == range.lowerBound {
      // From the word `target` on, which stands behind `change`.
      first = tokens[statement.tokens].dropFirst().first { !$0.kind.isTrivia }?.start ?? first
    }
    var new = ComposedText()
    if start > range.lowerBound { new.append([0x20], origin(of: statement)) }
    new.append(text, first..<statement.span.end)
    edit(start..<range.upperBound, new, statement)
    cursor.move(to: statement.tokens.upperBound)
  }

  func origin(of statement: ComposingStatement) -> ComposedText.Origin {
    .standing(for: text.origin(of: statement.span).span, value: nil)
  }

  private mutating func relabel(
    _ old: Name?, behind place: Int, _ cursor: inout Cursor, _ statement: ComposingStatement
  ) {
    let span = cursor.current.span
    guard cursor.takeLabel() != nil else { return }
    var new = ComposedText()
    if old == nil { new.append([0x20], origin(of: statement)) }
    new.append(text, span.start..<span.end)
    edit(old.map { $0.span.start..<$0.span.end } ?? place..<place, new, statement, .label)
  }

  // MARK: Declarations

  private mutating func change(
    _ declaration: Declaration, _ lines: [Statement], _ cursor: inout Cursor, _ statement: ComposingStatement
  ) {
    let form = declaration.word.form
    let behindName = declaration.name?.span.end ?? declaration.wordSpan.end
    if form.label != .absent { relabel(declaration.label, behind: behindName, &cursor, statement) }
    if form.amount { changeAmount(of: declaration, &cursor, statement) }
    let properties =
      declaration.properties
      + lines.compactMap { line in if case .property(let node) = line { node } else { nil } }
    change(properties, of: declaration.word, base.bytes(of: declaration.tokens), &cursor, statement)
  }

  private mutating func changeAmount(
    of declaration: Declaration, _ cursor: inout Cursor, _ statement: ComposingStatement
  ) {
    guard !cursor.isAtEnd, cursor.current.kind != .leftBrace else { return }
    let start = cursor.current.start
    var end = start
    while !cursor.isAtEnd, cursor.current.kind != .leftBrace {
      end = cursor.current.end
      cursor.advance()
    }
    let whole = base.bytes(of: declaration.tokens)
    let behind = declaration.label?.span.end ?? declaration.name?.span.end ?? declaration.wordSpan.end
    var old = behind..<behind
    if let amount = declaration.amount {
      // Up to the braces or the end of the line.
      let seen = base.tree.tokens[declaration.tokens].filter {
        $0.start >= amount.span.start && $0.end <= whole.upperBound && !$0.kind.isTrivia
          && $0.kind != .newline
      }
      let last = seen.prefix { $0.kind != .leftBrace }.last
      old = amount.span.start..<(last?.end ?? amount.span.end)
    }
    var new = ComposedText()
    if old.isEmpty { new.append([0x20], origin(of: statement)) }
    new.append(text, start..<end)
    edit(old, new, statement, .amount)
  }

  // MARK: Properties

  /// The block of the change: properties that take the place of the old ones, and `without` before those that go.
  private mutating func change(
    _ old: [PropertyNode], of owner: Word, _ whole: Range<Int>, _ cursor: inout Cursor,
    _ statement: ComposingStatement
  ) {
    guard cursor.current.kind == .leftBrace else { return }
    guard let closing = cursor.closingBrace else {
      report(.unclosedBlock(of: statement.word.rawValue), at: cursor.current.span)
      cursor.move(to: statement.tokens.upperBound)
      return
    }
    guard !Property.all(of: owner).isEmpty else {
      report(
        .expected("the end of the line: \(owner.noun) has no properties", found: cursor.found),
        at: cursor.current.span)
      cursor.move(to: statement.tokens.upperBound)
      return
    }
    let block = takingOut(cursor.index...closing, old, of: owner, statement)
    var parser = Parser(source: source, tokens: block)
    let new = parser.properties(of: owner)
    for problem in parser.problems { report(problem.problem, at: problem.span) }
    set(new, old, tokens: block, whole, owner, statement)
    cursor.move(to: closing)
    cursor.advance()
  }

  /// The tokens of a block without its `without ...`, which are done here.
  private mutating func takingOut(
    _ range: ClosedRange<Int>, _ old: [PropertyNode], of owner: Word, _ statement: ComposingStatement
  ) -> [Token] {
    var rest: [Token] = []
    var index = range.lowerBound
    while index <= range.upperBound {
      let token = tokens[index]
      index += 1
      guard token.kind == .word, word(token) == "without",
        let next = tokens[index...range.upperBound].firstIndex(where: {
          !$0.kind.isTrivia && $0.kind != .newline
        }),
        tokens[next].kind == .word
      else {
        rest.append(token)
        continue
      }
      index = next + 1
      takeOut(tokens[next], old, of: owner, statement)
    }
    let end = rest.last?.end ?? 0
    return rest + [Token(.newline, end, end), Token(.end, end, end)]
  }

  private func word(_ token: Token) -> String {
    String(decoding: text.bytes[token.start..<token.end], as: UTF8.self)
  }

  private mutating func takeOut(
    _ token: Token, _ old: [PropertyNode], of owner: Word, _ statement: ComposingStatement
  ) {
    let name = word(token)
    guard let property = Property.named(name, of: owner) else {
      let known = Property.all(of: owner)
      report(
        .unknownProperty(
          name, of: owner.noun, nearest: nearestName(to: name, among: known.flatMap(\.names)),
          known: known.map(\.name)), at: token.span)
      return
    }
    // Of two with one name, as the money and the mass of material, both are gone.
    let nodes = old.filter { $0.property.name == property.name }
    if nodes.isEmpty { report(.composing(.propertyNotThere(name)), at: token.span) }
    for node in nodes { edit(base.bytes(of: node.tokens), ComposedText(), statement) }
  }

  /// New properties take the place of those that they are instead of; one that was not there before stands behind the
  /// one that stands before it in the change, or else last.
  private mutating func set(
    _ new: [PropertyNode], _ old: [PropertyNode], tokens block: [Token], _ whole: Range<Int>, _ owner: Word,
    _ statement: ComposingStatement
  ) {
    var place: Int?
    var added = ComposedText()
    var replaced = Set<Int>()
    for node in new {
      let seen = block[node.tokens].filter { !$0.kind.isTrivia && $0.kind != .newline && $0.kind != .end }
      guard let first = seen.first, let last = seen.last else { continue }
      var written = ComposedText()
      written.append(text, first.start..<last.end)
      let nodes = old.filter { $0.property == node.property && isInstead(node, of: $0) }
      let fresh = nodes.filter { replaced.insert($0.span.start).inserted }
      if let own = fresh.first {
        let range = base.bytes(of: own.tokens)
        edit(range, written, statement)
        // Of one that may be given several times all make way for the new ones.
        for other in fresh.dropFirst() { edit(base.bytes(of: other.tokens), ComposedText(), statement) }
        place = range.upperBound
        continue
      }
      var set = ComposedText()
      // Lines of a block of lines are lines.
      let isLine = owner.form.sort == .lines
      set.append(isLine ? [0x0A] : [0x20, 0x20], origin(of: statement))
      set.append(written)
      if isLine { set.append([0x0A], origin(of: statement)) }
      if let place { edit(place..<place, set, statement) } else { added.append(set) }
    }
    guard !added.bytes.isEmpty else { return }
    addLast(added, whole, owner, statement)
  }

  /// A row of one's own is one of its label; of the others the property is enough.
  private func isInstead(_ new: PropertyNode, of old: PropertyNode) -> Bool {
    guard case .labelledText(let label, _) = new.value, case .labelledText(let other, _) = old.value else {
      return true
    }
    return label == other
  }

  private mutating func addLast(
    _ added: ComposedText, _ whole: Range<Int>, _ owner: Word, _ statement: ComposingStatement
  ) {
    let tokens = base.tree.tokens.filter { whole.contains($0.start) }
    guard let opening = tokens.first(where: { $0.kind == .leftBrace }) else {
      setInBraces(added, behind: whole.upperBound, statement)
      return
    }
    // In a block of lines they stand first: what is last in it may be the line that all ends with.
    let closing = tokens.last { $0.kind == .rightBrace }
    let place =
      owner.form.sort == .lines
      ? opening.end
      : tokens.last {
        $0.end <= (closing?.start ?? whole.upperBound) && !$0.kind.isTrivia && $0.kind != .newline
      }?.end ?? opening.end
    edit(place..<place, added, statement)
  }
}
