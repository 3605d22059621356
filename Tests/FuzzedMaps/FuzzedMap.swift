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
    let source = SourceFile(name: "fuzzed.vsm", bytes: bytes)
    document = MapDocument(source, loading: Self.loader(bytes))
  }

  /// Files that the bytes may name: a map to be changed, values, one that leads back to itself, and the bytes themselves.
  private static func loader(_ bytes: [UInt8]) -> SourceLoader {
    SourceLoader(start: { () throws(SourceLoader.Refusal) in "fuzzed.vsm" }) {
      (path, limit) throws(SourceLoader.Refusal) in
      let content: [UInt8]
      switch path {
      case "current.vsm": content = Array(current.utf8)
      case "common.vsm": content = Array("let net-shift = 7h 40min\nlet lot-size = 2 x 20pcs\n".utf8)
      case "circle.vsm": content = Array("include \"circle.vsm\"\nbased-on \"current.vsm\"\n".utf8)
      case "self.vsm": content = bytes
      case "folder": throw .notAFile("a folder")
      default: throw .absent
      }
      guard content.count <= limit else { throw .tooLarge }
      return SourceLoader.File(path: path, name: path, bytes: content)
    }
  }

  private static let current = """
    map "Brackets" { state current }
    calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }
    customer plant "Plant" { demand 18_400/month  pack 20pcs  row "Boxes" "blue" }
    supplier mill "Mill"
    control pc "Control" { system MRP }
    stream {
      mill
      truck "Weekly"
      inventory "Coils" 5d
      process stamping "Stamping" { C/T 1s  C/O 1h  uptime 85% }
        rework -> stamping 2% max 2 then scrap
        -> scrap 1%
      inventory 7000
      process weld "Weld" { C/T 39s  operators 1 }
      supermarket done "Done" 2d
      pull
      process ship "Ship"
      truck "Daily"
      plant
    }
    info plant ~> pc "Orders"
    info pc -> stamping, weld "Weekly schedule"
    kanban withdrawal ship -> done { container 20pcs }
    kaizen weld, stamping "Uptime"
    target lead-time <= 30d
    """

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
