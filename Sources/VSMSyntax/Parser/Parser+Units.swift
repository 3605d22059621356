import VSMDiagnostics

/// What to type instead of a unit that vsm does not have.
extension Parser {
  /// The cure for the word that stands right behind a number.
  func cure(of number: Numeral, takesTime: Bool, countsPieces: Bool, example: String) -> String? {
    let unit = text(current)
    if countsPieces, Self.masses.contains(unit) {
      return "pieces are counted, as in 4600pcs"
        + (takesTime ? ", or last for a time, as in 5d: " : ": ") + example
    }
    guard takesTime else { return nil }
    switch unit {
    case "ms", "msec", "millisecond", "milliseconds": return Self.seconds(number, 1e-3)
    case "us", "µs", "μs", "usec": return Self.seconds(number, 1e-6)
    case "ns": return Self.seconds(number, 1e-9)
    case "m": return "write \(number.text)min if minutes are meant, \(number.text)mo if months are"
    default: break
    }
    if let joined = Self.splitTerms(number.text, unit) { return "write \(joined)" }
    let small = unit.lowercased()
    if TimeUnit(named: small) != nil { return "write \(number.text)\(small)" }
    return nil
  }

  private static let masses: Set<String> = ["mg", "g", "kg", "t", "oz", "lb", "lbs", "tons", "ton"]

  private static func seconds(_ number: Numeral, _ factor: Double) -> String {
    "write \(NumberText.plain(number.value * factor, decimals: 12))s: the shortest unit is the second"
  }

  static func percent(of number: Numeral) -> String {
    "write \(NumberText.plain(number.value * 100, decimals: 4))%"
  }

  /// `1h30`, `1h30m`, `2m30s`: the terms set apart, each with its unit.
  private static func splitTerms(_ number: String, _ unit: String) -> String? {
    let letters = unit.prefix { $0.isLetter }
    let digits = unit.dropFirst(letters.count).prefix { $0.isNumber }
    let rest = unit.dropFirst(letters.count + digits.count)
    let minutes: Set<Substring> = ["m", "min", "mins"]
    guard !digits.isEmpty else { return nil }
    switch letters {
    case "h", "hr", "H":
      guard rest.isEmpty || minutes.contains(rest) else { return nil }
      return "\(number)h \(digits)min"
    case "m", "min":
      guard rest.isEmpty || rest == "s" || rest == "sec" else { return nil }
      return "\(number)min \(digits)s"
    case "d":
      guard rest.isEmpty || rest == "h" else { return nil }
      return "\(number)d \(digits)h"
    default: return nil
    }
  }

  /// `30s-40s`, whose units and second number are one word to the lexer.
  mutating func tellOfDashInUnit(after number: Numeral) -> Bool {
    guard current.kind == .word, isAdjacent else { return false }
    let parts = text(current).split(separator: "-", maxSplits: 1)
    guard parts.count == 2, let unit = parts.first, let high = parts.last, high.first?.isNumber == true,
      TimeUnit(named: String(unit)) != nil || Self.pieceNames.contains(String(unit))
    else { return false }
    let span = number.span.union(current.span)
    report(
      .habit(.rangeWithDash(source.text(of: span), cure: "\(number.text)\(unit)..\(high)")), at: span)
    advance()
    return true
  }

  /// `1h 30`: a number without its unit behind one with it.
  mutating func tellOfTermWithoutUnit(
    after terms: [WrittenDuration.Term], from start: SourceSpan, _ reading: Reading
  )
    -> Bool
  {
    guard current.kind == .number, reading.property != nil, terms.count == 1, let first = terms.first,
      let next = TimeUnit(rawValue: first.unit.rawValue - 1), first.unit == .hour || first.unit == .minute
    else { return false }
    let after = tokens[min(position + 1, tokens.count - 1)].kind
    guard after != .percent, after != .word, !isTimes(following) else { return false }
    let written = Self.trimmed(source.text(of: SourceSpan(start.start, current.start))[...])
    report(
      .unitMissing(
        number: text(current), property: reading.name, units: "a unit behind each of its numbers",
        example: reading.example, cure: "write \(written) \(text(current))\(next.symbol)"), at: current.span)
    advance()
    return true
  }

  /// `39 sec.`, from behind the unit: tells of the full stop and goes past it.
  mutating func tellOfFullStop(after number: Numeral, _ reading: Reading) -> Bool {
    guard current.kind == .dot, isAdjacent, let unit = tokens[..<position].last else { return false }
    let word = text(unit)
    report(
      .unitWrong(
        unit: word + ".", property: reading.name, units: "a unit without a full stop",
        example: reading.example,
        cure: "write \(number.text)\(TimeUnit(named: word)?.symbol ?? word)"),
      at: SourceSpan(number.span.start, current.end))
    advance()
    return true
  }

  /// `5 working days`: tells of the word before the unit, from the number or from behind it.
  mutating func tellOfKindOfDays(_ reading: Reading, after number: Numeral? = nil) -> Bool {
    let word = number == nil ? following : current
    let ahead = number == nil ? tokens[position...].firstIndex(of: word) ?? position : position
    guard word.kind == .word, Self.kindsOfDays.contains(text(word).lowercased()),
      let unit = tokens[(ahead + 1)...].first(where: { !$0.kind.isTrivia }), unit.kind == .word,
      let time = TimeUnit(named: text(unit))
    else { return false }
    let digits = number?.text ?? text(current)
    let span = SourceSpan(number?.span.start ?? current.start, unit.end)
    report(
      .unitWrong(
        unit: source.text(of: SourceSpan(word.start, unit.end)), property: reading.name,
        units: "a time (s, min, h, shift, d, wk, mo or yr)", example: reading.example,
        cure:
          "write \(digits)\(time.symbol); `conventions { day 24h }` says whether days are those of work or of the clock"
      ),
      at: span)
    while current != unit { advance() }
    advance()
    return true
  }

  static let kindsOfDays: Set<String> = [
    "working", "work", "business", "calendar", "clock", "production", "week", "man",
  ]
}
