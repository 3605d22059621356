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

  static let cases = misplaced + misspelt + properties + names + shares + typed + examples + labels

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

  /// One line among others of a stream, where `s1` is a supplier and `x` a stock.
  private static func line(_ code: String, _ line: String, help: String? = nil) -> Case {
    Case(
      code: code,
      marked: """
        supplier s1
        customer c1
        stream {
          s1
          process a { C/T 3s }
          inventory x 3d
          \(line)
          process b { C/T 3s }
          c1
        }
        """, help: help)
  }

  /// A line at the top of a file.
  private static func top(_ code: String, _ line: String, help: String? = nil) -> Case {
    Case(
      code: code,
      marked: """
        control pc
        stream {
          process cut { C/T 3s }
          inventory "Raw" 3d
          supermarket shelf 3d
          process drill { C/T 3s }
        }
        \(line)

        """, help: help)
  }

  static let misspelt: [Case] = [
    line("E203", "«pul»", help: "did you mean pull?"),
    line("E203", "«sequencedpull»", help: "did you mean sequenced-pull?"),
    line("E203", "«conveyer»", help: "did you mean conveyor?"),
    line("E107", "«sequenced pull»", help: "did you mean sequenced-pull?"),
    line("E107", "«milk run» \"x\"", help: "did you mean milk-run?"),
    line("E107", "«safety stock» 200", help: "did you mean safety-stock?"),
    line("E107", "«cross dock» \"x\" 3d", help: "did you mean cross-dock?"),
    line("E107", "«step» y", help: "did you mean process?"),
    line("E111", "process y { «work cell» C/T 3s }", help: "did you mean work-cell?"),
    line("E111", "process y { «first pass yield» 90% C/T 3s }", help: "did you mean first-pass-yield?"),
    line("E111", "process y {\n  «cycle time» 3s\n C/O 3s\n }", help: "did you mean cycle-time?"),
    line("E112", "«work cell»", help: "a process"),
    line("E112", "process y { «lead time» 3d C/T 3s }", help: "the conventions"),
    top("E107", "«heijunka» h at cut", help: "did you mean levelling?"),
    top("E107", "«go see» pc -> cut", help: "did you mean go-see?"),
    top("E107", "«kanban post» p at cut", help: "did you mean kanban-post?"),
    top("E107", "«control centre» cc", help: "did you mean control-centre?"),
  ]

  static let properties: [Case] = [
    top("E108", "«pacemaker» cut", help: "a property of a process"),
    top("E108", "«work-cell» cut", help: "a property of a process"),
    top("E108", "«work cell» cut", help: "a property of a process"),
    top("E108", "«theme» dark", help: "a property of the map"),
    top("E108", "«wrap» 1600", help: "a property of the map"),
    top("E108", "«pack» 3", help: "a customer or a supplier"),
    top("E111", "mrp m { «colour» 3 }", help: "an MRP system has: link"),
    top("E111", "levelling m at cut { «colour» 3 }", help: "a levelling box has no properties"),
    top("E111", "kanban-post m at cut { «colour» 3 }", help: "a kanban post has no properties"),
    line("E101", "process takes «3»d", help: "process weld { takes 2h }"),
    line("E101", "process y «takes» 3d", help: "process y { takes 2h }"),
    line("E101", "truck «takes» 3d", help: "truck { takes 2d }"),
    line("E101", "supermarket y «safety-stock» 200", help: "supermarket y { safety-stock 100pcs }"),
    top("E101", "customer q «demand» 3/day", help: "customer q { demand"),
  ]

  /// `fifo max 20` is a lane by that name, and hardly meant.
  static let names: [Case] = [
    line("W320", "fifo «max» 20", help: "fifo { max 20pcs }"),
    line("W320", "fifo «covers» 20min", help: "fifo { covers 20min }"),
    line("W320", "supermarket «safety-stock» 200", help: "supermarket { safety-stock 200pcs }"),
    line("W320", "supermarket «cycle» 1d", help: "supermarket { cycle 1d }"),
  ]

  private static let shares = [
    Case(
      code: "E114", marked: "stream {\n process cell\n process b\n}\nstream {\n cell «30»\n process x\n b\n}",
      help: "press 30%"),
    Case(
      code: "E118",
      marked: "stream {\n process ship\n process b\n}\nstream {\n ship «130»%\n process x\n b\n}",
      help: "press 30%"),
  ]

  /// Of several names of a property a message has the one that the file has.
  static let typed: [Case] = [
    line("E114", "process y { work «168» }", help: "work 20min"),
    line("E114", "process y { takes «3» }", help: "takes 2h"),
    line("E114", "process y { EPEI «1» }", help: "EPEI 2wk"),
    line("E113", "process y { cycle-time }", help: "cycle-time 39s"),
    line("E118", "process y { machines «0» }", help: "machines 3"),
  ]

  static let examples: [Case] = [
    top("E101", "kanban«\n»", help: "kanban withdrawal"),
    top("E101", "kanban «drill» -> cut", help: "kanban withdrawal"),
    top("E101", "kanban withdrawal drill«\n»", help: "kanban withdrawal"),
    top("E101", "phone pc «cut»", help: "phone acme -> pc"),
    top("E101", "go-see pc«\n»", help: "go-see pc -> weld"),
    top("E101", "note «\"x\"»", help: "note weld"),
    top("E101", "levelling h «cut»", help: "levelling heijunka at cell"),
    top("E101", "note cut «drill» \"x\"", help: "note weld"),
    top("E206", "stream t { «cut» 20% }", help: "after it stand the lines"),
    top("E203", "note «raw» \"x\"", help: "name the stock: inventory raw \"Raw\""),
    top("E203", "kaizen «Raw» \"x\"", help: "name the stock: inventory Raw \"Raw\""),
    top("E204", "supplier s\nstream t {\n  «s» 20%\n  process p\n  drill\n}"),
    top("E204", "stream t {\n  «shelf» 20%\n  process p\n  drill\n}"),
    top("E207", "stream t {\n  «drill»\n  process p\n  cut\n}", help: "rework -> cut 5%"),
    line("E115", "supermarket y «3kg»", help: "supermarket brackets"),
    line("E117", "process y { C/T «-3»s }", help: "C/T 39s"),
    line("E118", "process y { uptime «120»% }", help: "uptime 85%"),
    Case(
      code: "E202",
      marked: "icon r { path \"M0 0L1 1\" }\nicon «r» { path \"M0 0L1 1\" }\nstream { process a }"),
  ]

  static let labels: [Case] = [
    top("E110", "info pc -> cut «Daily order»", help: "put it in quotes: \"Daily order\""),
    line("E110", "truck «Daily»", help: "put it in quotes: \"Daily\""),
    top("E110", "note cut «moves in May»  # soon", help: "put it in quotes: \"moves in May\""),
    top("E110", "map «X» {}", help: "put it in quotes: \"X\""),
    line("E110", "process y «Cutting» { C/T 3s }", help: "put it in quotes: \"Cutting\""),
  ]
}
