import VSMDiagnostics

/// Changes one map as another one says: `change`, `remove`, `replace`, `after` and `before`.
///
/// The bytes are changed and nothing else: what reads the map afterwards does not know that it was not written so.
struct MapEditor {
  let base: BaseMap
  /// The text that holds the changes, with its tokens.
  let text: ComposedText
  let tokens: [Token]
  let source: SourceFile
  /// Their places are those of all files.
  var problems: [Diagnostic] = []
  /// The names of what is there no more, with the change that took it away.
  private(set) var removed: [String: SourceSpan] = [:]
  private var edits: [Edit] = []
  /// Where braces have been set behind things that had none.
  private var braced = Set<Int>()

  /// Each change looks at the whole base: so many looks take about a second.
  private static let work = 20_000_000
  /// So many changes are made whatever the size of the base.
  private static let fewest = 200

  /// The order in which what several changes set at one place stands there.
  enum Order: Int {
    case label, amount, opening, property, closing, line
  }

  /// Bytes of the base that make way for others.
  struct Edit {
    var range: Range<Int>
    var order = Order.line
    var text: ComposedText
    /// The change, as a place of all files.
    var span: SourceSpan
  }

  init(_ base: BaseMap, _ text: ComposedText, _ tokens: [Token]) {
    self.base = base
    self.text = text
    self.tokens = tokens
    source = SourceFile(name: "", bytes: text.bytes)
  }

  /// Reports at a place of the text that holds the changes.
  mutating func report(_ problem: Problem, at span: SourceSpan, related: Diagnostic.Related? = nil) {
    guard problems.count <= Limits.problems else { return }
    problems.append(Diagnostic(problem, at: text.origin(of: span).span, related: related))
  }

  /// The base with all changes.
  mutating func run(_ statements: [ComposingStatement]) -> ComposedText {
    let most = max(Self.fewest, Self.work / max(1, base.items.count))
    for statement in statements.prefix(most) { run(statement) }
    if statements.count > most { report(.composing(.tooManyChanges(limit: most)), at: statements[most].span) }
    return applied()
  }

  private mutating func run(_ statement: ComposingStatement) {
    var cursor = Cursor(text.bytes, tokens, statement.tokens)
    cursor.advance()
    do throws(Cursor.Unread) {
      switch statement.word {
      case .change:
        let address = try cursor.address(isChanged: true) { base.names.contains($0) }
        if let item = find(address) { change(item, &cursor, statement) }
      case .remove:
        let region = try cursor.region { base.names.contains($0) }
        guard isAtEnd(cursor) else { return }
        for range in ranges(of: region) { edit(range, ComposedText(), statement) }
      case .replace:
        let region = try cursor.region { base.names.contains($0) }
        guard let block = block(&cursor, statement) else { return }
        var ranges = ranges(of: region)
        guard !ranges.isEmpty else { return }
        edit(ranges.removeFirst(), onLines(block, statement), statement)
        for range in ranges { edit(range, ComposedText(), statement) }
      default:
        let address = try cursor.address { base.names.contains($0) }
        guard let block = block(&cursor, statement), let item = find(address) else { return }
        let whole = base.wholeRange(item)
        let place = statement.word == .before ? whole.lowerBound : whole.upperBound
        edit(place..<place, onLines(block, statement), statement)
      }
    } catch {
      if cursor.current.kind != .unknown {
        report(.expected(error.wanted, found: cursor.found, example: error.example), at: cursor.current.span)
      }
    }
  }

  /// Tells of what stands behind a statement.
  mutating func isAtEnd(_ cursor: Cursor) -> Bool {
    guard !cursor.isAtEnd else { return true }
    if cursor.current.kind != .unknown {
      report(.expected("the end of the line", found: cursor.found), at: cursor.current.span)
    }
    return false
  }

  /// The lines between the braces here, as they stand there.
  private mutating func block(_ cursor: inout Cursor, _ statement: ComposingStatement) -> ComposedText? {
    guard cursor.current.kind == .leftBrace else {
      if cursor.current.kind != .unknown {
        report(
          .expected(
            "{ and what stands there instead", found: cursor.found, example: statement.word.form.example),
          at: cursor.current.span)
      }
      return nil
    }
    guard let closing = cursor.closingBrace else {
      report(.unclosedBlock(of: statement.word.rawValue), at: cursor.current.span)
      return nil
    }
    var block = ComposedText()
    block.append(text, cursor.current.end..<tokens[closing].start)
    cursor.move(to: closing)
    cursor.advance()
    return isAtEnd(cursor) ? block : nil
  }

  /// Lines set apart from those around them, whatever comments stand there.
  private func onLines(_ block: ComposedText, _ statement: ComposingStatement) -> ComposedText {
    var lines = ComposedText()
    lines.append([0x0A], .standing(for: text.origin(of: statement.span).span, value: nil))
    lines.append(block)
    lines.append([0x0A], .standing(for: text.origin(of: statement.span).span, value: nil))
    return lines
  }

  // MARK: What is changed

  /// The one thing that an address means.
  mutating func find(_ address: Address) -> Int? {
    let found = base.find(address)
    if found.count == 1 { return found.first }
    if let first = found.first {
      report(
        .composing(.addressOfSeveral(address.text, count: found.count)), at: address.span,
        related: Diagnostic.Related(placeInBase(base.items[first].range), "the first stands"))
    } else {
      report(
        .composing(.nothingThere(address.text, nearest: base.nearest(to: address))), at: address.span)
    }
    return nil
  }

  private func placeInBase(_ range: Range<Int>) -> SourceSpan {
    base.text.origin(of: SourceSpan(range.lowerBound, range.upperBound)).span
  }

  private mutating func ranges(of region: Region) -> [Range<Int>] {
    switch region {
    case .thing(let address):
      guard let item = find(address) else { return [] }
      return [base.wholeRange(item)]
    case .every(let word, let span):
      let items = base.items.indices.filter {
        switch base.items[$0].statement {
        case .declaration(let declaration): declaration.word == word
        case .information(let statement): statement.word == word
        case .remark(let statement): statement.word == word
        case .kanban: word == .kanban
        case .target: word == .target
        case .stream(let block): block.head.word == word
        case .route, .property, .reference, .composing: false
        }
      }
      if items.isEmpty { report(.composing(.nothingThere(word.rawValue, nearest: nil)), at: span) }
      return items.map { base.wholeRange($0) }
    case .between(let first, let last):
      guard let lines = base.lines(between: first.text, and: last.text) else {
        tellOfRow(first, last)
        return []
      }
      return [base.bytes(ofRow: lines.row, lines.positions)]
    case .all(let isBefore, let name):
      guard let lines = base.lines(beside: name.text, isBefore: isBefore) else {
        report(
          .composing(.nothingThere(name.text, nearest: nearestName(to: name.text, among: base.names))),
          at: name.span)
        return []
      }
      return [base.bytes(ofRow: lines.row, lines.positions)]
    }
  }

  private mutating func tellOfRow(_ first: Name, _ last: Name) {
    for name in [first, last] where base.lines(named: name.text).isEmpty {
      report(
        .composing(.nothingThere(name.text, nearest: nearestName(to: name.text, among: base.names))),
        at: name.span)
      return
    }
    report(.composing(.notInOneRow(first.text, last.text)), at: first.span.union(last.span))
  }

  // MARK: Editing

  mutating func edit(
    _ range: Range<Int>, _ new: ComposedText, _ statement: ComposingStatement, _ order: Order = .line
  ) {
    let span = text.origin(of: statement.span).span
    edits.append(Edit(range: range, order: order, text: new, span: span))
    guard statement.word != .change else { return }
    for item in base.items
    where !range.isEmpty && range.contains(item.range.lowerBound) && item.range.upperBound <= range.upperBound
    {
      if let name = BaseMap.name(of: item.statement) { removed[name] = span }
    }
  }

  /// Sets what stands in braces behind something that has none: one pair, however many changes there are.
  mutating func setInBraces(_ new: ComposedText, behind place: Int, _ statement: ComposingStatement) {
    if braced.insert(place).inserted {
      for (sign, order) in [(" {", Order.opening), (" }", .closing)] {
        var brace = ComposedText()
        brace.append(sign.utf8, origin(of: statement))
        edit(place..<place, brace, statement, order)
      }
    }
    edit(place..<place, new, statement, .property)
  }

  private mutating func applied() -> ComposedText {
    let sorted = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.order.rawValue, $0.offset)
        < ($1.element.range.lowerBound, $1.element.order.rawValue, $1.offset)
    }.map(\.element)
    var result = ComposedText()
    var done = 0
    var last: Edit?
    for edit in sorted {
      guard edit.range.lowerBound >= done else {
        problems.append(
          Diagnostic(
            .composing(.changedTwice), at: edit.span,
            related: last.map { Diagnostic.Related($0.span, "changed first") }))
        continue
      }
      result.append(base.text, done..<edit.range.lowerBound)
      result.append(edit.text)
      done = edit.range.upperBound
      if !edit.range.isEmpty { last = edit }
    }
    result.append(base.text, done..<base.text.bytes.count)
    return result
  }
}
