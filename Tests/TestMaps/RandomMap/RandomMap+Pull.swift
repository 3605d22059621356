/// Maps over pull systems, transport, control and remarks.
extension RandomMap {
  private mutating func amount() -> String {
    pick([
      "\(1 + below(900))", "\(1 + below(9))d", "\(1 + below(900)) LH + \(below(900)) RH",
      "\(1 + below(90))pcs 2h",
    ])
  }

  private mutating func quoted() -> String { "\"\(label())\"" }

  private mutating func vehicle() -> String {
    let word = pick(["truck", "milk-run", "rail", "ship", "air", "forklift", "conveyor", "expedited"])
    return "  \(word)"
      + (chance(70) ? " \"\(pick(["Daily", "2 x week", "Every second Tuesday", "Tue. & Thu."]))\"" : "")
  }

  /// What stands between two steps: stocks by name where kanban may end at them, vehicles, links.
  private mutating func between(_ stem: String, _ standing: inout [String], isFirst: Bool = false) -> [String]
  {
    var lines: [String] = []
    for index in 0..<pick([0, 1, 1, 1, 1, 2, 2, 3]) {
      if chance(12), !isFirst || index > 0, !endsInLink(lines) { lines.append(vehicle()) }
      let name = "\(stem)s\(index)"
      switch below(10) {
      case 0..<3:
        lines.append("  supermarket \(name) \(chance(70) ? quoted() : "") \(chance(80) ? amount() : "")")
        standing.append(name)
        if chance(40) { lines.append("  pull") }
      case 3:
        lines.append("  fifo \(name) \(chance(40) ? quoted() : "") { max \(1 + below(90))pcs }")
        standing.append(name)
      case 4:
        lines.append("  \(pick(["buffer", "safety-stock"])) \(name) \(amount())")
        standing.append(name)
      case 5:
        lines.append("  \(pick(["warehouse", "cross-dock"])) \(name) \(quoted()) \(amount())")
        standing.append(name)
      case 6: lines.append("  orders \(chance(50) ? quoted() : "") \(below(90))")
      case 7: lines.append("  waiting \(quoted()) \(1 + below(9))d")
      default: lines.append("  inventory \(name) \(amount())")
      }
    }
    guard !isFirst || !lines.isEmpty else { return [] }
    guard !endsInLink(lines) else { return lines }
    if chance(8) { lines.append("  sequenced-pull") } else if chance(8) { lines.append("  pull") }
    return lines
  }

  /// Two neighbours have one link.
  private func endsInLink(_ lines: [String]) -> Bool {
    lines.last == "  pull" || lines.last == "  sequenced-pull"
  }

  private mutating func flags() -> String {
    ["pacemaker", "work-cell", "quality", "external"].filter { _ in chance(15) }.joined(separator: "  ")
  }

  package mutating func pullText() -> String {
    var top = [
      "map \(quoted()) { state future }", "calendar { shifts 2  shift 8h  break 10min x 2  days 20/month }",
    ]
    let suppliers = below(3)
    let customers = 1 + below(2)
    for index in 0..<suppliers { top.append("supplier s\(index) \(quoted())") }
    for index in 0..<customers {
      top.append("customer c\(index) \(quoted()) { demand \(100 + below(9000))/month  pack 20pcs }")
    }
    let controls = pick([0, 1, 1, 1, 2])
    for index in 0..<controls {
      top.append(
        "\(pick(["control", "control", "control-centre", "mrp", "database"])) pc\(index) \(quoted())")
    }
    var standing: [String] = []
    var lines = ["stream main \"Main\" {"]
    if suppliers > 0 { lines.append("  s0\n\(vehicle())") }
    let steps = 2 + below(chance(15) ? 14 : 5)
    var rows: [[String]] = [[]]
    var works: [String] = []
    for index in 0..<steps {
      if index > 0 || suppliers == 0 || chance(80) {
        lines += between("m\(index)", &standing, isFirst: index == 0)
      }
      if index > 0, index < steps - 1, chance(6) {
        lines.append("  decision p\(index) \(quoted())")
      } else {
        works.append("p\(index)")
        var block = properties()
        block.removeLast()
        lines.append("  process p\(index) \(quoted()) \(block) \(flags()) }")
      }
    }
    rows[0] = works + standing
    if chance(50) { lines += between("e", &standing) }
    if lines.last == "  pull" || lines.last == "  sequenced-pull" { lines.removeLast() }
    for index in 0..<customers { lines.append("\(chance(70) ? vehicle() + "\n" : "")  c\(index)") }
    lines.append("}")
    if chance(35) {
      let before = standing.count
      lines.append("stream side \(quoted()) {")
      if suppliers > 1 { lines.append("  s1\n  truck \"Weekly\"") }
      lines +=
        between("x", &standing, isFirst: true).filter { $0 != "  pull" && $0 != "  sequenced-pull" } + [
          "  inventory 9"
        ]
      lines.append("  process q0 \(quoted()) \(properties())")
      lines += between("y", &standing)
      if lines.last == "  pull" || lines.last == "  sequenced-pull" { lines.removeLast() }
      lines.append("  p\(1 + below(steps - 1))\n}")
      rows.append(["q0"] + standing[before...])
    }
    var ends = rows.flatMap(\.self)
    for index in 0..<pick([0, 1, 1, 2]) {
      let at = pick(ends.filter { !$0.hasPrefix("b") })
      lines.append("\(pick(["levelling", "kanban-post"])) b\(index) \(chance(30) ? quoted() : "") at \(at)")
      ends.append("b\(index)")
    }
    for _ in 0..<below(7) {
      let row = chance(85) ? pick(rows) + ends.filter { $0.hasPrefix("b") } : ends
      let from = pick(row)
      let to = chance(8) && suppliers > 0 ? "s0" : chance(8) && controls > 0 ? "pc0" : pick(row)
      guard from != to else { continue }
      lines.append(
        "kanban \(pick(["production", "withdrawal", "signal"])) \(from) -> \(to)"
          + (chance(20) ? " \"Lot\"" : "") + (chance(30) ? " { batch \(1 + below(900))pcs }" : ""))
    }
    let informed = ends.filter { $0.hasPrefix("p") || $0.hasPrefix("b") || $0.hasPrefix("q") }
    for _ in 0..<below(7) {
      let word = pick(["info", "info", "info", "phone", "verbal", "go-see"])
      let from = controls > 0 ? pick(["pc0", "pc\(controls - 1)", "c0"]) : "c0"
      let to = chance(20) && controls > 0 ? "pc0" : pick(informed)
      guard from != to else { continue }
      lines.append(
        "\(word) \(from) \(pick(["->", "~>"])) \(to)"
          + (chance(70) ? " \"\(pick(["Daily order", "Schedule", "6-week forecast by e-mail"]))\"" : ""))
    }
    for _ in 0..<(chance(40) ? below(5) : 0) {
      lines.append(
        "\(pick(["kaizen", "note"])) \(pick(ends.filter { !$0.hasPrefix("b") })) \"\(pick(["Changeover", "Smaller lots, twice a day"]))\""
      )
    }
    return (top + lines).joined(separator: "\n") + "\n"
  }
}
