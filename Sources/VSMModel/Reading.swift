public import VSMDiagnostics
import VSMSyntax

extension ValueStreamMap {
  /// Reads a map file: its tree, then its meaning.
  ///
  /// - Returns: the map, or nothing where a message is an error; and all messages in the order of the file.
  public static func read(_ source: SourceFile) -> (map: ValueStreamMap?, diagnostics: [Diagnostic]) {
    let (tree, syntaxProblems) = MapSyntax.parse(source)
    // What stands in unread statements is not known, so names may only seem to be missing: where the
    // grammar fails, only what the statements say of each other for certain is told.
    var builder = ModelBuilder(isPartial: syntaxProblems.containsErrors)
    builder.build(tree)
    let diagnostics = (syntaxProblems + builder.problems).inFileOrder()
    return (diagnostics.containsErrors ? nil : builder.map, diagnostics)
  }
}
