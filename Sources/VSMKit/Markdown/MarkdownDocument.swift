public import VSMDiagnostics
public import VSMSyntax

/// A Markdown document with the maps in its fenced `vsm` blocks.
///
/// ```swift
/// let document = MarkdownDocument(SourceFile(name: "doc.md", bytes: bytes))
/// for map in document.maps { print(map.line, map.document.map?.title ?? "") }
/// ```
public struct MarkdownDocument: Sendable {
  /// The document as it was read.
  public let source: SourceFile
  /// In the order of the document: those whose text could be read, with errors or without.
  public private(set) var maps: [MarkdownMap] = []
  /// What is wrong with the document itself and with the options of blocks, in its order.
  public private(set) var diagnostics: [Diagnostic] = []

  /// - Parameters:
  ///   - source: the whole document.
  ///   - loader: how the files are read that maps and blocks name; without it none is.
  public init(_ source: SourceFile, loading loader: SourceLoader? = nil) {
    self.source = source
    guard source.bytes.count <= MapDocument.largestSize else {
      diagnostics = [
        Diagnostic(.embedding(.documentTooLarge(limit: Limits.sourceText)), at: SourceSpan(0, 0))
      ]
      return
    }
    let blocks = FencedMaps(in: source).maps
    for block in blocks.prefix(Self.mostMaps) { read(block, loader) }
    if blocks.count > Self.mostMaps {
      let place = blocks[Self.mostMaps].opening.info.startIndex
      diagnostics.append(
        Diagnostic(.embedding(.tooManyMaps(limit: Self.mostMaps)), at: SourceSpan(place, place)))
    }
  }

  /// A map of a few bytes is a picture of thousands.
  public static let mostMaps = 2_000

  private mutating func read(_ block: FencedMap, _ loader: SourceLoader?) {
    let start = block.opening.info.startIndex
    var options = BlockOptions()
    var place = SourceSpan(start, start)
    options.read(BlockInfo(block.opening.info)) { option, problem, range in
      let span = SourceSpan(start + range.lowerBound, start + range.upperBound)
      if option == "file" { place = span }
      if let problem { diagnostics.append(Diagnostic(.embedding(problem), at: span)) }
    }
    guard let path = options.file else {
      let document = MapDocument(fenced: block, in: source, loading: loader)
      maps.append(MarkdownMap(document, options, block))
      return
    }
    guard block.bytes.allSatisfy({ Array(" \t\r\n".utf8).contains($0) }) else {
      diagnostics.append(Diagnostic(.embedding(.mapBesideFile(path)), at: place))
      return
    }
    do throws(SourceLoader.Refusal) {
      guard let loader else { throw .unreadable("no files are read here") }
      let (file, its) = try loader.file(named: path)
      let document = MapDocument(SourceFile(name: file.name, bytes: file.bytes), loading: its)
      maps.append(MarkdownMap(document, options, block))
    } catch {
      diagnostics.append(
        Diagnostic(.embedding(.blockFileUnreadable(path, reason: error.reason)), at: place))
    }
  }

  /// All that can be told of, as a check does: the document itself, where there is anything, and then its maps.
  public var documents: [MapDocument] {
    (diagnostics.isEmpty ? [] : [MapDocument(telling: diagnostics, of: source)]) + maps.map(\.document)
  }

  /// The document with something else in place of the blocks, within the quotes and lists that they stand in.
  ///
  /// - Parameter contents: the lines for each of the maps, in their order; an empty line ends a paragraph.
  /// - Returns: the whole document. Blocks that have no map stay as they are.
  public func bytes(replacing contents: [[String]]) -> [UInt8] {
    let old = source.bytes
    let lineEnd = Array(
      (old.firstIndex(of: 0x0A).map { $0 > 0 && old[$0 - 1] == 0x0D } ?? false ? "\r\n" : "\n").utf8)
    var new: [UInt8] = []
    var next = 0
    for (map, lines) in zip(maps, contents) {
      let (range, lead) = (map.block.range, map.block.opening.lead)
      new += old[next..<range.lowerBound]
      let gap = lead.next.trimmed + lineEnd
      // What follows a paragraph without a blank line would be part of it.
      if !lead.isNew, !Self.isBlank(before: range.lowerBound, old) { new += gap }
      for (index, line) in lines.enumerated() {
        let start = index == 0 ? lead.first : lead.next
        new += (line.isEmpty ? start.trimmed : start + Array(line.utf8)) + lineEnd
      }
      if !Self.isBlank(after: range.upperBound, old) { new += gap }
      next = range.upperBound
    }
    return new + old[next...]
  }

  private static let blanks = Array(" \t>\r".utf8)

  /// Whether nothing stands in the line before an offset, or there is none.
  private static func isBlank(before offset: Int, _ bytes: [UInt8]) -> Bool {
    guard offset > 0 else { return true }
    let line = bytes[..<(offset - 1)].reversed().prefix { $0 != 0x0A }
    return line.allSatisfy { blanks.contains($0) || $0 >= 0xBB && offset <= 3 }
  }

  private static func isBlank(after offset: Int, _ bytes: [UInt8]) -> Bool {
    bytes[offset...].prefix { $0 != 0x0A }.allSatisfy { blanks.contains($0) }
  }
}

extension [UInt8] {
  /// Without the spaces at its end.
  fileprivate var trimmed: [UInt8] {
    Array(self[..<(lastIndex { $0 != UInt8(ascii: " ") }.map { $0 + 1 } ?? 0)])
  }
}

/// A map of a Markdown document, and how the line of its fence wants it shown.
public struct MarkdownMap: Sendable {
  /// The map, with errors or without; its places are those of the document, or of the file that the block names.
  public let document: MapDocument
  /// What the block's fence asks for.
  public let options: BlockOptions
  let block: FencedMap

  init(_ document: MapDocument, _ options: BlockOptions, _ block: FencedMap) {
    self.document = document
    self.options = options
    self.block = block
  }

  /// The line of the document that opens the block, from 1.
  public var line: Int { block.opening.line }

  /// The place of that line's options in the document.
  public var optionsSpan: SourceSpan {
    SourceSpan(block.opening.info.startIndex, block.opening.info.startIndex + block.opening.info.trimmedCount)
  }
}

extension ArraySlice<UInt8> {
  /// Without the end of the line.
  fileprivate var trimmedCount: Int { prefix { $0 != 0x0A && $0 != 0x0D }.count }
}
