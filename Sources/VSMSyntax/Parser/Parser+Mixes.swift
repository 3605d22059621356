import VSMDiagnostics

/// Amounts by variant, alone and for a period.
extension Parser {
  /// `12_000 LH + 6_400 RH / month`
  mutating func rate(for reading: Reading) -> Value? {
    guard let mix = mix(for: reading, asShares: false) else { return nil }
    return period(for: reading).map { .rate(mix, per: $0) }
  }

  mutating func mix(for reading: Reading, asShares: Bool) -> Mix? {
    var parts: [Mix.Part] = []
    while true {
      guard let amount = asShares ? share(for: reading) : count(for: reading, takesPieces: true) else {
        return nil
      }
      var variant: String?
      if current.kind == .word, Property.named(text(current), of: reading.owner) == nil {
        variant = text(current)
        advance()
      } else if current.kind == .string, !parts.isEmpty || following.kind == .plus || following.kind == .slash
      {
        variant = label().text
      }
      parts.append(Mix.Part(amount, variant: variant))
      guard current.kind == .plus else { return Mix(parts) }
      advance()
    }
  }
}
