/// The messages about groups, loops and departments, in the form of `MessageTests.cases`.
enum GroupMessages {
  typealias Case = MessageTests.Case

  /// A row of three steps with a stock, one that joins it, and what groups them.
  private static func map(_ code: String, _ groups: String, help: String? = nil) -> Case {
    Case(
      code: code,
      marked: """
        supplier s
        stream {
          process weld { C/T 39s }
          inventory cores 200pcs
          process wash { C/T 20s }
          process paint { C/T 30s }
        }
        stream {
          process feed { C/T 1s }
          paint
        }
        \(groups)
        """, help: help)
  }

  static let cases: [Case] = [
    map("E110", "«group» { weld }", help: "group \"Welding shop\""),
    map("E101", "group \"A\"«\n»note weld \"x\"", help: "{ weld-1, weld-2 }"),
    map("E101", "group \"A\" { weld «wash» }", help: "{ weld-1, weld-2 }"),
    map("E101", "group \"A\" { «,» weld }"),
    map("E101", "group \"A\" { weld, «->» }"),
    map("E102", "loop \"A\" «{» weld, wash\nkaizen weld \"x\""),
    map("E113", "loop \"A\" { weld\n objective «due» 2027-01-01 }", help: "objective \"Flow"),
    map("E113", "loop \"A\" { weld\n objective \"Flow\" measure «zero» }", help: "measure"),
    map("E121", "loop \"A\" { weld\n objective \"Flow\" owner Kim «owner» Ann }"),
    map("E203", "group \"A\" { «welt» }", help: "did you mean weld?"),
    map("E204", "group \"A\" { weld, «s» }"),
    map("E390", "«group» \"A\" { }", help: "name steps or stocks"),
    map("E392", "group \"A\" { weld, «feed» }", help: "a group of its own"),
    map("E393", "loop \"A\" { weld, «paint» }", help: "name wash, too"),
    map("E394", "group \"A\" { weld, wash }\n«group» \"B\" { cores }", help: "belongs to them"),
    map("E395", "group \"A\" { weld, «weld» }", help: "leave one"),
    map("E396", "group \"A\" { weld }\n«group» \"A\" { wash }", help: "another label"),
  ]
}
