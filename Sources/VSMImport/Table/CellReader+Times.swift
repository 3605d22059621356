import VSMDiagnostics
import VSMSyntax

extension CellReader {
  /// A time as the language writes it: `39s`, `2h 30min`, `2d..4d`.
  ///
  /// The unit of the cell goes before that of the heading, and that before what the owner says.
  mutating func time(_ cell: TableCell, _ heading: TableHeading, _ log: inout ImportLog) -> String? {
    var unit: CellUnit.Time?
    if case .time(let time) = heading.unit { unit = time }
    let ends = Self.ends(cell.text)
    // `2-4 d`: the unit at the end is that of both.
    if ends.count == 2, let first = ends.first, Self.cut(first).unit.isEmpty, let last = ends.last {
      unit = CellUnit.time(Self.cut(last).unit.lowercased()) ?? unit
    }
    var texts: [String] = []
    for end in ends {
      guard let text = terms(end, unit, cell, heading.text, &log) else { return nil }
      texts.append(text)
    }
    return texts.joined(separator: "..")
  }

  /// `2h 30min`: numbers and units in turn, from the longest to the shortest.
  private mutating func terms(
    _ text: String, _ unit: CellUnit.Time?, _ cell: TableCell, _ column: String, _ log: inout ImportLog
  ) -> String? {
    if let clock = Self.clock(text) {
      guard let clock = clock.text else {
        unreadable(
          cell, column, "a time", "hours or minutes? write 1h 30min or 1min 30s, or all three: 0:01:30", &log)
        return nil
      }
      return clock
    }
    var terms: [(number: CellNumber, unit: TimeUnit)] = []
    for part in Self.parts(of: text) {
      guard let number = number(part.number, cell, column, &log) else { return nil }
      var time = unit
      guard !part.unit.isEmpty || terms.isEmpty else {
        unreadable(cell, column, "a time", "\(part.number) of what? write 1h 30min", &log)
        return nil
      }
      if part.unit.isEmpty {
        guard let known = unit ?? timeUnit.map({ CellUnit.Time(unit: $0) }) else {
          log.tell(.cellWithoutUnit(cell.text, of: column, example: "\(column) (s)"), at: cell.span)
          return nil
        }
        time = known
      } else {
        time = CellUnit.time(part.unit.lowercased())
      }
      guard let time, let scaled = number.times(time.factor) else {
        unreadable(
          cell, column, "a time", "units are s, min, h, shift, d, wk, mo and yr, for example: 39s", &log)
        return nil
      }
      if let last = terms.last, last.unit <= time.unit {
        unreadable(cell, column, "a time", "write the longer unit first: 2h 30min", &log)
        return nil
      }
      terms.append((scaled, time.unit))
    }
    guard !terms.isEmpty else {
      unreadable(cell, column, "a time", "for example: 39s", &log)
      return nil
    }
    return terms.map { $0.number.text + $0.unit.symbolOfCount($0.number.value) }.joined(separator: " ")
  }

  private static func parts(of text: String) -> [(number: String, unit: String)] {
    var parts: [(number: String, unit: String)] = []
    var number = String.UnicodeScalarView()
    var unit = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDigit = ("0"..."9").contains(scalar)
      let isSign =
        scalar == "." || scalar == "," || scalar == "'" || scalar == "’" || scalar.properties.isWhitespace
      if isDigit || (isSign && unit.isEmpty) {
        if isDigit, !unit.isEmpty {
          parts.append((trimmed(String(number)), trimmed(String(unit))))
          number = String.UnicodeScalarView()
          unit = String.UnicodeScalarView()
        }
        number.append(scalar)
      } else {
        unit.append(scalar)
      }
    }
    if !number.isEmpty || !unit.isEmpty { parts.append((trimmed(String(number)), trimmed(String(unit)))) }
    // `5 min.`
    return parts.map { part in
      (part.number, part.unit.hasSuffix(".") ? String(part.unit.dropLast()) : part.unit)
    }
  }

  /// `0:01:30`; a text of nothing for `1:30`, of which nobody knows what it is.
  private static func clock(_ text: String) -> (text: String?, isClock: Bool)? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count > 1, parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (48...57).contains($0) } })
    else {
      return nil
    }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == 3, numbers[1] < 60, numbers[2] < 60 else { return (nil, true) }
    let terms = zip(numbers, ["h", "min", "s"]).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
    return (terms.isEmpty ? "0s" : terms.joined(separator: " "), true)
  }
}

extension TimeUnit {
  /// As the formatter has it: `1 shift`, `2 shifts`, `39s`.
  func symbolOfCount(_ count: Double) -> String {
    self == .shift ? (count == 1 ? " shift" : " shifts") : symbol
  }
}
