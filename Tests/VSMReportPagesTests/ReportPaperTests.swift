import TestMaps
import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMScene

@testable import VSMReportPages

/// Sheets of paper: the laws of scenes hold for them as for maps.
@Suite struct ReportPaperTests {
  /// The paper of a map without the sheets that the map itself is on.
  private static func sheets(_ text: String, on pages: [String] = ["a4"]) throws -> [PaperFlow.Sheet] {
    let document = ReportPageTests.document(text)
    let content = try ReportContent(of: document)
    let tables = ReportTables.all(of: content.map, content.figures, PlaceFinder(document))
    return try pages.flatMap { page in
      ReportPaper(
        content: content, tables: tables, maps: [], comparison: nil, page: try #require(Page(named: page))
      ).sheets
    }
  }

  private static func flaws(of sheet: PaperFlow.Sheet) -> [SceneFlaw] {
    SceneLinter.flaws(
      of: Scene(size: sheet.size, title: "sheet", description: "sheet", items: sheet.items))
  }

  @Test func nothingIsCutAndNothingOverlaps() throws {
    var count = 0
    for seed in 0..<30 as Range<UInt64> {
      var random = RandomMap(seed: seed)
      let text = seed % 3 == 0 ? random.recoveryText() : random.text()
      for sheet in try Self.sheets(text, on: ["a4", "letter", "a5"]) {
        let flaws = Self.flaws(of: sheet)
        #expect(flaws.isEmpty, "map \(seed) on \(sheet.size): \(flaws.prefix(3))")
        count += 1
      }
    }
    #expect(count > 150)
  }

  @Test func everyRowOfATableIsOnSomeSheet() throws {
    // Ninety steps: more than a sheet holds.
    let steps = (1...90).map { "  process s\($0) \"Step \($0)\" { C/T \($0)s }" }.joined(separator: "\n")
    let sheets = try Self.sheets(
      "map \"Long\"\ncalendar { shifts 1  shift 8h }\ncustomer shop { demand 100/day }\nstream {\n\(steps)\n  shop\n}\n"
    )
    let texts = Set(
      sheets.flatMap(\.items).flatMap(\.marks).compactMap { mark in
        if case .text(let text) = mark { text.text } else { nil }
      })
    for step in 1...90 { #expect(texts.contains("s\(step)")) }
    #expect(sheets.count > 4)
  }

  @Test func theFormHoldsTheLaws() throws {
    let current = ReportPageTests.document(
      ReportPageTests.line.replacing(
        "state current",
        with: "state current  background \"\(String(repeating: "Much to say. ", count: 90))\""))
    for other in [nil, ReportPageTests.document(ReportPageTests.line)] {
      let scene = try ReportMaker(of: current, comparedWith: other).form()
      let flaws = SceneLinter.flaws(of: scene).filter {
        // The map on it is scaled, and so are its letters.
        if case .oddType = $0 { false } else { true }
      }
      #expect(flaws.isEmpty, "\(flaws)")
      #expect(scene.size == A3Form.size)
    }
  }

  /// It does not say from which lines figures come, so that nobody has to look for them.
  @Test func theFormNeedsNoTraces() throws {
    let document = ReportPageTests.document(ReportPageTests.line)
    let (traced, plain) = (
      try ReportMaker(of: document), try ReportMaker(of: document, tracesFigures: false)
    )
    #expect(try traced.form() == plain.form())
    func places(isTraced: Bool) throws -> Int {
      try ReportContent(of: document, tracesFigures: isTraced).groups.flatMap(\.rows).reduce(0) {
        $0 + $1.places.count
      }
    }
    let (all, some) = (try places(isTraced: true), try places(isTraced: false))
    #expect(all > 10 && some < all / 4, "\(all), \(some)")
  }

  @Test func aPDFHasAPageForEachSheet() throws {
    let maker = try ReportMaker(of: ReportPageTests.document(laptopTakeBack))
    let a4 = try #require(Page(named: "a4"))
    let bytes = try maker.pdf(on: a4)
    let text = String(decoding: bytes, as: UTF8.self)
    // The text upright on A4, the map on a lying sheet that is no smaller.
    let boxes = text.matches(of: /\/MediaBox \[ ([0-9.]+) (-?[0-9.]+) ([0-9.]+) (-?[0-9.]+) \]/).map {
      match in
      [match.output.1, match.output.2, match.output.3, match.output.4].compactMap { Double($0) }
    }
    let sizes = boxes.filter { $0.count == 4 }.map { [$0[2] - $0[0], $0[3] - $0[1]] }
    #expect(sizes.filter { $0 == [595, 842] }.count >= 4)
    #expect(sizes.contains { $0[0] > $0[1] && $0[0] >= 842 })
    // The same bytes each time.
    #expect(try maker.pdf(on: a4) == bytes)
  }
}
