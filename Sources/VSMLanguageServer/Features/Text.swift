import VSMDiagnostics
import VSMSyntax

extension MapReading {
  /// Blocks of several lines, and comments of several lines.
  var folds: [FoldingRange] {
    var folds: [FoldingRange] = []
    var open: [Int] = []
    var comment: (first: Int, last: Int)?
    func end(_ comment: (first: Int, last: Int)?) {
      if let comment, comment.last > comment.first {
        folds.append(FoldingRange(startLine: comment.first, endLine: comment.last, kind: "comment"))
      }
    }
    var isAtStart = true
    for token in tree.tokens {
      let line = { source.line(of: token.start) - 1 }
      switch token.kind {
      case .leftBrace: open.append(line())
      case .rightBrace:
        // The line with the brace stays to be seen.
        if let start = open.popLast(), line() - 1 > start {
          folds.append(FoldingRange(startLine: start, endLine: line() - 1, kind: nil))
        }
      case .comment where isAtStart:
        let line = line()
        if let known = comment, known.last == line - 1 {
          comment = (known.first, line)
        } else {
          end(comment)
          comment = (line, line)
        }
      default: break
      }
      if token.kind == .newline { isAtStart = true } else if token.kind != .blank { isAtStart = false }
    }
    end(comment)
    return folds.sorted { ($0.startLine, $0.endLine) < ($1.startLine, $1.endLine) }
  }

  /// From a word to its property, its statement, its block, the file.
  func selection(at position: TextPosition) -> SelectionRange {
    let offset = offset(of: position)
    var spans = [SourceSpan(0, source.bytes.count)]
    func add(_ statements: [Statement]) {
      for statement in statements {
        let span = span(of: statement)
        guard span.start <= offset, offset <= span.end else { continue }
        spans.append(span)
        switch statement {
        case .stream(let block): add(block.lines)
        case .declaration(let declaration): add(declaration.properties)
        case .kanban(let kanban): add(kanban.properties)
        case .composing(let node):
          add(node.lines)
          add(node.properties)
        default: break
        }
        return
      }
    }
    func add(_ properties: [PropertyNode]) {
      for property in properties where property.span.start <= offset && offset <= property.span.end {
        spans.append(property.span)
        return
      }
    }
    add(tree.statements)
    if let token = tree.token(at: offset), !tree.tokens[token].kind.isTrivia,
      tree.tokens[token].kind != .newline
    {
      spans.append(tree.tokens[token].span)
    }
    var chain: SelectionRange?
    for span in spans where chain == nil || range(span) != chain?.range {
      chain = SelectionRange(range(span), in: chain)
    }
    return chain ?? SelectionRange(range(spans[0]), in: nil)
  }

  // MARK: Formatting

  func formatting() -> [TextEdit] { edits(nil) }

  func formatting(in range: TextRange) -> [TextEdit] {
    edits(SourceSpan(offset(of: range.start), offset(of: range.end)))
  }

  /// The line that was ended, or the block that was closed.
  func formatting(typedAt position: TextPosition) -> [TextEdit] {
    let offset = offset(of: position)
    let index = tree.tokens.lastIndex { $0.end <= offset && !$0.kind.isTrivia && $0.kind != .newline }
    guard let index else { return [] }
    let token = tree.tokens[index]
    guard token.kind == .rightBrace else {
      return edits(source.span(ofLine: source.line(of: token.start)), within: true)
    }
    var depth = 0
    let start = tree.tokens[...index].lastIndex { token in
      if token.kind == .rightBrace { depth += 1 }
      if token.kind == .leftBrace { depth -= 1 }
      return depth == 0
    }
    guard let start else { return [] }
    return edits(SourceSpan(tree.tokens[start].start, token.end), within: true)
  }

  /// - Parameters:
  ///   - span: the lines that are meant; nothing for all.
  ///   - within: false where all lines that the span touches are meant, true for those alone that lie within its own
  ///     lines, so that what is being typed below stays.
  /// - Returns: what changes.
  private func edits(_ span: SourceSpan?, within: Bool = false) -> [TextEdit] {
    let formatting = Formatting(of: source)
    let last = span.map { source.line(of: $0.end) } ?? source.lineCount
    return formatting.edits(in: span).compactMap { edit in
      // A line that only touches the part is none of it.
      if let span, edit.span.end <= span.start || max(span.end, span.start + 1) <= edit.span.start {
        return nil
      }
      if within, source.line(of: max(edit.span.start, edit.span.end - 1)) > last { return nil }
      return TextEdit(range: range(edit.span), newText: String(decoding: edit.text, as: UTF8.self))
    }
  }
}
