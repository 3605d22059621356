import VSMSyntax

/// A number of a cell, as it stands and as the language writes it.
struct CellNumber {
  /// Digits with a point before the decimals.
  var text: String
  var value: Double

  init?(_ text: String) {
    guard let value = Double(text), value.isFinite, value >= 0, value <= Limits.number else { return nil }
    self.value = value
    self.text = text
  }

  /// A number that was reckoned; nothing for what is negative or too large.
  init?(_ value: Double) {
    let text = NumberText.shortest(value, significant: 12)
    self.init(text.hasSuffix(".0") ? String(text.dropLast(2)) : text)
  }

  /// The same number times a factor.
  func times(_ factor: Double) -> CellNumber? { factor == 1 ? self : CellNumber(value * factor) }

  /// The digits as maps write amounts: `18_400`. Where thousands are usual, three decimals are doubted: a fourth one says
  /// that they are meant.
  var asCount: String {
    guard let point = text.firstIndex(of: ".") else {
      guard !text.utf8.contains(where: { !(48...57).contains($0) }) else { return text }
      return NumberText.grouped(text).replacing(",", with: "_")
    }
    return text[point...].count == 4 ? text + "0" : text
  }
}

/// How the numbers of a table are written: which sign stands before decimals.
///
/// Each table is asked as a whole: where `39,5` stands in one cell, `1.234` in another one is 1234.
struct CellNumbers {
  /// What numbers of the table show, or its owner says.
  private(set) var decimal: DecimalSign?
  /// What the separator of the cells suggests; nothing where it suggests nothing.
  private let usual: DecimalSign?

  enum Reading: Equatable {
    case number(String)
    /// Thousands or decimals: which one it is taken as, or nothing.
    case either(taken: String?)
    case none
  }

  init(_ texts: some Sequence<String>, separator: UInt8, given: DecimalSign?) {
    usual = separator == UInt8(ascii: ";") ? .comma : separator == UInt8(ascii: ",") ? .point : nil
    decimal = given
    guard given == nil else { return }
    var shown: Set<DecimalSign> = []
    for text in texts {
      for number in Self.numbers(in: text) { if let sign = Self.shown(by: number) { shown.insert(sign) } }
    }
    decimal = shown.count == 1 ? shown.first : nil
  }

  /// The number that a text is, all of it.
  func reading(_ text: String) -> Reading {
    let text = Self.withoutBlanks(text)
    guard !text.isEmpty, text.utf8.allSatisfy({ Self.isPart($0) }), text.utf8.contains(where: Self.isDigit)
    else {
      return .none
    }
    // A sign of its own numbers goes before that of the table.
    if let sign = Self.shown(by: text) ?? (Self.isEither(text) ? decimal : .point) {
      return Self.plain(text, decimal: sign).map { .number($0) } ?? .none
    }
    return .either(taken: usual.flatMap { Self.plain(text, decimal: $0) })
  }

  /// Digits with a point before the decimals; nothing where thousands do not stand in threes.
  private static func plain(_ text: String, decimal: DecimalSign) -> String? {
    let parts = text.split(separator: decimal.character, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = parts.first else { return nil }
    let groups = whole.split(separator: decimal.other.character, omittingEmptySubsequences: false)
    if groups.count > 1 {
      guard groups[0].count <= 3, !groups[0].isEmpty, groups.dropFirst().allSatisfy({ $0.count == 3 }) else {
        return nil
      }
    }
    let digits = groups.joined()
    guard parts.count == 2, !parts[1].isEmpty else { return digits.isEmpty ? nil : digits }
    guard parts[1].utf8.allSatisfy(isDigit) else { return nil }
    return (digits.isEmpty ? "0" : digits) + "." + parts[1]
  }

  /// The sign that a number alone shows: `39,5`, `1.234,5`, `1.234.567`.
  private static func shown(by number: String) -> DecimalSign? {
    let points = number.utf8.count { $0 == UInt8(ascii: ".") }
    let commas = number.utf8.count { $0 == UInt8(ascii: ",") }
    switch (points, commas) {
    case (0, 0): return nil
    case (1..., 1...):
      guard let last = number.last(where: { $0 == "." || $0 == "," }) else { return nil }
      return last == "." ? .point : .comma
    case (2..., 0): return .comma
    case (0, 2...): return .point
    default: return isEither(number) ? nil : points == 1 ? .point : .comma
    }
  }

  /// `1.234`: one sign with three digits behind it and one to three before it, of which the first is no 0.
  private static func isEither(_ number: String) -> Bool {
    let parts = number.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard parts.count == 2 else { return false }
    return parts[1].utf8.count == 3 && (1...3).contains(parts[0].utf8.count) && parts[0].first != "0"
  }

  private static func numbers(in text: String) -> [String] {
    withoutBlanks(text).split { character in !character.utf8.allSatisfy(isPart) }
      .map(String.init).filter { $0.utf8.contains(where: isDigit) && $0.utf8.last.map(isDigit) == true }
  }

  /// Blanks and apostrophes between digits set thousands apart.
  private static func withoutBlanks(_ text: String) -> String {
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isGap = scalar == "'" || scalar == "’" || scalar == "_" || scalar.properties.isWhitespace
      if isGap, index > 0, isDigit(scalars[index - 1]), index + 3 < scalars.count,
        scalars[(index + 1)...(index + 3)].allSatisfy(isDigit)
      {
        continue
      }
      kept.append(scalar)
    }
    return String(kept)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }
  private static func isPart(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }
}
