import VSMDiagnostics

/// A table that values of a map are taken from: its first row has the headings, the first cell of each other row is its
/// name.
struct ValueTable {
  let source: SourceFile
  /// Where it begins in the offsets of all files.
  let base: Int
  private let separator: UInt8
  private let rows: [[TableCell]]
  /// By name in small letters: a row of which there are several has all of them.
  private let rowsOf: [String: [Int]]
  private let columnsOf: [String: [Int]]
  private let headings: [Heading]

  /// `C/T [s]`: what it is called, and what its numbers count in.
  private struct Heading {
    var name: String
    var unit: String?

    init(_ text: String) {
      name = text
      for (opening, closing) in [("[", "]"), ("(", ")")] where text.hasSuffix(closing) {
        guard let open = text.lastIndex(of: Character(opening)) else { continue }
        let unit = text[text.index(after: open)...].dropLast()
        let name = text[..<open].trimmingBlanks
        guard !unit.isEmpty, !name.isEmpty else { continue }
        self.name = name
        self.unit = String(unit).trimmingBlanks
      }
    }
  }

  enum Fault: Error { case problem(Composing, at: SourceSpan?) }

  /// - Throws: why the file is no table.
  init(_ source: SourceFile, base: Int, called path: String) throws(Fault) {
    self.source = source
    self.base = base
    let (start, named) = TableReader.separatorLine(source)
    // The sign that the row of headings has most of.
    let end = source.bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? source.bytes.count
    let head = source.bytes[start..<end]
    let counted = TableReader.separators.map { sign in (sign, head.count { $0 == sign }) }
    separator = named ?? counted.max { $0.1 < $1.1 }.flatMap { $0.1 > 0 ? $0.0 : nil } ?? UInt8(ascii: ",")
    let reader = TableReader(source, separator: separator, from: start)
    if let unclosed = reader.unclosed {
      throw .problem(.tableUnreadable(path, reason: "a quote is not closed"), at: unclosed)
    }
    guard !reader.isTooLarge else {
      throw .problem(
        .tableUnreadable(
          path,
          reason: "it has more than \(TableReader.mostRows) rows or \(TableReader.mostCells) cells in one"),
        at: nil)
    }
    let filled = reader.rows.filter { $0.contains { !$0.text.isEmpty } }
    guard let first = filled.first, first.count > 1 else {
      throw .problem(.tableUnreadable(path, reason: "it has no row of several headings"), at: nil)
    }
    let rows = Array(filled.dropFirst())
    self.rows = rows
    headings = first.map { Heading($0.text) }
    rowsOf = Dictionary(grouping: rows.indices) { rows[$0].first?.text.lowercased() ?? "" }
    var columns: [String: [Int]] = [:]
    for (index, heading) in headings.enumerated() {
      for name in Set([heading.name.lowercased(), first[index].text.lowercased()]) {
        columns[name, default: []].append(index)
      }
    }
    columnsOf = columns
  }

  /// A cell's value as a map has it, and where the cell stands in the table.
  ///
  /// - Throws: what is not there, or why the cell is no value.
  func value(_ reference: TableReference) throws(Fault) -> (text: String, span: SourceSpan) {
    let (row, column, path) = (reference.row.text, reference.column.text, reference.path.text)
    guard let columns = columnsOf[column.trimmingBlanks.lowercased()], let place = columns.first else {
      let names = headings.map(\.name)
      throw .problem(
        .columnAbsent(
          column, table: path, nearest: nearestName(to: column, among: names),
          known: names.filter { !$0.isEmpty }),
        at: nil)
    }
    guard columns.count == 1 else {
      throw .problem(.notOneInTable(column, what: "column", table: path), at: nil)
    }
    guard let found = rowsOf[row.trimmingBlanks.lowercased()], let index = found.first else {
      // A search among thousands takes too long where thousands of names are wrong.
      let names = rows.prefix(500).compactMap { $0.first?.text }
      throw .problem(.rowAbsent(row, table: path, nearest: nearestName(to: row, among: names)), at: nil)
    }
    guard found.count == 1 else {
      throw .problem(
        .notOneInTable(row, what: "row", table: path), at: rows[found[1]].first?.span)
    }
    let cells = rows[index]
    guard place < cells.count, !cells[place].text.isEmpty else {
      throw .problem(
        .cellWithoutValue("", row: row, column: column, cure: nil),
        at: place < cells.count ? cells[place].span : cells.last?.span)
    }
    let cell = cells[place]
    let written = CellValue(
      cell.text, unit: headings[place].unit, hasDecimalCommas: separator != UInt8(ascii: ","))
    guard let text = written.text else {
      throw .problem(
        .cellWithoutValue(cell.text, row: row, column: column, cure: written.cure), at: cell.span)
    }
    return (text, cell.span)
  }
}

extension StringProtocol {
  /// Without the blanks at its ends.
  fileprivate var trimmingBlanks: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
