/// The messages about sites, in the form of `MessageTests.cases`.
enum SiteMessages {
  typealias Case = MessageTests.Case

  private static func map(_ code: String, _ top: String, _ step: String = "", help: String? = nil) -> Case {
    Case(
      code: code,
      marked: """
        calendar { shifts 1  shift 8h }
        calendar nights { shifts 3  shift 8h }
        \(top)
        stream {
          process weld { C/T 39s  calendar nights }
          process pack { C/T 20s \(step) }
        }
        """, help: help)
  }

  static let cases: [Case] = [
    map("E109", "«site» { shifts 2 }", help: "site gdansk"),
    Case(code: "E113", marked: "stream {\n process a { site «}»\n}", help: "site gdansk"),
    map("E112", "site gdansk { «C/T» 3s }"),
    // A name that nothing has, and one that something else has.
    map("E203", "site gdansk { calendar nights }", "site «gdnask»", help: "did you mean gdansk?"),
    map("E203", "", "site «gdansk»", help: "site gdansk \"Label\""),
    map("E203", "resource crew { people 2  site «hall» }", "uses crew"),
    map("E204", "", "site «weld»"),
    map("E202", "site gdansk\nsite «gdansk» \"Works\"", "site gdansk"),
    // Its working time is held to what that of a step is.
    map("E337", "site gdansk { calendar nights  «shifts 2» }", "site gdansk"),
    map("E338", "site gdansk { calendar «nigths» }", "site gdansk", help: "did you mean nights?"),
    map("E213", "site gdansk { «shifts 4» }", "site gdansk", help: "24 h"),
    map("E336", "site gdansk { shifts 2 }", "site gdansk  «operators 3 + 2 + 1»"),
    map("E213", "calendar «long» { shifts 1  shift 25h }\nsite gdansk { calendar long }", "site gdansk"),
  ]
}
