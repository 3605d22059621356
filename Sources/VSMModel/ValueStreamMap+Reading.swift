public import VSMDiagnostics
public import VSMSyntax

extension ValueStreamMap {
  /// Reads a map file: its tree, then its meaning.
  ///
  /// - Returns: the map, or nothing where a message is an error; and all messages in the order of the file.
  public static func read(_ source: SourceFile) -> (map: ValueStreamMap?, diagnostics: [Diagnostic]) {
    let (tree, problems) = MapSyntax.parse(source)
    return read(tree, problems)
  }

  /// The meaning of a tree, with what the grammar told of it.
  public static func read(
    _ tree: MapSyntax, _ syntaxProblems: [Diagnostic]
  ) -> (map: ValueStreamMap?, diagnostics: [Diagnostic]) {
    // Where the grammar left statements out, what they say is not missing.
    var builder = ModelBuilder(tree, isPartial: syntaxProblems.containsErrors)
    builder.build()
    let diagnostics = (syntaxProblems + builder.problems).inFileOrder()
    guard diagnostics.containsErrors else { return (builder.map, diagnostics) }
    guard builder.problems.filter({ $0.severity == .error }).count > Limits.problems else {
      return (nil, diagnostics)
    }
    var told = Array(diagnostics.filter { $0.severity == .error }.prefix(Limits.problems))
    let last = told.last?.span ?? SourceSpan(0, 0)
    told.append(Diagnostic(.tooManyProblems(limit: Limits.problems), at: last))
    return (nil, told)
  }
}
