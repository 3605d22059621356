package import VSMDiagnostics

/// A cell of a table and where it stands.
package struct TableCell {
  package var text: String
  package var span: SourceSpan

  package init(text: String, span: SourceSpan) {
    self.text = text
    self.span = span
  }
}

/// Cuts a text into rows of cells as RFC 4180 has them, whatever sets the cells apart.
///
/// A reader of our own: swift packages for CSV want all of Foundation and give no places, and a message without a place
/// helps nobody in a sheet of a thousand cells.
package struct TableReader {
  private let bytes: [UInt8]
  private let separator: UInt8
  private var index: Int
  /// The first quote that nothing closes.
  package private(set) var unclosed: SourceSpan?
  package private(set) var isTooLarge = false
  package private(set) var rows: [[TableCell]] = []

  package static let mostRows = 20_000
  package static let mostCells = 1_000

  /// What sets cells apart: the signs of comma- and tab-separated files, of spreadsheets where the comma is the decimal
  /// sign, and of tables in text.
  package static let separators = [",", ";", "\t", "|"].compactMap { $0.utf8.first }

  /// Excel's first line `sep=;`, and where the table begins then.
  package static func separatorLine(_ source: SourceFile) -> (start: Int, separator: UInt8?) {
    let start = source.hasByteOrderMark ? 3 : 0
    let line = Array(source.bytes[start...].prefix(7))
    guard String(decoding: line.prefix(4), as: UTF8.self).lowercased() == "sep=", line.count > 4 else {
      return (start, nil)
    }
    var end = start + 5
    for sign in [UInt8(0x0D), 0x0A] where end < source.bytes.count && source.bytes[end] == sign { end += 1 }
    return (end, line[4])
  }

  /// Reads all rows; of a table with strokes those between its outer strokes.
  package init(_ source: SourceFile, separator: UInt8, from start: Int = 0) {
    bytes = source.bytes
    self.separator = separator
    index = max(start, source.hasByteOrderMark ? 3 : 0)
    while index < bytes.count {
      let row = self.row()
      if rows.count == Self.mostRows {
        isTooLarge = true
        break
      }
      rows.append(row)
    }
  }

  private mutating func row() -> [TableCell] {
    var cells: [TableCell] = []
    while true {
      let cell = self.cell()
      if cells.count == Self.mostCells { isTooLarge = true } else { cells.append(cell) }
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
      // A separator at the end of the file still has an empty cell behind it.
      if index == bytes.count {
        cells.append(TableCell(text: "", span: SourceSpan(index, index)))
        break
      }
    }
    if index < bytes.count {
      index += bytes[index] == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
    }
    // `| a | b |`
    if separator == UInt8(ascii: "|") {
      if cells.count > 1, cells.first?.text.isEmpty == true { cells.removeFirst() }
      if cells.count > 1, cells.last?.text.isEmpty == true { cells.removeLast() }
    }
    return cells
  }

  private mutating func cell() -> TableCell {
    let start = index
    while index < bytes.count, bytes[index] == 0x20, bytes[index] != separator { index += 1 }
    if index < bytes.count, bytes[index] == UInt8(ascii: "\""), separator != UInt8(ascii: "|") {
      if let text = quoted() { return TableCell(text: Self.trimmed(text), span: SourceSpan(start, index)) }
      index = start
    }
    while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    var first = start
    var last = index
    while first < last, bytes[first] == 0x20 || bytes[first] == 0x09 { first += 1 }
    while last > first, bytes[last - 1] == 0x20 || bytes[last - 1] == 0x09 { last -= 1 }
    return TableCell(text: Self.trimmed(text), span: SourceSpan(first, last))
  }

  /// The text between quotes; nothing where no quote closes it, so that the cell is read as it stands.
  private mutating func quoted() -> String? {
    let start = index
    // What one quote does not close no other one does: a second search would take quadratic time.
    guard unclosed == nil else { return nil }
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") {
        if index + 1 < bytes.count, bytes[index + 1] == byte {
          text.append(byte)
          index += 2
          continue
        }
        index += 1
        // What stands behind the closing quote belongs to the cell.
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D {
          text.append(bytes[index])
          index += 1
        }
        return String(decoding: text, as: UTF8.self)
      }
      text.append(byte)
      index += 1
    }
    unclosed = SourceSpan(start, start + 1)
    return nil
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }
}
