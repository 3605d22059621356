import VSMDiagnostics
import VSMSyntax

extension MapDocument {
  /// True where bytes hold a map that somebody wrote, with mistakes or without: what must not be lost. Nothing that
  /// vsm makes of a map is one.
  ///
  /// A map is told by a statement that reads as one, or, where mistakes are too many for that, by every other line
  /// beginning with a word of the language.
  public static func isMap(_ bytes: [UInt8]) -> Bool {
    guard mayBeText(bytes) else { return false }
    let source = SourceFile(name: "", bytes: readable(bytes))
    let tree = MapSyntax.parse(source, whateverItIs: true).tree
    return tree.statements.contains(where: isCertain) || hasOurWords(tree)
  }

  /// False for pictures and figures, as their first bytes tell: so much is enough to read of most files.
  public static func mayBeText(_ start: [UInt8]) -> Bool {
    guard let first = start.first(where: { !blanks.contains($0) }) else { return false }
    // An SVG, JSON, a PDF or PostScript: no map begins so.
    guard !Array("<{%".utf8).contains(first) else { return false }
    return isUTF16(start) || !start.prefix(512).contains(0)
  }

  private static let blanks = Array(" \t\r\n".utf8) + [0xEF, 0xBB, 0xBF]

  private static func isUTF16(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
      || (bytes.count > 3 && (bytes[0] == 0) != (bytes[1] == 0) && (bytes[0] == 0) == (bytes[2] == 0))
  }

  /// The text as the reader takes it: a map in another encoding is one all the same. Our words are ASCII.
  private static func readable(_ bytes: [UInt8]) -> [UInt8] {
    let narrow = isUTF16(bytes) ? bytes.filter { $0 != 0 && $0 < 0x80 } : bytes
    return Array(String(decoding: narrow, as: UTF8.self).utf8)
  }

  /// A statement that nobody writes by chance.
  private static func isCertain(_ statement: Statement) -> Bool {
    switch statement {
    case .stream(let block): !block.lines.isEmpty
    case .declaration(let declaration): declaration.label != nil || !declaration.properties.isEmpty
    case .information, .kanban, .remark, .target: true
    // Other languages have `let`, and prose begins with the others.
    case .composing(let node): node.word == .include || node.word == .basedOn
    case .route, .property, .reference: false
    }
  }

  private static func hasOurWords(_ tree: MapSyntax) -> Bool {
    var (lines, ours) = (0, 0)
    var isAtStart = true
    for token in tree.tokens where !token.kind.isTrivia {
      defer { isAtStart = token.kind == .newline }
      guard isAtStart, token.kind != .newline, token.kind != .rightBrace, token.kind != .end else { continue }
      lines += 1
      if token.kind == .word, Word(named: tree.source.text(of: token.span)) != nil { ours += 1 }
    }
    return ours >= 2 && 2 * ours >= lines
  }
}
