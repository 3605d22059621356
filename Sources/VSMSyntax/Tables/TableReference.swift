import VSMDiagnostics

/// `from "stock.csv" row "Coils" column "pieces"`: where a value stands in a table.
struct TableReference {
  var path: Name
  var row: Name
  var column: Name
  /// Of the whole.
  var span: SourceSpan
  /// The position behind its last token.
  var end: Int

  /// True where tokens begin one: a name alone, `from`, and what else is called so, are none.
  static func begins(at index: Int, in tokens: [Token], _ bytes: [UInt8]) -> Bool {
    guard tokens[index].kind == .word, text(tokens[index], bytes) == "from",
      let path = seen(behind: index, tokens), tokens[path].kind == .string,
      let row = seen(behind: path, tokens), tokens[row].kind == .word
    else { return false }
    return text(tokens[row], bytes) == "row"
  }

  /// What stands at a place where one begins; where a part is missing, the wording of what does and where.
  static func read(
    at index: Int, in tokens: [Token], _ bytes: [UInt8]
  ) -> Result<TableReference, Missing> {
    var place = index
    func label() -> Name? {
      guard let next = seen(behind: place, tokens), tokens[next].kind == .string else { return nil }
      place = next
      let token = tokens[next]
      return Name(text: StringText.value(ofQuoted: bytes[token.start..<token.end]), span: token.span)
    }
    func word(_ word: String) -> Bool {
      guard let next = seen(behind: place, tokens), text(tokens[next], bytes) == word else { return false }
      place = next
      return true
    }
    func missing(_ wanted: String) -> Result<TableReference, Missing> {
      .failure(Missing(wanted: wanted, span: tokens[place].span, end: place + 1))
    }
    guard let path = label(), word("row"), let row = label() else {
      return missing("the first cell of a row in quotes")
    }
    guard word("column") else { return missing("column and its heading in quotes") }
    guard let column = label() else { return missing("the heading of a column in quotes") }
    return .success(
      TableReference(
        path: path, row: row, column: column, span: SourceSpan(tokens[index].start, tokens[place].end),
        end: place + 1))
  }

  struct Missing: Error {
    var wanted: String
    /// Behind which it should stand.
    var span: SourceSpan
    var end: Int
  }

  static let example = "inventory \"Coils\" from \"stock.csv\" row \"Coils\" column \"pieces\""

  private static func text(_ token: Token, _ bytes: [UInt8]) -> String {
    String(decoding: bytes[token.start..<token.end], as: UTF8.self)
  }

  private static func seen(behind index: Int, _ tokens: [Token]) -> Int? {
    var next = index + 1
    while next < tokens.count, tokens[next].kind.isTrivia { next += 1 }
    return next < tokens.count ? next : nil
  }
}
