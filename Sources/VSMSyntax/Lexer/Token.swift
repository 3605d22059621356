public import VSMDiagnostics

/// A piece of a source file. All tokens together are the file, byte for byte: blanks and comments are
/// tokens too, because a formatter and an editor need them.
public struct Token: Sendable, Hashable {
  /// What a token is.
  public enum Kind: UInt8, Sendable {
    /// Blanks, one end of a line, a comment without that end.
    case blank, newline, comment
    /// A word, a number without its unit, a label with its quotes.
    case word, number, string
    /// Braces and parentheses, one each.
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis
    /// `[` and `]`, which the language does not use and messages know.
    case leftBracket, rightBracket
    /// Signs that stand for themselves; `ellipsis` is `..`.
    case comma, dot, slash, plus, minus, percent, ellipsis, times, star, divide
    /// Signs that no map has, but habits do; `about` is a tilde.
    case colon, semicolon, question, about
    /// `->`, `~>`, and the signs of comparison.
    case arrow, squiggle, atMost, atLeast, less, greater, equals
    /// `$`, `€`, `£` or `¥`.
    case currency
    /// A byte or a character without any meaning.
    case unknown
    /// The end of the file, without any bytes.
    case end

    /// True for what the grammar does not see. A line's end it does see.
    public var isTrivia: Bool { self == .blank || self == .comment }
  }

  /// What it is.
  public let kind: Kind
  private let startByte: UInt32
  private let endByte: UInt32

  /// A token from its first byte to before the byte behind it.
  public init(_ kind: Kind, _ start: Int, _ end: Int) {
    self.kind = kind
    startByte = UInt32(clamping: start)
    endByte = UInt32(clamping: end)
  }

  /// The first byte, as an offset in the file.
  public var start: Int { Int(startByte) }
  /// The byte behind the last.
  public var end: Int { Int(endByte) }
  /// The bytes of the token.
  public var span: SourceSpan { SourceSpan(start, end) }
}
