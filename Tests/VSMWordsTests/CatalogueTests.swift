import Foundation
import Synchronization
import Testing
import VSMAnalysis
import VSMKit
import VSMModel
import VSMWords

/// The catalogues in the program against what the program says: nothing is missing in any, and none has too much.
@Suite struct CatalogueTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")

  /// All maps of the project that can be drawn.
  static let maps: [(name: String, map: ValueStreamMap)] = {
    ["samples", "Templates", "Tests/PinnedMaps", "Tests/Pictures"].flatMap { folder in
      let files = (try? FileManager.default.contentsOfDirectory(
        at: root.appending(path: folder), includingPropertiesForKeys: nil)) ?? []
      return files.filter { $0.pathExtension == "vsm" }.sorted { $0.path < $1.path }.compactMap { file in
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return (try? ValueStreamMap(parsing: text)).map { (file.lastPathComponent, $0) }
      }
    }
  }()

  /// Hears what a catalogue has not.
  final class Ear: Sendable {
    private let texts = Mutex<Set<String>>([])
    func hear(_ text: String) { texts.withLock { _ = $0.insert(text) } }
    var heard: [String] { texts.withLock { $0.sorted() } }
  }

  @Test(arguments: Language.allCases.filter { $0 != .english })
  func noMapSaysWhatTheCatalogueHasNot(language: Language) throws {
    let ear = Ear()
    let catalogue = try #require(Catalogue.of(language))
    let phrases = Phrases(language, texts: catalogue.texts) { ear.hear($0) }
    for (_, map) in Self.maps {
      let spoken = map.speaking(by: phrases)
      let figures = Figures(of: spoken)
      _ = spoken.svg()
      _ = spoken.dotText(figures)
      _ = TextPicture(width: 100).text(of: spoken, figures)
      _ = spoken.metricsTable()
    }
    #expect(ear.heard.isEmpty, "\(ear.heard.joined(separator: "\n"))")
  }
}
