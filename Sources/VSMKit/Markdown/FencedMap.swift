import VSMDiagnostics

/// A map in a fenced block of a Markdown document, and where in the document its lines stand.
struct FencedMap: Sendable {
  /// What stands in the line of the fence.
  struct Opening {
    /// The line, from 1.
    var line: Int
    /// What quotes and lists put before the fence, and before the lines that follow it.
    var lead: Lead
    /// The whole line.
    var bytes: ArraySlice<UInt8>
    /// What stands behind the fence's signs.
    var info: ArraySlice<UInt8>
  }

  struct Lead {
    var first: [UInt8]
    var next: [UInt8]
    /// True where the quote or the list begins with the block.
    var isNew: Bool
  }

  /// The text of the block, without what quotes and lists put before its lines.
  private(set) var bytes: [UInt8] = []
  let opening: Opening
  /// Where each line begins in the block, and in the document.
  private var lines: [(own: Int, outer: Int)] = []
  /// Where the block would go on.
  private var end: Int
  /// The end of the line that closes the block; nothing where its quote, its list or the document ends it.
  private var closingEnd: Int?

  init(_ opening: Opening) {
    self.opening = opening
    end = opening.bytes.endIndex
  }

  mutating func add(_ line: ArraySlice<UInt8>) {
    lines.append((bytes.count, line.startIndex))
    bytes += line
    end = line.endIndex
  }

  mutating func close(with line: ArraySlice<UInt8>) { closingEnd = line.endIndex }

  /// The lines of the document that the block takes, fences and all.
  var range: Range<Int> { opening.bytes.startIndex..<(closingEnd ?? end) }

  /// A place of the block in the document.
  func span(_ span: SourceSpan) -> SourceSpan { SourceSpan(offset(span.start), offset(span.end)) }

  /// A line of the block in the document, both from 1.
  func line(_ line: Int) -> Int { opening.line + line }

  private func offset(_ offset: Int) -> Int {
    guard offset < bytes.count else { return end }
    var (low, high) = (0, lines.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lines[middle].own <= offset { low = middle } else { high = middle }
    }
    return lines.isEmpty ? end : lines[low].outer + offset - lines[low].own
  }
}
