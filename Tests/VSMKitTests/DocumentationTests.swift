import Foundation
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMImport
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax

/// What the README and the articles say is so. `Scripts/pictures` writes what comes from tables anew.
@Suite struct DocumentationTests {
  private static let accepts = ProcessInfo.processInfo.environment["VSM_ACCEPT"] != nil

  /// What stands in an article between two comments, `<!-- begin reference: ... -->` and `<!-- end reference -->`.
  private func hold(_ article: String, _ part: String, to wanted: String) throws {
    let page = try DocumentationPage.article(article)
    let begin = try #require(page.text.firstRange(of: "<!-- begin \(part): "))
    let start = try #require(page.text[begin.upperBound...].firstRange(of: "-->\n")).upperBound
    let end = try #require(page.text.firstRange(of: "<!-- end \(part) -->")).lowerBound
    let whole = page.text[..<start] + "\n" + wanted + "\n" + page.text[end...]
    if Self.accepts {
      let file = DocumentationPage.repository.appending(path: page.path)
      try String(whole).write(to: file, atomically: true, encoding: .utf8)
    } else {
      #expect(page.text == String(whole), "\(article): run Scripts/pictures")
    }
  }

  /// The articles' tables first, then the catalogue, which is made of the articles.
  @Test func referenceIsTheTablesOfTheParser() throws {
    try hold("LanguageReference", "reference", to: LanguageReference.whole)
    try hold("Figures", "figures", to: HeadlineFigure.reference + "\n" + RecoveryFigure.reference)
    let program = try String(
      contentsOf: DocumentationPage.repository.appending(path: "Tests/Consumer/embed.swift"), encoding: .utf8)
    try hold("Library", "program", to: "```swift\n" + program + "```\n")
    try holdCatalogue()
  }

  private func holdCatalogue() throws {
    let files = try DocumentationCatalogue.files()
    let pictures = try DocumentationCatalogue.pictures()
    let folder = DocumentationCatalogue.folder
    let manager = FileManager.default
    if Self.accepts {
      if manager.fileExists(atPath: folder.path) { try manager.removeItem(at: folder) }
      try manager.createDirectory(at: folder, withIntermediateDirectories: true)
      for (name, text) in files {
        try text.write(to: folder.appending(path: name), atomically: true, encoding: .utf8)
      }
      for (name, bytes) in pictures { try bytes.write(to: folder.appending(path: name)) }
    }
    #expect(
      try Set(manager.contentsOfDirectory(atPath: folder.path)) == Set(files.keys).union(pictures.keys),
      "run Scripts/pictures")
    for (name, text) in files {
      #expect(
        try String(contentsOf: folder.appending(path: name), encoding: .utf8) == text,
        "\(name): run Scripts/pictures")
    }
    for (name, bytes) in pictures {
      #expect(
        try Data(contentsOf: folder.appending(path: name)) == bytes, "\(name): run Scripts/pictures")
    }
  }

  /// A newcomer reads it in five minutes.
  @Test func theReadmeIsShort() throws {
    let bytes = try DocumentationPage("README.md").text.utf8.count
    #expect(bytes <= 12 * 1024, "\(bytes) bytes: what it tells at length belongs into Documentation")
  }

  /// Every link and picture leads to a file of the repository, and to a heading that is there.
  @Test func everyLinkLeadsSomewhere() throws {
    let pages = try DocumentationPage.all() + [DocumentationPage("integrations/README.md")]
    var count = 0
    for page in pages {
      let base = URL(filePath: "/" + page.path)
      for destination in page.destinations where !destination.contains("://") {
        count += 1
        let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path =
          parts[0].isEmpty
          ? page.path
          : String(URL(filePath: String(parts[0]), relativeTo: base).standardizedFileURL.path.dropFirst())
        let file = DocumentationPage.repository.appending(path: path)
        #expect(FileManager.default.fileExists(atPath: file.path), "\(page.path): \(destination)")
        guard parts.count > 1 else { continue }
        let anchors = try DocumentationPage(path).headings.map(DocumentationPage.anchor)
        #expect(anchors.contains(String(parts[1])), "\(page.path): \(destination)")
      }
    }
    #expect(count > 80)
  }

  /// Nobody finds an article that no page links.
  @Test func everyArticleIsLinkedFromTheReadmeAndTheIndex() throws {
    let readme = try DocumentationPage("README.md").destinations
    let index = try DocumentationPage.article("README").destinations
    for page in try DocumentationPage.all().dropFirst() where !page.path.hasSuffix("README.md") {
      #expect(readme.contains(page.path), "\(page.path)")
      #expect(index.contains(String(page.path.dropFirst("Documentation/".count))), "\(page.path)")
    }
  }

  /// As `vsm check` takes them: all but those with `ignore` behind their fence.
  @Test func everyMapIsValid() throws {
    var count = 0
    for page in try DocumentationPage.all() {
      for block in page.blocks where block.language == "vsm" && !block.isIgnored {
        count += 1
        let document = MapDocument(SourceFile(name: page.path, text: block.text))
        #expect(
          document.diagnostics.isEmpty,
          "\(HumanReporter().report(document.diagnostics, in: document.sources))")
      }
    }
    #expect(count >= 10)
  }

  private static func formatted(_ text: String) -> String {
    String(decoding: Formatting(of: SourceFile(name: "README.md", text: text)).text, as: UTF8.self)
  }

  @Test func everyMapIsFormatted() throws {
    var count = 0
    for page in try DocumentationPage.all() {
      for block in page.blocks where block.language == "vsm" {
        count += 1
        #expect(Self.formatted(block.text) == block.text, "\(page.path)")
      }
    }
    #expect(count >= 14)
  }

  @Test func whatTheGuideShowsOfTheFormatterIsItsOwn() throws {
    let guide = try DocumentationPage.article("LanguageGuide").text
    let parts = guide.components(separatedBy: "## One style").last?.components(separatedBy: "```") ?? []
    let before = try #require(parts.first { $0.hasPrefix("text\n") }?.dropFirst("text\n".count))
    let after = try #require(parts.first { $0.hasPrefix("vsm\n") }?.dropFirst("vsm\n".count))
    #expect(Self.formatted(String(before)) == after)
  }

  /// The future state of the guide, with the files that it names.
  @Test func theMapBuiltOnAMapIsValid() throws {
    let blocks = try DocumentationPage.article("LanguageGuide").blocks.filter { $0.language == "vsm" }.map(
      \.text)
    let whole = try #require(blocks.first { $0.hasPrefix("map ") })
    let future = try #require(blocks.first { $0.hasPrefix("based-on ") })
    let shared = try #require(blocks.first { $0.hasPrefix("let ") })
    let document = MapDocument(
      SourceFile(name: "LanguageGuide.md", text: future),
      loading: .files(["brackets.vsm": whole, "targets.vsm": shared]))
    #expect(
      document.diagnostics.isEmpty, "\(HumanReporter().report(document.diagnostics, in: document.sources))")
    let map = try document.valid().map
    #expect(map.state == .future)
    #expect(map.stocks.contains { $0.quantity?.total == Interval(600) })
    #expect(map.figures.targets.count == 1)
  }

  /// The sheet that the article shows, and the map that it says comes of it.
  @Test func whatTheArticleImportsIsTheProgramsOwn() throws {
    let blocks = try DocumentationPage.article("Importing").blocks
    let sheet = try #require(blocks.first { $0.language == "text" }?.text)
    let map = try #require(blocks.first { $0.language == "vsm" }?.text)
    let made = ImportedMap(of: SourceFile(name: "steps.csv", text: sheet))
    #expect(String(decoding: try #require(made.text), as: UTF8.self) == map)
  }

  @Test func theLadderInTheGuideIsTheProgramsOwn() throws {
    let blocks = try DocumentationPage.article("LanguageGuide").blocks
    let text = try #require(blocks.first { $0.text.contains("stream lids") }?.text)
    let ladder = try #require(blocks.first { $0.text.contains("Ladder ") }?.text)
    let map = try ValueStreamMap(parsing: text)
    #expect(MetricsTable().text(of: map, map.figures).contains(ladder))
  }

  /// What the first article reckons of its map is what the program computes.
  @Test func theFiguresOfTheFirstMapAreTheProgramsOwn() throws {
    let page = try DocumentationPage.article("GettingStarted")
    let map = try ValueStreamMap(parsing: try #require(page.blocks.first { $0.language == "vsm" }?.text))
    // 120 a day in 7.5 h: 27,000 s ÷ 120; (600 + 180) ÷ 120 + 2 days
    #expect(map.figures.taktText == "225 s")
    #expect(map.figures.leadTimeText == "8.5 d")
    #expect(page.text.contains("27,000 s ÷ 120 = 225 s"))
    #expect(page.text.contains("the lead time is 8.5 d"))
  }

  @Test func theMessageIsTheProgramsOwn() throws {
    // The file that `vsm init gates.vsm` writes, with a unit left out.
    let template = try String(
      contentsOf: DocumentationPage.repository.appending(path: "Templates/starter.vsm"), encoding: .utf8)
    let text = template.replacing("C/T 4min ", with: "C/T 4 ")
    #expect(text != template)
    let document = MapDocument(SourceFile(name: "gates.vsm", text: text))
    let message = HumanReporter().report(document.diagnostics, in: document.sources)
    for page in [try DocumentationPage("README.md"), try DocumentationPage.article("LanguageGuide")] {
      #expect(page.text.contains(message), "\(page.path)")
    }
  }
}
