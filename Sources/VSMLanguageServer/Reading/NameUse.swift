import VSMDiagnostics
import VSMSyntax

/// A place where a text has a name.
struct NameUse: Hashable, Sendable {
  /// What a name is of: names of one space mean the same thing.
  enum Space: Hashable, Sendable {
    /// A party, a step, a stock, a stream, whatever lines lead to.
    case element
    /// A value that has a name, `let takt-share = 85%`.
    case value
    case icon
  }

  let name: String
  let span: SourceSpan
  let space: Space
  /// The word that declares it, where this is its declaration.
  let declaration: Word?

  var isDeclaration: Bool { declaration != nil }
}
