/// The messages about pull systems, transport, offices, icons and remarks, in the form of `MessageTests.cases`.
enum PullMessages {
  typealias Case = MessageTests.Case

  /// `text` behind a stream of steps `a`, `b` and `c` with a supermarket `s` and a hanging stock `i`.
  private static func after(_ code: String, _ text: String, help: String? = nil) -> Case {
    Case(
      code: code,
      marked: """
        customer c1
        control pc
        stream {
          process a
          supermarket s 1d
          process b
          inventory i 1d
          process c
          c1
        }
        \(text)

        """, help: help)
  }

  /// The lines of a stream, one after the other.
  private static func lines(_ code: String, _ lines: String..., help: String? = nil) -> Case {
    Case(
      code: code,
      marked: "customer c1\nsupplier s1\nstream {\n"
        + (lines + (lines.contains("s1") || lines.contains("c1") ? [] : ["c1"])).map { "  \($0)\n" }.joined()
        + "}",
      help: help)
  }

  static let cases = places + kanban + links + steps + stocks + settings + information + names

  static let places: [Case] = [
    after("E109", "«levelling»", help: "levelling heijunka at cell"),
    after("E109", "«levelling» at a", help: "levelling heijunka at cell"),
    after("E101", "levelling x«\n»"),
    after("E101", "levelling x at«\n»"),
    after("E101", "levelling x «on» a"),
    after("E101", "levelling x at a«,» b"),
    after("E101", "levelling x at «\"Cell\"»"),
    after("E112", "kanban-post x at s { «batch» 3 }", help: "a kanban"),
    after("E202", "levelling x at a\nkanban-post «x» at s"),
    after("E203", "levelling x at «nowhere»"),
    after("E203", "levelling x at «bb»", help: nil),
    after("E204", "levelling x at «i»"),
    after("E204", "levelling x at «pc»"),
    after("E204", "levelling x at a\nlevelling y at «x»"),
    Case(
      code: "E204",
      marked:
        "source q { volume 9/day }\ndisposition out\nrecovery {\n q\n process r\n out\n}\nlevelling x at «r»"),
  ]

  static let kanban: [Case] = [
    after("E101", "kanban«\n»"),
    after("E101", "kanban «a» -> b"),
    after("E101", "kanban «\"Card\"» a -> b"),
    after("E101", "kanban production «->» b"),
    after("E101", "kanban production a«\n»"),
    after("E101", "kanban production a -> «\n»"),
    after("E101", "kanban production a «~>» b"),
    after("E101", "kanban withdrawal b -> s \"x\" «\"y\"»"),
    after("E112", "kanban withdrawal b -> s { «max» 3 }", help: "a FIFO lane"),
    after("E113", "kanban withdrawal b -> s { batch «}»", help: "batch 60pcs"),
    after("E114", "kanban withdrawal b -> s { LT «3» }", help: "LT 1d"),
    after("E115", "kanban withdrawal b -> s { container «20kg» }", help: "20pcs"),
    after("E118", "kanban withdrawal b -> s { container «0»pcs }"),
    after("E118", "kanban withdrawal b -> s { safety «150»% }"),
    after("E120", "kanban «foo» a -> b", help: "production, withdrawal or signal"),
    after("E120", "kanban «prodction» a -> b", help: "did you mean production?"),
    after("E121", "kanban withdrawal b -> s { batch 60pcs  «batch 40pcs» }"),
    after("E203", "kanban withdrawal b -> «t»"),
    // What hangs below an arrow is no place that cards come to.
    after("E204", "kanban production «i» -> a"),
    after("E204", "kanban production a -> «i»"),
    after("E204", "kanban production «c1» -> a"),
    after("E238", "kanban production a -> «a»"),
  ]

  static let links: [Case] = [
    lines("E206", "s1", "«pull»", "process a", help: "between two steps"),
    lines("E206", "«pull»", "process a", help: "between two steps"),
    lines("E206", "process a", "pull", "«pull»", "process b", help: "already"),
    lines("E206", "process a", "push", "«pull»", "process b", help: "one link"),
    lines("E206", "process a", "pull", "«truck» \"Daily\"", "process b", help: "leave out pull or truck"),
    lines("E206", "process a", "truck \"Daily\"", "«sequenced-pull»", "process b", help: "leave out"),
    lines("E206", "process a", "«pull»", "c1", help: "a shipment"),
    Case(code: "E206", marked: "stream {\n process a\n «pull»\n}", help: "leads to"),
    Case(code: "E206", marked: "customer q\nstream {\n process a\n q\n «pull»\n}", help: "between two steps"),
    Case(
      code: "E206",
      marked:
        "source q { volume 9/day }\ndisposition out\nrecovery {\n q\n process r\n push\n «pull»\n process t\n out\n}"
    ),
    Case(
      code: "E206",
      marked:
        "source q { volume 9/day }\ndisposition out\nrecovery {\n q\n process r\n push\n «truck» \"x\"\n process t\n out\n}"
    ),
    Case(
      code: "E206",
      marked: "source q { volume 9/day }\ndisposition out\nrecovery {\n q\n process r\n -> out\n «pull»\n}"),
    Case(
      code: "E206", marked: "source q { volume 9/day }\nrecovery {\n q\n «pull»\n process r\n -> scrap\n}"),
    lines("E101", "process a", "pull «3»", "process b"),
    after("E108", "«pull»", help: "in a stream"),
    after("E108", "«milk-run» \"Daily\"", help: "in a stream"),
  ]

  static let steps: [Case] = [
    lines("W318", "process a", "decision «d» \"Complete?\"", "process b", help: "its routes"),
    lines(
      "W325", "process a", "decision d \"Complete?\"", "«no -> ask 18%»", "process ask \"Ask\"", "process b",
      help: "a route without a share"),
    lines(
      "E109", "process a", "«decision» \"Complete?\"", "-> scrap 5%", "process b", help: "decision complete"),
    lines("E101", "process a", "decision d «{» external }", "-> scrap 5%", "process b"),
    lines("E101", "process a", "decision d «->» scrap 5%", "process b"),
    lines("W317", "process a { pacemaker }", "process b { «pacemaker» }", help: "one step"),
    lines("E121", "process a { pacemaker  «pacemaker» }"),
    lines("E112", "process a { «safety-stock» 3 }", help: "a supermarket"),
    lines("E112", "supermarket 1d { «pacemaker» }", "process a", help: "a process"),
    lines("E113", "process a { icon «}»", help: "icon robot"),
  ]

  static let stocks: [Case] = [
    lines("E236", "process a", "waiting \"Approval\" «12»", "process b", help: "2d"),
    lines("E101", "process a", "waiting \"Approval\" «\"two\"»", "process b"),
    lines("E111", "process a", "orders 12 { «units» 3 }", "process b"),
    lines("E115", "process a", "orders «12kg»", "process b"),
    lines("E112", "process a", "inventory { «max» 20pcs }", "process b", help: "a FIFO lane"),
    lines("E115", "process a", "fifo { max «20min» }", "process b", help: "max 20pcs"),
    lines("E118", "process a", "fifo { max «0»pcs }", "process b"),
    lines("E118", "process a", "fifo { covers «0»min }", "process b"),
    lines("W319", "process a", "fifo «paint» 30 { max 20pcs }", "process b"),
    lines("E115", "process a", "supermarket 1d { cycle «1kg» }", "process b"),
    lines("E112", "process a", "buffer 1d { «safety-stock» 3 }", "process b", help: "a supermarket"),
    lines("E115", "process a", "conveyor { takes «3kg» }", "process b"),
  ]

  static let settings: [Case] = [
    after("E118", "map \"m\" { wrap «0» }", help: nil),
    after("E117", "map \"m\" { wrap «-5» }"),
    after("E118", "map \"m\" { wrap «399» }"),
    after("E118", "map \"m\" { wrap «100_001» }"),
    after("E118", "map \"m\" { wrap «800..900» }"),
    after("E115", "map \"m\" { wrap «1600px» }", help: "wrap 1600"),
    after("E113", "map \"m\" { wrap «wide» }", help: "wrap 1600"),
    after("E120", "map \"m\" { theme «neon» }", help: "standard"),
    after("E120", "map \"m\" { theme «colour» }", help: "did you mean color?"),
    after(
      "E120", "map \"m\" { language «xx» }", help: "choose en, de, es, fr, pt, it, pl, zh or ja"),
    after("E120", "map \"m\" { language «german» }", help: "choose en, de"),
    after("E109", "«icon» \"Robot\" { path \"M0 0\" }", help: "icon robot"),
    after("E112", "icon r { «pack» 3 }", help: "a customer"),
    after("E112", "database d { «system» x }", help: "a control"),
    after("E109", "«mrp»", help: "mrp sap"),
  ]

  static let information: [Case] = [
    after("E101", "phone a«\n»"),
    after("E101", "verbal a -> b \"x\" «\"y\"»"),
    after("E204", "go-see pc -> «i»"),
    after("E209", "go-see a -> «a»"),
    after("E110", "«note» a", help: "note weld"),
    after("E101", "note «\"x\"»"),
    after("E204", "note «pc» \"x\""),
    after("E203", "note «q» \"x\"", help: "declare it"),
  ]

  /// Words that mean something alone on their line may not be names, but those of most stocks and vehicles.
  static let names: [Case] = [
    lines("E212", "process «push»", help: "the-push"),
    lines("E212", "process «pull»"),
    lines("E212", "process «inventory»"),
    lines("E212", "process «truck»"),
    lines("E212", "process «sequenced-pull»"),
    Case(code: "E207", marked: "stream {\n process fifo\n «fifo»\n}"),
  ]
}
