/// A map's text as it was read, with what is needed to speak of a place in it.
public struct SourceFile: Sendable {
  /// The name that messages use, normally the path as the user gave it.
  public let name: String
  /// The file as it is, with the byte-order mark that it may have.
  public let bytes: [UInt8]
  private let lineStarts: [Int]

  /// A file of bytes, which need not be UTF-8: what is not is a message of the reader.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
    var starts = [0]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A {
        starts.append(index)
      } else if byte == 0x0D, index == bytes.count || bytes[index] != 0x0A {
        starts.append(index)
      }
    }
    lineStarts = starts
  }

  /// A file of a text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// How many lines there are; 1 for an empty file.
  public var lineCount: Int { lineStarts.count }

  /// The text of a span; bytes that are not UTF-8 are shown as replacement characters.
  public func text(of span: SourceSpan) -> String {
    let clamped = span.clamped(to: bytes.count)
    return String(decoding: bytes[clamped.start..<clamped.end], as: UTF8.self)
  }

  /// The line that holds an offset, counted from 1.
  public func line(of offset: Int) -> Int {
    let offset = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// Line and column, both counted from 1; a column is a character as a reader sees it.
  public func location(of offset: Int) -> SourceLocation {
    let offset = min(max(offset, 0), bytes.count)
    let low = line(of: offset) - 1
    let start = lineStarts[low] == 0 && hasByteOrderMark ? min(3, offset) : lineStarts[low]
    // A line of many megabytes is hostile input: its columns are counted in bytes.
    let column =
      offset - start > 100_000
      ? offset - start : String(decoding: bytes[start..<offset], as: UTF8.self).count
    return SourceLocation(line: low + 1, column: column + 1)
  }

  /// The bytes of a line, counted from 1, without its line ending.
  public func span(ofLine line: Int) -> SourceSpan {
    guard line >= 1, line <= lineStarts.count else { return SourceSpan(bytes.count, bytes.count) }
    var start = lineStarts[line - 1]
    if start == 0 && hasByteOrderMark { start = 3 }
    var end = line < lineStarts.count ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return SourceSpan(start, end)
  }

  /// True where the file begins with the mark of UTF-8.
  public var hasByteOrderMark: Bool { bytes.starts(with: [0xEF, 0xBB, 0xBF]) }
}

/// A place as people name it.
public struct SourceLocation: Sendable, Equatable {
  /// From 1.
  public let line: Int
  /// From 1, counted as people count characters.
  public let column: Int

  /// A place by line and column, both from 1.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}

/// A range of bytes in a source file.
public struct SourceSpan: Sendable, Hashable {
  /// The first byte.
  public let start: Int
  /// The byte behind the last.
  public let end: Int

  /// The bytes from the first to before the second offset.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The least span that holds both.
  public func union(_ other: SourceSpan) -> SourceSpan {
    SourceSpan(min(start, other.start), max(end, other.end))
  }

  func clamped(to count: Int) -> SourceSpan {
    SourceSpan(min(max(start, 0), count), min(max(end, 0), count))
  }
}
