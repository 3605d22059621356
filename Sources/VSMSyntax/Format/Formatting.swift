public import VSMDiagnostics

/// A map's text in the one style that all maps have, piece by piece, so that an editor can take the whole or a part.
///
/// Only blanks, line ends before and behind braces, and spellings that mean the same change: the grammar's page says
/// which. Lines that hold an error stay byte for byte; a text whose blocks do not end stays as a whole.
///
/// ```swift
/// let formatting = Formatting(of: SourceFile(name: "acme.vsm", text: text))
/// if formatting.isChange { print(formatting.unifiedDiff(path: "acme.vsm")) }
/// ```
public struct Formatting: Sendable {
  /// A part of the text, and what stands in its place; most are a line with its end.
  public struct Piece: Sendable {
    /// What it stands in place of.
    public let span: SourceSpan
    /// What stands there, in UTF-8.
    public let text: [UInt8]
  }

  /// A part of the text that differs.
  public typealias Edit = Piece

  /// The text that was formatted.
  public let source: SourceFile
  /// In the order of the file; their spans are all of it.
  public let pieces: [Piece]
  /// What is wrong with the text, as far as the grammar sees it.
  public let problems: [Diagnostic]
  /// True where the whole text stays: its blocks do not end, it is no map, or it would be read otherwise than before.
  public let isLeftAlone: Bool

  /// Formats a text; what cannot be formatted without another meaning stays.
  public init(of source: SourceFile) {
    let (tree, problems) = MapSyntax.parse(source)
    self.source = source
    self.problems = problems
    let pieces = Self.pieces(of: tree, problems)
    // What would be read otherwise than before is not written.
    let isKept = pieces.map { FormatCheck(tree, problems).holds(for: $0) } ?? false
    isLeftAlone = !isKept
    self.pieces = isKept ? pieces ?? [] : [Piece(span: SourceSpan(0, source.bytes.count), text: source.bytes)]
  }

  /// The whole text.
  public var text: [UInt8] { pieces.flatMap(\.text) }

  /// True where at least one byte changes.
  public var isChange: Bool { pieces.contains { !isSame($0) } }

  /// What changes, in all of the file or in the lines that a span touches.
  public func edits(in span: SourceSpan? = nil) -> [Edit] {
    pieces.filter { piece in
      if isSame(piece) { return false }
      guard let span else { return true }
      return piece.span.start <= span.end && span.start <= piece.span.end
    }
  }

  private func isSame(_ piece: Piece) -> Bool {
    piece.text.count == piece.span.end - piece.span.start
      && source.bytes[piece.span.start..<piece.span.end].elementsEqual(piece.text)
  }

  /// The lines as they are written; nothing where nobody can tell which lines belong together.
  private static func pieces(of tree: MapSyntax, _ problems: [Diagnostic]) -> [Piece]? {
    guard !tree.tokens.isEmpty, !tree.isCutShort, problems.count <= Limits.problems else { return nil }
    for problem in problems {
      switch problem.problem {
      case .unclosedBlock, .unmatchedBrace, .nestedTooDeep: return nil
      default: break
      }
    }
    let roles = TokenRoles(of: tree)
    var lines = FormatLines(of: tree, roles, problems).lines
    FormatColumns.align(&lines)
    FormatComments.align(&lines)
    let end = FormatLine.end(of: tree)
    var pieces = lines.map { Piece(span: $0.span, text: $0.text(of: tree.source, end: end)) }
    if tree.source.hasByteOrderMark, let first = lines.first, !first.isFrozen {
      pieces[0] = Piece(span: first.span, text: tree.source.bytes.prefix(3) + pieces[0].text)
    }
    return pieces
  }
}
