import VSMDiagnostics

/// The values of properties. Each function reads one kind, or reports and returns nothing.
extension Parser {
  mutating func value(of property: Property, writtenAs word: String, _ owner: Word) -> Value? {
    let start = current.span
    let reading = Reading(property: property, writtenAs: word, owner: owner)
    if current.kind == .word, property.kind.mayBeNamed, isAtNamedValue() {
      skipNamedValue()
      return .text(word)
    }
    guard let value = anyValue(of: property, reading) else { return nil }
    if property.isPositive, value.mayBeZero {
      report(outOfRange(source.text(of: start), "above 0", reading), at: start)
      return nil
    }
    return property.takesVariants && beginsVariant ? values(of: property, from: value, reading) : value
  }

  mutating func anyValue(of property: Property, _ reading: Reading) -> Value? {
    switch property.kind {
    case .flag: return .flag
    case .text: return text(for: reading)
    case .labelledText: return labelledText(for: reading)
    case .label: return current.kind == .string ? text(for: reading) : missing("a label in quotes", reading)
    case .date: return date(for: reading)
    case .link: return link(for: reading)
    case .duration: return duration(for: reading).map { .duration($0) }
    case .repeatedDuration: return repeatedDuration(for: reading)
    case .share: return share(for: reading).map { .share($0) }
    case .count: return count(for: reading, takesPieces: true).map { .count($0) }
    case .number: return count(for: reading, takesPieces: false).map { .count($0) }
    case .rate: return rate(for: reading)
    case .shares: return mix(for: reading, asShares: true).map { .shares($0) }
    case .choice(let choices): return choice(of: choices, for: reading).map { .choice($0) }
    case .money, .signedMoney:
      guard let money = money(for: reading, isSigned: property.kind == .signedMoney),
        perUnit(for: reading)
      else { return nil }
      return .money(money)
    case .moneyRate: return moneyRate(for: reading)
    case .mass: return mass(for: reading)
    case .decay: return decay(for: reading)
    case .moneyPer: return moneyPer(for: reading)
    case .distance: return distance(for: reading)
    case .consumption(let flow): return consumption(of: flow, for: reading).map { .consumption($0) }
    case .factor(let flow): return emissionFactor(of: flow, for: reading)
    case .shareOf: return shareOf(for: reading)
    // A number alone is of pieces.
    case .amount where beginsDuration: return duration(for: reading).map { .duration($0) }
    case .amount: return count(for: reading, takesPieces: true).map { .count($0) }
    case .width: return width(for: reading)
    case .dayLength:
      if current.kind == .number { return duration(for: reading).map { .duration($0) } }
      return choice(of: ["worktime"], for: reading).map { .choice($0) }
    case .flagOrShare: return current.kind == .number ? share(for: reading).map { .share($0) } : .flag
    case .people: return people(for: reading)
    case .nameOf(let word): return name("the name of \(word.noun)", reading).map { .name($0) }
    case .use: return use(for: reading)
    case .objective: return objective(for: reading).map { .objective($0) }
    case .graded: return graded(for: reading)
    }
  }

  /// The quantity, the time or both of a stock.
  mutating func amount(of word: Word) -> Amount? {
    let reading = Reading(
      name: word.rawValue, example: word.form.example, owner: word, takesTime: true)
    let problemsBefore = problems.count
    let start = current.span
    var amount = Amount(span: start)
    if isAtNamedValue() {
      skipNamedValue()
      return amount
    }
    if tellOfNoValue(of: reading) { return nil }
    while current.kind == .number || current.kind == .minus || current.kind == .currency {
      if current.start > start.start, tellOfDash(from: start) { return nil }
      if tellOfKindOfDays(reading) { return nil }
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
    /// The word as the file has it: of several names of a property the one that was written.
    let name: String
    let owner: Word
    var property: Property?
    /// True where a time may stand in place of pieces.
    var takesTime = false
    private let ownExample: String

    /// Made for a message alone: a file gives many numbers, and few of them are wrong.
    var example: String {
      guard let property else { return ownExample }
      return name + property.example.dropFirst(property.name.count)
    }

    init(property: Property, writtenAs word: String, owner: Word) {
      self.init(name: word, example: "", owner: owner, takesTime: property.kind == .amount)
      self.property = property
    }

    init(name: String, example: String, owner: Word, takesTime: Bool = false) {
      self.name = name
      ownExample = example
      self.owner = owner
      self.takesTime = takesTime
    }
  }

  func outOfRange(_ number: String, _ allowed: String, _ reading: Reading) -> Problem {
    .outOfRange(number: number, property: reading.name, allowed: allowed, example: reading.example)
  }

  // MARK: Words and texts

  mutating func text(for reading: Reading) -> Value? {
    if current.kind == .string { return .text(label().text) }
    guard current.kind == .word else { return missing("a word or a label in quotes", reading) }
    let word = text(current)
    advance()
    return .text(word)
  }

  mutating func labelledText(for reading: Reading) -> Value? {
    guard current.kind == .string else { return missing("two labels in quotes", reading) }
    let label = label().text
    guard current.kind == .string else { return missing("a second label in quotes", reading) }
    return .labelledText(label: label, text: self.label().text)
  }

  mutating func choice(of choices: [String], for reading: Reading) -> String? {
    guard current.kind == .word else {
      let last = choices.last ?? ""
      let others = choices.dropLast().joined(separator: ", ")
      return missing(others.isEmpty ? last : others + " or " + last, reading)
    }
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

  /// One width: a range would not say how wide the picture is.
  private mutating func width(for reading: Reading) -> Value? {
    let start = current.span
    guard let width = count(for: reading, takesPieces: false) else { return nil }
    let end = tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }?.end ?? start.end
    let span = SourceSpan(start.start, end)
    guard !width.isRange, Limits.widths.contains(width.low) else {
      report(outOfRange(source.text(of: span), "one width \(Limits.widthText)", reading), at: span)
      return nil
    }
    return .count(width)
  }

  mutating func missing<T>(_ kind: String, _ reading: Reading) -> T? {
    // A character that the lexer could not read has its message already.
    let isTold =
      current.kind == .unknown
      || (current.kind == .string && source.bytes[current.start] != UInt8(ascii: "\""))
    if !isTold, !tellOfNoValue(of: reading) {
      report(.valueMissing(property: reading.name, kind: kind, example: reading.example), at: current.span)
    }
    return nil
  }
}

extension Property.Kind {
  /// False where a word is a value itself.
  fileprivate var mayBeNamed: Bool {
    switch self {
    case .flag, .text, .label, .date, .link, .choice, .objective: false
    default: true
    }
  }
}
