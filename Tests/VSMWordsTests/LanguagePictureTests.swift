import Foundation
import Testing
import VSMAnalysis
import VSMDrawing
import VSMKit
import VSMModel
import VSMScene
import VSMWords

/// Pictures in each language: as well laid out as in English, and without English words.
@Suite struct LanguagePictureTests {
  private static var samples: [(name: String, text: String, map: ValueStreamMap)] {
    CatalogueTests.maps
  }

  /// A map that a test keeps for a flaw of its own may have that one in any language.
  private static let clean: [(name: String, text: String, map: ValueStreamMap)] = samples.filter {
    _, _, map in
    (try? MapLayout.scene(of: map, Figures(of: map), within: .max)).map { SceneLinter.flaws(of: $0).isEmpty }
      ?? false
  }

  @Test(arguments: CatalogueTests.languages)
  func everyMapIsLaidOutWithoutAFlaw(language: Language) throws {
    // Samples are drawn in all languages, other maps by turns in that with the longest words and in that with the
    // broadest.
    let turn = [Language.german, .japanese].firstIndex(of: language)
    let others = Self.clean.dropFirst(CatalogueTests.samples.count).enumerated().filter {
      $0.offset % 2 == turn
    }
    let phrases = Phrases(language)
    for (name, _, map) in CatalogueTests.samples + others.map(\.element) {
      let spoken = map.speaking(by: phrases)
      let scene = try MapLayout.scene(of: spoken, Figures(of: spoken), within: .max)
      // Its rungs hold `82.6 d` and no more: a Chinese character is broader than that unit.
      if name.hasPrefix("text-wider-than-its-rung") { continue }
      let flaws = SceneLinter.flaws(of: scene)
      #expect(flaws.isEmpty, "\(language), \(name): \(flaws)")
    }
    #expect(Self.clean.count > 20)
  }

  /// In a language that says all in capitals a word in small letters that no map has is one of the code.
  @Test func nothingIsSaidPastThePhrases() throws {
    let keys = try #require(Catalogue.of(.german)).texts.keys
    var capitals = Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.uppercased()) })
    for unit in ["s", "min", "h", "d", "shift", "wk", "mo", "yr", "pcs", "kg", "g", "t", "points"] {
      capitals["unit \(unit)"] = unit.uppercased()
    }
    let phrases = Phrases(.german, texts: capitals)
    for (name, source, map) in Self.samples {
      // Names that nobody gave are made of labels: after-press, raw-coils.
      let ids = (map.stocks.map(\.id) + map.processes.map(\.id)).joined(separator: " ")
      let spoken = map.speaking(by: phrases)
      let figures = Figures(of: spoken)
      let codes = figures.recoveries.enumerated().flatMap { index, network in
        network.map { Indicators(of: spoken, figures, recovery: index, $0).all.map(\.code) } ?? []
      }.flatMap { [$0.standard, $0.code] }
      let words = Self.words(source).union(Self.words(ids))
        // What a note says to write into the file: disposition scrap { proceeds ... }.
        .union(["disposition", "proceeds"])
        // Standards and their codes, and the properties that an indicator lacks, as a map gives them.
        .union(Self.words(codes.joined(separator: " "))).union(["reused", "recycled", "content", "utility"])
      let scene = try MapLayout.scene(of: spoken, figures, within: .max)
      let said =
        scene.items.flatMap { item in
          [item.title]
            + item.marks.compactMap { mark in if case .text(let text) = mark { text.text } else { nil } }
        } + [scene.description, spoken.metricsTable(), TextPicture(width: 100).text(of: spoken, figures)]
      let left = Set(said.flatMap { Self.words($0) }).filter { word in
        word.contains(where: \.isLowercase) && !words.contains(word)
          // What a row is too narrow for is broken off within.
          && !words.contains { $0.contains(word) }
      }
      #expect(left.isEmpty, "\(name): \(left.sorted().joined(separator: ", "))")
      // Nor is a figure: units are in capitals, and decimals have a comma.
      let figure = /[0-9]\.[0-9]{1,2}(?![0-9])| ?[0-9] (?:s|min|h|d|pcs|wk|mo)\b/
      let english = said.filter { text in
        guard text.utf8.contains(where: { 48...57 ~= $0 }) else { return false }
        // What the writer of the map said stays.
        let text = codes.reduce(text) { $0.replacing($1, with: "") }
        return text.matches(of: figure).contains { !source.contains(String($0.output)) }
      }
      #expect(english.isEmpty, "\(name): \(english)")
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
  }

  @Test func thePictureSaysItsLanguage() throws {
    let plain = try ValueStreamMap(parsing: "map \"M\"\nstream { process a { C/T 1s } }")
    #expect(!plain.svg().contains("lang="))
    let japanese = plain.speaking(.japanese).svg()
    #expect(japanese.contains(" lang=\"ja\" xml:lang=\"ja\""))
    #expect(
      japanese.contains(
        "font-family=\"Arial, 'Liberation Sans', Helvetica, 'Noto Sans CJK JP', 'Source Han Sans', 'Hiragino Sans', 'Yu Gothic', Meiryo, sans-serif\""
      ))
    #expect(japanese.contains(">加工時間<"))
  }

  @Test func aMapSpeaksTheLanguageThatItAsksFor() throws {
    let text = """
      map "M" { language de }
      calendar { shifts 2  shift 8h  break 10min x 2 }
      customer c "Kunde" { demand 460/day }
      stream {
        process a "Schritt" { C/T 1.5s  uptime 92.5% }
        inventory 6900
        c
      }
      """
    let map = try ValueStreamMap(parsing: text)
    #expect(map.language == .german)
    let figures = Figures(of: map)
    // 6900 pieces ÷ 460 a day = 15 days; 2 × (8 h − 20 min) = 15 h 20 min = 55,200 s; 55,200 s ÷ 460 = 120 s.
    let svg = map.svg()
    for said in [
      "15,0 d", "Durchlaufzeit", "Bearbeitungszeit", "Kundentakt", "2 min", "92,5 %", "1,5 s", "ZZ",
    ] {
      #expect(svg.contains(">\(said)<"), "\(said)")
    }
    #expect(MapDescription(of: map, figures).paragraph.contains("Geliefert an Kunde"))
    #expect(map.metricsTable().contains("Auslastung"))
    // Keys of the JSON are a contract, and numbers there are numbers.
    #expect(map.metricsJSON().contains("\"lead_time_days\": 15"))
  }
}
