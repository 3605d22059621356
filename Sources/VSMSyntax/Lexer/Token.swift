public import VSMDiagnostics

/// A piece of a source file. All tokens together are the file, byte for byte: blanks and comments are
/// tokens too, because a formatter and an editor need them.
public struct Token: Sendable, Hashable {
  public enum Kind: UInt8, Sendable {
    case blank, newline, comment
    case word, number, string
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis
    case leftBracket, rightBracket
    case comma, dot, slash, plus, minus, percent, ellipsis, times, star, divide
    case colon, semicolon, question, about
    case arrow, squiggle, atMost, atLeast, less, greater, equals
    case currency
    case unknown
    case end

    /// True for what the grammar does not see. A line's end it does see.
    public var isTrivia: Bool { self == .blank || self == .comment }
  }

  public let kind: Kind
  private let startByte: UInt32
  private let endByte: UInt32

  public init(_ kind: Kind, _ start: Int, _ end: Int) {
    self.kind = kind
    startByte = UInt32(clamping: start)
    endByte = UInt32(clamping: end)
  }

  public var start: Int { Int(startByte) }
  public var end: Int { Int(endByte) }
  public var span: SourceSpan { SourceSpan(start, end) }
}
