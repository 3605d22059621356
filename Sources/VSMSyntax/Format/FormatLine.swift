import VSMDiagnostics

/// A line as the formatter writes it.
struct FormatLine {
  /// A part of a line that stands in a column of its own.
  struct Cell {
    enum Kind: Equatable {
      case word, name, label, amount, arrow, phrase, brace
      case property(Property?)
    }

    var kind: Kind
    var text: [UInt8]
    /// In characters.
    var width: Int
    /// The fewest blanks before it.
    var gap: Int
  }

  /// The bytes of the file that it stands for; all lines together stand for the whole file.
  var span: SourceSpan
  /// The positions of its tokens, without blanks and the comment.
  var tokens: [Int] = []
  var comment: Int?
  /// Written as it stands in the file, for it holds an error.
  var isFrozen = false
  /// A blank line that is one too many.
  var isDropped = false
  /// True where a list of names goes on from the line before.
  var isContinued = false
  /// How many blocks it stands in.
  var depth = 0
  var kind = LineKind.alone
  var indent = 0
  var cells: [Cell] = []
  /// Where each cell begins, in blanks from the indentation.
  var starts: [Int] = []
  var commentText: [UInt8] = []
  /// Blanks before a comment that stands behind something.
  var commentGap = 2

  var isBlank: Bool { tokens.isEmpty && comment == nil }

  /// Up to the end of what stands before the comment.
  var width: Int { indent + (starts.last ?? 0) + (cells.last?.width ?? 0) }

  func text(of source: SourceFile, end: [UInt8]) -> [UInt8] {
    if isFrozen { return Array(source.bytes[span.start..<span.end]) }
    if isDropped { return [] }
    if isBlank { return end }
    var text: [UInt8] = []
    func pad(_ count: Int) { text += repeatElement(UInt8(ascii: " "), count: max(count, 0)) }
    pad(indent)
    var column = 0
    for (cell, start) in zip(cells, starts) {
      pad(start - column)
      text += cell.text
      column = start + cell.width
    }
    if !commentText.isEmpty {
      if !cells.isEmpty { pad(commentGap) }
      text += commentText
    }
    return text + end
  }

  /// How wide a text is on a screen, near enough to line up what is below each other.
  static func width(of text: some Collection<UInt8>) -> Int {
    text.allSatisfy { $0 < 0x80 } ? text.count : String(decoding: text, as: UTF8.self).count
  }

  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = text.lastIndex { $0 != 0x20 && $0 != 0x09 } ?? text.startIndex
    return text[...end]
  }

  /// What most lines of the file end with.
  static func end(of tree: MapSyntax) -> [UInt8] {
    var counts: [ArraySlice<UInt8>: Int] = [:]
    for (index, token) in tree.tokens.enumerated() where token.kind == .newline {
      counts[tree.bytes(of: index), default: 0] += 1
    }
    // Where two are as frequent, the one that sorts first.
    let best = counts.max { ($0.value, $1.key.count) < ($1.value, $0.key.count) }
    return best.map { Array($0.key) } ?? [0x0A]
  }
}
