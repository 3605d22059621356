import VSMDiagnostics
import VSMSyntax

/// What is found out of a column as a whole.
extension TableImport {
  static func cells(_ sheet: TableSheet, _ column: Int) -> [TableCell] {
    sheet.below.compactMap { $0.indices.contains(column) && !$0[column].text.isEmpty ? $0[column] : nil }
  }

  static func leaveOut(
    _ sheet: TableSheet, _ column: Int, _ cells: [TableCell], _ reason: String?, _ log: inout ImportLog
  ) {
    guard !cells.isEmpty else { return }
    let heading = sheet.head[column].text
    let name = heading.isEmpty ? "a column without a heading" : "the column ‘\(MapLabel.plain(heading))’"
    log.leaveOut(
      "\(name), \(cells.count) cell\(cells.count == 1 ? "" : "s")", reason, at: sheet.head[column].span)
  }

  /// True of 1, 2, 3: the order of the rows says the same.
  static func isCounting(_ cells: [TableCell]) -> Bool {
    let numbers = cells.compactMap { Int($0.text) }
    return numbers.count == cells.count && zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Shares without a sign anywhere: all of them up to 1 are parts of one, all above are of a hundred.
  mutating func findParts(_ field: TableField, _ column: Int, _ log: inout ImportLog) {
    let heading = sheet.headings[column]
    guard heading.unit != .percent, !heading.text.contains("%") || field == .completeAndAccurate else {
      return
    }
    var plain: [(cell: TableCell, value: Double)] = []
    for cell in Self.cells(sheet, column) where !CellReader.isNothing(cell.text) {
      guard case .number(let digits) = reader.numbers.reading(cell.text), let value = Double(digits) else {
        continue
      }
      plain.append((cell, value))
    }
    guard let first = plain.first else { return }
    let areParts = plain.allSatisfy { $0.value <= 1 } && plain.contains { $0.value > 0 }
    if areParts { reader.columnsOfParts.insert(column) }
    if areParts || !heading.text.contains("%") {
      let shown =
        areParts
        ? "parts of one: \(first.cell.text) is \(CellNumber(first.value * 100)?.text ?? "") %" : "percent"
      log.take("‘\(heading.text)’ is read as \(shown)", nil, at: sheet.head[column].span)
    }
  }
}
