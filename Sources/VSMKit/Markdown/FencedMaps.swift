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
    // A line that only goes on with a paragraph opens no block, wherever it counts to.
    containers.removeSubrange(depth...)
    if let html, depth >= html.depth {
      if html.block.ends(with: line) { self.html = nil }
      isAfterText = false
      return
    }
    html = nil
    while line.indent < 4, containers.count < Self.deepest, let container = Self.opening(&line) {
      containers.append(container)
      isAfterText = false
    }
    if line.indent < 4, let block = HTMLBlock(line.text, isAfterText: isAfterText) {
      html = block.ends(with: line) ? nil : (block, containers.count)
      isAfterText = false
      return
    }
    guard let opening = line.fence else {
      isAfterText = !line.isBlank && !line.isHeading
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
