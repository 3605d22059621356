import VSMDiagnostics

/// Comments, arrows, quotes and digits as other languages and word processors have them. Each is told and then read as
/// what is meant, so that nothing else is told of the same place.
extension Lexer {
  mutating func tell(_ habit: Habit, from start: Int) {
    problems.append(Diagnostic(.habit(habit), at: SourceSpan(start, index)))
  }

  func text(from start: Int) -> String { String(decoding: bytes[start..<index], as: UTF8.self) }

  private func stands(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return index + wanted.count <= bytes.count && bytes[index..<index + wanted.count].elementsEqual(wanted)
  }

  private mutating func skipLine() {
    while let next = byte(), next != 0x0A, next != 0x0D { index += 1 }
  }

  /// True where nothing but blanks stands before the current place on its line.
  private var isFirstOnLine: Bool { tokens[lineStart...].allSatisfy { $0.kind == .blank } }

  /// What begins with a sign of ASCII.
  mutating func habit(_ first: UInt8) -> Token.Kind? {
    switch first {
    case UInt8(ascii: "/"):
      if stands("//") { return comment("//") }
      if stands("/*") { return comment("/*", to: Array("*/".utf8)) }
    case UInt8(ascii: "<"):
      if stands("<!--") { return comment("<!--", to: Array("-->".utf8)) }
      if stands("<-") { return arrowBack() }
    case UInt8(ascii: "%"):
      if stands("%%"), isFirstOnLine { return comment("%%") }
    case UInt8(ascii: "-"):
      if isLongArrow { return arrow() }
      if stands("--"), isFirstOnLine || (byte(2) == 0x20 && tokens.last?.kind == .blank) {
        return comment("--")
      }
    case UInt8(ascii: "="):
      if (stands("=>") || stands("==>")), !isInTarget { return arrow() }
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return labelInOtherQuotes(Unicode.Scalar(first))
    default: break
    }
    return nil
  }

  // MARK: Comments

  private mutating func comment(_ sign: String) -> Token.Kind {
    let start = index
    skipLine()
    tell(.commentWithOtherSign(sign), from: start)
    return .comment
  }

  /// A comment that may go over several lines; one that nothing ends goes to the end of its line.
  private mutating func comment(_ sign: String, to end: [UInt8]) -> Token.Kind {
    let start = index
    // Without an end further on, each sign would search the whole file.
    if !lacksEndOfComment {
      var next = index + sign.utf8.count
      while next + end.count <= bytes.count {
        if bytes[next..<next + end.count].elementsEqual(end) {
          index = next + end.count
          tell(.commentWithOtherSign(sign), from: start)
          return .comment
        }
        next += 1
      }
      lacksEndOfComment = true
    }
    return comment(sign)
  }

  // MARK: Arrows

  /// `-->`, `--->`
  var isLongArrow: Bool { stands("-->") || stands("--->") }

  /// `target`, or what is done with one: `change target`.
  private var isInTarget: Bool {
    tokens[lineStart...].lazy.filter { $0.kind != .blank }.prefix(2).contains {
      bytes[$0.start..<$0.end].elementsEqual(Word.target.rawValue.utf8)
    }
  }

  private mutating func arrow() -> Token.Kind {
    let start = index
    while let next = byte(), next == UInt8(ascii: "-") || next == UInt8(ascii: "=") { index += 1 }
    if byte() == UInt8(ascii: ">") { index += 1 }
    tell(.otherArrow(text(from: start), cure: Self.arrows), from: start)
    return .arrow
  }

  private static let arrows = "write ->, or ~> for electronic information"

  /// `<-`, `<->`: which way it leads is not known by the order of the names alone.
  private mutating func arrowBack() -> Token.Kind? {
    // `lead-time <-5`
    if let next = byte(2), Self.isDigit(next) || next == UInt8(ascii: "$") || next >= 0x80 { return nil }
    let start = index
    index += 1
    while let next = byte(), next == UInt8(ascii: "-") { index += 1 }
    if byte() == UInt8(ascii: ">") { index += 1 }
    tell(.otherArrow(text(from: start), cure: Self.turned), from: start)
    return .arrow
  }

  private static let turned = "write ->, with where it comes from on its left; for both ways, two lines"

  /// Arrows of Unicode, and dashes that a word processor has put before a `>`.
  mutating func otherArrow(_ scalar: Unicode.Scalar) -> Token.Kind? {
    let start = index
    switch scalar {
    case "–", "—", "−", "‒", "―":
      guard byte(3) == UInt8(ascii: ">") else { return nil }
      index += 4
    case "⟶", "➔", "➙", "➛", "➜", "➝", "➞", "➡", "⇒", "⇨", "⟹", "↦", "⇾", "⭢", "▶", "►", "⇝", "⇢":
      index += 3
    case "←", "⟵", "⇐", "↔", "⇔", "⟷":
      index += 3
      tell(.otherArrow(text(from: start), cure: Self.turned), from: start)
      return .arrow
    default: return nil
    }
    tell(.otherArrow(text(from: start), cure: Self.arrows), from: start)
    return .arrow
  }

  // MARK: Labels

  /// A label in other quotes than straight ones, to its closing quote if that is on the line.
  mutating func labelInOtherQuotes(_ quote: Unicode.Scalar) -> Token.Kind? {
    let closing: [Unicode.Scalar]
    switch quote {
    case "“", "”", "„", "‟": closing = ["”", "“", "\""]
    case "‘", "’", "‚", "‛": closing = ["’", "‘"]
    case "«", "»": closing = ["»", "«"]
    case "‹", "›": closing = ["›", "‹"]
    case "「": closing = ["」", "「"]
    case "『": closing = ["』", "『"]
    case "＂": closing = ["＂"]
    case "'": closing = ["'"]
    case "`": closing = ["`", "'"]
    default: return nil
    }
    let start = index
    let opening = UTF8Decoding.scalar(in: bytes, at: index)?.length ?? 1
    var end = index + opening
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D,
      let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: end)
    {
      if closing.contains(scalar), end > start + opening {
        let label = String(decoding: bytes[start + opening..<end], as: UTF8.self)
        index = end + length
        tell(.labelInOtherQuotes(quote: String(Character(quote)), cure: label), from: start)
        return .string
      }
      end += length
    }
    return nil
  }

  // MARK: Names

  /// `weld.1`, `S.Weld`: one name to its writer. Figures of targets do have points.
  mutating func scanNameWithPoints(from start: Int) {
    guard byte() == UInt8(ascii: "."), let next = byte(1), Self.isASCIILetter(next) || Self.isDigit(next),
      !isInTarget, !Property.isName(text(from: start))
    else { return }
    while byte() == UInt8(ascii: "."), let next = byte(1), Self.isASCIILetter(next) || Self.isDigit(next) {
      index += 1
      scanName()
    }
    let name = text(from: start)
    guard toldNames.count < Limits.problems, toldNames.insert(name).inserted else { return }
    tell(.nameOfOtherSigns(name, cure: String(name.map { $0 == "." ? "-" : $0 })), from: start)
  }
}
