extension RandomMap {
  /// The same map with rework, scrap and dispositions at some of its steps.
  package mutating func routed(_ text: String) -> String {
    var lines = [
      "disposition d0 \"Recycler\" { as recycle }", "disposition d1 \"Second hand\" { as resell }",
    ]
    var steps = 0
    for line in text.split(separator: "\n") {
      lines.append(String(line))
      guard line.hasPrefix("  process p"), !line.contains("->") else { continue }
      if chance(20) {
        lines.append(
          "    rework -> p\(max(0, steps - below(4))) \(percent(20))%\(chance(50) ? " max 3 then d0" : "")")
      }
      if chance(25) { lines.append("    -> scrap \(percent(9))%") }
      if chance(15) { lines.append("    -> d\(below(2)) \(percent(9))%") }
      steps += 1
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
