import VSMDiagnostics

/// Plain numbers, pieces and shares.
extension Parser {
  struct Numeral {
    var value: Double
    var text: String
    var span: SourceSpan
  }

  mutating func numeral(_ kind: String, for reading: Reading) -> Numeral? {
    let isNegative = current.kind == .minus && following.kind == .number
    let start = current.span
    if isNegative { advance() }
    guard current.kind == .number else { return missing(kind, reading) }
    let digits = text(current)
    let span = start.union(current.span)
    let written = isNegative ? "−" + digits : digits
    advance()
    if !isNegative, tellOfDash(from: span) { return nil }
    guard let value = Double(digits.utf8.contains(UInt8(ascii: "_")) ? digits.filter { $0 != "_" } : digits)
    else {
      // The lexer has told why the number cannot be read.
      return nil
    }
    guard value <= Limits.number else {
      report(.numberTooLarge(digits, limit: Limits.numberText), at: span)
      return nil
    }
    if isNegative {
      report(.negative(number: written, property: reading.name, example: reading.example), at: span)
      return nil
    }
    return Numeral(value: value, text: digits, span: span)
  }

  mutating func interval(_ low: Numeral, _ high: Numeral) -> Interval? {
    guard low.value <= high.value else {
      report(.rangeTurnedRound(low: low.text, high: high.text), at: low.span.union(high.span))
      return nil
    }
    return Interval(low.value, high.value)
  }

  /// `3`, `20pcs`, `2..4`.
  mutating func count(for reading: Reading, takesPieces: Bool) -> Interval? {
    guard let low = numeral("a number", for: reading) else { return nil }
    if takesPieces { warnOfThousands(low) }
    guard pieces(after: low, takesPieces, reading) else { return nil }
    guard current.kind == .ellipsis else { return Interval(low.value) }
    advance()
    guard let high = numeral("a number", for: reading), pieces(after: high, takesPieces, reading) else {
      return nil
    }
    if takesPieces { warnOfThousands(high) }
    return interval(low, high)
  }

  /// Reads an optional `pcs`. Any other unit is wrong.
  mutating func pieces(after number: Numeral, _ takesPieces: Bool, _ reading: Reading) -> Bool {
    guard current.kind == .word || current.kind == .percent else { return true }
    if takesPieces, Self.pieceNames.contains(text(current)) {
      advance()
      return !tellOfFullStop(after: number, reading)
    }
    guard isAdjacent else { return true }
    if tellOfDashInUnit(after: number) { return false }
    let units =
      reading.takesTime
      ? "a plain number, pieces (pcs) or a time"
      : takesPieces ? "a plain number or pieces (pcs)" : "a plain number"
    report(
      .unitWrong(
        unit: text(current), property: reading.name, units: units, example: reading.example,
        cure: takesPieces
          ? cure(of: number, takesTime: reading.takesTime, countsPieces: true, example: reading.example) : nil
      ),
      at: number.span.union(current.span))
    return false
  }

  static let pieceNames: Set<String> = ["pcs", "pc", "pieces", "piece", "units", "unit"]

  /// Reports a number without its unit, or with another right behind it.
  mutating func reportUnit(after number: Numeral, wanted units: String, _ reading: Reading) {
    let isOtherCase =
      units.hasPrefix("a time") && current.kind == .word && TimeUnit(named: text(current)) == nil
      && TimeUnit(named: text(current).lowercased()) != nil
    if tellOfDashInUnit(after: number) {
      return
    } else if isOtherCase || (isAdjacent && (current.kind == .word || current.kind == .percent)) {
      report(
        .unitWrong(
          unit: text(current), property: reading.name, units: units, example: reading.example,
          cure: cure(
            of: number, takesTime: units.hasPrefix("a time"), countsPieces: false, example: reading.example)),
        at: number.span.union(current.span))
    } else if !tellOfKindOfDays(reading, after: number) {
      report(
        .unitMissing(
          number: number.text, property: reading.name, units: units, example: reading.example,
          cure: number.value < 1 && units.hasPrefix("a share") ? Self.percent(of: number) : nil),
        at: number.span)
    }
  }

  /// `85%`, `12%..18%`, `12..18%`: at most 100 %.
  mutating func share(for reading: Reading) -> Interval? {
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

  mutating func shareRange(from low: Numeral, _ reading: Reading) -> Interval? {
    guard let high = numeral("a share", for: reading), percent(after: high, reading) else { return nil }
    return interval(low, high).map { Interval($0.low / 100, $0.high / 100) }
  }

  mutating func percent(after number: Numeral, _ reading: Reading) -> Bool {
    guard current.kind == .percent else {
      reportUnit(after: number, wanted: "a share in %", reading)
      return false
    }
    advance()
    guard number.value <= 100 else {
      report(outOfRange(number.text + "%", "at most 100%", reading), at: number.span)
      return false
    }
    return true
  }
}
