import VSMDiagnostics
import VSMSyntax

/// What stands around a place of a text: the blocks that are open there, and the part of the line before it. It is read off
/// the tokens, for a line that is being typed is no statement yet.
struct Surroundings {
  /// A block that is open.
  struct Block {
    /// The word of the statement that it is of; nothing where that is no word of the language.
    let word: Word?
    /// The positions of the statement's first token and of the brace.
    let start: Int
    let brace: Int
  }

  let tree: MapSyntax
  /// From the outermost to the innermost.
  private(set) var blocks: [Block] = []
  /// The positions of the tokens of the line or of the statement before the place, blanks left out, without what is being
  /// typed.
  private(set) var before: [Int] = []
  /// What is being typed: the run of letters, digits and signs of names that ends at the place.
  let typed: SourceSpan
  /// True in a comment, where nothing can be said.
  private(set) var isInComment = false
  /// Where the label begins that the place is in, without its quote.
  private(set) var label: Int?

  init(of offset: Int, in tree: MapSyntax) {
    self.tree = tree
    typed = Self.typed(before: offset, in: tree.source.bytes)
    var start: Int?
    for (index, token) in tree.tokens.enumerated() {
      if token.kind == .comment, token.start < offset, offset <= token.end { isInComment = true }
      if token.start < offset, offset < token.end || (offset == token.end && !isClosed(token)),
        isLabel(token)
      {
        label = token.start + 1
      }
      guard token.end <= typed.start, token.kind != .end else { break }
      switch token.kind {
      case .blank, .comment: break
      case .newline:
        // Properties go on over lines; so do the parts of no other statement.
        if !isAmongProperties { start = nil }
        if !isAmongProperties { before = [] }
      case .leftBrace:
        blocks.append(Block(word: start.flatMap(word), start: start ?? index, brace: index))
        start = nil
        before = []
      case .rightBrace:
        let closed = blocks.popLast()
        start = nil
        before = isAmongProperties ? [closed?.start ?? index] : []
      default:
        if start == nil { start = index }
        before.append(index)
      }
    }
  }

  var block: Block? { blocks.last }

  /// The word of the innermost block.
  var owner: Word? { block?.word }

  /// True in a block of properties, false where lines stand.
  var isAmongProperties: Bool {
    guard let word = block?.word else { return false }
    switch word.form.sort {
    case .lines: return false
    case .composing: return word == .change
    default: return true
    }
  }

  func text(_ index: Int) -> String { tree.source.text(of: tree.tokens[index].span) }

  func kind(_ index: Int) -> Token.Kind { tree.tokens[index].kind }

  private func word(_ index: Int) -> Word? {
    tree.tokens[index].kind == .word ? Word(named: text(index)) : nil
  }

  private func isLabel(_ token: Token) -> Bool {
    token.kind == .string || tree.source.bytes[token.start] == UInt8(ascii: "\"")
  }

  private func isClosed(_ token: Token) -> Bool {
    token.kind == .string && token.end - token.start > 1
      && tree.source.bytes[token.end - 1] == UInt8(ascii: "\"")
  }

  private static func typed(before offset: Int, in bytes: [UInt8]) -> SourceSpan {
    let end = min(max(offset, 0), bytes.count)
    var start = end
    while start > 0, isOfName(bytes[start - 1]) { start -= 1 }
    // The sign of an arrow is no part of a name.
    while start < end, bytes[start] == UInt8(ascii: "-") { start += 1 }
    return SourceSpan(start, end)
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
      true
    default: Array("-_/&%.".utf8).contains(byte)
    }
  }
}
