/// A cell of a table as a value of a map: numbers with units, and nothing that would be read as anything else.
struct CellValue {
  /// The value as a map has it; nothing where the cell holds none.
  private(set) var text: String?
  /// What to write instead, where that can be told.
  private(set) var cure: String?

  /// In bytes.
  private static let longest = 100

  /// - Parameters:
  ///   - cell: what stands in it.
  ///   - unit: that of the heading, for a number without one.
  ///   - hasDecimalCommas: whether `39,5` is a number, as in tables with semicolons between cells.
  init(_ cell: String, unit: String?, hasDecimalCommas: Bool) {
    guard cell.utf8.count <= Self.longest else { return }
    var value = String(cell.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 })
    if value.contains(",") {
      let parts = value.split(separator: ",", omittingEmptySubsequences: false)
      let isPlain = parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } }
      // `18,400` is either.
      guard isPlain, parts.count == 2, hasDecimalCommas, parts[1].utf8.count != 3 else {
        if isPlain {
          let whole = parts.joined()
          cure =
            "write \(whole)"
            + (parts.count == 2 ? ", or \(parts[0]).\(parts[1]) where the comma is the decimal sign" : "")
        }
        return
      }
      value = parts.joined(separator: ".")
    }
    if let unit, let last = value.utf8.last, (48...57).contains(last) { value += unit }
    if Self.isValue(value) { text = value }
  }

  /// Numbers with units and what stands between them: no name, no label, no brace, nothing that begins a line.
  private static func isValue(_ text: String) -> Bool {
    var lexer = Lexer(Array(text.utf8))
    lexer.run()
    guard lexer.problems.isEmpty else { return false }
    var before: Token.Kind?
    var hasNumber = false
    for token in lexer.tokens {
      switch token.kind {
      case .blank: continue
      case .end: return hasNumber
      case .number:
        guard before != .percent, before != .number else { return false }
        hasNumber = true
      case .percent: guard before == .number else { return false }
      case .word:
        // A unit, or the period of a rate.
        guard before == .number || before == .slash else { return false }
      case .slash, .plus, .minus, .ellipsis, .currency: break
      default: return false
      }
      before = token.kind
    }
    return hasNumber
  }
}
