import Testing
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax
import VSMWords

@testable import VSMAnalysis

/// What is said beside figures in each language: how they are computed, and what differs between two maps.
@Suite struct ComputedTextTests {
  /// Every combination of conventions on which the text of a computation hangs.
  private static var conventions: [Conventions] {
    [Conventions.LeadTime.waits, .waitsAndProcess].flatMap { leadTime in
      [Conventions.Processing.longest, .longestOfEach, .all].flatMap { processing in
        [false, true].map { transport in
          var conventions = Conventions()
          (conventions.leadTime, conventions.processing) = (leadTime, processing)
          conventions.transport = transport
          return conventions
        }
      }
    }
  }

  @Test(arguments: CatalogueTests.languages)
  func howFiguresAreComputedIsSaidInEveryLanguage(language: Language) throws {
    let ear = CatalogueTests.Ear()
    let phrases = Phrases(language, texts: try #require(Catalogue.of(language)).texts) { ear.hear($0) }
    for conventions in Self.conventions {
      for figure in HeadlineFigure.all {
        let computation = figure.computation(conventions)
        #expect(phrases(computation) != computation.description, "\(language): \(figure.key)")
      }
    }
    for figure in RecoveryFigure.all {
      #expect(!figure.computation.english.isEmpty, "\(figure.key)")
      #expect(phrases(figure.computation) != figure.computation.description, "\(language): \(figure.key)")
    }
    #expect(ear.heard.isEmpty, "\(ear.heard.joined(separator: "\n"))")
  }

  private static let returned = """
    calendar { shifts 1  shift 8h  days 250/year }
    source returns "Retouren" { volume 40/day  mass 10kg  origin virgin }
    recovery {
      returns
      process inspect "Prüfen" { takes 1d }
        -> shelf 50%
        -> metal
    }
    disposition shelf "Regal" { as restock  proceeds €10 }
    disposition metal "Metall" { as recycle  proceeds €1 }
    """

  /// Each indicator has its name, edition and unit in each language: what is not said is listed.
  @Test(arguments: CatalogueTests.languages)
  func whatIndicatorsAreCalledIsSaidInEveryLanguage(language: Language) throws {
    let ear = CatalogueTests.Ear()
    let phrases = Phrases(language, texts: try #require(Catalogue.of(language)).texts) { ear.hear($0) }
    var count = 0
    for text in [Self.returned, Self.returned.replacing("  days 250/year", with: "")] {
      let spoken = try ValueStreamMap(parsing: text).speaking(by: phrases)
      let figures = Figures(of: spoken)
      let network = try #require(figures.recoveries.first ?? nil)
      for indicator in Indicators(of: spoken, figures, recovery: 0, network).all {
        // Years, and what is counted in a currency, are the same everywhere.
        for text in [indicator.code.name, indicator.code.edition, indicator.unit]
        where !text.english.hasPrefix("{0}") {
          #expect(phrases(text) != text.description, "\(language): \(text)")
          count += 1
        }
      }
    }
    #expect(count > 150 && ear.heard.isEmpty, "\(count): \(ear.heard)")
  }

  /// People read them in the map's language, on a terminal and in Markdown; scripts by their English names.
  @Test func indicatorsAreReadInTheMapsLanguage() throws {
    let english = try ValueStreamMap(parsing: Self.returned)
    let german = english.speaking(.german)
    let (figures, said) = (Figures(of: english), Figures(of: german))
    for text in [MetricsTable().text(of: german, said), MetricsMarkdown().text(of: german, said)] {
      // 40 a day of 10 kg on 250 days: 100 t, of which half are recycled.
      #expect(text.contains("Angefallener Abfall") && text.contains("Delegierte Verordnung (EU) 2023/2772"))
      #expect(text.contains("Zur Beseitigung bestimmt, nicht gefährliche Abfälle: Deponie (37 c)"))
      #expect(!text.contains("Waste generated") && !text.contains("t/year"), "\(text)")
    }
    let table = MetricsTable().text(of: german, said)
    #expect(table.contains(/306-3-a +Angefallener Abfall +100 t\/Jahr/), "\(table)")
    #expect(table.contains(/A\.3\.2 +fehlt: ein Nutzen der Quellen +nicht angegeben/), "\(table)")
    let indicators = MetricsCSV(table: "indicators")
    #expect(indicators.text(of: german, said) == indicators.text(of: english, figures))
    #expect(indicators.text(of: english, figures).contains("306-3-a,Waste generated,100"))
  }

  /// What indicators rest on, and what is missing for them.
  @Test(arguments: [Language.german, .japanese])
  func whatIndicatorsRestOnIsSaid(language: Language) throws {
    let ear = CatalogueTests.Ear()
    let phrases = Phrases(language, texts: try #require(Catalogue.of(language)).texts) { ear.hear($0) }
    var count = 0
    for (_, _, map) in CatalogueTests.maps {
      let spoken = map.speaking(by: phrases)
      let figures = Figures(of: spoken)
      for (index, network) in figures.recoveries.enumerated() {
        guard let network else { continue }
        for indicator in Indicators(of: spoken, figures, recovery: index, network).all {
          for text in [indicator.basis] + indicator.missing {
            #expect(phrases(text) != text.description, "\(language): \(text)")
            count += 1
          }
        }
      }
    }
    #expect(count > 100 && ear.heard.isEmpty, "\(count): \(ear.heard)")
  }

  /// In a language that says all in capitals a word in small letters that no map has is one of the code.
  @Test func whatAMapDeclaresIsSaidPastNoPhrase() throws {
    let keys = try #require(Catalogue.of(.german)).texts.keys
    var capitals = Dictionary(uniqueKeysWithValues: keys.map { ($0, $0.uppercased()) })
    for unit in TimeUnit.allCases.map(\.symbol) + ["pcs", "kg", "g", "t"] {
      capitals["unit \(unit)"] = unit.uppercased()
    }
    let phrases = Phrases(.german, texts: capitals)
    // Words of the map's language stay as files have them.
    let keywords = Self.words(
      "inventory-time lead-time demand waits process day worktime transport on off queues processing longest "
        + "longest-of-each all view-box outline filled")
    for (name, source, map) in CatalogueTests.maps {
      let ids = (map.stocks.map(\.id) + map.processes.map(\.id)).joined(separator: " ")
      let known = Self.words(source).union(Self.words(ids)).union(keywords)
      let english = MapFacts.things(of: map, in: .english)
      let things = MapFacts.things(of: map, in: phrases)
      #expect(things.map(\.key) == english.map(\.key), "\(name)")
      for thing in things {
        #expect(thing.said.facts.count == thing.facts.count, "\(name): \(thing.key)")
        let texts = [thing.said.kind, thing.said.label] + thing.said.facts.flatMap { [$0.name, $0.text] }
        let left = Set(texts.flatMap { Self.words($0) }).subtracting(known).filter {
          $0.contains(where: \.isLowercase)
        }
        #expect(left.isEmpty, "\(name), \(thing.key): \(left.sorted())")
        let figure = /[0-9]\.[0-9]{1,2}(?![0-9])| ?[0-9] (?:s|min|h|d|pcs|wk|mo)\b/
        let unsaid = texts.filter { text in
          // The writer's own words, and what is drawn of an icon, are no figures.
          !source.contains(text)
            && text.matches(of: figure).contains { !source.contains(String($0.output)) }
        }
        #expect(unsaid.isEmpty || thing.kind == "icon", "\(name), \(thing.key): \(unsaid)")
      }
    }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !$0.isLetter }.filter { $0.count > 2 }.map(String.init))
  }

  private static let before = """
    map "Tore" { state current }
    calendar { shifts 2  shift 8h }
    customer c "Kunde" { demand 460/day }
    control pc "Planung"
    stream {
      process press "Presse" { C/T 1.5s }
        rework -> press 2%
        -> scrap 3%
      inventory "Bleche" 460
      process weld "Schweißen" { C/T 40s }
      c
    }
    info pc -> weld "Täglich"
    kaizen weld "Rüsten" { owner "Kim"  due 2027-03-31 }
    """

  private static let after = """
    map "Tore" { state future }
    calendar { shifts 2  shift 7.5h }
    customer c "Kunde" { demand 460/day }
    control pc "Planung"
    stream {
      process weld "Schweißen" { C/T 40s }
      supermarket "Bleche" 230
      process press "Presse" { C/T 1.2s }
        rework -> press 1%
        -> scrap 3%
      c
    }
    info pc ~> weld "Täglich"
    kaizen weld "Rüsten" { owner "Kim"  due 2027-04-30 }
    """

  /// Both maps in a language, and what differs between them.
  private static func difference(
    in language: Language
  ) throws -> (comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap) {
    let sides = try [before, after].map { text in
      let map = try ValueStreamMap(parsing: text).speaking(language)
      return (map: map, figures: Figures(of: map))
    }
    return (MapComparison(sides[0], sides[1]), sides[0].map, sides[1].map)
  }

  @Test func whatDiffersIsToldInTheLanguage() throws {
    let (comparison, before, after) = try Self.difference(in: .german)
    let table = ComparisonTable().text(of: comparison, before: before, after: after)
    for line in [
      "Kalender", "Schicht: 8 h → 7,5 h", "Prozess", "ZZ: 1,5 s → 1,2 s",
      "Weg zu Presse: Nacharbeit 2 % → Nacharbeit 1 %",
      "Information", "Informationsträger: auf Papier oder mündlich → elektronisch",
      "Termin: 31.03.2027 → 30.04.2027",
      "Reihenfolge: Presse, Bleche, Schweißen → Schweißen, Bleche, Presse", "Supermarkt",
    ] {
      #expect(table.contains(line), "\(line)\n\(table)")
    }
    let markdown = ComparisonMarkdown().text(of: comparison, before: before, after: after, regressions: [])
    for line in [
      "| Kennzahl | Vorher | Nachher | Änderung |", "1 Kennzahl ist gleich: Bedarf.",
      "- geändert: Prozess **Presse**",
    ] {
      #expect(markdown.contains(line), "\(line)\n\(markdown)")
    }
  }

  /// Scripts know things and facts by their English names, whatever is spoken.
  @Test func scriptsReadTheSameInEveryLanguage() throws {
    func changes(_ language: Language) throws -> Substring {
      let (comparison, before, after) = try Self.difference(in: language)
      let json = ComparisonJSON().text(of: comparison, before: before, after: after, regressions: [])
      let start = try #require(json.firstRange(of: "\"changes\""))
      return json[start.lowerBound...]
    }
    let english = try changes(.english)
    #expect(english.contains("\"of\": \"medium\"") && english.contains("\"before\": \"1.5 s\""))
    for language in CatalogueTests.languages { #expect(try changes(language) == english, "\(language)") }
  }
}
