import Testing
import VSMDiagnostics
import VSMModel
import VSMSyntax

/// Every message with the source that causes it. «» mark the place that the message must point at.
@Suite struct MessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let code: String
    let marked: String
    /// A part of the help, where the message must give one.
    var help: String?
    var testDescription: String { "\(code): \(marked.prefix(60))" }
  }

  static let cases: [Case] = [
    Case(code: "E004", marked: "stream {\n process a «§»\n}"),
    Case(code: "E011", marked: "map «“x”» {}", help: "write \"x\""),
    Case(code: "E005", marked: "map \"a«\u{7}»b\""),
    Case(code: "E006", marked: "map «\"Acme»\nstream { process a }", help: "end it with"),
    Case(code: "E007", marked: "map \"a«\\q»\"", help: "known are"),
    Case(code: "E008", marked: "stream {\n inventory «7.6.2»d\n}", help: "12_000"),
    Case(
      code: "E008", marked: "customer c { demand «18,400»/month }", help: "18_400 for thousands, 18.400 for"),
    Case(code: "E008", marked: "stream {\n process a { C/T «1,5»s }\n}"),
    Case(code: "E008", marked: "stream {\n process a { C/T «.5»s }\n}"),
    Case(code: "E008", marked: "stream {\n process a { C/T «3.»s }\n}"),
    Case(code: "E015", marked: "stream {\n process a { C/T «1:30» }\n}", help: "1min 30s or 1h 30min"),
    Case(code: "E125", marked: "stream {\n process a { CT«:» 60s }\n}", help: "write CT 60s"),
    Case(code: "E011", marked: "stream { process a }\nkaizen a «“Smart”»", help: "write \"Smart\""),
    Case(code: "E009", marked: "stream {\n inventory «9e999»d\n}"),
    Case(code: "E100", marked: "«»", help: "vsm init"),
    Case(code: "E100", marked: "# nothing\n\n«»"),
    Case(code: "E101", marked: "info a «b»"),
    Case(code: "E101", marked: "info a -> «\"x\"»"),
    Case(code: "E101", marked: "map \"a\" { «39» }"),
    Case(code: "E101", marked: "stream {\n process a \"A\" «\"B\"»\n}"),
    Case(code: "E102", marked: "stream «{»\n process a"),
    Case(code: "E102", marked: "stream {\n process a «{» C/T 1s\n"),
    Case(code: "E102", marked: "stream {\n process a «{» C/T 1s\n process b\n}"),
    Case(code: "E103", marked: "stream { process a }\n«}»"),
    Case(code: "E107", marked: "«custmer» a", help: "did you mean customer?"),
    Case(code: "E107", marked: "stream {\n «proces» x \"X\" { C/T 3s }\n}", help: "did you mean process?"),
    Case(code: "E108", marked: "«process» p { C/T 39s }", help: "in a stream"),
    Case(code: "E108", marked: "stream {\n «supplier» q\n process a\n}", help: "its name alone"),
    Case(code: "E109", marked: "stream {\n «process» \"Weld\"\n}", help: "process weld"),
    Case(code: "E110", marked: "«map» { state current }", help: "map \"Acme"),
    Case(code: "E110", marked: "stream { process a }\n«kaizen» a", help: "kaizen"),
    Case(
      code: "E111", marked: "stream {\n process a { «changover» 3min }\n}", help: "did you mean changeover?"),
    Case(code: "E112", marked: "stream {\n process a { «demand» 3 }\n}", help: "a customer"),
    Case(code: "E113", marked: "stream {\n process a { C/T «}»\n}", help: "C/T 39s"),
    Case(code: "E114", marked: "stream {\n process a { C/T «39» }\n}", help: "C/T 39s"),
    Case(code: "E114", marked: "stream {\n process a { uptime «85» }\n}", help: "uptime 85%"),
    Case(code: "E115", marked: "stream {\n process a { C/T «39kg» }\n}", help: "C/T 39s"),
    Case(code: "E115", marked: "stream {\n process a { C/T «39%» }\n}"),
    Case(code: "E115", marked: "customer c { pack «20kg» }"),
    Case(code: "E116", marked: "customer c { demand 1000 «}»", help: "/ month"),
    Case(code: "E117", marked: "stream {\n inventory «-5»pcs\n}"),
    Case(code: "E117", marked: "stream {\n process a { C/T «-3»s }\n}"),
    Case(code: "E118", marked: "stream {\n process a { uptime «120»% }\n}"),
    Case(code: "E118", marked: "calendar { shifts 1  shift 8h  break 10min x «1.5» }"),
    Case(code: "E118", marked: "stream {\n process a { uptime «0»% }\n}"),
    Case(code: "E118", marked: "stream {\n process a { stations «0» }\n}"),
    Case(code: "E118", marked: "calendar { shifts «0»..2  shift 8h }"),
    Case(code: "E119", marked: "stream {\n process a { C/T «4min..2»min }\n}", help: "2min..4min"),
    Case(code: "E119", marked: "stream {\n process a { uptime «18%..12»% }\n}", help: "12..18"),
    Case(code: "E120", marked: "map \"x\" { state «currnt» }", help: "did you mean current?"),
    Case(code: "E120", marked: "conventions { lead-time «waits + processes» }"),
    Case(code: "E121", marked: "stream {\n process a { C/T 1s  «C/T 2s» }\n}"),
    Case(code: "E200", marked: "«map» \"nothing\"", help: "stream {"),
    Case(code: "E201", marked: "map \"a\"\n«map» \"b\"\nstream { process a }"),
    Case(code: "E202", marked: "supplier a\nstream {\n a\n process «a»\n}"),
    Case(code: "E203", marked: "stream {\n «supp»\n process a\n}", help: "declare it"),
    Case(code: "E203", marked: "control planning\nstream { process weld }\ninfo planing -> weld", help: nil),
    Case(code: "E204", marked: "control pc\nstream {\n process a\n «pc»\n}"),
    Case(code: "E204", marked: "customer c\nstream {\n process a\n c\n}\nkaizen «c» \"x\""),
    Case(code: "E204", marked: "stream {\n inventory s 3d\n process a\n}\ninfo «s» -> a"),
    Case(code: "E205", marked: "«stream» { }", help: "one thing a line"),
    Case(code: "E206", marked: "supplier s\nstream {\n process a\n «s»\n}", help: "suppliers stand first"),
    Case(code: "E206", marked: "customer c\nstream {\n «c»\n process a\n}", help: "customers stand last"),
    Case(code: "E206", marked: "stream {\n process a\n «truck» \"x\"\n}", help: "goes to"),
    Case(code: "E206", marked: "customer c\nstream {\n process a\n c\n process «b»\n}", help: "ends with"),
    Case(
      code: "E207", marked: "stream «x» {\n inventory 1d\n process a\n b\n}\nstream y {\n process b\n a\n}"),
    Case(
      code: "E208", marked: "stream { process a }\nstream {\n inventory 1d\n «a»\n process b\n}",
      help: "last line"),
    Case(code: "E209", marked: "stream { process a }\ninfo a -> «a» \"x\""),
    Case(code: "E210", marked: "calendar { «shifts 1  shift 1h  break 30min x 2» }\nstream { process a }"),
    Case(code: "E211", marked: "stream {\n process a { value-added  «waste» }\n}"),
    Case(code: "E212", marked: "stream { process «inventory» }", help: "choose another"),
    Case(code: "E213", marked: "calendar { «shifts 4  shift 8h» }\nstream { process a }", help: "24 h"),
    Case(
      code: "E214", marked: "calendar { «shifts 1  shift 8h  days 31/week» }\nstream { process a }",
      help: "at most 7"),
    Case(code: "E215", marked: "customer c\nstream {\n process a\n c\n «c»\n}"),
    Case(code: "E204", marked: "stream one { process a }\ninfo a -> «one»"),
    Case(code: "W307", marked: "supplier «idle»\nstream { process a }", help: "name it in a stream"),
  ]

  static let allCases =
    cases + RecoveryMessages.cases + PullMessages.cases + WordMessages.cases + DoubtMessages.cases
    + GroupMessages.cases + SiteMessages.cases
    + HabitMessages.cases

  @Test(arguments: allCases)
  func pointsAtItsPlace(_ given: Case) throws {
    let (text, range) = try Self.unmark(given.marked)
    let source = SourceFile(name: "t.vsm", text: text)
    let diagnostics = ValueStreamMap.read(source).diagnostics
    let hit = diagnostics.first { $0.code == given.code }
    let found = try #require(hit, "got \(diagnostics.map(\.code))")
    if let range { #expect(found.span == range, "points at ‘\(source.text(of: found.span))’") }
    if let help = given.help { #expect(found.problem.wording.help?.contains(help) == true) }
    // One cause, one message: nothing follows from an error.
    #expect(
      diagnostics.filter { $0.severity == .error }.count == (given.code.hasPrefix("E") ? 1 : 0),
      "cascade: \(diagnostics.map { "\($0.code) \($0.problem.wording.message)" })")
  }

  static func unmark(_ marked: String) throws -> (text: String, range: SourceSpan?) {
    guard let start = marked.firstIndex(of: "«"), let end = marked.firstIndex(of: "»") else {
      return (marked, nil)
    }
    let before = marked[..<start]
    let inside = marked[marked.index(after: start)..<end]
    let text = before + inside + marked[marked.index(after: end)...]
    return (String(text), SourceSpan(before.utf8.count, before.utf8.count + inside.utf8.count))
  }

  @Test func severalErrorsInOneRun() {
    let text = """
      map "x" { state currnt }
      custmer a
      stream {
        process a1 "A" { C/T 39kg changover 10min uptime 120% }
        inventory 9e999d
        proces b
        process c { C/T 39 }
      }
      """
    let codes = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics.map(\.code)
    #expect(codes == ["E120", "E107", "E115", "E111", "E118", "E009", "E107", "E114"])
  }

  @Test func oneTypoHidesNoOther() {
    let text = """
      stream {
        process cut { C/T 20s frobnicate 3% scrap 3% pack 2 colour red }
        procss weld { C/T 39s }
        pul x
      }
      info customer-x -> cut "x"
      info weld -> cut "y"
      kaizen WELD "x"
      """
    let diagnostics = ValueStreamMap.read(SourceFile(name: "t", text: text)).diagnostics
    let codes = diagnostics.map(\.code)
    // weld stands in a statement that could not be read: it is not missing.
    #expect(codes == ["E111", "E111", "E112", "E111", "E107", "E107", "E203", "E203"], "\(codes)")
  }

  @Test func whatPeopleWriteIsRead() throws {
    let map = try map(
      of: """
        calendar { shifts 1  shift 8h  break 2 x 10min }
        customer c { demand 12_000 LH + 6_400 RH/month }
        customer d { demand 100 "left hand"/day }
        stream {
          process a
          c
          d
        }
        """)
    #expect(map.calendar?.pauses.first?.times == 2)
    guard case .rate(let mix, per: let month) = map.customers[0].properties[.demand],
      case .rate(let other, per: let day) = map.customers[1].properties[.demand]
    else {
      Issue.record("not read as rates")
      return
    }
    #expect(month == .month && day == .day)
    #expect(mix.parts.map(\.variant) == ["LH", "RH"])
    #expect(other.parts.map(\.variant) == ["left hand"])
  }
}
