import VSMDiagnostics
import VSMSyntax

/// A table with its headings found: which row they stand in, and what stands above and below.
struct TableSheet {
  let separator: UInt8
  let headings: [TableHeading]
  /// The row of the headings.
  let head: [TableCell]
  let above: [[TableCell]]
  let below: [[TableCell]]

  /// Tries every separator: the right one is that under which most headings are known.
  init?(_ source: SourceFile, _ log: inout ImportLog) {
    let (start, named) = TableReader.separatorLine(source)
    var best: (known: Int, sheet: (UInt8, [[TableCell]], Int, [TableHeading]))?
    for separator in named.map({ [$0] }) ?? TableReader.separators {
      let reader = TableReader(source, separator: separator, from: start)
      guard let (row, headings) = Self.head(of: reader.rows) else { continue }
      let known = headings.count { $0.field != nil }
      guard known > best?.known ?? 0 else { continue }
      if let unclosed = reader.unclosed {
        log.tell(
          .malformedFile(
            "this quote is not closed", cure: "a quote inside a quoted cell is written twice: \"6\"\" pipe\""),
          at: unclosed)
        return nil
      }
      if reader.isTooLarge {
        log.tell(
          .tooMuchToImport("rows, or \(TableReader.mostCells) cells in one", limit: TableReader.mostRows),
          at: source.start)
        return nil
      }
      best = (known, (separator, reader.rows, row, headings))
    }
    guard let (separator, rows, row, headings) = best?.sheet else {
      log.tell(
        .nothingToImport(
          "no row of headings, of which one is of the steps",
          cure: "for example: Step,Cycle time (s),Changeover (min),Uptime %,Operators,Stock after"),
        at: source.span(ofLine: 1))
      return nil
    }
    self.separator = separator
    self.headings = headings
    head = rows[row]
    above = Array(rows[..<row])
    below = Array(rows[(row + 1)...])
  }

  /// The first row in which the steps and something else have a heading.
  private static func head(of rows: [[TableCell]]) -> (row: Int, headings: [TableHeading])? {
    for (index, row) in rows.prefix(mostAbove).enumerated() {
      let headings = row.map { TableHeading($0.text) }
      let fields = headings.compactMap(\.field)
      guard fields.contains(.step), Set(fields).count > 1 else { continue }
      // `Process;5` is no row of headings, but a line of the table.
      guard !row.contains(where: { $0.text.utf8.first.map { (48...57).contains($0) } ?? false }) else {
        continue
      }
      return (index, headings)
    }
    return nil
  }

  private static let mostAbove = 60
}
