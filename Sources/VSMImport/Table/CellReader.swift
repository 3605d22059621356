import VSMDiagnostics
import VSMSyntax

/// Reads cells as values of the language, and tells of those that are none.
struct CellReader {
  let numbers: CellNumbers
  /// For times that have no unit anywhere.
  let timeUnit: TimeUnit?
  /// The columns whose shares are parts of one, `0.85` for 85 %.
  var columnsOfParts: Set<Int> = []
  private var hasToldOfThousands = false

  init(_ numbers: CellNumbers, timeUnit: TimeUnit?) {
    self.numbers = numbers
    self.timeUnit = timeUnit
  }

  /// True for what people write where they know no value.
  static func isNothing(_ text: String) -> Bool {
    [
      "", "-", "–", "—", "?", "n/a", "na", "n.a.", "n. a.", "tbd", "none", "null", "#n/a", "x", "k.a.",
      "unknown",
    ]
    .contains(text.lowercased())
  }

  /// One number, without a unit.
  mutating func number(_ text: String, _ cell: TableCell, _ column: String, _ log: inout ImportLog)
    -> CellNumber?
  {
    switch numbers.reading(text) {
    case .number(let digits):
      if let number = CellNumber(digits) { return number }
      unreadable(
        cell, column, "a number", "numbers are at most \(Limits.numberText)", &log)
    case .either(let taken?):
      if !hasToldOfThousands {
        log.take(
          "‘\(text)’ is read as \(taken)", "--decimal point or --decimal comma says which one it is",
          at: cell.span)
      }
      hasToldOfThousands = true
      return CellNumber(taken)
    case .either(nil):
      unreadable(
        cell, column, "a number that is plain",
        "thousands or decimals? --decimal point or --decimal comma says which one it is", &log)
    case .none:
      unreadable(
        cell, column, "a number", text.hasPrefix("-") ? "it cannot be negative" : "for example: 39.5", &log)
    }
    return nil
  }

  /// A number or two with what stands between them and behind them: `2-4 d`.
  ///
  /// - Returns: the texts of the ends, of which each has its unit.
  static func ends(_ text: String) -> [String] {
    for sign in ["...", "…", "..", " to ", " bis ", "–", "—", "-"] {
      guard let range = text.firstRange(of: sign), range.lowerBound > text.startIndex else { continue }
      let ends = [text[..<range.lowerBound], text[range.upperBound...]].map(Self.trimmed)
      guard ends.allSatisfy({ $0.unicodeScalars.first.map { ("0"..."9").contains($0) } == true }) else {
        continue
      }
      return ends
    }
    return [text]
  }

  static func trimmed(_ text: some StringProtocol) -> String {
    text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
  }

  /// The number at the beginning of a text, and the word behind it.
  static func cut(_ text: String) -> (number: String, unit: String) {
    let scalars = text.unicodeScalars
    let end =
      scalars.lastIndex { ("0"..."9").contains($0) }.map { scalars.index(after: $0) } ?? scalars.startIndex
    return (String(scalars[..<end]), trimmed(String(scalars[end...])))
  }

  /// A share as the language writes it: `85%`, `80%..90%`.
  mutating func share(
    _ cell: TableCell, _ heading: TableHeading, column: Int, isPositive: Bool, complement: Bool = false,
    _ log: inout ImportLog
  ) -> String? {
    var parts: [CellNumber] = []
    for end in Self.ends(cell.text) {
      let (digits, unit) = Self.cut(end)
      guard unit.isEmpty || unit == "%" || unit == "percent" else {
        unreadable(cell, heading.text, "a share", "for example: 85%", &log)
        return nil
      }
      guard var number = number(digits, cell, heading.text, &log) else { return nil }
      if unit.isEmpty, columnsOfParts.contains(column), let percent = number.times(100) { number = percent }
      if complement, let rest = CellNumber(100 - number.value) { number = rest }
      guard number.value <= 100 else {
        unreadable(cell, heading.text, "a share of at most 100 %", nil, &log)
        return nil
      }
      parts.append(number)
    }
    if complement { parts.reverse() }
    if isPositive, parts.contains(where: { $0.value == 0 }) {
      unreadable(cell, heading.text, "a share above 0", "leave the cell empty where nobody knows it", &log)
      return nil
    }
    guard parts.count < 2 || parts[0].value <= parts[1].value else {
      unreadable(cell, heading.text, "the smaller end of a range first", nil, &log)
      return nil
    }
    return parts.map { $0.text + "%" }.joined(separator: "..")
  }

  func unreadable(
    _ cell: TableCell, _ column: String, _ wanted: String, _ cure: String?, _ log: inout ImportLog
  ) {
    log.tell(.cellUnreadable(cell.text, of: column, wanted: wanted, cure: cure), at: cell.span)
  }
}
