import VSMDiagnostics

/// The lines of a file as they are written: where blocks break, how far each line is indented, which blank lines stay.
struct FormatLines {
  private(set) var lines: [FormatLine] = []
  private let tree: MapSyntax
  private let roles: TokenRoles
  /// The braces of blocks that go over several lines.
  private let breaking: Set<Int>

  init(of tree: MapSyntax, _ roles: TokenRoles, _ problems: [Diagnostic]) {
    self.tree = tree
    self.roles = roles
    breaking = Self.bracesOverLines(tree.tokens)
    cut(FrozenLines(of: tree, roles, problems))
    nest()
    dropBlankLines()
    indentComments()
    let cutter = CellCutter(tree, roles)
    for index in lines.indices where !lines[index].isFrozen {
      cutter.cut(&lines[index])
    }
  }

  private static func bracesOverLines(_ tokens: [Token]) -> Set<Int> {
    var (open, breaking): ([(brace: Int, line: Int)], Set<Int>) = ([], [])
    var line = 0
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .newline: line += 1
      case .leftBrace: open.append((index, line))
      case .rightBrace:
        if let last = open.popLast(), last.line < line { breaking.formUnion([last.brace, index]) }
      default: break
      }
    }
    return breaking
  }

  // MARK: Lines

  private mutating func cut(_ frozen: FrozenLines) {
    var first = 0
    for (number, end) in frozen.ends.enumerated() {
      let line = first..<end
      first = end
      if frozen.isFrozen[number] {
        var frozen = FormatLine(span: span(line), isFrozen: true)
        frozen.tokens = line.filter { !tree.tokens[$0].kind.isTrivia && tree.tokens[$0].kind != .newline }
        lines.append(frozen)
      } else {
        cutLine(line)
      }
    }
  }

  private func span(_ tokens: Range<Int>) -> SourceSpan {
    guard !tokens.isEmpty else { return SourceSpan(0, 0) }
    return SourceSpan(tree.tokens[tokens.lowerBound].start, tree.tokens[tokens.upperBound - 1].end)
  }

  /// One line of the file: several where a block over several lines begins or ends within it, none where it is the
  /// brace of the statement above.
  private mutating func cutLine(_ tokens: Range<Int>) {
    var line = FormatLine(span: SourceSpan(span(tokens).start, span(tokens).start))
    if let brace = tokens.first(where: { tree.tokens[$0].kind != .blank }),
      tree.tokens[brace].kind == .leftBrace, let above = takeHead()
    {
      line = above
    }
    for index in tokens {
      let token = tree.tokens[index]
      switch token.kind {
      case .blank, .newline: break
      case .comment: line.comment = index
      default:
        let breaksBefore = token.kind == .rightBrace && breaking.contains(index)
        let last = line.tokens.last
        let breaksBehind = last.map { tree.tokens[$0].kind == .leftBrace && breaking.contains($0) } ?? false
        if last != nil, breaksBefore || breaksBehind {
          lines.append(line)
          line = FormatLine(span: SourceSpan(line.span.end, line.span.end))
        }
        line.tokens.append(index)
      }
      line.span = SourceSpan(line.span.start, token.end)
    }
    lines.append(line)
  }

  /// The statement right above that a brace belongs to, with the blank lines below it; nothing where a comment or an
  /// error stands between.
  private mutating func takeHead() -> FormatLine? {
    let blank = lines.reversed().prefix { $0.isBlank && !$0.isFrozen }.count
    guard let head = lines.dropLast(blank).last, !head.isFrozen, head.comment == nil,
      let last = head.tokens.last, tree.tokens[last].kind != .leftBrace, tree.tokens[last].kind != .rightBrace
    else { return nil }
    let end = lines.last?.span.end ?? head.span.end
    lines.removeLast(blank + 1)
    var joined = head
    joined.span = SourceSpan(head.span.start, end)
    return joined
  }

  // MARK: Indentation

  private mutating func nest() {
    var depth = 0
    var endsInComma = false
    for index in lines.indices {
      let tokens = lines[index].tokens
      let closing = tokens.prefix { tree.tokens[$0].kind == .rightBrace }.count
      lines[index].depth = min(max(0, depth - closing), Limits.nesting)
      for token in tokens {
        switch tree.tokens[token].kind {
        case .leftBrace: depth += 1
        case .rightBrace: depth = max(0, depth - 1)
        default: break
        }
      }
      if let first = tokens.first, !lines[index].isFrozen {
        lines[index].isContinued = endsInComma && !roles.beginsStatement(first)
        if !lines[index].isContinued { lines[index].kind = roles.kinds[first] ?? .alone }
      }
      lines[index].indent = indentation(of: lines[index])
      if !tokens.isEmpty { endsInComma = tokens.last.map { tree.tokens[$0].kind == .comma } ?? false }
    }
  }

  /// Two blanks a block; a route stands under its process.
  private func indentation(of line: FormatLine) -> Int {
    let levels = line.depth + (line.isContinued ? 2 : 0) + (line.kind == .route ? 1 : 0)
    return 2 * levels
  }

  /// A comment stands as what it is about: what comes next.
  private mutating func indentComments() {
    var next: FormatLine?
    for index in lines.indices.reversed() {
      if lines[index].isFrozen || !lines[index].tokens.isEmpty {
        next = lines[index]
      } else if let next, !next.isFrozen, next.tokens.first.map({ tree.tokens[$0].kind }) != .rightBrace {
        lines[index].indent = next.indent
      }
    }
  }

  // MARK: Blank lines

  /// One blank line of several stays, and none at the edges of a block or of the file.
  private mutating func dropBlankLines() {
    var before: Int?
    for index in lines.indices where !lines[index].isFrozen {
      guard lines[index].isBlank else {
        if lines[index].tokens.first.map({ tree.tokens[$0].kind }) == .rightBrace, let before, before < index
        {
          dropBlanks(before: index)
        }
        before = index
        continue
      }
      let above = index > 0 ? lines[index - 1] : nil
      let opens = above?.tokens.last.map { tree.tokens[$0].kind == .leftBrace } ?? false
      let isFirst = above == nil
      let isSecond = above.map { !$0.isFrozen && $0.isBlank } ?? false
      lines[index].isDropped = isFirst || isSecond || (opens && above?.isFrozen == false)
    }
    dropBlanks(before: lines.count)
  }

  private mutating func dropBlanks(before end: Int) {
    for index in lines[..<end].indices.reversed() {
      guard lines[index].isBlank, !lines[index].isFrozen else { return }
      lines[index].isDropped = true
    }
  }
}
