import Foundation
import Testing
import VSMDiagnostics
import VSMKit

/// Future states that are written as changes of the current one: the same picture and the same figures as those of a
/// whole file, and fewer lines.
@Suite struct OverlayTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// Files of the repository, by their paths in it.
  static func document(_ path: String) throws -> MapDocument {
    let loader = SourceLoader(start: { () throws(SourceLoader.Refusal) in path }) {
      (path, _) throws(SourceLoader.Refusal) in
      guard let bytes = try? Data(contentsOf: root.appending(path: path)) else { throw .absent }
      return SourceLoader.File(path: path, name: path, bytes: Array(bytes))
    }
    let bytes = try Data(contentsOf: root.appending(path: path))
    return MapDocument(SourceFile(name: path, bytes: Array(bytes)), loading: loader)
  }

  static let cases = [
    ("Tests/Overlays/acme-future.vsm", "samples/acme-future.vsm"),
    ("Tests/Overlays/twi-future.vsm", "samples/twi-future.vsm"),
    ("Tests/Overlays/plant-future.vsm", "Tests/Overlays/plant-future-copy.vsm"),
  ]

  @Test(arguments: cases)
  func isTheWholeFile(overlay: String, copy: String) throws {
    let (changed, whole) = (try Self.document(overlay), try Self.document(copy))
    #expect(
      changed.diagnostics.isEmpty, "\(HumanReporter().report(changed.diagnostics, in: changed.sources))")
    #expect(whole.diagnostics.isEmpty)
    let (map, expected) = (try changed.valid().map, try whole.valid().map)
    #expect(map.svg() == expected.svg())
    #expect(try Self.withoutPlaces(map.metricsJSON()) == Self.withoutPlaces(expected.metricsJSON()))
    #expect(map.metricsTable() == expected.metricsTable())
    let dot = DOTFormat()
    #expect(try map.picture(as: dot) == (try expected.picture(as: dot)))
    #expect(changed.source.lineCount < whole.source.lineCount)
  }

  /// Targets, actions and what else is listed with its line say where they stand, which differs.
  private static func withoutPlaces(_ json: String) throws -> NSDictionary {
    var object = try #require(
      JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let targets = try #require(object["targets"] as? [[String: Any]])
    #expect(!targets.isEmpty)
    #expect(targets.allSatisfy { $0["line"] != nil })
    for (key, value) in object {
      guard let list = value as? [[String: Any]] else { continue }
      object[key] = list.map { $0.filter { $0.key != "line" && $0.key != "file" } }
    }
    return object as NSDictionary
  }

  /// The formatter sees no mistake where a value or a thing is of another file, and puts the lines of blocks in columns.
  @Test(arguments: ["acme-future", "twi-future", "plant-future", "plant-future-copy", "daily-charges"])
  func isFormatted(name: String) throws {
    let path = "Tests/Overlays/\(name).vsm"
    let formatting = Formatting(of: try Self.document(path).source)
    #expect(formatting.problems.isEmpty && !formatting.isLeftAlone)
    #expect(!formatting.isChange, "vsm fmt \(path)")
    let loose = formatting.source.text(of: SourceSpan(0, formatting.source.bytes.count))
      .replacing(#/ +(?=[{}])/#, with: " ").replacing("\n  ", with: "\n")
    let again = Formatting(of: SourceFile(name: "loose.vsm", text: loose))
    #expect(again.text == formatting.source.bytes)
  }

  /// A target that stands in the base says so.
  @Test func placesOfTargetsAreThoseOfTheirFiles() throws {
    let document = try Self.document("Tests/Overlays/plant-future.vsm")
    let targets = try document.valid().map.targets
    let places = targets.map { "\($0.file ?? "-"):\($0.line)" }
    let lines = try String(
      contentsOf: Self.root.appending(path: "samples/plant-gearbox.vsm"), encoding: .utf8
    )
    .split(separator: "\n", omittingEmptySubsequences: false)
    let wanted = try ["target utilisation", "target C/T"].map { start in
      "samples/plant-gearbox.vsm:\(try #require(lines.firstIndex { $0.hasPrefix(start) }) + 1)"
    }
    #expect(places.count == 3)
    #expect(Array(places.prefix(2)) == wanted)
    #expect(places.last == "-:\(document.source.lineCount - 1)")
  }
}
