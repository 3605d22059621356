/// What reads as a map and can hardly be meant so, in the form of `MessageTests.cases`.
enum DoubtMessages {
  typealias Case = MessageTests.Case

  /// Lines of a stream between a customer's declaration and its name.
  private static func lines(_ code: String, _ lines: String..., help: String) -> Case {
    Case(
      code: code,
      marked: "customer c { demand 9/day }\nstream {\n" + lines.joined(separator: "\n") + "\n c\n}",
      help: help)
  }

  /// A recovery of one step whose units end at a shelf or at `out`.
  static func recovery(_ source: String, step: String = "", _ out: String) -> String {
    """
    source s { volume 9/day  \(source) }
    recovery {
      s
      process look { takes 1d }
        -> shelf 20%
        -> out
      \(step)
    }
    disposition shelf { as restock  certified "own" }
    disposition \(out)
    """
  }

  static let cases = streams + ends

  static let streams: [Case] = [
    Case(code: "W330", marked: "customer c { «demand 0/day» }\nstream {\n process a\n c\n}", help: "18_400"),
    Case(code: "W330", marked: "customer c { «demand 0 L + 0 R/day» }\nstream {\n process a\n c\n}"),
    lines("W331", "process a { «C/T 0s» }", help: "C/T 39s"),
    lines("W331", "process a { «PT 0min»  C/T 3s }", help: "leave PT out"),
    lines("W331", "process a { PT 3s  «takes 0h» }", help: "leave LT out"),
    lines("W332", "process a", "«pull»", "process b", help: "supermarket"),
    lines(
      "W332", "process a", "inventory \"Parts\" 70", "«pull»", "process b", help: "supermarket \"Parts\" 70"),
    lines("W332", "process a", "orders 3d", "«pull»", "process b", help: "supermarket \"Parts\" 3d"),
    lines("W334", "process a { yield 97% }", "«-> scrap 3%»", help: "one loss once"),
    lines("W335", "process a { «FPY 98%»  yield 97% }", help: "a part of what is good"),
    lines("W335", "process a { «FPY 95%» }", "rework -> a 8%", help: "not reworked"),
    lines("W336", "«inventory» \"Coils\"", "process a", help: "inventory \"Coils\" 4600"),
    lines("W336", "process a", "supermarket «market»", "process b", help: "supermarket market 4600"),
    lines("W336", "process a", "«waiting» \"Answer\"", "process b", help: "waiting \"Answer\" 2d"),
    lines("W337", "process a", "«fifo» \"Lane\" 20", "process b", help: "fifo \"Lane\" 20 { max 20pcs }"),
    lines("W337", "process a", "fifo «lane»", "process b", help: "fifo lane { max 20pcs }"),
  ]

  static let ends: [Case] = [
    Case(
      code: "W338", marked: recovery("", "«out» \"Metal\" { proceeds $4 }"),
      help: "disposition out { as recycle }"),
    Case(
      code: "W339",
      marked: "source «s»\ndisposition d { as recycle }\nrecovery {\n s\n process a\n d\n}",
      help: "returns 40% of"),
    Case(code: "W340", marked: recovery("hazardous", "«out» { as landfill }"), help: "40 CFR 268"),
    Case(code: "W340", marked: recovery("hazardous", "«out» { as hold }"), help: "90 days"),
    Case(code: "W340", marked: recovery("hazardous", "«out» { as donate }"), help: "R2v3"),
    Case(code: "W341", marked: data("«out» { as recycle }"), help: "NIST SP 800-88"),
    Case(code: "W341", marked: data("«out» { as landfill }"), help: "certified"),
    Case(code: "W341", marked: data("«out» { as recover }"), help: "sanitize"),
    Case(code: "W341", marked: data("«out» { as return-to-vendor }"), help: "sanitize"),
  ]

  /// Nothing is used again, so that no error stands beside the warning.
  static func data(_ out: String) -> String {
    recovery("data-bearing", out).replacing("as restock", with: "as destroy")
  }
}
