import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMDrawing
import VSMKit
import VSMModel
import VSMReport
import VSMScene
import VSMSyntax

/// What a map says of itself: who, when, where from, who does what, and where a click leads.
@Suite struct MapDetailsTests {
  private static func document(_ text: String) -> MapDocument {
    MapDocument(SourceFile(name: "map.vsm", text: text))
  }

  private static func codes(_ text: String) -> [Problem.Code] {
    document(text).diagnostics.filter { $0.severity == .error }.map(\.problem.code)
  }

  private static let map = """
    map "Brackets" {
      state current  product-family "Left and right"
      date 2026-11-30  author "Kim Lee"  version "3"  site "Plant 2"
      background "Late."
      background "Often."
      gap "Two in ten."  goal "One."  plan "A cell."  follow-up "In March."
      source "walk"  confidence medium
    }
    supplier mill "Mill" { link "mailto:mill@example.com" }
    customer plant "Plant" { demand 460/day  link "https://example.com/a?b=1&c=(2)" }
    stream {
      mill
      inventory "Coils" 5d { link "https://example.com/coils"  source "count" }
      process weld "Weld" {
        C/T 39s
        source "stopwatch, 20 cycles"  confidence high
      }
        rework -> weld 5%  takes 2h "Porosity"
        -> scrap 1% "Cracks"
      process pack "Pack" { C/T 20s  link "http://example.com" }
      plant
    }
    kaizen weld, pack "Changeover" { owner "Kim"  due 2027-02-01 }
    kaizen pack       "Labels"
    """

  @Test func theModelHasWhatIsSaid() throws {
    let map = try Self.document(Self.map).valid().map
    #expect(map.product == "Left and right")
    #expect(map.details.titleBlock(in: .english) == ["Plant 2", "2026-11-30", "Kim Lee", "version 3"])
    #expect(map.details.background == ["Late.", "Often."])
    #expect(map.details.gap == ["Two in ten."] && map.details.goal == ["One."])
    #expect(map.details.plan == ["A cell."] && map.details.followUp == ["In March."])
    #expect(map.remarks.map(\.owner) == ["Kim", "Kim", nil])
    #expect(map.remarks.map { $0.due?.text } == ["2027-02-01", "2027-02-01", nil])
    #expect(map.remarks.map(\.line) == [23, 23, 24])
    #expect(map.assumptions.map(\.of) == ["the map", "coils", "weld"])
    #expect(map.assumptions.map(\.source) == ["walk", "count", "stopwatch, 20 cycles"])
    #expect(map.assumptions.map(\.confidence) == [.medium, nil, .high])
    #expect(map.assumptions.map(\.line) == [7, 13, 16])
    let weld = try #require(map.processes.first)
    #expect(weld.routes.map(\.reason) == ["Porosity", "Cracks"])
  }

  /// What changes no figure changes no figure.
  @Test func figuresAreThoseOfTheMapWithout() throws {
    let plain = Self.map.split(separator: "\n").map { line in
      line.replacing("\"Porosity\"", with: "").replacing("\"Cracks\"", with: "")
        .replacing("source \"stopwatch, 20 cycles\"  confidence high", with: "")
    }.joined(separator: "\n")
    let (with, without) = (try Self.document(Self.map).valid(), try Self.document(plain).valid())
    #expect(with.figures.leadTime == without.figures.leadTime && with.figures.leadTime != nil)
    #expect(with.figures.processingTime == without.figures.processingTime)
  }

  @Test func jsonAndTablesTell() throws {
    let (map, figures) = try Self.document(Self.map).valid()
    let json = MetricsJSON().text(of: map, figures)
    for text in [
      "\"product\": \"Left and right\"", "\"date\": \"2026-11-30\"", "\"author\": \"Kim Lee\"",
      "\"version\": \"3\"", "\"site\": \"Plant 2\"", "\"background\": [\"Late.\", \"Often.\"]",
      "{ \"line\": 23, \"at\": \"weld\", \"text\": \"Changeover\", \"owner\": \"Kim\", \"due\": \"2027-02-01\" }",
      "{ \"line\": 24, \"at\": \"pack\", \"text\": \"Labels\", \"owner\": null, \"due\": null }",
      "{ \"line\": 16, \"of\": \"weld\", \"source\": \"stopwatch, 20 cycles\", \"confidence\": \"high\" }",
      "\"reason\": \"Porosity\"",
    ] { #expect(json.contains(text), "\(text)") }
    let table = MetricsTable().text(of: map, figures)
    #expect(table.contains("Plant 2 · 2026-11-30 · Kim Lee · version 3\n"))
    #expect(table.contains(/Changeover +Weld +Kim +2027-02-01\n/))
    #expect(table.contains(/Labels +Pack +not given +not given\n/))
    #expect(table.contains(/weld +stopwatch, 20 cycles +high\n/))
    #expect(table.contains(/the map +walk +medium\n/))
    #expect(table.contains(/Weld +rework +Weld +5 % .* Porosity\n/))
  }

  /// Nobody who says nothing of this sees anything of it.
  @Test func sayingNothingShowsNothing() throws {
    let (map, figures) = try Self.document(
      "map \"Brackets\"\nstream {\n  process weld \"Weld\" { C/T 39s }\n}\nkaizen weld \"Changeover\"\n"
    ).valid()
    let table = MetricsTable().text(of: map, figures)
    #expect(!table.contains("Action") && !table.contains("Confidence"))
    #expect(!(try Self.svg(map, figures)).contains("<a "))
  }

  private static func svg(_ map: ValueStreamMap, _ figures: Figures) throws -> String {
    SVGWriter().text(of: MapLayout.scene(of: map, figures))
  }

  @Test func thePictureTellsAndLeadsOn() throws {
    let (map, figures) = try Self.document(Self.map).valid()
    let svg = try Self.svg(map, figures)
    #expect(svg.contains(">Plant 2 · 2026-11-30 · Kim Lee · version 3</text>"))
    #expect(svg.contains(">rework 5 % · 2 h · Porosity</text>"))
    #expect(
      svg.contains("<a href=\"https://example.com/a?b=1&amp;c=(2)\" aria-label=\"Plant, ")
        && svg.contains(
          "<a href=\"mailto:mill@example.com\" aria-label=\"Mill\"><g data-id=\"supplier-mill\"")
    )
    #expect(svg.matches(of: /<a href=/).count == 4 && svg.matches(of: /<\/a>/).count == 4)
    // One stop each: the link is it.
    #expect(!svg.contains("<g data-id=\"process-pack\" role=\"graphics-symbol\" tabindex"))
    #expect(!svg.contains("target="))
  }

  @Test(arguments: [
    "https://example.com", "http://localhost:8080/x?y#z", "HTTPS://EXAMPLE.COM/",
    "mailto:a@b.example?subject=x",
    "https://example.com/Straße/日本", "http://[::1]/",
  ])
  func isALink(_ address: String) {
    #expect(Self.codes("stream {\n  process a { C/T 1s  link \"\(address)\" }\n}\n").isEmpty)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd", "vbscript:x",
    "ftp://x/",
    "example.com", "//example.com", "https:", "https://", "https:///x", "https://:80", "http:example.com",
    "https://good.example@bad.example/", "https://exa mple.com", "https://example.com/\\n", "",
    "https://example.com/\u{202E}moc", "https://example.com/\u{200B}", "https://example.com/<script>",
    "https://example.com/\\\"onload=", "mailto:", "mailto:nobody", "mailto:a@", " https://example.com",
    "java\\nscript:alert(1)", "https\u{00A0}://example.com",
  ])
  func isNoLink(_ address: String) {
    #expect(Self.codes("stream {\n  process a { C/T 1s  link \"\(address)\" }\n}\n") == [.noLink])
  }

  @Test func anEndlessLinkIsNone() {
    let address = "https://example.com/" + String(repeating: "a", count: 2000)
    #expect(Self.codes("stream {\n  process a { C/T 1s  link \"\(address)\" }\n}\n") == [.noLink])
  }

  @Test(arguments: ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-11", "2026-11-30x", "\"soon\""])
  func isNoDate(_ date: String) {
    #expect(
      Self.codes("map \"A\" { date \(date) }\nstream {\n  process a { C/T 1s }\n}\n").contains(.noDate),
      "\(date)")
  }

  @Test func aDateThatIsMissingIsAskedFor() {
    #expect(Self.codes("map \"A\" { date }\nstream {\n  process a { C/T 1s }\n}\n") == [.valueMissing])
  }

  @Test func aNoteHasNoOwner() {
    #expect(
      Self.codes("stream {\n  process a { C/T 1s }\n}\nnote a \"Text\" { owner \"Kim\" }\n") == [.expected])
  }

  /// A block that nothing closes ends where a source is declared, as it did before `source` was a property, too.
  @Test func aSourceIsDeclaredBelowAnOpenBlock() {
    let text = """
      recovery {
        returns
        process inspect "Inspect" { takes 1d
        shelf
      disposition shelf "Shelf" {
        as restock
      source returns "Returns" { volume 300/week }
      """
    #expect(Self.codes(text).first == .unclosedBlock)
    // In one that is closed the label is what is missing.
    #expect(
      Self.codes("stream {\n  process a { C/T 1s\n    source stopwatch\n  }\n}\n") == [.valueMissing])
  }

  @Test func aRecoverySaysWhereItsNumbersAreFrom() throws {
    let (map, _) = try Self.document(
      """
      source returns "Returns" { volume 300/week  source "ledger" }
      recovery "Take-back" {
        source "study"  confidence low
        returns
        process inspect "Inspect" { takes 1d }
          -> shelf 40% "Unsold, out of season"
          -> metal "Damaged"
      }
      disposition shelf "Shelf" { as restock }
      disposition metal "Metal" { as recycle }
      """
    ).valid()
    #expect(map.assumptions.map(\.of) == ["returns", "Take-back"])
    #expect(map.assumptions.map(\.confidence) == [nil, .low])
    #expect(map.processes[0].reason(ofRoute: 0) == "Unsold, out of season")
    #expect(map.processes[0].reason(ofRoute: 1) == "Damaged")
    #expect(map.processes[0].reason(ofRoute: 2) == nil)
  }

  @Test func aChangeGivesAnOwner() throws {
    let files = FailingFiles.loader([
      "base.vsm":
        "stream {\n  process a \"A\" { C/T 1s }\n}\nkaizen a \"Labels\"\nkaizen a \"Jig\" { due 2027-01-01 }\n"
    ])
    let text = """
      based-on "base.vsm"
      change kaizen "Labels" { owner "Kim" }
      change kaizen "Jig" { due 2027-03-01  owner "Lee" }
      """
    let document = MapDocument(SourceFile(name: "map.vsm", text: text), loading: files)
    let map = try document.valid().map
    #expect(map.remarks.map(\.owner) == ["Kim", "Lee"])
    #expect(map.remarks.map { $0.due?.text } == [nil, "2027-03-01"])
    #expect(map.remarks.map(\.file) == ["base.vsm", "base.vsm"] && map.remarks.map(\.line) == [4, 5])
  }
}
