/// Words that stand where they do not belong, that are nearly right, or that are names too; in the form of
/// `MessageTests.cases`.
enum WordMessages {
  typealias Case = MessageTests.Case

  /// A line between the lines of a stream that is closed, with what it may name declared around it.
  private static func inside(_ line: String) -> Case {
    Case(
      code: "E108",
      marked: """
        customer c1
        control pc
        stream {
          process cut "Cutting" { C/T 3s }
          supermarket s 1d
          \(line)
          process drill { C/T 3s }
          -> scrap 3%
          c1
        }
        info pc -> drill
        """, help: "at the top of the file")
  }

  static let cases = misplaced

  /// Statements of the file's level in a stream that has its brace.
  static let misplaced: [Case] = [
    inside("«note» cut \"x\""),
    inside("«kaizen» cut \"x\""),
    inside("«info» pc -> cut \"x\""),
    inside("«info» pc -> cut,\n    drill \"x\""),
    inside("«go-see» pc -> cut"),
    inside("«phone» pc -> cut"),
    inside("«verbal» pc -> cut"),
    inside("«target» lead-time <= 5d"),
    inside("«kanban» withdrawal drill -> s { batch 3 }"),
    inside("«levelling» h at cut"),
    inside("«kanban-post» h at cut"),
    inside("«mrp» sap"),
    inside("«database» d"),
    inside("«icon» r { path \"M0 0L1 1\" }"),
    inside("«calendar» {\n    shifts 1\n    shift 8h\n  }"),
    inside("«conventions» { day 24h }"),
    inside("«control» p2"),
    inside("«map» \"x\""),
    // Where the lines of the stream are indented, too.
    Case(code: "E108", marked: "stream {\n  process a\n«note» a \"x\"\n  process b\n}", help: "after the }"),
    Case(code: "E108", marked: "stream {\n  process a\n«customer» q\n  process b\n}", help: "its name alone"),
    // A block that lacks its brace is told as such all the same.
    Case(code: "E102", marked: "stream «{»\n  process a\n  note a \"x\""),
    Case(code: "E102", marked: "stream «{»\n  process a\n  note a \"x\"\nstream {\n  process b\n}"),
    Case(code: "E102", marked: "stream «{»\n  process a\ncalendar { shifts 1  shift 8h }\nnote a \"x\""),
  ]
}
