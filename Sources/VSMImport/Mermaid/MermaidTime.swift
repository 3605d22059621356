import VSMSyntax

/// A duration of a Mermaid diagram: a whole number with one of s m h d w, or two of them.
struct MermaidTime {
  /// As the language writes it: `62s`, `1min..5min`.
  let text: String
  /// In seconds; a day has 24 hours, a week 7 days.
  let low: Double
  let high: Double

  var isNothing: Bool { high == 0 }

  /// Nothing for what is no duration, or one of which the ends are turned round.
  init?(_ word: String) {
    let ends = word.split(separator: "-", omittingEmptySubsequences: false).map { Self.end(String($0)) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1],
      first.seconds <= last.seconds
    else { return nil }
    text = ends.compactMap { $0?.text }.joined(separator: "..")
    (low, high) = (first.seconds, last.seconds)
  }

  static let units: [(letter: Character, unit: TimeUnit, seconds: Double)] = [
    ("w", .week, 604_800), ("d", .day, 86_400), ("h", .hour, 3_600), ("m", .minute, 60), ("s", .second, 1),
  ]

  private static func end(_ word: String) -> (text: String, seconds: Double)? {
    guard let letter = word.last, let unit = units.first(where: { $0.letter == letter }) else { return nil }
    let digits = word.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let number = Double(digits),
      number <= Limits.number
    else { return nil }
    return (digits + unit.unit.symbol, number * unit.seconds)
  }

  /// A time in whole seconds with the largest unit that is exact.
  static func word(for seconds: Double) -> String {
    let whole = seconds.rounded(.up)
    let fitting = units.first {
      whole >= $0.seconds && whole.truncatingRemainder(dividingBy: $0.seconds) == 0
    }
    guard whole > 0, let unit = fitting else { return "0s" }
    return NumberText.fixed(whole / unit.seconds, 0) + String(unit.letter)
  }
}
