import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMGraphviz
import VSMKit
import VSMModel
import VSMScene

@testable import VSMReportPages

/// The page of a report: what stands in it, where its links lead, and that no map can put markup into it.
@Suite struct ReportPageTests {
  static func document(_ text: String) -> MapDocument { MapDocument(SourceFile(name: "map.vsm", text: text)) }

  static let line = """
    map "Line" { state current }
    calendar { shifts 1  shift 8h }
    customer shop { demand 480/day }
    stream {
      inventory "Blanks" 960pcs
      process cut "Cut" { C/T 30s  operators 1 }
      inventory "Cut parts" 240pcs
      process weld "Weld" { C/T 50s..75s }
      shop
    }
    kaizen weld "Second shift" { owner "Ada"  due 2027-02-01 }
    target lead-time <= 2d
    """

  @Test func everyFigureNamesItsLines() throws {
    let content = try ReportContent(of: Self.document(Self.line))
    let rows = Dictionary(content.groups.flatMap(\.rows).map { ($0.key, $0) }) { first, _ in first }
    // 960 and 240 pieces of 480 a day: the demand (3) and the two stocks (5, 7), and no step; the length of a day, as
    // working days are counted in seconds (2).
    #expect(rows["lead_time_s"]?.value == "2.5 d")
    #expect(rows["lead_time_s"]?.places.map(\.line) == [2, 3, 5, 7])
    #expect(rows["takt_s"]?.places.map(\.line) == [2, 3])
    #expect(rows["processing_time_s"]?.places.map(\.line) == [6, 8])
    #expect(rows["operators_present"]?.places.map(\.line) == [6])
    #expect(content.ranges.map(\.name) == ["C/T of Weld"])
    #expect(content.ranges.first?.places.map(\.line) == [8])
    #expect(content.actions.map(\.owner) == ["Ada"])
    #expect(content.goals.map(\.result) == [.missed])
  }

  /// The value stream plan is part of what is to be done.
  @Test func objectivesOfLoopsAreActions() throws {
    let text =
      Self.line + "\nloop \"Pacemaker loop\" {\n weld\n"
      + " objective \"Flow\" measure \"No stock\" owner \"Bea\" due 2027-03-01\n objective \"Pull\"\n}"
    let actions = try ReportContent(of: Self.document(text)).actions.dropFirst()
    #expect(actions.map(\.what) == ["Flow: No stock", "Pull"])
    #expect(actions.map(\.at) == ["Pacemaker loop", "Pacemaker loop"])
    #expect(actions.map(\.owner) == ["Bea", nil])
    #expect(actions.map(\.due) == ["2027-03-01", nil])
    #expect(actions.map(\.place?.line) == [13, 13])
  }

  @Test func theNumbersAreThoseOfTheTables() throws {
    for text in [Self.line, laptopTakeBack] {
      let document = Self.document(text)
      let (map, figures) = try document.valid()
      let content = try ReportContent(of: document)
      let rows = content.groups.flatMap(\.rows)
      for figure in HeadlineFigure.all where figure.isPrinted(for: map, figures) {
        #expect(
          rows.contains { $0.key == figure.key && $0.value == figure.text(of: map, figures) }, "\(figure.key)"
        )
      }
      for row in rows {
        #expect(content.formulas.contains { $0.key == row.key && !$0.text.isEmpty }, "\(row.key)")
      }
    }
  }

  private static func matches(_ pattern: Regex<(Substring, Substring)>, in page: String) -> [String] {
    page.matches(of: pattern).map { String($0.output.1) }
  }

  @Test func everyLinkLeadsSomewhere() throws {
    for text in [Self.line, laptopTakeBack] {
      let page = try ReportMaker(of: Self.document(text)).page()
      let places = Set(Self.matches(#/ id="([^"]+)"/#, in: page))
      let links = Self.matches(#/href="\#([^"]+)"/#, in: page)
      #expect(links.count > 20)
      #expect(Set(links).subtracting(places).isEmpty, "\(Set(links).subtracting(places))")
    }
  }

  @Test func nothingIsLoadedAndNothingRuns() throws {
    let page = try ReportMaker(of: Self.document(Self.line)).page()
    #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("@import"))
    #expect(!page.contains("url("))
  }

  @Test func aMapPutsNoMarkupIntoThePage() throws {
    let bad = "</svg><script>alert(1)</script><img src=x onerror=alert(1)>{{{svg}}}{{say.map}}"
    let text = Self.line.replacing("\"Line\"", with: "\"\(bad)\"").replacing("\"Cut\"", with: "\"\(bad)\"")
      .replacing("\"Second shift\"", with: "\"\(bad)\"").replacing("\"Ada\"", with: "\"\(bad)\"")
    let maker = try ReportMaker(of: Self.document(text), comparedWith: Self.document(Self.line))
    for page in [try maker.page(), try maker.formPage()] {
      #expect(!page.contains("<script") && !page.contains("<img"))
      // What looks like a tag of a template is text.
      #expect(page.contains("{{{svg}}}"))
    }
    // A stroke before a sign makes it a letter.
    let markdown = try maker.text(picturesNamed: "out").text.replacing("\\<", with: "")
    #expect(!markdown.contains("<script") && !markdown.contains("](x"))
  }

  @Test func twoStatesStandBesideEachOther() throws {
    let future = Self.line.replacing("960pcs", with: "480pcs").replacing(
      "state current", with: "state future")
    let content = try ReportContent(
      of: Self.document(Self.line), comparedWith: Self.document(future))
    let row = try #require(content.groups.flatMap(\.rows).first { $0.key == "lead_time_s" })
    // 1200 and 720 pieces of 480 a day: 2.5 d and 1.5 d.
    #expect(row.value == "2.5 d" && row.other == "1.5 d")
    #expect(row.change == "−1.0 d (−40 %)" && row.isBetter == true)
  }

  @Test func twoStatesAreToldInOneLanguage() throws {
    let future = Self.line.replacing("960pcs", with: "480pcs").replacing(
      "state current", with: "state future")
    let content = try ReportContent(
      of: Self.document(Self.line), comparedWith: Self.document(future), in: .german)
    let row = try #require(content.groups.flatMap(\.rows).first { $0.key == "lead_time_s" })
    #expect(row.name == "Durchlaufzeit" && row.value == "2,5 d" && row.other == "1,5 d")
    #expect(row.change == "−1,0 d (−40 %)" && row.isBetter == true)
    let page = try ReportMaker(of: Self.document(Self.line), in: .german).page()
    #expect(page.contains("<html lang=\"de\">") && page.contains("Annahmen"))
  }

  // MARK: Templates

  @Test func aNameThatReportsDoNotHaveIsAFault() throws {
    var maker = try ReportMaker(of: Self.document(Self.line))
    maker.templates.use("<h1>{{title}}</h1>\n{{#grups}}{{name}}{{/grups}}", for: .html)
    let fault = #expect(throws: ReportTemplates.Fault.self) { _ = try maker.page() }
    #expect(fault?.line == 2)
    #expect(fault?.reason == "reports have nothing called ‘grups’; did you mean ‘groups’?")
  }

  @Test(arguments: ["{{#groups}}", "{{title", "{{/groups}}"]) func whatIsNoTemplateIsAFault(text: String)
    throws
  {
    var maker = try ReportMaker(of: Self.document(Self.line))
    maker.templates.use(text, for: .html)
    #expect(throws: ReportTemplates.Fault.self) { _ = try maker.page() }
  }

  @Test func aTemplateOfOnesOwnIsUsed() throws {
    var maker = try ReportMaker(of: Self.document(Self.line))
    maker.templates.use(
      "{{title}}:{{#groups}}{{#rows}}{{#isGiven}} {{key}}={{value}}{{/isGiven}}{{/rows}}{{/groups}}",
      for: .html)
    #expect(try maker.page().hasPrefix("Line: lead_time_s=2.5 d "))
  }
}
