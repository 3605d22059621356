import VSMDiagnostics

/// Cuts a file into tokens. Every byte ends up in exactly one token.
struct Lexer {
  let bytes: [UInt8]
  var index = 0
  private(set) var tokens: [Token] = []
  var problems: [Diagnostic] = []
  /// The first token of the current line.
  private(set) var lineStart = 0
  /// Names that cannot be, told once each.
  var toldNames = Set<String>()
  /// True once a comment over several lines has been sought the end of, in vain.
  var lacksEndOfComment = false

  /// - Parameter bytes: valid UTF-8 without NUL (see `Encoding`).
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    tokens.reserveCapacity(bytes.count / 3)
  }

  mutating func run() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      index = 3
      tokens.append(Token(.blank, 0, 3))
    }
    while index < bytes.count {
      let start = index
      let kind = next()
      // Whatever happens, the lexer moves on.
      if index == start { index += 1 }
      tokens.append(Token(kind, start, index))
      if kind == .newline { lineStart = tokens.count }
    }
    tokens.append(Token(.end, bytes.count, bytes.count))
  }

  func byte(_ offset: Int = 0) -> UInt8? {
    index + offset < bytes.count ? bytes[index + offset] : nil
  }

  private mutating func next() -> Token.Kind {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: " "), 0x09:
      while let next = self.byte(), next == 0x20 || next == 0x09 { index += 1 }
      return .blank
    case 0x0D:
      index += self.byte(1) == 0x0A ? 2 : 1
      return .newline
    case 0x0A:
      index += 1
      return .newline
    case UInt8(ascii: "#"):
      while let next = self.byte(), next != 0x0A, next != 0x0D { index += 1 }
      return .comment
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
    case UInt8(ascii: ".") where self.byte(1).map(Self.isDigit) ?? false: return number()
    case UInt8(ascii: "%") where isCompleteAndAccurate: return word()
    default: return habit(byte) ?? sign(byte) ?? letter()
    }
  }

  /// `%C&A` is a word; the percent sign after a number is not.
  private var isCompleteAndAccurate: Bool {
    guard let letter = byte(1), byte(2) == UInt8(ascii: "&") else { return false }
    let followsNumber = index > 0 && Self.isDigit(bytes[index - 1])
    return !followsNumber && Self.isASCIILetter(letter)
  }

  private func pair(_ first: UInt8) -> Token.Kind? {
    switch (first, byte(1)) {
    case (UInt8(ascii: "-"), UInt8(ascii: ">")): .arrow
    case (UInt8(ascii: "~"), UInt8(ascii: ">")): .squiggle
    case (UInt8(ascii: "<"), UInt8(ascii: "=")): .atMost
    case (UInt8(ascii: ">"), UInt8(ascii: "=")): .atLeast
    case (UInt8(ascii: "."), UInt8(ascii: ".")): .ellipsis
    default: nil
    }
  }

  private mutating func sign(_ first: UInt8) -> Token.Kind? {
    if let pair = pair(first) {
      // `30...40s` is `30..40s`, as with one sign for three points.
      index += pair == .ellipsis && byte(2) == first ? 3 : 2
      return pair
    }
    let kind: Token.Kind
    switch first {
    case UInt8(ascii: "["): kind = .leftBracket
    case UInt8(ascii: "]"): kind = .rightBracket
    case UInt8(ascii: ":"): kind = .colon
    case UInt8(ascii: ";"): kind = .semicolon
    case UInt8(ascii: "?"): kind = .question
    case UInt8(ascii: "~"): kind = .about
    case UInt8(ascii: "{"): kind = .leftBrace
    case UInt8(ascii: "}"): kind = .rightBrace
    case UInt8(ascii: "("): kind = .leftParenthesis
    case UInt8(ascii: ")"): kind = .rightParenthesis
    case UInt8(ascii: ","): kind = .comma
    case UInt8(ascii: "."): kind = .dot
    case UInt8(ascii: "/"): kind = .slash
    case UInt8(ascii: "+"): kind = .plus
    case UInt8(ascii: "-"): kind = .minus
    case UInt8(ascii: "%"): kind = .percent
    case UInt8(ascii: "*"): kind = .star
    case UInt8(ascii: "<"): kind = .less
    case UInt8(ascii: ">"): kind = .greater
    case UInt8(ascii: "="): kind = .equals
    case UInt8(ascii: "$"): kind = .currency
    default: return nil
    }
    index += 1
    return kind
  }

  private mutating func letter() -> Token.Kind {
    if let byte = byte(), Self.isASCIILetter(byte) { return word() }
    guard let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index) else { return .unknown }
    switch scalar {
    case "\u{A0}", "\u{FEFF}", "\u{2009}", "\u{202F}":
      index += length
      return .blank
    case "×":
      index += length
      return .times
    case "÷":
      index += length
      return .divide
    case "−", "–", "—":
      if let arrow = otherArrow(scalar) { return arrow }
      index += length
      return .minus
    case "≈", "∼":
      index += length
      return .about
    case "…":
      index += length
      return .ellipsis
    case "≤":
      index += length
      return .atMost
    case "≥":
      index += length
      return .atLeast
    case "→":
      index += length
      return .arrow
    case "€", "£", "¥":
      index += length
      return .currency
    default: break
    }
    if Self.isLetter(scalar) { return word() }
    let start = index
    if scalar.properties.generalCategory == .decimalNumber { return digitsOfOtherScript(from: start) }
    if let kind = otherArrow(scalar) ?? labelInOtherQuotes(scalar) { return kind }
    index += length
    // One message for a run of garbage, not one for each character.
    while let (next, length) = UTF8Decoding.scalar(in: bytes, at: index), next == scalar {
      index += length
    }
    problems.append(
      Diagnostic(.unexpectedCharacter(String(Character(scalar))), at: SourceSpan(start, index)))
    return .unknown
  }

  private mutating func word() -> Token.Kind {
    let start = index
    if byte() == UInt8(ascii: "%") { index += 1 }
    scanName()
    // The field's short names hold a stroke or an ampersand: C/T, C/O, %C&A. Any other stroke is one of
    // its own: `6_400 RH/month`.
    if index - start <= 2, let join = byte(), join == UInt8(ascii: "/") || join == UInt8(ascii: "&"),
      let letter = byte(1), Self.isASCIILetter(letter)
    {
      let end = index
      index += 1
      scanName()
      if !Property.isName(String(decoding: bytes[start..<index], as: UTF8.self)) { index = end }
    }
    scanNameWithPoints(from: start)
    return .word
  }

  mutating func scanName() {
    while let byte = byte() {
      if byte == UInt8(ascii: "-") {
        // The stroke of an arrow belongs to the arrow.
        if self.byte(1) == UInt8(ascii: ">") || isLongArrow { return }
        index += 1
      } else if Self.isASCIILetter(byte) || Self.isDigit(byte) || byte == UInt8(ascii: "_") {
        index += 1
      } else if byte >= 0x80, let (scalar, length) = UTF8Decoding.scalar(in: bytes, at: index),
        Self.isLetter(scalar)
      {
        index += length
      } else {
        return
      }
    }
  }

  private mutating func number() -> Token.Kind {
    let start = index
    scanDigits()
    // `.5`
    var isMalformed = index == start
    // Other signs between digits belong to the number that was meant: 18,400 and 1:30 are told as a whole.
    while let sign = byte(), Self.joinsDigits(sign) {
      if let next = byte(1), Self.isDigit(next) {
        isMalformed = isMalformed || sign != UInt8(ascii: ".") || bytes[start..<index].contains(sign)
        index += 1
        scanDigits()
      } else if sign == UInt8(ascii: "."), byte(1) != UInt8(ascii: ".") {
        // `3.s`
        isMalformed = true
        index += 1
        break
      } else {
        break
      }
    }
    if let letter = byte(), letter == UInt8(ascii: "e") || letter == UInt8(ascii: "E") {
      let signed = byte(1) == UInt8(ascii: "+") || byte(1) == UInt8(ascii: "-")
      if let digit = byte(signed ? 2 : 1), Self.isDigit(digit) {
        index += signed ? 2 : 1
        scanDigits()
      }
    }
    if isMalformed || bytes[index - 1] == UInt8(ascii: "_") {
      tellOfMalformedNumber(from: start)
      return .unknown
    }
    if let next = byte(), next >= 0x80 || next == UInt8(ascii: "'") || next == UInt8(ascii: "\""),
      let kind = numberBefore(next, from: start)
    {
      return kind
    }
    return .number
  }

  private static func joinsDigits(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: ":")
  }

  mutating func scanDigits() {
    while let byte = byte(), Self.isDigit(byte) || byte == UInt8(ascii: "_") { index += 1 }
  }

  private mutating func string() -> Token.Kind {
    let start = index
    index += 1
    while let byte = byte() {
      switch byte {
      case UInt8(ascii: "\""):
        index += 1
        return .string
      case 0x0A, 0x0D:
        problems.append(Diagnostic(.unclosedString, at: SourceSpan(start, index)))
        return .string
      case UInt8(ascii: "\\"): escape()
      case 0x00..<0x20, 0x7F:
        if byte != 0x09 {
          problems.append(
            Diagnostic(.controlCharacterInString(code: UInt32(byte)), at: SourceSpan(index, index + 1)))
        }
        index += 1
      default: index += 1
      }
    }
    problems.append(Diagnostic(.unclosedString, at: SourceSpan(start, index)))
    return .string
  }

  private mutating func escape() {
    let known = [UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "n")]
    guard let next = byte(1), next != 0x0A, next != 0x0D else {
      index += 1
      return
    }
    if known.contains(next) {
      index += 2
      return
    }
    let length = 1 + (UTF8Decoding.scalar(in: bytes, at: index + 1)?.length ?? 1)
    let text = String(decoding: bytes[index..<index + length], as: UTF8.self)
    problems.append(Diagnostic(.unknownEscape(text), at: SourceSpan(index, index + length)))
    index += length
  }

  static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  static func isASCIILetter(_ byte: UInt8) -> Bool {
    (65...90).contains(byte) || (97...122).contains(byte)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { scalar.isLetterOfName }
}

extension Unicode.Scalar {
  /// Letters of any script, and the marks on them.
  package var isLetterOfName: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark:
      true
    default: false
    }
  }
}
