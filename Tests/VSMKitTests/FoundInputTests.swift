import Foundation
import FuzzedMaps
import Testing

/// What once brought the program down, or made it write what it must not, found by hand or by the fuzzer.
@Suite struct FoundInputTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

  private static func files() throws -> [String] {
    try ["Fuzz/Found", "Hostile"].flatMap { name in
      try FileManager.default.contentsOfDirectory(atPath: folder.appending(path: name).path)
        .filter { $0.hasSuffix(".vsm") }.map { "\(name)/\($0)" }.sorted()
    }
  }

  @Test(arguments: try files()) func nothingComesOfIt(file: String) throws {
    try FuzzedMap([UInt8](Data(contentsOf: Self.folder.appending(path: file)))).write()
  }

  /// The fuzzer gets past the parser from its first input on.
  @Test func itStartsFromMaps() throws {
    #expect(
      FuzzedMap([UInt8](try Data(contentsOf: Self.folder.appending(path: "Hostile/crash-min.vsm")))).isMap)
    #expect(!FuzzedMap(Array("process".utf8)).isMap)
  }
}
