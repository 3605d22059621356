import VSMDiagnostics

/// Whether a text says what another one says.
///
/// The formatter's rules are meant to keep that; they are many, and a map that means something else without a word
/// is the worst that a formatter can do.
struct FormatCheck {
  private let tree: MapSyntax
  private let problems: [Diagnostic]

  init(_ tree: MapSyntax, _ problems: [Diagnostic]) {
    self.tree = tree
    self.problems = problems
  }

  func holds(for pieces: [Formatting.Piece]) -> Bool {
    let bytes = pieces.flatMap(\.text)
    if bytes == tree.source.bytes { return true }
    let (other, problems) = MapSyntax.parse(SourceFile(name: tree.source.name, bytes: bytes))
    return Self.codes(problems) == Self.codes(self.problems) && Self.kinds(other) == Self.kinds(tree)
      && Self.signs(of: other) == Self.signs(of: tree)
  }

  private static func codes(_ problems: [Diagnostic]) -> [String] { problems.inFileOrder().map(\.code) }

  /// What each statement is, those of blocks included.
  private static func kinds(_ tree: MapSyntax) -> [LineKind] {
    let roles = TokenRoles(of: tree)
    return tree.tokens.indices.compactMap { roles.kinds[$0] }
  }

  /// Everything but blanks and line ends, in the spelling of the formatter.
  private static func signs(of tree: MapSyntax) -> [ArraySlice<UInt8>] {
    let roles = TokenRoles(of: tree)
    return tree.tokens.indices.compactMap { index in
      switch tree.tokens[index].kind {
      case .blank, .newline, .end: nil
      case .comment: FormatLine.trimmed(tree.bytes(of: index))
      default: roles.spelling(of: index, in: tree)[...]
      }
    }
  }
}

extension MapSyntax {
  func bytes(of index: Int) -> ArraySlice<UInt8> { source.bytes[tokens[index].start..<tokens[index].end] }

  func text(of index: Int) -> String { String(decoding: bytes(of: index), as: UTF8.self) }
}
