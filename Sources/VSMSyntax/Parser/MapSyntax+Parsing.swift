public import VSMDiagnostics

extension MapSyntax {
  /// Reads a file. There is always a tree; where a message is an error, parts of it may be missing.
  ///
  /// What looks like a file of another kind is not read any further, unless a map is looked for in whatever it is. A text
  /// that was put together already names no other files.
  public static func parse(
    _ source: SourceFile, whateverItIs: Bool = false, isComposed: Bool = false
  ) -> (tree: MapSyntax, problems: [Diagnostic]) {
    if let problem = Encoding.problem(in: source.bytes) {
      return (MapSyntax(source: source, tokens: [], statements: []), [problem])
    }
    if !whateverItIs, !isComposed, let (kind, span) = FileKinds.text(source) {
      let problem = Diagnostic(.habit(.fileOfOtherKind(kind)), at: span)
      return (MapSyntax(source: source, tokens: [], statements: []), [problem])
    }
    var lexer = Lexer(source.bytes)
    lexer.run()
    var parser = Parser(source: source, tokens: lexer.tokens)
    parser.isOfComposed = isComposed
    let statements = parser.file()
    let tree = MapSyntax(
      source: source, tokens: lexer.tokens, statements: statements, unreadWords: parser.unreadWords,
      isCutShort: parser.isCutShort, isComposed: parser.hasComposing)
    let labels = parser.toldLabels
    var problems = lexer.problems
    if !labels.isEmpty {
      problems.removeAll { problem in
        guard case .unexpectedCharacter = problem.problem else { return false }
        return labels.contains { $0.start <= problem.span.start && problem.span.end <= $0.end }
      }
    }
    problems += parser.problems
    if problems.count > Limits.problems {
      problems = Array(problems.inFileOrder().prefix(Limits.problems))
      let last = problems.last?.span ?? SourceSpan(0, 0)
      problems.append(Diagnostic(.tooManyProblems(limit: Limits.problems), at: last))
    }
    return (tree, problems)
  }
}
