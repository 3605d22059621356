import VSMDiagnostics
import VSMSyntax

extension CellReader {
  /// People, stations, pieces in a batch: `3`, `200pcs`.
  mutating func count(
    _ cell: TableCell, _ heading: TableHeading, pieces: Bool, _ log: inout ImportLog
  ) -> String? {
    var ends: [String] = []
    for end in Self.ends(cell.text) {
      let (digits, unit) = Self.cut(end)
      guard unit.isEmpty || Self.isPieces(unit) else {
        unreadable(cell, heading.text, "a number", "for example: 3", &log)
        return nil
      }
      guard let number = number(digits, cell, heading.text, &log) else { return nil }
      guard number.value > 0 || !pieces else {
        unreadable(cell, heading.text, "a number above 0", nil, &log)
        return nil
      }
      ends.append(number.asCount + (pieces ? "pcs" : ""))
    }
    return ends.joined(separator: "..")
  }

  /// What lies somewhere: pieces, or a time where the cell or the heading has a unit of time: `4600`, `5d`.
  mutating func amount(_ cell: TableCell, _ heading: TableHeading, _ log: inout ImportLog) -> String? {
    let unit = Self.ends(cell.text).last.map { Self.cut($0).unit.lowercased() } ?? ""
    if CellUnit.time(unit) != nil { return time(cell, heading, &log) }
    if case .time = heading.unit, unit.isEmpty { return time(cell, heading, &log) }
    guard unit.isEmpty || Self.isPieces(unit) else {
      unreadable(cell, heading.text, "pieces or a time", "for example: 4600, or 5d", &log)
      return nil
    }
    var ends: [String] = []
    for end in Self.ends(cell.text) {
      guard let number = number(Self.cut(end).number, cell, heading.text, &log) else { return nil }
      ends.append(number.asCount)
    }
    guard ends.count == 1, let only = ends.first else {
      unreadable(cell, heading.text, "one quantity", "a time may be a range: 2d..4d", &log)
      return nil
    }
    return only
  }

  /// `460/day`, `18,400 pcs per month`; the heading may say by what, as `Demand per day` does.
  mutating func rate(_ cell: TableCell, _ heading: TableHeading, _ log: inout ImportLog) -> String? {
    let (digits, rest) = Self.cut(cell.text)
    var words = rest.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
    words.removeAll { $0 == "per" || $0 == "a" || $0 == "each" || Self.isPieces($0) }
    guard let number = number(digits, cell, heading.text, &log) else { return nil }
    var period = heading.period
    if let word = words.first { period = CellUnit.time(word)?.unit }
    if period == nil, words.isEmpty, TableHeading.isDaily(heading.text) { period = .day }
    guard let period, words.count < 2, period >= .hour else {
      unreadable(cell, heading.text, "a rate", "by what? for example: 460/day", &log)
      return nil
    }
    return number.asCount + "/" + (period.names.last { !$0.hasSuffix("s") } ?? "day")
  }

  /// `$12.40`: an amount without a currency cannot be carried over, since nobody knows which.
  mutating func money(_ cell: TableCell, _ heading: TableHeading, _ log: inout ImportLog) -> String? {
    let currencies = ["$", "€", "£", "¥"]
    let sign = currencies.first { cell.text.contains($0) } ?? currencies.first { heading.text.contains($0) }
    guard let sign else {
      unreadable(
        cell, heading.text, "an amount of money", "write its currency: $12.40, or into the heading: Cost ($)",
        &log)
      return nil
    }
    let text = Self.trimmed(cell.text.filter { !currencies.contains(String($0)) })
    return number(text, cell, heading.text, &log).map { sign + $0.text }
  }

  static func isPieces(_ word: String) -> Bool {
    [
      "pcs", "pc", "pieces", "piece", "units", "unit", "parts", "part", "items", "item", "ea", "stk", "stück",
      "people",
      "persons", "person", "operators", "fte", "jobs", "orders",
    ].contains(word.lowercased())
  }
}
