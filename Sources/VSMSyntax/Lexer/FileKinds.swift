package import VSMDiagnostics

/// Tells a file that is no map at all by its first bytes and lines, so that it has one message and not hundreds.
package enum FileKinds {
  /// What a file is that is no map; nothing for what may be one.
  package static func kind(of source: SourceFile) -> FileKind? { binary(source.bytes) ?? text(source)?.kind }

  /// What a binary file is, by the bytes that it begins with.
  package static func binary(_ bytes: [UInt8]) -> FileKind? {
    for (magic, kind) in magics where bytes.starts(with: magic) { return kind }
    let isRIFF = bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
    return isRIFF ? .picture("WebP") : nil
  }

  private static var magics: [([UInt8], FileKind)] {
    [
      ([0x89, 0x50, 0x4E, 0x47], .picture("PNG")), ([0xFF, 0xD8, 0xFF], .picture("JPEG")),
      (Array("GIF8".utf8), .picture("GIF")), ([0x49, 0x49, 0x2A, 0x00], .picture("TIFF")),
      ([0x4D, 0x4D, 0x00, 0x2A], .picture("TIFF")), (Array("%PDF-".utf8), .pdf),
      (Array("%!PS".utf8), .postScript), ([0x50, 0x4B, 0x03, 0x04], .archive),
      ([0xD0, 0xCF, 0x11, 0xE0], .oldOffice), ([0x1F, 0x8B], .compressed), (Array("{\\rtf".utf8), .richText),
      ([0x7F, 0x45, 0x4C, 0x46], .program), ([0xCF, 0xFA, 0xED, 0xFE], .program),
    ]
  }

  /// What a text is, and the line that shows it; nothing for what may be a map. A map's first word is one of the
  /// language, so of a map no more than that word is looked at.
  package static func text(_ source: SourceFile) -> (kind: FileKind, span: SourceSpan)? {
    var lines = Lines(source.bytes)
    while let line = lines.next() {
      let text = lines.text(line)
      if text.isEmpty || (text.hasPrefix("#") && !text.hasPrefix("#!")) { continue }
      if text.hasPrefix("%%"), !text.hasPrefix("%%{") { continue }
      if startsMap(text), !isRowOfCells(text) { return fence("```", in: source) }
      let kind = kind(of: text, source)
      return kind.map { ($0, SourceSpan(line.lowerBound, line.upperBound)) } ?? fence("```vsm", in: source)
    }
    return nil
  }

  private static func startsMap(_ line: String) -> Bool { Word(named: firstWord(of: line)) != nil }

  /// `process,C/T,C/O`: right behind a word of the language no statement has a comma or a semicolon.
  private static func isRowOfCells(_ line: String) -> Bool {
    let next = line.dropFirst(firstWord(of: line).count).first
    return next == "," || next == ";" || line.lowercased().hasPrefix("sep=")
  }

  private static func firstWord(of line: String) -> String {
    String(line.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
  }

  // MARK: Kinds

  private static func kind(of line: String, _ source: SourceFile) -> FileKind? {
    let start = line.lowercased()
    if start.hasPrefix("<") { return markup(start, source) }
    if start.hasPrefix("```") {
      guard start.hasPrefix("```mermaid") else { return .markdown(hasMap: start.hasPrefix("```vsm")) }
      return startsMermaidMap(source) ? .mermaidMap : .mermaid
    }
    if start.hasPrefix("%%{") { return startsMermaidMap(source) ? .mermaidMap : .mermaid }
    if start.hasPrefix("@start") { return .plantUML }
    if start.hasPrefix("\\documentclass") || start.hasPrefix("\\begin") { return .latex }
    if start.hasPrefix("#!") { return .script }
    if start.hasPrefix("sep=") { return .table }
    if start.hasPrefix("---") || start.hasPrefix("%yaml") {
      return startsMermaidMap(source) ? .mermaidMap : .yaml
    }
    if start.hasPrefix("{") || start.hasPrefix("["), startsJSON(start.dropFirst(), source) {
      return hasSteps(source) ? .stepsJSON : .json
    }
    let word = firstWord(of: start)
    let rest = start.dropFirst(word.count).drop { $0 == " " }
    switch word {
    case "vsm" where rest.isEmpty: return .mermaidMap
    case "digraph", "strict": return .dot
    case "graph": return rest.contains("{") ? .dot : .mermaid
    case "flowchart", "sequencediagram", "classdiagram", "statediagram", "statediagram-v2", "erdiagram",
      "gantt",
      "gitgraph", "mindmap", "journey", "quadrantchart", "sankey-beta", "block-beta", "xychart-beta":
      return .mermaid
    default: return lines(source)
    }
  }

  /// True where the first line of a diagram is `vsm`, behind front matter, directives and the fence of a document.
  private static func startsMermaidMap(_ source: SourceFile) -> Bool {
    var lines = Lines(source.bytes)
    var isInFront = false
    var count = 0
    while let line = lines.next(), count < 200 {
      count += 1
      let text = lines.text(line)
      if text.hasPrefix("---") {
        isInFront.toggle()
      } else if !isInFront, !text.isEmpty, !text.hasPrefix("%%"), !text.hasPrefix("```") {
        return text == "vsm"
      }
    }
    return false
  }

  /// True for JSON with a list of steps near its beginning.
  private static func hasSteps(_ source: SourceFile) -> Bool {
    let head = String(decoding: source.bytes.prefix(100_000), as: UTF8.self)
    return ["processes", "steps", "nodes"].contains { key in
      guard let found = head.firstRange(of: "\"\(key)\"") else { return false }
      return head[found.upperBound...].first { !$0.isWhitespace && $0 != ":" } == "["
    }
  }

  /// What follows the first bracket of JSON; a map that lacks its words may begin with a brace, too.
  private static func startsJSON(_ rest: Substring, _ source: SourceFile) -> Bool {
    guard let next = rest.first(where: { $0 != " " }) else {
      let brackets = Array("{[ \t\r\n".utf8)
      let next = source.bytes.first { !brackets.contains($0) }
      return next.map { Array("\"}]-0123456789".utf8).contains($0) } ?? false
    }
    return next == "\"" || next == "}" || next == "]" || (next == "{" && rest.contains("\""))
  }

  private static func markup(_ start: String, _ source: SourceFile) -> FileKind {
    if start.hasPrefix("<svg") { return .svg }
    if start.hasPrefix("<!doctype html") || start.hasPrefix("<html") { return .html }
    // The root of an XML file stands within its first lines.
    let head = String(decoding: source.bytes.prefix(2_000), as: UTF8.self).lowercased()
    return head.contains("<svg") ? .svg : head.contains("<html") ? .html : .xml
  }

  /// What the lines have in common: tables, YAML, prose. A line that begins as one of a map does speaks against it.
  private static func lines(_ source: SourceFile) -> FileKind? {
    var lines = Lines(source.bytes)
    var (count, pairs, sentences, words) = (0, 0, 0, 0)
    var columns: Set<Int> = []
    // How many lines after one another have as many separators as the last one, and the most of them.
    var (run, longestRun, lastCount) = (0, 0, 0)
    while count < 40, let line = lines.next() {
      let text = lines.text(line)
      if text.isEmpty || text.hasPrefix("#") { continue }
      if Word(named: firstWord(of: text)) != nil {
        guard isRowOfCells(text) else { return nil }
        words += 1
      }
      count += 1
      let cells = separators(in: text)
      columns.insert(cells)
      run = cells >= 2 && cells == lastCount ? run + 1 : 1
      lastCount = cells
      if cells >= 2 { longestRun = max(longestRun, run) }
      if isPair(text) { pairs += 1 }
      if isSentence(text) { sentences += 1 }
    }
    guard count > 0 else { return nil }
    // One line that begins with a word of the language is a mistake in a map.
    guard words < count || count > 1 else { return nil }
    if columns.count == 1, let first = columns.first, first >= 2 || (first == 1 && count >= 3) {
      return .table
    }
    if pairs == count, count >= 2 { return .yaml }
    if sentences * 2 > count || (sentences > 0 && count == 1) { return .prose }
    // A sheet with a title and the like above its table.
    return longestRun >= 2 ? .table : nil
  }

  /// Commas, semicolons or tabs, whichever the line has most of; 0 where braces or arrows show another language.
  private static func separators(in line: String) -> Int {
    guard !line.contains("{"), !line.contains("->") else { return 0 }
    var isQuoted = false
    var counts = [0, 0, 0]
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ",") where !isQuoted: counts[0] += 1
      case UInt8(ascii: ";") where !isQuoted: counts[1] += 1
      case 0x09 where !isQuoted: counts[2] += 1
      default: break
      }
    }
    return counts.max() ?? 0
  }

  /// `name: value`, `- item`
  private static func isPair(_ line: String) -> Bool {
    if line.hasPrefix("- ") { return true }
    let key = line.prefix { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" || $0 == " " }
    let rest = line.dropFirst(key.count)
    return !key.isEmpty && (rest == ":" || rest.hasPrefix(": "))
  }

  /// At least four words, nearly nothing but words, and no sign of the language.
  private static func isSentence(_ line: String) -> Bool {
    guard !line.contains("{"), !line.contains("}"), !line.contains("\""), !line.contains("->") else {
      return false
    }
    guard separators(in: line) < 3 else { return false }
    let words = line.split(separator: " ")
    let plain = words.count { $0.contains(where: \.isLetter) && !$0.contains("/") && !$0.contains("=") }
    return plain >= 4 && plain * 5 >= words.count * 4
  }

  // MARK: Fences

  /// A fence of Markdown anywhere: no map has one.
  private static func fence(_ sign: String, in source: SourceFile) -> (kind: FileKind, span: SourceSpan)? {
    guard source.bytes.contains(UInt8(ascii: "`")) else { return nil }
    var lines = Lines(source.bytes)
    while let line = lines.next() {
      let text = lines.text(line)
      if text.hasPrefix(sign) {
        return (.markdown(hasMap: true), SourceSpan(line.lowerBound, line.upperBound))
      }
    }
    return nil
  }

  /// The lines of a file without their blanks at both ends.
  private struct Lines {
    private let bytes: [UInt8]
    private var index: Int

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
      index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    mutating func next() -> Range<Int>? {
      guard index < bytes.count else { return nil }
      var start = index
      while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      var end = index
      index += 1
      while start < end, bytes[start] == 0x20 || bytes[start] == 0x09 { start += 1 }
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      return start..<end
    }

    /// The line's text, of a long one its beginning.
    func text(_ line: Range<Int>) -> String {
      String(decoding: bytes[line.lowerBound..<min(line.upperBound, line.lowerBound + 400)], as: UTF8.self)
    }
  }
}
