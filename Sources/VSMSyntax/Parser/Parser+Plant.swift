import VSMDiagnostics

/// Values by variant and by shift, names of resources and calendars, and how many units of one thing go into another.
extension Parser {
  /// True where a name of a variant follows a value: only in a sum, or a misspelt property would be one.
  var beginsVariant: Bool {
    switch current.kind {
    case .plus: true
    case .word, .string: following.kind == .plus
    default: false
    }
  }

  /// `200s A + 300s B`, from behind the first time.
  mutating func values(of property: Property, from first: Value, _ reading: Reading) -> Value? {
    var parts: [VariantValue] = []
    var known = Set<String>()
    var value = first
    while true {
      let place = current.span
      guard let name = variant(of: reading) else {
        if current.kind != .unknown {
          report(
            .expected(
              "the variant behind its value", found: found,
              example: "\(reading.name) \(Self.variantExamples[property.kind] ?? Self.countExample)"),
            at: place)
        }
        skipMix()
        return nil
      }
      guard known.insert(name).inserted else {
        report(.variantTwice(name), at: place)
        skipMix()
        return nil
      }
      parts.append(VariantValue(variant: name, value))
      guard current.kind == .plus else { return .byVariant(parts) }
      guard parts.count < Limits.variants else {
        report(.plant(.tooManyVariants(property: reading.name, limit: Limits.variants)), at: place)
        skipMix()
        return nil
      }
      advance()
      let start = current.span
      guard let next = anyValue(of: property, reading) else {
        skipMix()
        return nil
      }
      if property.isPositive, next.mayBeZero {
        report(outOfRange(source.text(of: start), "above 0", reading), at: start)
        skipMix()
        return nil
      }
      value = next
    }
  }

  private static let variantExamples: [Property.Kind: String] = [
    .duration: "200s A + 300s B", .share: "97% A + 95% B",
    .signedMoney: "$180 A + $120 B + $60 C",
  ]
  private static let countExample = "200pcs A + 100pcs B"

  private mutating func variant(of reading: Reading) -> String? {
    if current.kind == .string { return label().text }
    guard current.kind == .word, Property.named(text(current), of: reading.owner) == nil else { return nil }
    let word = text(current)
    amountWords.named.insert(word)
    advance()
    return word
  }

  /// `3`, `3 + 2 + 1`
  mutating func people(for reading: Reading) -> Value? {
    guard let first = count(for: reading, takesPieces: false) else { return nil }
    guard current.kind == .plus else { return .count(first) }
    var counts = [first]
    while current.kind == .plus {
      advance()
      guard let next = count(for: reading, takesPieces: false) else {
        skipMix()
        return nil
      }
      counts.append(next)
      guard counts.count <= Limits.shifts else {
        report(
          outOfRange("\(counts.count)", "one number for each shift, at most \(Limits.shifts)", reading),
          at: current.span)
        skipMix()
        return nil
      }
    }
    return .byShift(counts)
  }

  mutating func name(_ wanted: String, _ reading: Reading) -> Name? {
    guard current.kind == .word else { return missing(wanted, reading) }
    defer { advance() }
    return Name(text: text(current), span: current.span)
  }

  /// `qa`, `qa 50%`
  mutating func use(for reading: Reading) -> Value? {
    guard let name = name("the name of a resource", reading) else { return nil }
    guard current.kind == .number else { return .use(name, share: nil) }
    return share(for: reading).map { .use(name, share: $0) }
  }

  /// `A as 85% A + 15% B`
  mutating func graded(for reading: Reading) -> Value? {
    let grade: String
    if current.kind == .string {
      grade = label().text
    } else {
      guard current.kind == .word else { return missing("the name of a grade", reading) }
      grade = text(current)
      amountWords.named.insert(grade)
      advance()
    }
    guard current.kind == .word, text(current) == "as" else {
      return missing("‘as’ and what is said of units of the grade", reading)
    }
    advance()
    guard let mix = mix(for: reading, asShares: true) else { return nil }
    guard mix.parts.allSatisfy({ $0.variant != nil }) else {
      report(.expected("the name of the grade behind its share", found: found), at: current.span)
      return nil
    }
    return .graded(grade, as: mix)
  }

  // MARK: Quantities

  private static let quantity = Reading(name: "number of units", example: "assembly x 4", owner: .stream)

  /// True where `x 4` follows the current word.
  var isBeforeQuantity: Bool {
    guard isTimes(following) else { return false }
    var next = position + 1
    var hasPassedSign = false
    while next < tokens.count {
      let token = tokens[next]
      if token.kind != .blank {
        if hasPassedSign { return token.kind == .number || token.kind == .minus }
        hasPassedSign = true
      }
      next += 1
    }
    return false
  }

  /// True where `x 4` stands.
  var isAtQuantity: Bool { isTimes(current) && (following.kind == .number || following.kind == .minus) }

  /// `x 4`: how many units of one thing belong to one of another.
  mutating func quantity(for reading: Reading? = nil) -> Interval? {
    let reading = reading ?? Self.quantity
    advance()
    let start = current.span
    guard let count = count(for: reading, takesPieces: true) else { return nil }
    guard count.low > 0, count.high <= Limits.unitsPerUnit else {
      report(
        outOfRange(source.text(of: start), "above 0 and at most \(Int(Limits.unitsPerUnit))", reading),
        at: start)
      return nil
    }
    return count
  }
}
