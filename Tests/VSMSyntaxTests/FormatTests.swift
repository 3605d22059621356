import Testing
import VSMDiagnostics
import VSMSyntax

/// The style that maps are written in, rule by rule.
@Suite struct FormatTests {
  static func formatted(_ text: String) -> String {
    String(decoding: Formatting(of: SourceFile(name: "t", text: text)).text, as: UTF8.self)
  }

  /// The lines of a stream, formatted.
  static func lines(_ text: String) -> String {
    let stream = formatted("stream {\n" + text + "\n}\n")
    return String(stream.dropFirst("stream {\n".count).dropLast("\n}\n".count))
  }

  static func expect(
    _ text: String, becomes wanted: String, at place: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(formatted(text) == wanted, sourceLocation: place)
    #expect(formatted(wanted) == wanted, "a second time", sourceLocation: place)
  }

  @Test func groupsAndLoopsAreWrittenAlike() {
    Self.expect(
      "group  one \"A\"{a,b ,  c}\nloop \"B\" {\n a, b,\nc\nobjective \"Flow\"  measure \"None\" owner Kim due 2027-02-01\n}\n",
      becomes:
        "group one \"A\" { a, b, c }\nloop \"B\" {\n  a, b,\n      c\n  objective \"Flow\"  measure \"None\"  owner Kim due 2027-02-01\n}\n"
    )
  }

  // MARK: Blocks

  @Test func blocksAreIndentedByTwo() {
    Self.expect(
      "stream \"A\"{\n\tinventory 5d\nprocess   weld{C/T 39s}\n -> scrap 3%\n  }\n",
      becomes: "stream \"A\" {\n  inventory 5d\n  process weld { C/T 39s }\n    -> scrap 3%\n}\n")
  }

  @Test func aBlockOverSeveralLinesBreaksBehindItsBraces() {
    Self.expect(
      "customer a { demand 460/day\n  pack 20pcs } # both\n",
      becomes: "customer a {\n  demand 460/day\n  pack   20pcs\n}  # both\n")
    Self.expect(
      "stream { process weld { C/T 3s\nC/O 2s } }\n",
      becomes: "stream {\n  process weld {\n    C/T 3s\n    C/O 2s\n  }\n}\n")
  }

  @Test func aBraceStandsBehindItsStatement() {
    Self.expect(
      "customer a\n\n{ demand 460/day }\nstream\n{\n  a\n}\n",
      becomes: "customer a { demand 460/day }\nstream {\n  a\n}\n")
    // A comment between the two stays where it is.
    Self.expect(
      "stream # why\n{\n  a\n}\n", becomes: "stream  # why\n{\n  a\n}\n")
  }

  @Test func blocksOnOneLineStayThere() {
    Self.expect("stream{process weld{C/T 39s}}", becomes: "stream { process weld { C/T 39s } }\n")
    Self.expect("customer a {   }\n", becomes: "customer a {}\n")
  }

  @Test func oneBlankLineOfSeveralStays() {
    Self.expect(
      "\n\ncustomer a\n\n \n\nstream {\n\n  a\n\n\n  a\n\n}\n\n\n",
      becomes: "customer a\n\nstream {\n  a\n\n  a\n}\n")
  }

  @Test func commentsStandAsWhatTheyAreAbout() {
    Self.expect(
      "   # head  \nstream {\n# one\n  process a\n# two\n    -> scrap 3%\n      # three\n\n}\n# four",
      becomes:
        "# head\nstream {\n  # one\n  process a\n    # two\n    -> scrap 3%\n  # three\n}\n# four\n")
  }

  @Test func commentsBehindNeighboursAreInAColumn() {
    Self.expect(
      "customer a # one\ncustomer long-name# two\n\ncustomer b    #three\n",
      becomes: "customer a          # one\ncustomer long-name  # two\n\ncustomer b  #three\n")
  }

  // MARK: Columns

  @Test func statementsBesideEachOther() {
    Self.expect(
      "customer a \"A\" { demand 460/day }\nsupplier mill \"Steel mill\"\ncontrol pc \"PC\" { system MRP }\n",
      becomes: """
        customer a    "A"  { demand 460/day }
        supplier mill "Steel mill"
        control  pc   "PC" { system MRP }

        """)
  }

  @Test func stepsAcrossTheStocksBetweenThem() {
    #expect(
      Self.lines(
        """
        process stamping "Stamping" { C/T 1s C/O 1h uptime 85% }
        inventory 7000
        process weld "Weld" { C/T 39s C/O 10min uptime 80% }
        fifo 3 { max 20pcs }
        process pack "Pack" { C/T 39s uptime 80% }
        """) == """
            process stamping "Stamping" { C/T 1s   C/O 1h     uptime 85% }
            inventory 7000
            process weld     "Weld"     { C/T 39s  C/O 10min  uptime 80% }
            fifo 3 { max 20pcs }
            process pack     "Pack"     { C/T 39s  uptime 80% }
          """)
  }

  @Test func stocksAndVehiclesBesideEachOther() {
    #expect(
      Self.lines("truck \"Daily\" { takes 2d }\ninventory coils \"Coils\" 5d\ntruck \"Weekly\"{takes 12d}")
        == "  truck     \"Daily\" { takes 2d }\n  inventory coils \"Coils\" 5d\n  truck     \"Weekly\" { takes 12d }"
    )
  }

  @Test func flowsAndTargets() {
    Self.expect(
      "info pc ~>michigan \"Fax\"\nphone state-street->pc \"Rush\"\ninfo pc -> a,b ,c-long-name, d \"All\"\n",
      becomes: """
        info  pc           ~> michigan "Fax"
        phone state-street -> pc       "Rush"
        info  pc           -> a, b, c-long-name, d "All"

        """)
    Self.expect(
      "target lead-time<=5d\ntarget C/T ( cell ) ≤ takt\ntarget rolled-%C&A>= 90 %\n",
      becomes: "target lead-time   <= 5d\ntarget C/T(cell)   <= takt\ntarget rolled-%C&A >= 90%\n")
  }

  @Test func whatIsMuchWiderStaysOut() {
    #expect(
      Self.lines("process a \"Build, sign and publish it\" { C/T 1s }\nprocess long \"B\" { C/T 10s }")
        == "  process a    \"Build, sign and publish it\" { C/T 1s }\n  process long \"B\" { C/T 10s }")
    Self.expect(
      "disposition d {\n as recycle\n proceeds $4\n recycling-efficiency 9%\n}\n",
      becomes: "disposition d {\n  as       recycle\n  proceeds $4\n  recycling-efficiency 9%\n}\n")
  }

  @Test func routesUnderAProcess() {
    #expect(
      Self.lines(
        "process a\ngood->sets 34 %\ncracked → metal 8%\n rework -> a 7% max 2 then b takes 2 h\n->b")
          == """
            process a
              good    -> sets  34%
              cracked -> metal 8%
              rework  -> a     7%  max 2 then b  takes 2h
              -> b
          """)
  }

  // MARK: Spellings

  @Test func namesOfPropertiesAndStatements() {
    #expect(
      Self.lines("process a { c/t 39 sec  p/t 2 hours  machines 2 NVA outside c&a 90 % }")
        == "  process a { C/T 39s  PT 2h  stations 2  waste  external  %C&A 90% }")
    // Other ways of saying it stay: the work beside a cycle time, what a step takes.
    #expect(Self.lines("process a { Work 20s Takes 3 days }") == "  process a { work 20s  takes 3d }")
    #expect(Self.lines("in-box 3") == "  orders 3")
    Self.expect("leveling h at a\n", becomes: "levelling h at a\n")
  }

  @Test func unitsAndPeriods() {
    Self.expect(
      "calendar { shift 8 hours breaks 10 mins×2 days 20/mo }\n",
      becomes: "calendar { shift 8h  break 10min x 2  days 20/month }\n")
    Self.expect(
      "customer a { demand 12_000 LH+6_400 RH/mo pack 20 pieces mix 65 %LH+35% RH }\n",
      becomes: "customer a { demand 12_000 LH + 6_400 RH / month  pack 20pcs  mix 65% LH + 35% RH }\n")
    Self.expect(
      "customer a { demand 460 units / day }\n", becomes: "customer a { demand 460 units/day }\n")
    Self.expect(
      "disposition d { proceeds −$ 4…$2 decay 1 % / wk mass 3 lbs }\n",
      becomes: "disposition d { proceeds -$4..$2  decay 1%/week  mass 3lb }\n")
    #expect(
      Self.lines("process a { C/T 4 ... 9 mins  EPE 1  shift }\ninventory 30 pcs 2 days")
        == "  process a { C/T 4..9min  EPE 1 shift }\n  inventory 30pcs 2d")
    Self.expect(
      "conventions { lead-time waits + process }\n", becomes: "conventions { lead-time waits+process }\n")
  }

  @Test func numbersStay() {
    #expect(
      Self.lines("inventory 1_0.50\ninventory 18.4000\ninventory 1e3")
        == "  inventory 1_0.50\n  inventory 18.4000\n  inventory 1e3")
  }

  // MARK: Line ends

  @Test func lineEndsAreThoseOfTheFile() {
    Self.expect("customer a\r\n\r\n\r\ncustomer b", becomes: "customer a\r\n\r\ncustomer b\r\n")
    Self.expect("customer a\r# x\rcustomer  b\r", becomes: "customer a\r# x\rcustomer b\r")
    Self.expect(
      "customer a\r\ncustomer b\ncustomer c\r\n", becomes: "customer a\r\ncustomer b\r\ncustomer c\r\n")
    Self.expect("\u{FEFF}customer\u{A0}a \n", becomes: "\u{FEFF}customer a\n")
  }

  // MARK: Parts

  @Test func anEditorFormatsAPart() throws {
    let text = "customer  a\n\ncustomer  b\n\ncustomer  c\n"
    let formatting = Formatting(of: SourceFile(name: "t", text: text))
    #expect(formatting.edits().count == 3)
    let edit = try #require(formatting.edits(in: SourceSpan(15, 16)).first)
    #expect(formatting.edits(in: SourceSpan(15, 16)).count == 1)
    #expect(edit.span == SourceSpan(13, 25))
    #expect(edit.text == Array("customer b\n".utf8))
  }
}
