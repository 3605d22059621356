import VSMDiagnostics

/// The values of properties. Each function reads one kind, or reports and returns nothing.
extension Parser {
  mutating func value(of property: Property, _ owner: Word) -> Value? {
    let reading = Reading(property: property, owner: owner)
    switch property.kind {
    case .flag: return .flag
    case .text: return text(for: reading)
    case .labelledText: return labelledText(for: reading)
    case .duration: return duration(for: reading).map { .duration($0) }
    case .repeatedDuration: return repeatedDuration(for: reading)
    case .share: return share(for: reading).map { .share($0) }
    case .count: return count(for: reading, takesPieces: true).map { .count($0) }
    case .number: return count(for: reading, takesPieces: false).map { .count($0) }
    case .rate: return rate(for: reading)
    case .shares: return mix(for: reading, asShares: true).map { .shares($0) }
    case .choice(let choices): return choice(of: choices, for: reading).map { .choice($0) }
    case .dayLength:
      if current.kind == .number { return duration(for: reading).map { .duration($0) } }
      return choice(of: ["worktime"], for: reading).map { .choice($0) }
    }
  }

  /// The quantity, the time or both of a stock.
  mutating func amount(of word: Word) -> Amount? {
    let reading = Reading(name: word.rawValue, example: word.form.example, owner: word)
    let problemsBefore = problems.count
    let start = current.span
    var amount = Amount(span: start)
    while current.kind == .number || current.kind == .minus || current.kind == .currency {
      if beginsDuration {
        guard amount.time == nil, let time = duration(for: reading) else { break }
        amount.time = time
      } else {
        guard amount.quantity == nil, let quantity = mix(for: reading, asShares: false) else { break }
        amount.quantity = quantity
      }
    }
    guard amount.quantity != nil || amount.time != nil else {
      if problems.count == problemsBefore, current.kind != .unknown {
        report(.expected("a quantity or a time, such as 4600 or 5d", found: found), at: current.span)
      }
      return nil
    }
    return amount
  }

  /// What is being read, for messages.
  struct Reading {
    let name: String
    let example: String
    let owner: Word

    init(property: Property, owner: Word) {
      self.init(name: property.name, example: property.example, owner: owner)
    }

    init(name: String, example: String, owner: Word) {
      self.name = name
      self.example = example
      self.owner = owner
    }
  }

  // MARK: Words and texts

  private mutating func text(for reading: Reading) -> Value? {
    if current.kind == .string { return .text(label().text) }
    guard current.kind == .word else { return missing("a word or a label in quotes", reading) }
    let word = text(current)
    advance()
    return .text(word)
  }

  private mutating func labelledText(for reading: Reading) -> Value? {
    guard current.kind == .string else { return missing("two labels in quotes", reading) }
    let label = label().text
    guard current.kind == .string else { return missing("a second label in quotes", reading) }
    return .labelledText(label: label, text: self.label().text)
  }

  private mutating func choice(of choices: [String], for reading: Reading) -> String? {
    guard current.kind == .word else { return missing(choices.joined(separator: " or "), reading) }
    var span = current.span
    var word = text(current)
    advance()
    // `waits+process` is one choice, whatever blanks it is written with.
    while current.kind == .plus, following.kind == .word {
      advance()
      word += "+" + text(current)
      span = span.union(current.span)
      advance()
    }
    if choices.contains(word) { return word }
    report(
      .unknownChoice(
        word, property: reading.name, choices: choices, nearest: nearestName(to: word, among: choices)),
      at: span)
    return nil
  }

  private mutating func missing<T>(_ kind: String, _ reading: Reading) -> T? {
    // A character that the lexer could not read has its message already.
    if current.kind != .unknown {
      report(.valueMissing(property: reading.name, kind: kind, example: reading.example), at: current.span)
    }
    return nil
  }

  // MARK: Numbers

  private struct Numeral {
    var value: Double
    var text: String
    var span: SourceSpan
  }

  private mutating func numeral(_ kind: String, for reading: Reading) -> Numeral? {
    let isNegative = current.kind == .minus && following.kind == .number
    let start = current.span
    if isNegative { advance() }
    guard current.kind == .number else { return missing(kind, reading) }
    let digits = text(current)
    let span = start.union(current.span)
    let written = isNegative ? "−" + digits : digits
    advance()
    guard let value = Double(digits.filter { $0 != "_" }) else {
      // The lexer has told why the number cannot be read.
      return nil
    }
    guard value <= Limits.number else {
      report(.numberTooLarge(digits, limit: Limits.numberText), at: span)
      return nil
    }
    if isNegative {
      report(.negative(number: written, property: reading.name), at: span)
      return nil
    }
    return Numeral(value: value, text: digits, span: span)
  }

  private mutating func interval(_ low: Numeral, _ high: Numeral) -> Interval? {
    guard low.value <= high.value else {
      report(.rangeTurnedRound(low: low.text, high: high.text), at: low.span.union(high.span))
      return nil
    }
    return Interval(low.value, high.value)
  }

  /// `3`, `20pcs`, `2..4`.
  private mutating func count(for reading: Reading, takesPieces: Bool) -> Interval? {
    guard let low = numeral("a number", for: reading) else { return nil }
    guard pieces(after: low, takesPieces, reading) else { return nil }
    guard current.kind == .ellipsis else { return Interval(low.value) }
    advance()
    guard let high = numeral("a number", for: reading), pieces(after: high, takesPieces, reading) else {
      return nil
    }
    return interval(low, high)
  }

  /// Reads an optional `pcs`. Any other unit is wrong.
  private mutating func pieces(after number: Numeral, _ takesPieces: Bool, _ reading: Reading) -> Bool {
    guard current.kind == .word || current.kind == .percent else { return true }
    if takesPieces, Self.pieceNames.contains(text(current)) {
      advance()
      return true
    }
    guard isAdjacent else { return true }
    report(
      .unitWrong(
        unit: text(current), property: reading.name,
        units: takesPieces ? "a plain number or pieces (pcs)" : "a plain number", example: reading.example),
      at: number.span.union(current.span))
    return false
  }

  private static let pieceNames: Set<String> = ["pcs", "pc", "pieces", "piece", "units", "unit"]

  /// `85%`, `12%..18%`, `12..18%`: at most 100 %.
  private mutating func share(for reading: Reading) -> Interval? {
    guard let low = numeral("a share", for: reading) else { return nil }
    if current.kind == .ellipsis {
      advance()
      return shareRange(from: low, reading)
    }
    guard percent(after: low, reading) else { return nil }
    guard current.kind == .ellipsis else { return Interval(low.value / 100) }
    advance()
    return shareRange(from: low, reading)
  }

  private mutating func shareRange(from low: Numeral, _ reading: Reading) -> Interval? {
    guard let high = numeral("a share", for: reading), percent(after: high, reading) else { return nil }
    return interval(low, high).map { Interval($0.low / 100, $0.high / 100) }
  }

  private mutating func percent(after number: Numeral, _ reading: Reading) -> Bool {
    guard current.kind == .percent else {
      if current.kind == .word, isAdjacent {
        report(
          .unitWrong(
            unit: text(current), property: reading.name, units: "a share in %", example: reading.example),
          at: number.span.union(current.span))
      } else {
        report(
          .unitMissing(
            number: number.text, property: reading.name, units: "a share in %", example: reading.example),
          at: number.span)
      }
      return false
    }
    advance()
    guard number.value <= 100 else {
      report(
        .outOfRange(number: number.text + "%", property: reading.name, allowed: "at most 100%"),
        at: number.span)
      return false
    }
    return true
  }

  // MARK: Durations

  private var beginsDuration: Bool {
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
  private mutating func duration(for reading: Reading) -> WrittenDuration? {
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
    guard let low = terms(from: first, reading) else { return nil }
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

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop { $0 == " " }.reversed().drop { $0 == " " || $0 == "\n" }.reversed())
  }

  private mutating func terms(from first: Numeral, _ reading: Reading) -> [WrittenDuration.Term]? {
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

  private var unitOfNextTerm: TimeUnit? {
    let token = following
    guard token.kind == .word, token.start == current.end else { return nil }
    return TimeUnit(named: text(token))
  }

  private mutating func timeUnit(after number: Numeral, _ reading: Reading) -> TimeUnit? {
    if current.kind == .word, let unit = TimeUnit(named: text(current)) {
      advance()
      return unit
    }
    let units = "a time (s, min, h, d, wk or mo)"
    if isAdjacent, current.kind == .word || current.kind == .percent {
      report(
        .unitWrong(unit: text(current), property: reading.name, units: units, example: reading.example),
        at: number.span.union(current.span))
    } else {
      report(
        .unitMissing(number: number.text, property: reading.name, units: units, example: reading.example),
        at: number.span)
    }
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
  private mutating func repeatedDuration(for reading: Reading) -> Value? {
    guard let duration = duration(for: reading) else { return nil }
    guard current.kind == .times || (current.kind == .word && text(current) == "x") else {
      return .repeated(duration, times: 1)
    }
    advance()
    guard let times = numeral("a number of times", for: reading) else { return nil }
    guard times.value == times.value.rounded(), times.value <= 1000 else {
      report(
        .outOfRange(
          number: times.text, property: reading.name, allowed: "a whole number of times, at most 1000"),
        at: times.span)
      return nil
    }
    return .repeated(duration, times: Int(times.value))
  }

  // MARK: Mixes and rates

  /// `12_000 LH + 6_400 RH / month`
  private mutating func rate(for reading: Reading) -> Value? {
    guard let mix = mix(for: reading, asShares: false) else { return nil }
    guard current.kind == .slash else {
      report(.periodMissing(property: reading.name, example: reading.example), at: current.span)
      return nil
    }
    advance()
    guard current.kind == .word, let period = TimeUnit(named: text(current)) else {
      report(
        .expected("a period: h, shift, day, week, month or year", found: found), at: current.span)
      return nil
    }
    advance()
    return .rate(mix, per: period)
  }

  private mutating func mix(for reading: Reading, asShares: Bool) -> Mix? {
    var parts: [Mix.Part] = []
    while true {
      guard let amount = asShares ? share(for: reading) : count(for: reading, takesPieces: true) else {
        return nil
      }
      var variant: String?
      if current.kind == .word, Property.named(text(current), of: reading.owner) == nil {
        variant = text(current)
        advance()
      } else if current.kind == .string, parts.isEmpty == false || following.kind == .plus {
        variant = label().text
      }
      parts.append(Mix.Part(amount, variant: variant))
      guard current.kind == .plus else { return Mix(parts) }
      advance()
    }
  }
}
