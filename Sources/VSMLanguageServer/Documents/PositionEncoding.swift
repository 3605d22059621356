import VSMDiagnostics

/// What a column counts.
enum PositionEncoding: String, Sendable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"

  /// UTF-8 where the editor offers it: then nothing has to be counted.
  init(offered: [String]?) {
    self = offered?.contains(PositionEncoding.utf8.rawValue) == true ? .utf8 : .utf16
  }

  /// The place of a byte.
  func position(of offset: Int, in source: SourceFile) -> TextPosition {
    let offset = min(max(offset, 0), source.bytes.count)
    let line = source.line(of: offset)
    let start = source.span(ofLine: line).start
    let before = source.bytes[min(start, offset)..<offset]
    return TextPosition(line: line - 1, character: length(of: before))
  }

  func range(_ span: SourceSpan, in source: SourceFile) -> TextRange {
    TextRange(start: position(of: span.start, in: source), end: position(of: span.end, in: source))
  }

  /// The byte at a place; that of the line's end for one beyond it, and of the text's for one below.
  func offset(of position: TextPosition, in source: SourceFile) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < source.lineCount else { return source.bytes.count }
    let line = source.span(ofLine: position.line + 1)
    let wanted = max(0, position.character)
    switch self {
    case .utf8:
      var offset = min(line.end, line.start + min(wanted, line.end - line.start))
      // Never within a character.
      while offset > line.start, offset < line.end, source.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
      return offset
    case .utf16:
      var (offset, units) = (line.start, 0)
      while offset < line.end {
        let (bytes, length) = Self.scalar(at: offset, in: source.bytes[...])
        guard units + length <= wanted else { break }
        units += length
        offset = min(offset + bytes, line.end)
      }
      return offset
    }
  }

  private func length(of bytes: ArraySlice<UInt8>) -> Int {
    guard self == .utf16 else { return bytes.count }
    var (offset, units) = (bytes.startIndex, 0)
    while offset < bytes.endIndex {
      let (count, length) = Self.scalar(at: offset, in: bytes)
      units += length
      offset += count
    }
    return units
  }

  /// How many bytes a character of well-formed text has, and how many units of UTF-16: texts of editors are well-formed, and
  /// what is read of a file is so or has an error.
  private static func scalar(at offset: Int, in bytes: ArraySlice<UInt8>) -> (Int, Int) {
    switch bytes[offset] {
    case 0xF0...: (4, 2)
    case 0xE0...: (3, 1)
    case 0xC0...: (2, 1)
    default: (1, 1)
    }
  }
}
