import Foundation
import FuzzedMaps
import Testing

/// What once brought the program down, or made it write what it must not, by hand or by the fuzzer.
@Suite struct FoundInputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz")

  private static func files(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
      .filter { $0.hasSuffix(".vsm") }.map { "\(name)/\($0)" }.sorted()
  }

  @Test(arguments: try files("Found") + files("Corpus")) func nothingComesOfIt(file: String) throws {
    try FuzzedMap([UInt8](Data(contentsOf: Self.folder.appending(path: file)))).write()
  }

  /// The fuzzer starts from maps that are drawn, so that it gets past the parser.
  @Test(arguments: try files("Corpus")) func itStartsFromMaps(file: String) throws {
    #expect(FuzzedMap([UInt8](try Data(contentsOf: Self.folder.appending(path: file)))).isMap)
  }
}
