import VSMDiagnostics

/// Times, alone, as ranges, and repeated.
extension Parser {
  var beginsDuration: Bool {
    guard current.kind == .number else { return false }
    var next = position + 1
    var isRange = false
    while next < tokens.count {
      let token = tokens[next]
      switch token.kind {
      case .blank: break
      case .word: return TimeUnit(named: text(token)) != nil
      case .ellipsis: isRange = true
      case .number where isRange: break
      default: return false
      }
      next += 1
    }
    return false
  }

  /// `39s`, `2h 30min`, `4min..9min`, `4..9min`.
  mutating func duration(for reading: Reading) -> WrittenDuration? {
    let start = current.span
    guard let first = numeral("a time", for: reading) else { return nil }
    if current.kind == .ellipsis {
      advance()
      guard let high = numeral("a time", for: reading), let unit = timeUnit(after: high, reading),
        interval(first, high) != nil
      else { return nil }
      return WrittenDuration(
        low: [WrittenDuration.Term(first.value, unit)], high: [WrittenDuration.Term(high.value, unit)])
    }
    guard let low = terms(from: first, reading), !tellOfTermWithoutUnit(after: low, from: start, reading)
    else { return nil }
    guard current.kind == .ellipsis else { return WrittenDuration(low: low) }
    advance()
    guard let second = numeral("a time", for: reading), let high = terms(from: second, reading) else {
      return nil
    }
    if let comparison = Self.compare(low, high), comparison {
      let words = source.text(of: SourceSpan(start.start, tokens[position].start)).split(separator: "..")
      report(
        .rangeTurnedRound(
          low: words.first.map { Self.trimmed($0) } ?? "", high: words.last.map { Self.trimmed($0) } ?? ""),
        at: SourceSpan(start.start, second.span.end))
      return nil
    }
    return WrittenDuration(low: low, high: high)
  }

  static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }

  mutating func terms(from first: Numeral, _ reading: Reading) -> [WrittenDuration.Term]? {
    guard let unit = timeUnit(after: first, reading) else { return nil }
    var terms = [WrittenDuration.Term(first.value, unit)]
    // `2h 30min` goes on as long as the units get shorter.
    while current.kind == .number, let next = unitOfNextTerm, let last = terms.last, next < last.unit {
      guard let more = numeral("a time", for: reading), let unit = timeUnit(after: more, reading) else {
        return nil
      }
      terms.append(WrittenDuration.Term(more.value, unit))
    }
    return terms
  }

  var unitOfNextTerm: TimeUnit? {
    let token = following
    guard token.kind == .word, token.start == current.end else { return nil }
    return TimeUnit(named: text(token))
  }

  mutating func timeUnit(after number: Numeral, _ reading: Reading) -> TimeUnit? {
    if current.kind == .word, let unit = TimeUnit(named: text(current)) {
      advance()
      return tellOfFullStop(after: number, reading) ? nil : unit
    }
    reportUnit(after: number, wanted: "a time (s, min, h, shift, d, wk, mo or yr)", reading)
    return nil
  }

  /// True where the first is longer, as far as that is certain without a calendar.
  private static func compare(_ low: [WrittenDuration.Term], _ high: [WrittenDuration.Term]) -> Bool? {
    let scale: [TimeUnit: Double] = [.second: 1, .minute: 60, .hour: 3600]
    func seconds(_ terms: [WrittenDuration.Term]) -> Double? {
      var total = 0.0
      for term in terms {
        guard let factor = scale[term.unit] else { return nil }
        total += term.number * factor
      }
      return total
    }
    if let first = seconds(low), let second = seconds(high) { return first > second }
    if low.map(\.unit) == high.map(\.unit) {
      return high.map(\.number).lexicographicallyPrecedes(low.map(\.number))
    }
    return nil
  }

  /// `10min x 2`
  mutating func repeatedDuration(for reading: Reading) -> Value? {
    // People say it either way round: `2 x 10min`.
    if current.kind == .number, isTimes(following) {
      guard let times = times(for: reading) else { return nil }
      advance()
      return duration(for: reading).map { .repeated($0, times: times) }
    }
    guard let duration = duration(for: reading) else { return nil }
    guard isTimes(current) else { return .repeated(duration, times: 1) }
    advance()
    return times(for: reading).map { .repeated(duration, times: $0) }
  }

  func isTimes(_ token: Token) -> Bool {
    token.kind == .times || (token.kind == .word && text(token) == "x")
  }

  private mutating func times(for reading: Reading) -> Int? {
    guard let times = numeral("a number of times", for: reading) else { return nil }
    guard times.value == times.value.rounded(), times.value <= 1000 else {
      report(outOfRange(times.text, "a whole number of times, at most 1000", reading), at: times.span)
      return nil
    }
    return Int(times.value)
  }
}
