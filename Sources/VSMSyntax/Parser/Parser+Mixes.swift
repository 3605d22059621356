import VSMDiagnostics

/// Amounts by variant, alone and for a period.
extension Parser {
  /// `12_000 LH + 6_400 RH / month`
  mutating func rate(for reading: Reading) -> Value? {
    if reading.property == .demand { amountWords.hasDemand = true }
    guard let mix = mix(for: reading, asShares: false) else { return nil }
    guard current.kind != .number else {
      tellOfMissingPlus()
      return nil
    }
    return period(for: reading).map { .rate(mix, per: $0) }
  }

  mutating func mix(for reading: Reading, asShares: Bool) -> Mix? {
    var parts: [Mix.Part] = []
    var variants = Set<String>()
    while true {
      guard let amount = asShares ? share(for: reading) : count(for: reading, takesPieces: true) else {
        skipMix()
        return nil
      }
      let place = current.span
      var variant: String?
      if current.kind == .word, asShares {
        if Property.named(text(current), of: reading.owner) == nil {
          variant = text(current)
          amountWords.named.insert(text(current))
          advance()
        }
      } else if current.kind == .word, mayFollowAmount(of: reading) {
        variant = wordBehindAmount(isInMix: !parts.isEmpty, reading)
      } else if current.kind == .string,
        asShares || !parts.isEmpty || following.kind == .plus || following.kind == .slash
      {
        variant = label().text
      } else if asShares, reading.property == .grades || reading.property == .graded {
        if current.kind != .unknown {
          report(.expected("the name of the grade behind its share", found: found), at: current.span)
        }
        skipMix()
        return nil
      }
      if let variant, !variants.insert(variant).inserted {
        report(.variantTwice(variant), at: place)
        skipMix()
        return nil
      }
      parts.append(Mix.Part(amount, variant: variant))
      guard current.kind == .plus else {
        if asShares, current.kind == .number {
          tellOfMissingPlus()
          return nil
        }
        return Mix(parts)
      }
      advance()
    }
  }

  private mutating func tellOfMissingPlus() {
    report(.expected("+ between the parts of a mix", found: found), at: current.span)
    skipMix()
  }

  /// Over the rest of a mix that could not be read: its variants are no properties.
  mutating func skipMix() {
    var hasPart = false
    while true {
      switch current.kind {
      case .number, .percent, .plus, .minus, .ellipsis, .string: hasPart = true
      case .slash where following.kind == .word && TimeUnit(named: text(following)) != nil:
        advance()
        advance()
        return
      case .word where hasPart || following.kind == .plus: hasPart = false
      default: return
      }
      advance()
    }
  }
}
