import VSMDiagnostics

extension Parser {
  /// `target lead-time(resell) <= 5d by 2027-03-31`, from the word after `target`.
  mutating func target(from start: Int, _ wordSpan: SourceSpan) -> Statement? {
    guard let metric = metric() else {
      skipStatement()
      return nil
    }
    var of: Name?
    if current.kind == .leftParenthesis {
      advance()
      guard current.kind == .word || current.kind == .star else {
        if current.kind != .unknown { report(.expected("a name or *", found: found), at: current.span) }
        skipStatement()
        return nil
      }
      of = Name(text: text(current), span: current.span)
      advance()
      guard current.kind == .rightParenthesis else {
        if current.kind != .unknown { report(.expected(")", found: found), at: current.span) }
        skipStatement()
        return nil
      }
      advance()
    }
    guard let comparison = comparison() else {
      if current.kind != .unknown {
        report(.expected("<= or >=", found: found, example: Word.target.form.example), at: current.span)
      }
      skipStatement()
      return nil
    }
    let comparisonSpan = current.span
    advance()
    if self.comparison() != nil {
      // `=<`, `< =`
      let span = comparisonSpan.union(current.span)
      report(
        .expected(
          "<= or >=", found: "‘" + source.text(of: span) + "’", example: Word.target.form.example), at: span)
      skipStatement()
      return nil
    }
    let boundStart = current.span
    guard let bound = bound() else {
      skipStatement()
      return nil
    }
    let boundSpan = SourceSpan(boundStart.start, endBefore ?? boundStart.end)
    var until: CalendarDate?
    if current.kind == .word, text(current) == "by" {
      guard let date = date() else {
        skipStatement()
        return nil
      }
      until = date
    }
    let span = SourceSpan(metric.span.start, endBefore ?? boundSpan.end)
    let statement = TargetStatement(
      metric: metric, of: of, comparison: comparison, bound: bound, boundSpan: boundSpan, until: until,
      text: source.text(of: span), span: span, tokens: start..<position)
    endStatement(after: .target)
    return .target(statement)
  }

  /// `lead-time`, `C/T`, `recovery.net-value`; several words are kept as one name, so that a message can say
  /// which figure has nearly that name.
  private mutating func metric() -> Name? {
    guard current.kind == .word else {
      if current.kind != .unknown { report(.expected("a figure", found: found), at: current.span) }
      return nil
    }
    var name = Name(text: text(current), span: current.span)
    advance()
    while current.kind == .word || (current.kind == .dot && following.kind == .word) {
      // `rolled-%C&A` is two words to the lexer, and one to its writer.
      if current.kind == .word, current.start > name.span.end { name.text += " " }
      if current.kind == .dot {
        name.text += "."
        advance()
      }
      name.text += text(current)
      name.span = name.span.union(current.span)
      advance()
    }
    return name
  }

  /// The end of what was read last.
  private var endBefore: Int? {
    tokens[..<position].last { !$0.kind.isTrivia && $0.kind != .newline }?.end
  }

  /// `2027-03-31`, from the word before it.
  private mutating func date() -> CalendarDate? {
    let word = current.span
    advance()
    if isAtStatementEnd {
      report(.noDate(nil, example: Self.targetWithDate), at: word)
      return nil
    }
    return calendarDate(example: Self.targetWithDate)
  }

  private static let targetWithDate = "target lead-time <= 5d by 2027-03-31"

  private func comparison() -> TargetStatement.Comparison? {
    switch current.kind {
    case .atMost: .atMost
    case .atLeast: .atLeast
    case .less: .below
    case .greater: .above
    case .equals: .equal
    default: nil
    }
  }

  private mutating func bound() -> TargetStatement.Bound? {
    let start = current.span
    let reading = Reading(name: "target", example: Word.target.form.example, owner: .target)
    if current.kind == .number, tellOfKindOfDays(reading) { return nil }
    if current.kind == .word, text(current) == "takt" {
      advance()
      return .takt
    }
    if isAtNamedValue() {
      skipNamedValue()
      return .number(0)
    }
    if current.kind == .currency || (current.kind == .minus && following.kind == .currency) {
      guard let money = money(for: reading, isSigned: true) else { return nil }
      guard perUnit(for: reading) else { return nil }
      guard !money.amount.isRange else {
        tellOfRange(from: start)
        return nil
      }
      return .money(money.amount.low, currency: money.currency)
    }
    if beginsDuration {
      guard let duration = duration(for: reading) else { return nil }
      guard duration.high == nil else {
        tellOfRange(from: start)
        return nil
      }
      return .duration(duration)
    }
    guard let number = numeral("a value, such as 5d, 90%, $90/unit or takt", for: reading) else { return nil }
    if current.kind == .percent {
      advance()
      if current.kind == .ellipsis {
        tellOfRange(from: start)
        return nil
      }
      return .share(number.value / 100)
    }
    if let unit = measureUnit() {
      guard current.kind != .ellipsis else {
        tellOfRange(from: start)
        return nil
      }
      return perUnit(for: reading) ? .measure(number.value * unit.factor, unit) : nil
    }
    guard pieces(after: number, true, reading) else { return nil }
    if current.kind == .ellipsis {
      tellOfRange(from: start)
      return nil
    }
    return .number(number.value)
  }

  private mutating func tellOfRange(from start: SourceSpan) {
    while !isAtStatementEnd { advance() }
    let end = tokens[..<position].last { !$0.kind.isTrivia }?.end ?? start.end
    let span = SourceSpan(start.start, end)
    report(.expected("one value", found: "the range " + source.text(of: span)), at: span)
  }
}
