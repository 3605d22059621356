/// A place as programs count it: an offset in bytes from 0, and the line and the columns of each of their units from 1.
public struct SourcePosition: Sendable, Equatable {
  /// Bytes from the beginning of the file.
  public let offset: Int
  /// From 1.
  public let line: Int
  /// In characters as a reader sees them.
  public let column: Int
  /// Bytes from the beginning of the line, from 1.
  public let byteColumn: Int
  /// In Unicode scalars.
  public let scalarColumn: Int
  /// In code units of UTF-16.
  public let utf16Column: Int
}

extension SourceFile {
  /// The place of a byte; of one beyond the file, its end.
  public func position(of offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let location = location(of: offset)
    let start = min(span(ofLine: location.line).start, offset)
    let count = offset - start
    // The columns of a line of many megabytes are counted in bytes, as `location(of:)` does.
    let text = location.column == count + 1 ? nil : String(decoding: bytes[start..<offset], as: UTF8.self)
    return SourcePosition(
      offset: offset, line: location.line, column: location.column, byteColumn: count + 1,
      scalarColumn: (text?.unicodeScalars.count ?? count) + 1, utf16Column: (text?.utf16.count ?? count) + 1)
  }
}
