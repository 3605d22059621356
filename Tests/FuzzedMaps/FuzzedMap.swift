import VSMKit

/// What the program does with a file that anybody may have written, with all that it writes looked at: one input of the
/// fuzzer, and a pinned one of the tests.
public struct FuzzedMap {
  /// What must not come to pass.
  public struct Fault: Error, CustomStringConvertible {
    public let description: String
  }

  private let document: MapDocument

  /// Reads bytes as a map.
  public init(_ bytes: [UInt8]) {
    document = MapDocument(SourceFile(name: "fuzzed.vsm", bytes: bytes))
  }

  /// Whether the bytes are a map without errors.
  public var isMap: Bool { document.map != nil }

  /// Writes all messages and, of a map without errors, all that can be written without Graphviz.
  ///
  /// - Throws: ``Fault``: a message that lies outside the file, text with controls or invisible directions in it, a
  ///   picture that is not whole, or the same map written otherwise the second time.
  public func write() throws {
    let sources = document.sources
    for diagnostic in document.diagnostics {
      let place = sources.place(of: diagnostic.span)
      guard place.span.start < 0 || place.span.end > place.source.bytes.count else { continue }
      throw Fault(description: "\(diagnostic.code) lies outside the file")
    }
    for reporter in [HumanReporter() as any DiagnosticReporter, ShortReporter()] {
      try check(reporter.report(document.diagnostics, in: sources), "messages")
    }
    guard let map = document.map, let figures = document.figures else {
      guard document.diagnostics.contains(where: { $0.severity == .error }) else {
        throw Fault(description: "no map, and no word of why")
      }
      return
    }
    for format in MetricsFormats.all { try check(format.init().text(of: map, figures), format.name) }
    try check(MapDescription(of: map, figures).text(width: 80), "describe")
    for format in [SVGFormat(), DOTFormat(), TextFormat()] as [any PictureFormat] {
      do {
        let bytes = try format.bytes(of: map, figures, PictureOptions())
        let text = String(decoding: bytes, as: UTF8.self)
        try check(text, format.name)
        if format is SVGFormat, !text.hasSuffix("</svg>\n") {
          throw Fault(description: "a picture that is not whole")
        }
      } catch let error as PictureError {
        // What is too large is refused, with a message.
        try check(error.description, "the message of a picture that is refused")
      }
    }
    let again = Figures(of: map)
    guard MetricsJSON().text(of: map, figures) == MetricsJSON().text(of: map, again) else {
      throw Fault(description: "figures that differ the second time")
    }
    let comparison = MapComparison((map: map, figures: figures), (map: map, figures: again))
    try check(ComparisonTable().text(of: comparison, before: map, after: map), "diff")
    guard comparison.changes.isEmpty else { throw Fault(description: "a map that differs from itself") }
  }

  /// Refuses what must never reach a terminal, a page or another program's reader.
  private func check(_ text: String, _ writer: String) throws {
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x0A: continue
      case 0x00..<0x20, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069:
        throw Fault(description: "U+\(String(scalar.value, radix: 16)) in what \(writer) writes")
      default: continue
      }
    }
  }
}
