import Testing
import VSMDiagnostics
import VSMImport
import VSMSyntax

/// Cells, rows and what stands around a table.
@Suite struct TableTests {
  @Test(arguments: [
    ("39,5", ";", "39.5s"), ("39.5", ";", "39.5s"), ("1.234,5", ";", "1234.5s"),
    ("\"1,234.5\"", ",", "1234.5s"),
    ("\"1,234\"", ",", "1234s"), ("1.234", ";", "1234s"), ("1 234", ",", "1234s"),
    ("1\u{00A0}234", ";", "1234s"),
    ("1'234", ",", "1234s"), ("1.234.567", ";", "1234567s"), ("0,125", ";", "0.125s"), ("007", ",", "007s"),
    ("2-4", ",", "2s..4s"), ("2–4 min", ",", "2min..4min"), ("2 to 4 min", ",", "2min..4min"),
    ("1 min - 5 min", ",", "1min..5min"), ("1h 30min", ",", "1h 30min"), ("1 h 30", ",", ""),
    ("0:01:30", ",", "1min 30s"),
    ("5 min.", ",", "5min"), ("1,5 Std", ";", "1.5h"), ("3 shifts", ",", "3 shifts"),
  ])
  func timesOfACell(cell: String, separator: String, time: String) {
    let text = Importing.text(of: "Step\(separator)C/T (s)\nWeld\(separator)\(cell)\n")
    if time.isEmpty {
      #expect(text.isEmpty)
    } else {
      #expect(text.contains("{ C/T \(time) }"), "\(text)")
    }
  }

  /// What one cell shows is so for all.
  @Test func aDecimalCommaElsewhereDecides() {
    #expect(Importing.text(of: "Step\tC/T (s)\tWIP\nA\t39,5\t1.200\n").contains("inventory 1200"))
    #expect(Importing.text(of: "Step\tC/T (s)\tWIP\nA\t39.5\t1,200\n").contains("inventory 1200"))
    #expect(
      Importing.text(of: "Step,C/T (s),WIP\nA,39,\"2,5 d\"\nB,20,\"1.200\"\n").contains("inventory 1200"))
  }

  @Test func whatNobodyCanTellIsAsked() {
    let table = "Step\tC/T (s)\tWIP\nWeld\t39\t1.200\n"
    #expect(Importing.errors(of: table) == ["E292 2:9"])
    #expect(Importing.text(of: table, ImportOptions(decimal: .comma)).contains("inventory 1200"))
    #expect(Importing.text(of: table, ImportOptions(decimal: .point)).contains("inventory 1.2000"))
    let times = "Step,C/T\nWeld,39\n"
    #expect(Importing.errors(of: times) == ["E291 2:6"])
    #expect(Importing.text(of: times, ImportOptions(timeUnit: .second)).contains("C/T 39s"))
  }

  @Test(arguments: [
    ("Step,C/T (s)\nWeld,fast\n", "E292 2:6"), ("Step,C/T (s)\nWeld,-5\n", "E292 2:6"),
    ("Step,C/T (s)\nWeld,1:30\n", "E292 2:6"), ("Step,C/T (s)\nWeld,30min 1h\n", "E292 2:6"),
    ("Step,C/T (s)\nWeld,5-2\n", ""), ("Step,Uptime %\nWeld,130\n", "E292 2:6"),
    ("Step,Uptime\nWeld,0%\n", "E292 2:6"), ("Step,Batch\nWeld,0\n", "E292 2:6"),
    ("Step,Cost\nWeld,12\n", "E292 2:6"),
    ("Step,Demand\nWeld,460\n", "E292 2:6"), ("Step,WIP\nWeld,\"5 boxes\"\n", "E292 2:6"),
    ("Step,C/T (s)\nWeld,9999999999999\n", "E292 2:6"), ("Step,C/T (s)\n\"Weld,39\n", "E294 2:1"),
    ("Step,C/T (s)\n", "E293 1:1"), ("Wert,Zahl\nA,1\nB,2\n", "E293 1:1"),
  ])
  func isToldWithItsPlace(table: String, error: String) {
    let errors = Importing.errors(of: table, ImportOptions(format: .csv))
    if error.isEmpty { #expect(!errors.isEmpty) } else { #expect(errors == [error]) }
  }

  @Test(arguments: ["", "-", "n/a", "?", "tbd", "N/A", "–"])
  func whatIsNotKnownIsNotGiven(cell: String) {
    #expect(Importing.text(of: "Step,C/T (s),C/O (min)\nWeld,\(cell),5\n").contains(#""Weld" { C/O 5min }"#))
  }

  @Test(arguments: [",", ";", "\t", "|"]) func cellsMayBeApartBySigns(separator: String) {
    let rows = [["Step", "C/T (s)", "Uptime %"], ["Weld", "39", "80"]].map { $0.joined(separator: separator) }
    let table = rows.joined(separator: "\r\n") + "\r\n"
    for text in [
      table, "\u{FEFF}" + table, "sep=\(separator)\r\n" + table, table.replacing("\r\n", with: "\r"),
    ] {
      let found = Importing.text(of: text)
      #expect(found.contains(#"process weld "Weld" { C/T 39s  uptime 80% }"#), "\(text): \(found)")
    }
  }

  @Test func aTableOfMarkdown() {
    let text = Importing.text(of: "| Step | C/T |\n|---|---:|\n| Weld | 39 s |\n")
    #expect(text.contains(#"process weld "Weld" { C/T 39s }"#))
  }

  @Test func quotedCells() {
    let text = Importing.text(of: "Step,C/T (s)\n\"Weld, \"\"left\"\"\nside\",39\n")
    #expect(text.contains(#"process weld-left-side "Weld, \"left\" side""#), "\(text)")
  }

  @Test func sharesWithoutASign() {
    #expect(Importing.text(of: "Step,Uptime\nA,0.85\nB,1\n").contains("uptime 100%"))
    #expect(Importing.text(of: "Step,Uptime\nA,85\nB,1\n").contains("uptime 1%"))
    #expect(Importing.text(of: "Step,Uptime %\nA,0.5\n").contains("uptime 0.5%"))
  }

  @Test func kindsOfRows() {
    let text = Importing.text(
      of:
        "Type,Name,C/T (s),Qty,Demand\nsupplier,Mill,,,\ntransport,Daily,,,\ninventory,Coils,,5 d,\nprocess,Weld,39,,\nfifo,Lane,,20,\nprocess,Paint,20,,\ncustomer,Plant,,,460/day\nrobot,R2,,,\n"
    )
    #expect(
      text.contains(
        """
        stream {
          mill
          truck     "Daily"
          inventory "Coils" 5d
          process weld  "Weld"  { C/T 39s }
          fifo "Lane" 20
          process paint "Paint" { C/T 20s }
          plant
        }
        """), "\(text)")
    #expect(text.contains("# - the row ‘R2’ of kind ‘robot’"))
  }

  /// Words of the language, signs and doubles become names that the language takes.
  @Test func names() {
    let labels = [
      "inventory", "process", "Weld", "Weld", "123", "scrap", "C/T", "Über#1", "溶接", "a\"b\\c", "push", "s",
      "⑱",
    ]
    let rows = labels.map { "\"\($0.replacing("\"", with: "\"\""))\",5" }.joined(separator: "\n")
    let made = Importing.map(of: "Step,C/T (s)\n\(rows)\n")
    #expect(made.text != nil && !made.messages.contains { $0.severity == .error }, "\(made.messages)")
  }

  @Test func windowsLettersAreRead() throws {
    var bytes = Array("Step,C/T (s)\nWeld gr".utf8) + [0xFC, 0x6E, 0x20, 0x80]
    bytes += Array(",39\n".utf8)
    let made = ImportedMap(of: .init(name: "t", bytes: bytes))
    #expect(String(decoding: try #require(made.text), as: UTF8.self).contains("\"Weld grün €\""))
    #expect(made.messages.map(\.code) == ["N290"])
    let units = Array("Step\tC/T (s)\nWeld\t39\n".utf16)
    let utf16: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(ImportedMap(of: .init(name: "t", bytes: utf16)).text != nil)
  }
}
