public import VSMDiagnostics

extension MapSyntax {
  /// Reads a file. There is always a tree; where a message is an error, parts of it may be missing.
  public static func parse(_ source: SourceFile) -> (tree: MapSyntax, problems: [Diagnostic]) {
    if let problem = Encoding.problem(in: source.bytes) {
      return (MapSyntax(source: source, tokens: [], statements: []), [problem])
    }
    var lexer = Lexer(source.bytes)
    lexer.run()
    var parser = Parser(source: source, tokens: lexer.tokens)
    let statements = parser.file()
    let tree = MapSyntax(
      source: source, tokens: lexer.tokens, statements: statements, unreadWords: parser.unreadWords,
      isCutShort: parser.isCutShort)
    var problems = lexer.problems + parser.problems
    if problems.count > Limits.problems {
      problems = Array(problems.inFileOrder().prefix(Limits.problems))
      let last = problems.last?.span ?? SourceSpan(0, 0)
      problems.append(Diagnostic(.tooManyProblems(limit: Limits.problems), at: last))
    }
    return (tree, problems)
  }
}
