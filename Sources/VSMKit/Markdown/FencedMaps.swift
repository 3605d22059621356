import VSMDiagnostics

/// The maps in the fenced blocks of a Markdown document, as CommonMark finds them: fences of three or more back-ticks or
/// tildes, indented by up to three spaces, in quotes and lists too; none in HTML.
///
/// A block is one of ours where its info string begins with `vsm`, also in braces as Pandoc and Quarto have it, and does
/// not say `ignore`.
struct FencedMaps {
  private(set) var maps: [FencedMap] = []
  private var containers: [Container] = []
  private var fence: Fence?
  private var html: (block: HTMLBlock, depth: Int)?
  /// True where the line before is text, so that a paragraph may go on.
  private var isAfterText = false
  /// True where the line before is the sign of an item and nothing else.
  private var isAfterBareSign = false

  private enum Container {
    case quote
    /// What belongs to an item is indented by so many columns.
    case item(indent: Int)

    /// What stands before the lines that follow the first.
    var lead: [UInt8] {
      switch self {
      case .quote: Array("> ".utf8)
      case .item(let indent): [UInt8](repeating: UInt8(ascii: " "), count: indent)
      }
    }
  }

  private struct Fence {
    var sign: UInt8
    var length: Int
    var indent: Int
    var depth: Int
    /// Nothing for a block of another language.
    var map: FencedMap?
  }

  init(in document: SourceFile) {
    let bytes = document.bytes
    for line in 1...max(1, document.lineCount) {
      let start = document.span(ofLine: line).start
      let next = line < document.lineCount ? document.span(ofLine: line + 1).start : bytes.count
      read(MarkdownLine(bytes[min(start, next)..<next]), number: line)
    }
    close()
  }

  private mutating func close() {
    if let map = fence?.map { maps.append(map) }
    fence = nil
  }

  private mutating func read(_ line: MarkdownLine, number: Int) {
    let whole = line.rest
    var line = line
    let depth = containers.prefix { Self.goesOn($0, &line) }.count
    if var open = fence {
      if depth >= open.depth {
        if line.closesFence(of: open.sign, open.length) {
          fence?.map?.close(with: line.rest)
          return close()
        }
        line.skip(columns: open.indent)
        open.map?.add(line.rest)
        fence = open
        return
      }
      // The quote or the list ends, and its block with it.
      close()
    }
    // Text goes on with a paragraph, and so with the quotes and lists that it stands in, whatever stands before it.
    if depth < containers.count, isAfterText, Self.goesOnWithText(line) { return }
    if depth < containers.count { isAfterText = false }
    containers.removeSubrange(depth...)
    // An item begins with one empty line at the most.
    if isAfterBareSign, line.isBlank, !containers.isEmpty, depth == containers.count {
      containers.removeLast()
    }
    isAfterBareSign = false
    if let html, depth >= html.depth {
      if html.block.ends(with: line) { self.html = nil }
      isAfterText = false
      return
    }
    html = nil
    while line.indent < 4, containers.count < Self.deepest, !line.isRule(afterText: isAfterText),
      let container = Self.opening(&line)
    {
      containers.append(container)
      isAfterText = false
    }
    if case .item? = containers.last, containers.count > depth { isAfterBareSign = line.isBlank }
    if line.indent < 4, let block = HTMLBlock(line.text, isAfterText: isAfterText) {
      html = block.ends(with: line) ? nil : (block, containers.count)
      isAfterText = false
      return
    }
    guard let opening = line.fence else {
      // What is indented by four columns is code, where no paragraph goes on.
      isAfterText =
        !line.isBlank && !line.isHeading && !line.isRule(afterText: isAfterText)
        && (isAfterText || line.indent < 4)
      return
    }
    isAfterText = false
    let isOurs = Self.isOurs(opening.info)
    fence = Fence(
      sign: opening.sign, length: opening.length, indent: line.indent, depth: containers.count,
      map: isOurs
        ? FencedMap(
          FencedMap.Opening(
            line: number,
            lead: FencedMap.Lead(
              first: Array(whole[..<line.rest.startIndex]), next: containers.flatMap(\.lead),
              isNew: containers.count > depth),
            bytes: whole, info: opening.info)) : nil)
  }

  /// Whoever nests deeper wants to know how long we take.
  private static let deepest = 50

  private static func goesOn(_ container: Container, _ line: inout MarkdownLine) -> Bool {
    switch container {
    case .quote: return line.skipQuoteSign()
    case .item(let indent):
      guard line.indent >= indent || line.isBlank else { return false }
      line.skip(columns: indent)
      return true
    }
  }

  /// Whether a line behind text is more of it, and begins nothing else.
  private static func goesOnWithText(_ line: MarkdownLine) -> Bool {
    guard !line.isBlank else { return false }
    var start = line
    return line.indent >= 4
      || line.fence == nil && !line.isHeading && !line.isRule(afterText: false) && opening(&start) == nil
        && HTMLBlock(line.text, isAfterText: true) == nil
  }

  private static func opening(_ line: inout MarkdownLine) -> Container? {
    if line.skipQuoteSign() { return .quote }
    return line.skipItemSign().map { .item(indent: $0) }
  }

  private static func isOurs(_ info: ArraySlice<UInt8>) -> Bool {
    let items = BlockInfo(info).items
    guard let first = items.first, first.value == nil else { return false }
    let language = first.name.lowercased()
    return (language == "vsm" || language == ".vsm")
      && !items.dropFirst().contains { $0.name == "ignore" && $0.value == nil }
  }
}
