import Foundation
import Testing
import VSMDiagnostics
import VSMKit
import VSMModel

/// Mistakes that people make, each in a whole map of the folder `Tests/Mistakes`: one message, at the mistake, that says
/// what to type instead.
@Suite struct MistakeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let file: String
    let code: Problem.Code
    /// Where the message points: `15:31`.
    let place: String
    let help: String
    var testDescription: String { file }

    init(_ file: String, _ code: Problem.Code, _ place: String, _ help: String) {
      self.file = file
      self.code = code
      self.place = place
      self.help = help
    }
  }

  static let cases: [Case] = [
    Case("5-working-days", .unitWrong, "12:21", "write 5d"),
    Case("a-month", .periodMissing, "5:49", "write demand 18_400/month"),
    Case("about-39-s", .valueAbout, "15:31", "write 39s, or a range: 35s..45s"),
    Case("bound-for-a-value", .boundForValue, "15:31", "write 39s,"),
    Case(
      "commas-between-properties", .signAmongProperties, "15:34",
      "write C/T 39s  C/O 10min, with blanks between them"),
    Case(
      "comment-with-two-dashes", .commentWithOtherSign, "14:3",
      "a comment goes from # to the end of its line: # two pallets"),
    Case(
      "comment-with-two-slashes", .commentWithOtherSign, "9:1",
      "a comment goes from # to the end of its line: # two pallets"),
    Case("csv", .fileOfOtherKind, "1:1", "make a map of it: vsm import FILE -o my-map.vsm"),
    Case("customer-inside-stream-declared", .statementNotHere, "18:3", "it belongs at the top of the file"),
    Case(
      "customer-missing", .nameUnknown, "17:3",
      "declare it, for example: customer plant \"Label\" { demand 460/day }"),
    Case("dot", .fileOfOtherKind, "1:1", "vsm reads a language of its own"),
    Case("en-dash-arrow", .otherArrow, "22:9", "write ->, or ~> for electronic information"),
    Case("equals-sign", .signAmongProperties, "15:42", "write uptime 85%"),
    Case("full-stop-after-a-unit", .unitWrong, "15:31", "write 39s"),
    Case("fullwidth-digits", .digitsOfOtherScript, "15:31", "write 39"),
    Case("import", .unknownStatement, "1:1", "another file is read where it says: include \"common.vsm\""),
    Case("inventory-in-tonnes", .unitWrong, "14:13", "pieces are counted, as in 4600pcs,"),
    Case("inventory-quantity-first", .partsOutOfOrder, "12:16", "write inventory \"Coils\" 5d"),
    Case("json", .fileOfOtherKind, "1:1", "make a map of it: vsm import FILE -o my-map.vsm"),
    Case("label-single-quotes", .labelInOtherQuotes, "5:16", "write \"Assembly plant\""),
    Case("label-without-quotes", .labelMissing, "5:16", "put it in quotes: \"Assembly plant\""),
    Case(
      "markdown-fence", .fileOfOtherKind, "1:1",
      "keep the lines between ```vsm and ``` alone, in a file of their own"),
    Case("milliseconds", .unitWrong, "15:31", "write 0.39s: the shortest unit is the second"),
    Case("minutes-and-seconds-with-a-colon", .clockForDuration, "15:31", "write 2min 30s or 2h 30min"),
    Case("name-starts-with-digit", .nameOfOtherSigns, "15:11", "write weld-2"),
    Case("name-with-dot", .nameOfOtherSigns, "15:11", "write weld-1"),
    Case(
      "no-calendar", .taktUnknown, "4:35",
      "takt is working time ÷ demand: calendar { shifts 2  shift 8h  days 20/month }, c"),
    Case(
      "not-available", .valueNotKnown, "15:31",
      "leave it out: what is not given is not known, and never counted as 0"),
    Case(
      "number-before-the-property", .valueBeforeName, "15:36", "write pack 2, as a property of a customer"
    ),
    Case("per-month", .periodMissing, "5:49", "write demand 18_400/month"),
    Case("plantuml", .fileOfOtherKind, "1:1", "vsm reads a language of its own"),
    Case("prose", .fileOfOtherKind, "1:1", "write what the material meets, one thing a line"),
    Case("range-with-a-dash", .rangeWithDash, "15:31", "write 30..40s"),
    Case(
      "route-target-with-spaces", .nameOfSeveralWords, "9:8",
      "write the name that it is declared by, not its label"),
    Case("seconds-as-two-ticks", .signForUnit, "15:31", "write 39s"),
    Case("semicolons", .signAmongProperties, "15:34", "write C/T 39s  C/O 10min, with blanks between them"),
    Case("square-brackets", .otherBracket, "15:25", "a block stands in braces: { C/T 39s  C/O 10min }"),
    Case("stock-keyword", .unknownStatement, "14:3", "a stock is written: inventory \"Coils\" 5d,"),
    Case(
      "store", .unknownStatement, "14:3",
      "a store that the next step pulls from is written: supermarket \"Parts\" 1d"),
    Case(
      "supplier-last-customer-first", .streamTurnedRound, "10:3",
      "material flows from the supplier to the customer: let mill stand first and plant"),
    Case("svg", .fileOfOtherKind, "1:1", "give vsm the text that a picture is drawn from"),
    Case(
      "tbd", .valueNotKnown, "15:31", "leave it out: what is not given is not known, and never counted as 0"),
    Case("times-of-a-shift", .timesOfDay, "3:28", "write 8h"),
    Case(
      "title-keyword", .unknownStatement, "1:1",
      "the title of a map is written: map \"Brackets\" { state current }"),
    Case("truck-frequency-no-quotes", .labelMissing, "17:9", "put it in quotes: \"daily\""),
    Case("truck-with-unit", .labelMissing, "17:9", "put it in quotes: \"2/week\""),
    Case("variable", .unknownStatement, "1:1", "a value with a name is written: let net-shift = 7h 40min"),
  ]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../Mistakes")

  private static func document(_ name: String) throws -> MapDocument {
    let bytes = try Data(contentsOf: folder.appending(path: name + ".vsm"))
    return MapDocument(SourceFile(name: name, bytes: Array(bytes)))
  }

  @Test(arguments: cases)
  func hasOneMessageAtItsPlace(_ given: Case) throws {
    let document = try Self.document(given.file)
    let told = document.diagnostics.map { "\($0.code) \($0.problem.wording.message)" }
    #expect(document.diagnostics.count == 1, "\(told)")
    let found = try #require(document.diagnostics.first)
    let place = document.source.location(of: found.span.start)
    #expect(found.problem.code == given.code, "\(told)")
    #expect("\(place.line):\(place.column)" == given.place)
    #expect(found.problem.wording.help?.contains(given.help) == true, "\(found.problem.wording.help ?? "")")
  }

  @Test func everyFileIsACase() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    let told = Self.cases.map { $0.file + ".vsm" } + ["brace-on-next-line.vsm"]
    #expect(files.filter { !$0.hasPrefix(".") }.sorted() == told.sorted())
  }

  /// People set braces either way: it is no mistake.
  @Test func aBraceMayStandOnItsOwnLine() throws {
    let document = try Self.document("brace-on-next-line")
    #expect(document.diagnostics.isEmpty, "\(document.diagnostics.map(\.code))")
    let text = try String(contentsOf: Self.folder.appending(path: "brace-on-next-line.vsm"), encoding: .utf8)
    let other = try ValueStreamMap(parsing: text.replacing("stream\n{", with: "stream {"))
    #expect(document.map?.metricsJSON() == other.metricsJSON())
  }
}
