extension RandomMap {
  /// The same map with values by variant, resources, calendars of their own, lots, and several units of one thing in another.
  package mutating func planted(_ text: String) -> String {
    var lines: [String] = []
    hasVariants = text.contains("{ demand ")
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("customer "), let range = line.firstRange(of: "demand ") {
        lines.append(
          line[..<range.upperBound] + "60 A + 30 B + "
            + line[range.upperBound...].replacing("/", with: " C / "))
      } else if line.hasPrefix("  process "), let brace = line.lastIndex(of: "{") {
        lines.append(line[...brace] + more(line) + line[line.index(after: brace)...])
      } else if line.hasPrefix("  p") || line.hasPrefix("  q"), !line.hasPrefix("  pu"), !line.contains(" {"),
        !line.dropFirst(2).contains(" ")
      {
        lines.append(chance(60) ? line + " x \(2 + below(5))" : line)
      } else {
        lines.append(line)
      }
    }
    let body = lines.joined(separator: "\n") + "\n"
    let declared = [
      ("calendar nights", "calendar nights { shifts 3  shift 8h  days 6/week }\n"),
      ("uses qa", "resource qa \"Quality team, first floor\" { people 2 }\n"),
      ("uses oven", "resource oven \"Oven\" { machines 1  uptime 90% }\n"),
    ]
    return declared.filter { body.contains($0.0) }.map(\.1).joined() + body
  }

  /// Properties that the line of a step does not have.
  private mutating func more(_ line: String) -> String {
    var parts: [String] = []
    if hasVariants, !line.contains("C/T"), chance(60) {
      parts.append("C/T \(10 + below(300))s A + \(10 + below(300))s B + \(10 + below(300))s C")
    }
    if hasVariants, !line.contains("C/O"), chance(30) {
      parts.append("C/O 5min A + 10min B + 15min C  batch 50 A + 20 B + 10 C")
    }
    if hasVariants, !line.contains("yield"), chance(20) { parts.append("yield 99% A + 90% B + 80% C") }
    if !line.contains("operators"), chance(30) { parts.append("operators 3 + 2 + 1  calendar nights") }
    if chance(40) { parts.append("uses qa\(chance(40) ? " 50%" : "")") }
    if chance(15) { parts.append("uses oven  process-quantity 40pcs\(line.contains("PT") ? "" : "  PT 2h")") }
    if chance(20), !line.contains("..") { parts.append("transfer-batch 20pcs") }
    if chance(15), !line.contains("uptime") { parts.append("OEE 72%  speed 95%") }
    if chance(15), !line.contains("shared") { parts.append("shared 40%") }
    return " " + parts.joined(separator: "  ") + " "
  }

  /// The same map with units that are taken apart at some of the steps of its recoveries.
  package mutating func dismantled(_ text: String) -> String {
    var lines: [String] = []
    var isBeside = false
    for line in text.split(separator: "\n").map(String.init) {
      if line.hasPrefix("  process r") {
        isBeside = chance(50)
      }
      lines.append(line)
      guard isBeside, line.hasPrefix("  process r") else { continue }
      for target in ["d0", "d1"] where chance(50) && text.contains("disposition \(target) ") {
        lines.append("    -> \(target) x \(2 + below(4))")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
