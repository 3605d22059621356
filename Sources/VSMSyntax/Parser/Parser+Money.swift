import VSMDiagnostics

/// Money, mass, decay, and shares of what someone takes.
extension Parser {
  /// `$12.40`, `-$4`, `$3..$5`, `$4_000/week` without its period.
  mutating func money(for reading: Reading, isSigned: Bool) -> Money? {
    let start = current.span
    guard let low = amountOfMoney(for: reading, isSigned: isSigned) else { return nil }
    guard current.kind == .ellipsis else { return Money(Interval(low.value), low.currency) }
    advance()
    guard let high = amountOfMoney(for: reading, isSigned: isSigned, currency: low.currency) else {
      return nil
    }
    guard high.currency == low.currency else {
      report(.mixedCurrencies(high.currency, first: low.currency), at: high.span)
      return nil
    }
    guard low.value <= high.value else {
      let span = start.union(high.span)
      report(
        .rangeTurnedRound(low: source.text(of: low.span), high: source.text(of: high.span)), at: span)
      return nil
    }
    return Money(Interval(low.value, high.value), low.currency)
  }

  private struct Amount {
    var value: Double
    var currency: String
    var span: SourceSpan
  }

  /// One amount; the second of a range may leave the sign of the currency out.
  private mutating func amountOfMoney(
    for reading: Reading, isSigned: Bool, currency known: String? = nil
  ) -> Amount? {
    let start = current.span
    if known == nil, tellOfMisplacedCurrency() { return nil }
    var isNegative = false
    if current.kind == .minus, following.kind == .currency || (known != nil && following.kind == .number) {
      isNegative = true
      advance()
    }
    var currency = known
    if current.kind == .currency {
      currency = text(current)
      advance()
      // `$-4`
      if current.kind == .minus, following.kind == .number, !isNegative {
        isNegative = true
        advance()
      }
    }
    guard let currency else {
      if current.kind == .number || current.kind == .minus {
        let number = current.kind == .minus ? following : current
        report(
          .unitMissing(
            number: (current.kind == .minus ? "−" : "") + text(number), property: reading.name,
            units: "an amount of money ($, €, £ or ¥)",
            example: reading.example),
          at: current.kind == .minus ? current.span.union(number.span) : number.span)
        advance()
        return nil
      }
      return missing("an amount of money", reading)
    }
    if isNegative, current.kind == .minus {
      report(.expected("a number", found: found), at: current.span)
      return nil
    }
    guard let number = numeral("an amount of money", for: reading) else { return nil }
    let span = start.union(number.span)
    warnOfThousands(number, currency: currency, at: span)
    if isNegative, !isSigned {
      report(
        .negative(number: source.text(of: span), property: reading.name, example: reading.example), at: span)
      return nil
    }
    return Amount(value: isNegative ? -number.value : number.value, currency: currency, span: span)
  }

  private static let currencyCodes = ["USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"]

  /// `180$`, `180 EUR`, `EUR 180`: what was meant is plain, but one way of writing is enough.
  private mutating func tellOfMisplacedCurrency() -> Bool {
    let start = current
    let isNegative = current.kind == .minus
    let first = isNegative ? following : current
    guard first.kind == .number || (first.kind == .word && Self.currencyCodes[text(first)] != nil) else {
      return false
    }
    guard let index = tokens[position...].firstIndex(of: first),
      let second = tokens[(index + 1)...].first(where: { !$0.kind.isTrivia })
    else { return false }
    let currency = first.kind == .number ? second : first
    let number = first.kind == .number ? first : second
    let sign = currency.kind == .currency ? text(currency) : Self.currencyCodes[text(currency)]
    guard let sign, number.kind == .number else { return false }
    let span = SourceSpan(start.start, second.end)
    report(
      .currencyMisplaced(
        source.text(of: span), written: (isNegative ? "-" : "") + sign + text(number)),
      at: span)
    while current != second { advance() }
    advance()
    return true
  }

  /// Money is for one unit; `/unit` may say so.
  mutating func perUnit(for reading: Reading) -> Bool {
    guard current.kind == .slash else { return true }
    let slash = current.span
    advance()
    guard current.kind == .word, !Self.pieceNames.contains(text(current)) else {
      if current.kind == .word {
        advance()
        return true
      }
      report(.expected("unit after /", found: found), at: current.span)
      return false
    }
    report(
      .unitWrong(
        unit: "/" + text(current), property: reading.name, units: "an amount for one unit",
        example: reading.example),
      at: slash.union(current.span))
    advance()
    return false
  }

  mutating func moneyRate(for reading: Reading) -> Value? {
    guard let money = money(for: reading, isSigned: false) else { return nil }
    guard let period = period(for: reading) else { return nil }
    return .moneyRate(money, per: period)
  }

  /// `1%/wk`
  mutating func decay(for reading: Reading) -> Value? {
    let start = current.span
    guard let share = share(for: reading) else { return nil }
    guard share.high < 1 else {
      report(outOfRange(source.text(of: start) + "%", "below 100%", reading), at: start)
      return nil
    }
    guard let period = period(for: reading) else { return nil }
    return .decay(share, per: period)
  }

  /// `40% of fleet`
  mutating func shareOf(for reading: Reading) -> Value? {
    guard let share = share(for: reading) else {
      // The customer's name is no property.
      if current.kind == .word, text(current) == "of" {
        advance()
        if current.kind == .word { advance() }
      }
      return nil
    }
    guard current.kind == .word, text(current) == "of" else {
      return missing("‘of’ and the customer whose deliveries come back", reading)
    }
    advance()
    guard current.kind == .word else { return missing("a customer's name after ‘of’", reading) }
    let name = Name(text: text(current), span: current.span)
    advance()
    return .shareOf(share, name: name)
  }

  /// `/ week`
  mutating func period(for reading: Reading) -> TimeUnit? {
    guard current.kind == .slash else {
      tellOfMissingPeriod(reading)
      return nil
    }
    advance()
    guard current.kind == .word, let period = TimeUnit(named: text(current)) else {
      report(.expected("a period: h, shift, day, week, month or year", found: found), at: current.span)
      return nil
    }
    let unit = current.span
    advance()
    if current.kind == .dot, isAdjacent {
      report(
        .unitWrong(
          unit: source.text(of: unit) + ".", property: reading.name, units: "a period without a full stop",
          example: reading.example, cure: "write /\(source.text(of: unit))"), at: unit.union(current.span))
      advance()
      return nil
    }
    return period
  }

  static let kilograms: [String: Double] = [
    "mg": 1e-6, "g": 1e-3, "kg": 1, "t": 1_000, "lb": 0.453_592_37, "lbs": 0.453_592_37,
    "oz": 0.028_349_523_125,
  ]

  /// `2.1kg`, `300g..350g`
  mutating func mass(for reading: Reading) -> Value? {
    guard let low = numeral("a mass", for: reading), let kilograms = kilograms(of: low, reading) else {
      return nil
    }
    guard current.kind == .ellipsis else { return .mass(Interval(kilograms)) }
    advance()
    guard let high = numeral("a mass", for: reading), let most = self.kilograms(of: high, reading) else {
      return nil
    }
    guard kilograms <= most else {
      report(.rangeTurnedRound(low: low.text, high: high.text), at: low.span.union(high.span))
      return nil
    }
    return .mass(Interval(kilograms, most))
  }

  private mutating func kilograms(of number: Numeral, _ reading: Reading) -> Double? {
    if current.kind == .word, let factor = Self.kilograms[text(current)] {
      advance()
      return number.value * factor
    }
    reportUnit(after: number, wanted: "a mass (g, kg, t, lb or oz)", reading)
    return nil
  }
}
