import VSMDiagnostics

/// Values and properties as other languages and paper have them.
extension Parser {
  /// A sign among the properties of a block, told once for all of them; goes past it.
  mutating func tellOfSign(behind property: String? = nil) {
    if !hasToldOfSign {
      let ends: Set<Token.Kind> = [.blank, .newline, .rightBrace, .comma, .semicolon, .colon, .equals]
      let value = tokens[position...].dropFirst().drop { $0.kind == .blank }
        .prefix { !ends.contains($0.kind) }.map { text($0) }.joined()
      let cure =
        property.map { "\($0) \(value.isEmpty ? "..." : value)" }
        ?? "C/T 39s  C/O 10min, with blanks between them"
      report(.habit(.signAmongProperties(text(current), cure: cure)), at: current.span)
    }
    hasToldOfSign = true
    advance()
  }

  /// `30-40s`, `4min-9min`, `30 to 40s`, from the end of the first value: tells of it and goes past the second.
  mutating func tellOfDash(from start: SourceSpan) -> Bool {
    let isTo = current.kind == .word && current.end - current.start == 2 && text(current) == "to"
    guard current.kind == .minus || isTo || current.kind == .about,
      following.kind == .number || (following.kind == .currency && !isTo)
    else { return false }
    let low = Self.trimmed(source.text(of: SourceSpan(start.start, current.start))[...])
    advance()
    let highStart = current.start
    var end = current.end
    if current.kind == .currency { advance() }
    while current.kind == .number || current.kind == .percent
      || (current.kind == .word && (isAdjacent || TimeUnit(named: text(current)) != nil))
    {
      end = current.end
      advance()
    }
    let high = source.text(of: SourceSpan(highStart, end))
    let span = SourceSpan(start.start, end)
    report(.habit(.rangeWithDash(source.text(of: span), cure: low + ".." + high)), at: span)
    return true
  }

  /// What stands where a value should and is none: `n/a`, `~39s`, `<= 39s`; false where it is neither.
  mutating func tellOfNoValue(of reading: Reading) -> Bool {
    let start = current.span
    switch current.kind {
    case .question: return tellOfUnknownValue(reading)
    case .minus where following.kind != .number && following.kind != .currency && following.kind != .minus:
      return tellOfUnknownValue(reading)
    case .about where following.kind == .number || following.kind == .currency: break
    case .word where Self.unknownValues.contains(text(current).lowercased()):
      return tellOfUnknownValue(reading)
    case .word
    where text(current).lowercased() == "n" && following.kind == .slash && following.start == current.end:
      return tellOfUnknownValue(reading)
    case .word where Self.aboutWords.contains(text(current).lowercased()) && valueFollows: break
    case .atMost, .less, .atLeast, .greater,
      .word where isBound && valueFollows:
      break
    default: return false
    }
    let isBound = isBound
    advance()
    if current.kind == .dot || (current.kind == .word && text(current) == "to") { advance() }
    let valueStart = current.start
    var end = current.end
    while current.kind == .currency || current.kind == .number
      || ((current.kind == .word || current.kind == .percent)
        && (isAdjacent || TimeUnit(named: text(current)) != nil))
    {
      end = current.end
      advance()
    }
    let value = source.text(of: SourceSpan(valueStart, end))
    let span = SourceSpan(start.start, end)
    let written = source.text(of: span)
    if isBound {
      report(
        .habit(
          .boundForValue(
            written, property: reading.name, cure: "\(value), or a range: \(Self.ranges(reading))")),
        at: span)
    } else {
      report(.habit(.valueAbout(written, cure: "\(value), or a range: \(Self.ranges(reading))")), at: span)
    }
    return true
  }

  /// A range as one of the property may look.
  private static func ranges(_ reading: Reading) -> String {
    switch reading.property?.kind {
    case .share: "80%..90%"
    case .money, .signedMoney, .moneyRate: "$3..$5"
    case .rate: "400..500"
    case .count, .number: "3..5"
    case .mass: "300g..350g"
    case .consumption(let flow), .factor(let flow):
      "2\(flow.dimensions.first?.base.symbol ?? "")..3\(flow.dimensions.first?.base.symbol ?? "")"
    case .amount, nil: "4d..6d"
    default: "35s..45s"
    }
  }

  static let unknownValues: Set<String> = [
    "tbd", "tbc", "tba", "na", "none", "unknown", "null", "nil", "undefined", "nan", "unk", "todo", "xx",
    "xxx",
  ]
  static let aboutWords: Set<String> = [
    "about", "approx", "approximately", "ca", "circa", "around", "roughly", "c", "avg", "average", "mean",
  ]
  private static let boundWords: Set<String> = [
    "max", "maximum", "min", "minimum", "under", "below", "over", "above", "up", "least", "most",
  ]

  private var isBound: Bool {
    switch current.kind {
    case .atMost, .less, .atLeast, .greater: true
    case .word: Self.boundWords.contains(text(current).lowercased())
    default: false
    }
  }

  private var valueFollows: Bool {
    let next = following.kind
    return next == .number || next == .currency || next == .dot
      || (text(current) == "up" && text(following) == "to")
  }

  private mutating func tellOfUnknownValue(_ reading: Reading) -> Bool {
    let start = current.span
    var end = start.end
    repeat {
      end = current.end
      advance()
    } while (current.kind == .slash || current.kind == .word || current.kind == .question) && isAdjacent
    let span = SourceSpan(start.start, end)
    report(.habit(.valueNotKnown(source.text(of: span), of: reading.name)), at: span)
    return true
  }

  /// `2 shifts`, `85% uptime`: a property the wrong way round.
  mutating func tellOfValueBeforeName(of owner: Word) -> Bool {
    var end = position + 1
    // The unit of the value, if it has one.
    if end < tokens.count, tokens[end].kind == .percent || tokens[end].kind == .word { end += 1 }
    while end < tokens.count, tokens[end].kind == .blank { end += 1 }
    guard end < tokens.count, tokens[end].kind == .word else { return false }
    let word = text(tokens[end])
    let value = Self.trimmed(source.text(of: SourceSpan(current.start, tokens[end].start))[...])
    let span = SourceSpan(current.start, tokens[end].end)
    var cure: (String, String?)?
    for name in [word, word + "s", word.hasSuffix("s") ? String(word.dropLast()) : word] where cure == nil {
      if Property.named(name, of: owner) != nil {
        cure = ("\(name) \(value)", nil)
      } else if let other = Property.all(named: name).first, let first = other.owners.first {
        cure = ("\(name) \(value)", first.noun)
      }
    }
    guard let cure else { return false }
    report(
      .habit(.valueBeforeName(source.text(of: span), cure: cure.0, owner: cure.1)), at: span)
    while position < end { advance() }
    advance()
    return true
  }
}
