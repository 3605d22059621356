import Testing
import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMReport
import VSMSyntax

/// Values that are taken from tables.
@Suite struct TableValueTests {
  private static let table = """
    Item;pieces;C/T [s];Uptime (%);demand
    Coils;4600;;;
    "Weld";;39,5;85;
    Pack;18,400;20 s;;460/day

    """

  private static func document(_ text: String, _ files: [String: String] = ["stock.csv": table])
    -> MapDocument
  {
    MapDocument(SourceFile(name: "map.vsm", text: text), loading: .files(files))
  }

  private static func errors(_ document: MapDocument) -> [Problem.Code] {
    document.diagnostics.filter { $0.severity == .error }.map(\.problem.code)
  }

  private static let map = """
    let work-content = from "stock.csv" row "Weld" column "C/T"
    let twice = 2 x work-content
    calendar { shifts 2  shift 8h }
    customer plant "Plant" { demand from "stock.csv" row "Pack" column "demand" }
    stream {
      inventory "Coils" from "stock.csv" row "Coils" column "pieces"
      process weld "Weld" {
        C/T from "stock.csv" row "weld" column "C/T [s]"  uptime from "stock.csv" row "Weld" column "uptime"
        PT twice
      }
      inventory heap from "stock.csv" row " COILS " column "Pieces" { source "x" }
      process pack "Pack" { C/T from "stock.csv" row "Pack" column "C/T" }
        -> scrap from "stock.csv" row "Weld" column "Uptime"
      plant
    }
    """

  @Test func aMapWithTablesIsTheMapWithTheirValues() throws {
    let plain = """
      calendar { shifts 2  shift 8h }
      customer plant "Plant" { demand 460/day }
      stream {
        inventory "Coils" 4600
        process weld "Weld" { C/T 39.5s  uptime 85%  PT 79s }
        inventory heap 4600 { source "x" }
        process pack "Pack" { C/T 20s }
          -> scrap 85%
        plant
      }
      """
    let (read, wanted) = (try Self.document(Self.map).valid(), try Self.document(plain).valid())
    // 4600 pieces at the 460 a day that are delivered of 15 %: what enters is 460 / 0.15.
    #expect(read.figures.leadTime == wanted.figures.leadTime && read.figures.leadTime != nil)
    #expect(read.figures.processingTime == wanted.figures.processingTime)
    #expect(read.map.svg() == wanted.map.svg())
    #expect(
      read.map.tableValues.map(\.value) == [
        "39.5s", "460/day", "4600", "39.5s", "85%", "4600", "20 s", "85%",
      ])
    #expect(read.map.tableValues.map(\.line) == [1, 4, 6, 8, 8, 11, 12, 13])
    let json = MetricsJSON().text(of: read.map, read.figures)
    #expect(
      json.contains(
        "{ \"line\": 6, \"table\": \"stock.csv\", \"row\": \"Coils\", \"column\": \"pieces\", \"value\": \"4600\" }"
      ))
  }

  /// Whoever watches a map watches its tables; whoever looks for names looks into none.
  @Test func aTableIsAFileOfTheMapAndNoMap() {
    let document = Self.document(Self.map)
    #expect(document.sources.files.map(\.name) == ["map.vsm", "stock.csv"])
    #expect(document.sources.maps.map(\.name) == ["map.vsm"])
  }

  @Test func theFormatterKeepsTheText() {
    let text = Formatting(of: SourceFile(name: "map.vsm", text: Self.map))
    let once = String(decoding: text.text, as: UTF8.self)
    #expect(once.contains("inventory \"Coils\" from \"stock.csv\" row \"Coils\" column \"pieces\""))
    #expect(once.contains("C/T from \"stock.csv\" row \"weld\" column \"C/T [s]\"  uptime from"))
    let again = Formatting(of: SourceFile(name: "map.vsm", text: once))
    #expect(String(decoding: again.text, as: UTF8.self) == once)
    #expect(text.problems.isEmpty, "\(text.problems)")
  }

  private static func map(row: String, column: String) -> String {
    "stream {\n  process weld { C/T from \"stock.csv\" row \"\(row)\" column \"\(column)\" }\n}\n"
  }

  /// Of a message about a value both places are told: that in the map and that in the table.
  @Test func aValueOfAnotherKindIsToldOfWithBothPlaces() throws {
    let document = Self.document(Self.map(row: "Coils", column: "pieces"))
    #expect(Self.errors(document) == [.valueOfOtherKind])
    let message = try #require(document.diagnostics.first)
    let place = document.sources.place(of: message.span)
    #expect(place.source.name == "map.vsm" && place.location.line == 2)
    let cell = document.sources.place(of: try #require(message.related).span)
    #expect(
      cell.source.name == "stock.csv" && cell.location.line == 2 && cell.source.text(of: cell.span) == "4600")
  }

  @Test(arguments: [
    ("Coilz", "pieces", Problem.Code.rowAbsent), ("Coils", "C/O", .columnAbsent),
    ("Coils", "C/T", .cellWithoutValue),
    ("Pack", "pieces", .cellWithoutValue),
  ])
  func whatIsNotThereIsToldOf(_ row: String, _ column: String, _ code: Problem.Code) {
    #expect(Self.errors(Self.document(Self.map(row: row, column: column))) == [code])
  }

  /// A cell is a value and nothing else, whoever wrote the table.
  @Test(arguments: [
    "4 }", "39s uptime 3%", "\"39s\"\"x\"", "39s # x", "1 -> scrap", "from", "n/a", "39s\nprocess x",
    "include \"\"x\"\"",
    "1,2,3", "=1+1", "39s; 40s", "--", "s", "39 s s", "\u{202E}39s", "{ }", "1_",
    String(repeating: "9", count: 200),
  ])
  func aCellIsAValueAlone(_ cell: String) {
    let quoted = cell.contains("\n") || cell.contains("\"") ? "\"\(cell)\"" : cell
    let document = Self.document(
      Self.map(row: "a", column: "b"), ["stock.csv": "x\tb\ty\na\t\(quoted)\t1\n"])
    #expect(!Self.errors(document).isEmpty && document.map == nil)
    #expect(
      Set(Self.errors(document)).isSubset(of: [.cellWithoutValue, .tableUnreadable, .rowAbsent]),
      "\(Self.errors(document))")
  }

  @Test(arguments: [
    ("39s", "39s"), ("2h 30min", "2h 30min"), ("4min..9min", "4min..9min"), ("39", "39s"), ("39.5", "39.5s"),
    ("7", "7s"),
  ])
  func aCellIsReadAsItStands(_ cell: String, _ value: String) throws {
    let document = Self.document(
      Self.map(row: "a", column: "b"), ["stock.csv": "x,b [s]\r\na,\(cell)\r\n"])
    #expect(try document.valid().map.tableValues.map(\.value) == [value])
  }

  @Test func pathsAreThoseOfIncludes() {
    func map(_ path: String) -> String {
      "stream {\n  process weld { C/T from \"\(path)\" row \"Weld\" column \"C/T\" }\n}\n"
    }
    #expect(Self.errors(Self.document(map("../stock.csv"))) == [.pathUnusable])
    #expect(Self.errors(Self.document(map("/etc/passwd"))) == [.pathUnusable])
    #expect(Self.errors(Self.document(map("none.csv"))) == [.fileAbsent])
    // A text that nobody hands files in with reads none, as one that was posted.
    let alone = MapDocument(SourceFile(name: "-", text: map("stock.csv")))
    #expect(Self.errors(alone) == [.noFiles])
  }

  @Test func aTableOfSignsThatAreNoneIsToldOfOnce() {
    let text = Self.map.replacing("stock.csv", with: "bytes.csv")
    let loader = SourceLoader(start: { () throws(SourceLoader.Refusal) in "-" }) {
      (path, _) throws(SourceLoader.Refusal) in
      SourceLoader.File(path: path, name: path, bytes: [0x61, 0xFF, 0xFE, 0x00, 0x0A])
    }
    let document = MapDocument(SourceFile(name: "map.vsm", text: text), loading: loader)
    #expect(Self.errors(document).count == 1)
  }

  @Test func partsThatAreMissingAreAskedFor() {
    for text in [
      "from \"stock.csv\" row", "from \"stock.csv\" row \"Weld\"", "from \"stock.csv\" row \"Weld\" column",
      "from \"stock.csv\" row \"Weld\" columm \"C/T\"",
    ] {
      let document = Self.document("stream {\n  process weld { C/T \(text) }\n}\n")
      #expect(Self.errors(document).first == .expected, "\(text): \(Self.errors(document))")
    }
  }

  /// Something may be called `from` all the same.
  @Test func fromIsNoWordOfTheLanguage() throws {
    let map = try Self.document("stream {\n  inventory from \"Heap\" 5d\n  process row { C/T 1s }\n}\n")
      .valid().map
    #expect(map.stocks[0].id == "from" && map.processes[0].id == "row")
  }

  @Test func aChangeTakesItsValueFromATable() throws {
    let files = ["stock.csv": Self.table, "base.vsm": "stream {\n  process weld \"Weld\" { C/T 1s }\n}\n"]
    let map = try Self.document(
      "based-on \"base.vsm\"\nchange weld { C/T from \"stock.csv\" row \"Weld\" column \"C/T\" }\n", files
    ).valid().map
    #expect(map.processes[0].properties.duration(.cycleTime) == WrittenDuration(39.5, .second))
  }
}
