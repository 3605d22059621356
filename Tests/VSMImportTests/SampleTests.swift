import Foundation
import Testing
import VSMDiagnostics
import VSMDrawing
import VSMImport
import VSMKit
import VSMScene
import VSMSyntax

/// The files of `Tests/Imports`: what is made of each lies beside it, and is accepted anew with VSM_ACCEPT=1.
@Suite struct SampleTests {
  static let names =
    (try? FileManager.default.contentsOfDirectory(atPath: Importing.folder.path))?
    .filter { !$0.hasSuffix(".vsm") && !$0.hasPrefix(".") && !$0.hasSuffix(".messages") }.sorted() ?? []

  @Test func thereAreSome() { #expect(Self.names.count >= 9) }

  private static func source(_ name: String) throws -> SourceFile {
    SourceFile(name: name, bytes: Array(try Data(contentsOf: Importing.folder.appending(path: name))))
  }

  @Test(arguments: names) func isMadeAsItWas(name: String) throws {
    let made = ImportedMap(of: try Self.source(name))
    let text = String(decoding: try #require(made.text), as: UTF8.self)
    let messages = ShortReporter().report(made.messages, in: SourceSet(made.source))
    for (wanted, ending) in [(text, "vsm"), (messages, "messages")] {
      let file = Importing.folder.appending(path: "\(name).\(ending)")
      if ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil {
        try wanted.write(to: file, atomically: true, encoding: .utf8)
      } else {
        #expect(try String(contentsOf: file, encoding: .utf8) == wanted, "stale; VSM_ACCEPT=1 writes it anew")
      }
    }
  }

  @Test(arguments: names) func isAMapWithoutAWarning(name: String) throws {
    let made = ImportedMap(of: try Self.source(name))
    let source = SourceFile(name: name, bytes: try #require(made.text))
    let document = MapDocument(source)
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.problem.wording.message))")
    #expect(!Formatting(of: source).isChange)
    let (map, figures) = try document.valid()
    let scene = try MapLayout.scene(of: map, figures, within: .max)
    let flaws = SceneLinter.flaws(of: scene)
    #expect(flaws.isEmpty, "\(flaws.map(\.description))")
  }

  /// Nothing that an importer tells of is missing in the map's own list.
  @Test(arguments: names) func whatIsLeftOutStandsInTheMap(name: String) throws {
    let made = ImportedMap(of: try Self.source(name))
    let text = String(decoding: try #require(made.text), as: UTF8.self)
    for case .importing(.notCarriedOver(let what, _)) in made.messages.map(\.problem) {
      #expect(text.contains("# - \(what)\n"))
    }
  }
}
