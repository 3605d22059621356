/// A line of Markdown, read from its start on: what containers put before their text, and fences.
struct MarkdownLine {
  private(set) var rest: ArraySlice<UInt8>
  /// Columns before the rest: a tab goes to the next multiple of four.
  private var column = 0

  init(_ line: ArraySlice<UInt8>) {
    rest = line
  }

  private static let (space, tab) = (UInt8(ascii: " "), UInt8(ascii: "\t"))

  var isBlank: Bool { rest.allSatisfy { [Self.space, Self.tab, 0x0A, 0x0D].contains($0) } }

  /// The columns of white space at the start of the rest.
  var indent: Int {
    var reached = column
    for byte in rest {
      guard byte == Self.space || byte == Self.tab else { break }
      reached = byte == Self.tab ? reached / 4 * 4 + 4 : reached + 1
    }
    return reached - column
  }

  /// Skips white space of so many columns, or less where there is less. Of a tab that reaches further nothing is left:
  /// a map is not indented for its meaning.
  mutating func skip(columns: Int) {
    let wanted = column + columns
    while column < wanted, let byte = rest.first, byte == Self.space || byte == Self.tab {
      column = byte == Self.tab ? column / 4 * 4 + 4 : column + 1
      rest = rest.dropFirst()
    }
  }

  private mutating func skip(signs: Int) {
    rest = rest.dropFirst(signs)
    column += signs
  }

  /// `> `
  mutating func skipQuoteSign() -> Bool {
    guard indent < 4 else { return false }
    var line = self
    line.skip(columns: line.indent)
    guard line.rest.first == UInt8(ascii: ">") else { return false }
    line.skip(signs: 1)
    line.skip(columns: 1)
    self = line
    return true
  }

  /// `- `, `1. `
  ///
  /// - Returns: by how many columns the lines of the item are indented.
  mutating func skipItemSign() -> Int? {
    let before = indent
    guard before < 4 else { return nil }
    var line = self
    line.skip(columns: before)
    let digits = line.rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let signs = Array((digits == 0 ? "-+*" : ".)").utf8)
    guard digits <= 9, let sign = line.rest.dropFirst(digits).first, signs.contains(sign) else { return nil }
    line.skip(signs: digits + 1)
    guard line.isBlank || line.indent > 0 else { return nil }
    // Five columns are one and indented code.
    let after = line.isBlank || line.indent > 4 ? 1 : line.indent
    line.skip(columns: after)
    self = line
    return before + digits + 1 + after
  }

  /// The fence that the line opens.
  var fence: (sign: UInt8, length: Int, info: ArraySlice<UInt8>)? {
    guard indent < 4 else { return nil }
    guard let sign = text.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else { return nil }
    let length = text.prefix { $0 == sign }.count
    let info = text.dropFirst(length)
    guard length >= 3, sign == UInt8(ascii: "~") || !info.contains(sign) else { return nil }
    return (sign, length, info)
  }

  func closesFence(of sign: UInt8, _ length: Int) -> Bool {
    guard let fence, fence.sign == sign, fence.length >= length else { return false }
    return MarkdownLine(fence.info).isBlank
  }

  /// The rest without its indent.
  var text: ArraySlice<UInt8> { rest.drop { $0 == Self.space || $0 == Self.tab } }

  /// `---`, `* * *`, and behind text what makes a heading of it: no paragraph goes on behind them.
  func isRule(afterText isAfterText: Bool) -> Bool {
    guard indent < 4, let sign = text.first, Array("-*_=".utf8).contains(sign) else { return false }
    let line = text.prefix { $0 != 0x0A && $0 != 0x0D }
    let signs = line.filter { $0 != Self.space && $0 != Self.tab }
    guard signs.allSatisfy({ $0 == sign }) else { return false }
    if isAfterText, sign == UInt8(ascii: "=") || sign == UInt8(ascii: "-"),
      line.prefix(while: { $0 == sign }).count == signs.count
    {
      return true
    }
    return signs.count >= 3 && sign != UInt8(ascii: "=")
  }

  /// `# ...`, behind which no paragraph goes on.
  var isHeading: Bool {
    let signs = text.prefix { $0 == UInt8(ascii: "#") }.count
    return indent < 4 && (1...6).contains(signs)
      && [Self.space, Self.tab, 0x0A, 0x0D, nil].contains(text.dropFirst(signs).first)
  }
}
