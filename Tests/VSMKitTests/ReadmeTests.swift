import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMImport
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax

/// What the README says is so. `Scripts/pictures` writes its reference anew.
@Suite struct ReadmeTests {
  static let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../README.md")
  static let begin = "<!-- begin reference: written by Scripts/pictures -->\n"
  static let end = "<!-- end reference -->"

  @Test func referenceIsTheTablesOfTheParser() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let start = try #require(readme.range(of: Self.begin)).upperBound
    let end = try #require(readme.range(of: Self.end)).lowerBound
    let wanted = readme[..<start] + LanguageReference.whole + HeadlineFigure.reference + readme[end...]
    if ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil {
      try String(wanted).write(to: Self.file, atomically: true, encoding: .utf8)
    } else {
      #expect(readme == String(wanted), "run Scripts/pictures")
    }
  }

  @Test func mapsInTheReadmeAreValid() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let blocks = readme.components(separatedBy: "```vsm\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let whole = blocks.filter { $0.hasPrefix("map ") }
    #expect(!whole.isEmpty)
    for text in whole {
      let document = MapDocument(SourceFile(name: "README.md", text: text))
      #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.problem.wording.message))")
    }
  }

  private static func formatted(_ text: String) -> String {
    String(decoding: Formatting(of: SourceFile(name: "README.md", text: text)).text, as: UTF8.self)
  }

  @Test func mapsInTheReadmeAreFormatted() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let blocks = readme.components(separatedBy: "```vsm\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count > 5)
    for text in blocks { #expect(Self.formatted(text) == text) }
  }

  @Test func whatTheReadmeShowsOfTheFormatterIsItsOwn() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let parts = readme.components(separatedBy: "### One style").last?.components(separatedBy: "```") ?? []
    let before = try #require(parts.first { $0.hasPrefix("text\n") }?.dropFirst("text\n".count))
    let after = try #require(parts.first { $0.hasPrefix("vsm\n") }?.dropFirst("vsm\n".count))
    #expect(Self.formatted(String(before)) == after)
  }

  /// The future state of the README, with the files that it names.
  @Test func theMapBuiltOnAMapIsValid() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let blocks = readme.components(separatedBy: "```vsm\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    let whole = try #require(blocks.first { $0.hasPrefix("map ") })
    let future = try #require(blocks.first { $0.hasPrefix("based-on ") })
    let shared = try #require(blocks.first { $0.hasPrefix("let ") })
    let document = MapDocument(
      SourceFile(name: "README.md", text: future),
      loading: .files(["brackets.vsm": whole, "targets.vsm": shared]))
    #expect(
      document.diagnostics.isEmpty, "\(HumanReporter().report(document.diagnostics, in: document.sources))")
    let map = try document.valid().map
    #expect(map.state == .future)
    #expect(map.stocks.contains { $0.quantity?.total == Interval(600) })
    #expect(map.figures.targets.count == 1)
  }

  /// The sheet that the README shows, and the map that it says comes of it.
  @Test func whatTheReadmeImportsIsTheProgramsOwn() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let parts =
      readme.components(separatedBy: "## Coming from elsewhere").last?.components(separatedBy: "```") ?? []
    let sheet = try #require(parts.first { $0.hasPrefix("text\n") }?.dropFirst("text\n".count))
    let map = try #require(parts.first { $0.hasPrefix("vsm\n") }?.dropFirst("vsm\n".count))
    let made = ImportedMap(of: SourceFile(name: "steps.csv", text: String(sheet)))
    #expect(String(decoding: try #require(made.text), as: UTF8.self) == map)
  }

  @Test func theLadderInTheReadmeIsTheProgramsOwn() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let text = try #require(readme.components(separatedBy: "```vsm\n").first { $0.contains("stream lids") })
    let parts = text.components(separatedBy: "```")
    let map = try ValueStreamMap(parsing: try #require(parts.first))
    let ladder = try #require(parts.first { $0.contains("Ladder ") })
    #expect(MetricsTable().text(of: map, map.figures).contains(ladder))
  }

  @Test func theMessageInTheReadmeIsTheProgramsOwn() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    // The file that `vsm init gates.vsm` writes, with a unit left out.
    let template = try String(
      contentsOf: Self.file.deletingLastPathComponent().appending(path: "Templates/starter.vsm"),
      encoding: .utf8)
    let text = template.replacing("C/T 4min ", with: "C/T 4 ")
    #expect(text != template)
    let document = MapDocument(SourceFile(name: "gates.vsm", text: text))
    #expect(readme.contains(HumanReporter().report(document.diagnostics, in: document.sources)))
  }

  @Test func everyPictureThatTheReadmeShowsIsThere() throws {
    let readme = try String(contentsOf: Self.file, encoding: .utf8)
    let names = readme.components(separatedBy: "](samples/").dropFirst().compactMap {
      $0.components(separatedBy: ")").first
    }
    #expect(names.count > 10)
    for name in names {
      let path = PictureOfSampleTests.folder.appending(path: name).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
  }
}
