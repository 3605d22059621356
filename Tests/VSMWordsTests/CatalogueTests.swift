import Foundation
import Synchronization
import Testing
import VSMAnalysis
import VSMKit
import VSMModel
import VSMSyntax
import VSMWords

/// The catalogues in the program against what the program says: nothing is missing in any, and none has too much.
@Suite struct CatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  static let languages = Language.allCases.filter { $0 != .english }

  /// All maps of the project that can be drawn.
  static let maps = maps(in: ["samples", "Templates", "Tests/PinnedMaps", "Tests/Pictures"])
  /// Those that users see first.
  static let samples = maps(in: ["samples"])

  private static func maps(in folders: [String]) -> [(name: String, text: String, map: ValueStreamMap)] {
    folders.flatMap { folder in
      let files =
        (try? FileManager.default.contentsOfDirectory(
          at: root.appending(path: folder), includingPropertiesForKeys: nil)) ?? []
      return files.filter { $0.pathExtension == "vsm" }.sorted { $0.path < $1.path }.compactMap { file in
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return (try? ValueStreamMap(parsing: text)).map { (file.lastPathComponent, text, $0) }
      }
    }
  }

  /// Hears what a catalogue has not.
  final class Ear: Sendable {
    private let texts = Mutex<Set<String>>([])
    func hear(_ text: String) { texts.withLock { _ = $0.insert(text) } }
    var heard: [String] { texts.withLock { $0.sorted() } }
  }

  // All catalogues have the same keys, as another test holds: one tells of all; Japanese puts some texts together otherwise.
  @Test(arguments: [Language.german, .japanese])
  func noMapSaysWhatTheCatalogueHasNot(language: Language) throws {
    let ear = Ear()
    let catalogue = try #require(Catalogue.of(language))
    let phrases = Phrases(language, texts: catalogue.texts) { ear.hear($0) }
    for (_, _, map) in language == .german ? Self.maps : Self.samples {
      let spoken = map.speaking(by: phrases)
      let figures = Figures(of: spoken)
      _ = spoken.svg()
      _ = spoken.dotText(figures)
      _ = TextPicture(width: 100).text(of: spoken, figures)
      _ = spoken.metricsTable()
    }
    #expect(ear.heard.isEmpty, "\(ear.heard.joined(separator: "\n"))")
    #expect(Self.maps.count > 20)
  }

  /// What is handed to phrases in the code is in every catalogue, whether a map of ours says it or not.
  @Test func whatTheCodeSaysIsInTheCatalogues() throws {
    let texts = try Self.sourceTexts()
    let openings = [
      "phrases(", "phrases[", "say(", "say[", "notes.add(", "FigureReason(", "phrase:", "phrase =",
      "computation:",
    ]
    let said = texts.all.filter { found in
      let before = found.before.filter { !$0.isWhitespace }
      return openings.contains { before.hasSuffix($0.filter { !$0.isWhitespace }) }
        && found.text.contains(where: \.isLetter)
    }.map(\.text)
    // The scanner itself finds what it should.
    #expect(said.contains("no time is known for {0}") && said.contains("Wait, {0}: {1}") == false)
    for language in Self.languages {
      let known = try #require(Catalogue.of(language)).texts
      let missing = Set(said).subtracting(Self.constructed).filter { known[$0] == nil }.sorted()
      #expect(missing.isEmpty, "\(language): \(missing.joined(separator: "\n"))")
    }
  }

  /// A text that nothing says any more is taken out of all catalogues.
  @Test func noCatalogueHasWhatNothingSays() throws {
    var said = Set(try Self.sourceTexts().all.map(\.text))
    for word in Word.allCases { said.formUnion([word.rawValue, word.title]) }
    for rung in RecoveryRung.allCases { said.insert(rung.rawValue) }
    for basis in ["units", "mass", "value"] { said.formUnion(["by \(basis)", "{0} by \(basis)"]) }
    for kind in ["production", "withdrawal", "signal"] {
      said.formUnion([kind, "\(kind) kanban", "\(kind.prefix(1).uppercased())\(kind.dropFirst()) kanban"])
    }
    for state in ["current", "future", "ideal"] {
      said.formUnion(["\(state) state", "\(state.prefix(1).uppercased())\(state.dropFirst()) state"])
    }
    for sign in ["added", "removed", "changed"] { said.insert(sign) }
    for unit in TimeUnit.allCases {
      let name = unit.names.first { $0.count > 3 && !$0.hasSuffix("s") } ?? unit.symbol
      said.formUnion(
        ["A \(name)", "In rates, a \(name)", "In times, a \(name)", "{0} a \(name)", "unit \(unit.symbol)"])
    }
    // With what a figure is of: "{0} pieces".
    said.formUnion(said.map { "{0} \($0)" })
    for language in Self.languages {
      let known = try #require(Catalogue.of(language)).texts
      let excess = known.keys.filter { key in
        !said.contains(key) && !key.hasPrefix("unit ") && !said.isSuperset(of: Self.plural(key))
      }
      #expect(excess.isEmpty, "\(language): \(excess.sorted().joined(separator: "\n"))")
    }
  }

  @Test func allCataloguesHaveTheSameTexts() throws {
    func keys(_ language: Language) throws -> Set<String> {
      Set(try #require(Catalogue.of(language)).texts.keys.filter { !$0.hasPrefix("unit ") })
    }
    let german = try keys(.german)
    for language in Self.languages { #expect(try keys(language) == german, "\(language)") }
    #expect(german.count > 500)
  }

  @Test(arguments: languages)
  func aCatalogueIsInForm(language: Language) throws {
    let catalogue = try #require(Catalogue.of(language))
    #expect(catalogue.strayLines == [])
    #expect(catalogue.repeated == [])
    for (english, text) in catalogue.texts {
      let forms = text.components(separatedBy: " | ")
      if english.contains(" | ") {
        let isPolish = language == .polish
        let count = language == .chinese || language == .japanese ? 1 : isPolish ? 3 : 2
        #expect(forms.count == count, "\(language): \(english)")
      }
      for form in forms {
        let places = SourceTexts.places(in: english)
        let all = (0..<10).filter { form.contains("{\($0)}") }
        #expect(all == Array(0..<places), "\(language): \(english) => \(form)")
      }
      #expect(text == text.trimmingCharacters(in: .whitespaces), "\(language): \(english)")
    }
  }

  private static func plural(_ key: String) -> Set<String> { Set(key.components(separatedBy: " | ")) }

  /// What the code puts together of parts, each of which has its own text.
  private static let constructed: Set<String> = ["{0}{1} state", "{0} state", "by {0}"]

  private static func sourceTexts() throws -> SourceTexts {
    try SourceTexts(
      of: [
        "VSMModel", "VSMAnalysis", "VSMDrawing", "VSMReport", "VSMCharts", "VSMReportPages", "VSMGraphviz",
        "VSMSyntax/Words", "VSMWords",
      ], in: root)
  }
}
