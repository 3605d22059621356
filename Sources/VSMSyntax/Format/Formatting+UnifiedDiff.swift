import VSMDiagnostics

extension Formatting {
  /// What changes, as `git apply` takes it; empty where nothing does. The path is that of the file, from where the diff
  /// is applied.
  public func unifiedDiff(path: String) -> [UInt8] {
    let hunks = LinePairs(of: self).hunks
    guard !hunks.isEmpty else { return [] }
    // A blank in the name would end it.
    let end = path.contains(" ") ? "\t\n" : "\n"
    return Array("--- a/\(path)\(end)+++ b/\(path)\(end)".utf8) + hunks.flatMap(\.text)
  }
}

/// Lines of a file beside those that take their place.
private struct LinePairs {
  struct Pair {
    var old: [UInt8] = []
    var new: [UInt8] = []

    /// True where the next line is another one in both texts.
    var isWhole: Bool { [old, new].allSatisfy { $0.isEmpty || $0.last == 0x0A } }
  }

  private var pairs: [Pair] = []

  init(of formatting: Formatting) {
    var pair = Pair()
    for piece in formatting.pieces {
      pair.old += formatting.source.bytes[piece.span.start..<piece.span.end]
      pair.new += piece.text
      if pair.isWhole {
        pairs.append(pair)
        pair = Pair()
      }
    }
    if !pair.old.isEmpty || !pair.new.isEmpty { pairs.append(pair) }
  }

  struct Hunk {
    /// From 1.
    var oldLine: Int
    var newLine: Int
    var oldCount = 0
    var newCount = 0
    var lines: [UInt8] = []

    var text: [UInt8] {
      // A hunk that holds no line of a side stands behind the line before.
      let (old, new) = (oldCount == 0 ? oldLine - 1 : oldLine, newCount == 0 ? newLine - 1 : newLine)
      return Array("@@ -\(old),\(oldCount) +\(new),\(newCount) @@\n".utf8) + lines
    }

    mutating func append(_ sign: Character, _ text: [UInt8]) {
      for line in LinePairs.lines(text) {
        lines += Array(String(sign).utf8) + line
        if line.last != 0x0A { lines += Array("\n\\ No newline at end of file\n".utf8) }
        if sign != "+" { oldCount += 1 }
        if sign != "-" { newCount += 1 }
      }
    }
  }

  static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var rest = text[...]
    while let end = rest.firstIndex(of: 0x0A) {
      lines.append(rest[...end])
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { lines.append(rest) }
    return lines
  }

  /// As many lines around a change as everybody shows.
  private static let context = 3

  var hunks: [Hunk] {
    var hunks: [Hunk] = []
    var (oldLine, newLine) = (1, 1)
    var index = 0
    while index < pairs.count {
      guard pairs[index].old != pairs[index].new else {
        oldLine += Self.lines(pairs[index].old).count
        newLine += Self.lines(pairs[index].new).count
        index += 1
        continue
      }
      let end = self.end(from: index)
      let before = pairs[..<index].suffix(Self.context)
      // What is the same is a line each; hunks never overlap, since they end so far from each other.
      let count = before.reduce(0) { $0 + Self.lines($1.old).count }
      var hunk = Hunk(oldLine: oldLine - count, newLine: newLine - count)
      for pair in before { hunk.append(" ", pair.old) }
      append(pairs[index..<end], to: &hunk)
      for pair in pairs[end...].prefix(Self.context) { hunk.append(" ", pair.old) }
      for pair in pairs[index..<end] {
        oldLine += Self.lines(pair.old).count
        newLine += Self.lines(pair.new).count
      }
      hunks.append(hunk)
      index = end
    }
    return hunks
  }

  /// Behind the last change that is near enough to belong to the same hunk.
  private func end(from start: Int) -> Int {
    var (end, index) = (start + 1, start + 1)
    while index < pairs.count, index - end <= 2 * Self.context {
      if pairs[index].old != pairs[index].new { end = index + 1 }
      index += 1
    }
    return end
  }

  /// Changed lines beside each other: first as they were, then as they are.
  private func append(_ pairs: ArraySlice<Pair>, to hunk: inout Hunk) {
    var changed: [Pair] = []
    func flush() {
      for pair in changed { hunk.append("-", pair.old) }
      for pair in changed { hunk.append("+", pair.new) }
      changed = []
    }
    for pair in pairs {
      if pair.old == pair.new {
        flush()
        hunk.append(" ", pair.old)
      } else {
        changed.append(pair)
      }
    }
    flush()
  }
}
