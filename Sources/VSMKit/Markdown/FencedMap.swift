import VSMDiagnostics

/// A map in a fenced block of a Markdown document, and where in the document its lines stand.
struct FencedMap: Sendable {
  /// The text of the block, without what quotes and lists put before its lines.
  private(set) var bytes: [UInt8] = []
  /// The line of the document that opens the block, from 1.
  let openingLine: Int
  /// Where each line begins in the block, and in the document.
  private var lines: [(own: Int, outer: Int)] = []
  /// Where the block would go on.
  private var end: Int

  init(after offset: Int, openingLine: Int) {
    end = offset
    self.openingLine = openingLine
  }

  mutating func add(_ line: ArraySlice<UInt8>) {
    lines.append((bytes.count, line.startIndex))
    bytes += line
    end = line.endIndex
  }

  /// A place of the block in the document.
  func span(_ span: SourceSpan) -> SourceSpan { SourceSpan(offset(span.start), offset(span.end)) }

  /// A line of the block in the document, both from 1.
  func line(_ line: Int) -> Int { openingLine + line }

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
