import VSMDiagnostics

/// The lines of a file that stay byte for byte: those that hold an error, and those that were not read because of one.
struct FrozenLines {
  /// For each line the position behind its last token.
  let ends: [Int]
  private(set) var isFrozen: [Bool]

  init(of tree: MapSyntax, _ roles: TokenRoles, _ problems: [Diagnostic]) {
    let tokens = tree.tokens
    var ends = tokens.indices.filter { tokens[$0].kind == .newline }.map { $0 + 1 }
    // The token of the file's end is none of a line's.
    if (ends.last ?? 0) < tokens.count - 1 { ends.append(tokens.count - 1) }
    self.ends = ends
    isFrozen = Array(repeating: false, count: ends.count)
    for problem in problems where problem.severity == .error {
      freeze(problem.span, tokens)
    }
    var (first, hasUnread) = (0, false)
    for (line, end) in ends.enumerated() {
      let unread = (first..<end).contains { index in
        let kind = tokens[index].kind
        return !kind.isTrivia && kind != .newline && !roles.marks[index].contains(.read)
      }
      if unread { isFrozen[line] = true }
      hasUnread = hasUnread || isFrozen[line]
      first = end
    }
    if hasUnread { freezeBetween(tokens) }
  }

  private mutating func freeze(_ span: SourceSpan, _ tokens: [Token]) {
    guard !ends.isEmpty else { return }
    for line in self.line(of: span.start, tokens)...self.line(of: max(span.start, span.end - 1), tokens) {
      isFrozen[line] = true
    }
  }

  private func line(of offset: Int, _ tokens: [Token]) -> Int {
    var (low, high) = (0, ends.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if tokens[ends[middle] - 1].end > offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Comments and blank lines between two frozen lines are part of what could not be read.
  private mutating func freezeBetween(_ tokens: [Token]) {
    var (first, lastWithTokens) = (0, Int?.none)
    for (line, end) in ends.enumerated() {
      let hasTokens = tokens[first..<end].contains { !$0.kind.isTrivia && $0.kind != .newline }
      first = end
      guard hasTokens || isFrozen[line] else { continue }
      if let last = lastWithTokens, isFrozen[last], isFrozen[line] {
        for between in last..<line { isFrozen[between] = true }
      }
      lastWithTokens = line
    }
  }
}
