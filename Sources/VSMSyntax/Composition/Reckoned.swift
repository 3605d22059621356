import VSMDiagnostics

/// A number with its unit, as named values are reckoned with: times keep their units apart, for only the calendar knows
/// how long a day is.
struct Reckoned: Equatable {
  enum Unit: Equatable {
    case number, pieces, share
    case money(String)
    /// In the unit that was written.
    case mass(String)
    case time
  }

  var unit: Unit
  var value = 0.0
  /// Of a time: how much of each unit.
  var terms: [TimeUnit: Double] = [:]
  /// The period as it was written, of a rate.
  var period: String?

  enum Fault: Error, Equatable {
    /// Kinds that do not go together, such as a time and a share.
    case unlike
    case lengthOfDay
    case dividedByNothing
    case negative
    case tooLarge

    /// As a message has it, with what the two are.
    func reason(_ first: String, _ second: String) -> Composing.Unreckoned {
      switch self {
      case .unlike: .unlike(first, second)
      case .lengthOfDay: .lengthOfDay
      case .dividedByNothing: .dividedByNothing
      case .negative: .negative
      case .tooLarge: .tooLarge
      }
    }
  }

  /// What it is, as a message says it.
  var noun: String {
    if period != nil { return "an amount for each period" }
    return switch unit {
    case .number, .pieces: "a quantity"
    case .share: "a share"
    case .money: "an amount of money"
    case .mass: "a mass"
    case .time: "a time"
    }
  }

  private var isPlain: Bool { unit == .number && period == nil }

  // MARK: The four ways of reckoning

  func adding(_ other: Reckoned, sign: Double) throws(Fault) -> Reckoned {
    guard period == other.period else { throw .unlike }
    var sum = self
    switch (unit, other.unit) {
    case (.time, .time):
      for (unit, number) in other.terms { sum.terms[unit, default: 0] += sign * number }
      return try sum.settled()
    case (.number, .pieces): sum.unit = .pieces
    case (.pieces, .number): break
    default: guard unit == other.unit else { throw .unlike }
    }
    sum.value += sign * other.value
    return try sum.settled()
  }

  func times(_ other: Reckoned) throws(Fault) -> Reckoned {
    guard !isPlain else { return try other.scaled(by: value) }
    guard other.isPlain else { throw .unlike }
    return try scaled(by: other.value)
  }

  func divided(by other: Reckoned) throws(Fault) -> Reckoned {
    if other.isPlain {
      guard other.value != 0 else { throw .dividedByNothing }
      return try scaled(by: 1 / other.value, or: other.value)
    }
    guard unit == other.unit, period == other.period else { throw .unlike }
    var (upper, lower) = (value, other.value)
    if unit == .time {
      guard let common = Self.common(self, other) else { throw .lengthOfDay }
      (upper, lower) = common
    }
    guard lower != 0 else { throw .dividedByNothing }
    return try Reckoned(unit: .number, value: upper / lower).settled()
  }

  /// A quotient is divided, for a third of 30 is 10 and not 9.99.
  private func scaled(by factor: Double, or divisor: Double? = nil) throws(Fault) -> Reckoned {
    func scale(_ number: Double) -> Double { divisor.map { number / $0 } ?? number * factor }
    var scaled = self
    scaled.value = scale(value)
    scaled.terms = terms.mapValues(scale)
    return try scaled.settled()
  }

  // MARK: Times

  private static let seconds: [TimeUnit: Double] = [.second: 1, .minute: 60, .hour: 3_600]

  /// Two times in a unit that they share, where the calendar is not needed for it.
  private static func common(_ first: Reckoned, _ second: Reckoned) -> (Double, Double)? {
    let units = Set(first.terms.keys).union(second.terms.keys)
    if let unit = units.first, units.count == 1 { return (first.terms[unit] ?? 0, second.terms[unit] ?? 0) }
    guard units.allSatisfy({ seconds[$0] != nil }) else { return nil }
    func total(_ time: Reckoned) -> Double {
      time.terms.reduce(0) { $0 + $1.value * (seconds[$1.key] ?? 0) }
    }
    return (total(first), total(second))
  }

  /// With hours, minutes and seconds carried over as on a clock, and within what a map can say.
  private func settled() throws(Fault) -> Reckoned {
    var settled = self
    let clock = terms.keys.filter { Self.seconds[$0] != nil }.sorted(by: >)
    if clock.count > 1 {
      var rest = clock.reduce(0) { $0 + (terms[$1] ?? 0) * (Self.seconds[$1] ?? 0) }
      guard rest >= 0 else { throw .negative }
      for (position, unit) in clock.enumerated() {
        let length = Self.seconds[unit] ?? 1
        let isLast = position == clock.count - 1
        let count = isLast ? rest / length : (rest / length + 1e-9).rounded(.down)
        settled.terms[unit] = max(0, count)
        rest -= count * length
      }
    }
    if settled.terms.values.contains(where: { $0 < -1e-9 }) {
      throw settled.terms.count > 1 ? .lengthOfDay : .negative
    }
    guard settled.value >= 0 else { throw .negative }
    let numbers = [settled.value] + settled.terms.values
    guard numbers.allSatisfy({ $0.isFinite && $0 <= Limits.number }) else { throw .tooLarge }
    return settled
  }

  // MARK: As it would be written

  var text: String {
    let number = Self.text(value)
    let amount =
      switch unit {
      case .number: number
      case .pieces: number + "pcs"
      case .share: Self.text(value * 100) + "%"
      case .money(let currency): currency + number
      case .mass(let symbol): number + symbol
      case .time: time
      }
    return amount + (period.map { "/" + $0 } ?? "")
  }

  private var time: String {
    let units = terms.keys.sorted(by: >)
    let given = units.filter { (terms[$0] ?? 0) > 1e-12 }
    return (given.isEmpty ? Array(units.suffix(1)) : given)
      .map { Self.text(terms[$0] ?? 0) + $0.symbol }.joined(separator: " ")
  }

  /// As many digits as are certain: the sum of 0.1 and 0.2 is 0.3.
  private static func text(_ number: Double) -> String {
    let text = NumberText.shortest(max(0, number), significant: 12)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
