/// Reads as much of DOT as Graphviz itself writes of a graph.
struct DotReader {
  enum Token: Equatable {
    case word(String)
    /// A bracket, a comma, an equals sign, a semicolon, or the arrow of an edge.
    case symbol(String)
  }

  /// What stands behind the first name of a statement.
  struct Statement {
    var isEdge = false
    var attributes: [String: String] = [:]
  }

  private let bytes: [UInt8]
  private var index = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func skip(to end: Token) -> Bool {
    while let token = next() { if token == end { return true } }
    return false
  }

  /// The rest of a statement, up to its semicolon.
  ///
  /// - Returns: nothing where the text ends before.
  mutating func statement() -> Statement? {
    var result = Statement()
    var before: String?
    var isValue = false
    while let token = next() {
      switch token {
      case .symbol(";"): return result
      case .symbol("->"), .symbol("--"): result.isEdge = true
      case .symbol("="): isValue = true
      case .symbol: (before, isValue) = (nil, false)
      case .word(let word):
        if isValue, let before { result.attributes[before] = word }
        (before, isValue) = (isValue ? nil : word, false)
      }
    }
    return nil
  }

  /// The next word or symbol; nothing at the end, or where a quote is not closed.
  mutating func next() -> Token? {
    while index < bytes.count, Self.isBlank(bytes[index]) { index += 1 }
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "\""): return quoted()
    case UInt8(ascii: "<"): return markup()
    case UInt8(ascii: "-") where index + 1 < bytes.count && Self.isLine(bytes[index + 1]):
      index += 2
      return .symbol(bytes[index - 1] == UInt8(ascii: ">") ? "->" : "--")
    case let byte where Self.isSymbol(byte):
      index += 1
      return .symbol(String(UnicodeScalar(byte)))
    default:
      let start = index
      while index < bytes.count, !Self.isBlank(bytes[index]), !Self.isSymbol(bytes[index]) { index += 1 }
      return .word(text(start..<index))
    }
  }

  private mutating func quoted() -> Token? {
    var content: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") { return .word(String(decoding: content, as: UTF8.self)) }
      guard byte == UInt8(ascii: "\\"), index < bytes.count else {
        content.append(byte)
        continue
      }
      // A long value is broken into lines, and only a quote needs the backslash.
      if bytes[index] == UInt8(ascii: "\"") { content.append(bytes[index]) }
      if bytes[index] != UInt8(ascii: "\"") && bytes[index] != UInt8(ascii: "\n") { content.append(byte) }
      if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "\n") { index += 1 }
    }
    return nil
  }

  /// A label in the HTML-like form, brackets within brackets.
  private mutating func markup() -> Token? {
    let start = index
    var depth = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") { depth += 1 }
      if bytes[index] == UInt8(ascii: ">") { depth -= 1 }
      index += 1
      if depth == 0 { return .word(text(start..<index)) }
    }
    return nil
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 }

  private static func isLine(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ">") || byte == UInt8(ascii: "-")
  }

  private static func isSymbol(_ byte: UInt8) -> Bool { "{}[],;=".utf8.contains(byte) }
}
