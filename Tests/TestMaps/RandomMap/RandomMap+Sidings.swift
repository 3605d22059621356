extension RandomMap {
  /// The same map with steps and decisions at which most units pass by what comes next.
  package mutating func sidetracked(_ text: String) -> String {
    let written = text.split(separator: "\n")
    let last = written.count { $0.hasPrefix("  process p") } - 1
    var lines: [String] = []
    var step = 0
    for line in written {
      let isStep = line.hasPrefix("  process p") && !line.contains("->")
      if isStep, step < last, chance(25) {
        lines.append(
          "  decision sorted\(step) \"\(pick(["OK?", "Complete?", "Is all of it there that we need?"]))\"")
        lines.append("    yes -> p\(min(last, step + 1 + below(2))) \(55 + below(40))%")
      }
      lines.append(String(line))
      // Others leave with less than two fifths.
      if isStep, step + 2 <= last, chance(25) {
        lines.append("    -> p\(min(last, step + 2 + below(3))) \(51 + below(10))%")
      }
      if isStep { step += 1 }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
