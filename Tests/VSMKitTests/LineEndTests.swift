import Foundation
import Testing
import VSMKit

/// A file says the same however its lines end, and a comment ends with its line.
@Suite struct LineEndTests {
  @Test(arguments: ["\r", "\r\n"]) func everySampleIsTheSameMap(end: String) throws {
    for file in try PictureOfSampleTests.maps() {
      let text = try String(contentsOf: file, encoding: .utf8)
      let (map, other) = (try ValueStreamMap(parsing: text), text.replacing("\n", with: end))
      let turned = try ValueStreamMap(parsing: other)
      #expect(turned.svg() == map.svg(), "\(file.lastPathComponent)")
      #expect(turned.metricsJSON() == map.metricsJSON(), "\(file.lastPathComponent)")
    }
  }

  @Test(arguments: ["\n", "\r", "\r\n"]) func aCommentEndsWithItsLine(end: String) throws {
    let lines = [
      "# first", "stream {  # second", "  process a { C/T 5s  # third", "  }", "#", "  process b", "}",
    ]
    let map = try ValueStreamMap(parsing: lines.joined(separator: end))
    #expect(map.processes.map(\.id) == ["a", "b"])
    // A message names the same place.
    let document = MapDocument(SourceFile(name: "a", text: (lines + ["wrong"]).joined(separator: end)))
    let place = document.source.location(of: try #require(document.diagnostics.first).span.start)
    #expect((place.line, place.column) == (8, 1))
  }
}
