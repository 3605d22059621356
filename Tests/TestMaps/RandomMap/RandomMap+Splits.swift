/// Streams that split off the steps of another: as alternative routes by share, or beside it.
extension RandomMap {
  /// The same map with one to three streams more, each of which begins at a step of the main stream.
  package mutating func split(_ text: String) -> String {
    let steps = text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      guard words.count > 1, words[0] == "process", words[1].first == "p" else { return nil }
      return String(words[1])
    }
    guard let last = steps.indices.last else { return text }
    var customers = text.split(separator: "\n").compactMap { line -> String? in
      let words = line.split(separator: " ")
      return words.count > 1 && words[0] == "customer" ? String(words[1]) : nil
    }
    var lines: [String] = []
    for branch in 0..<pick([1, 1, 1, 2, 2, 3]) {
      let from = below(steps.count)
      // What leaves the stream by routes leaves less than all for alternatives.
      let isAlternative = chance(50) && text.contains("\(steps[from]) ") && !hasRoutes(steps[from], text)
      lines.append("stream branch\(branch) \(chance(60) ? "\"\(label())\"" : "") {")
      lines.append("  \(steps[from])\(isAlternative ? " \(1 + below(30))%" : "")")
      if chance(30) { lines.append("  truck \"\(pick(["Daily", "2 x week", "Every second Tuesday"]))\"") }
      if chance(60) { lines.append(branchStock()) }
      let own = below(4)
      for index in 0..<own {
        lines.append("  process b\(branch)x\(index) \"\(label())\" \(properties())")
        if index < own - 1 || chance(50) { lines.append(branchStock()) }
      }
      if own == 0 { lines.append(branchStock()) }
      if from < last, isAlternative || chance(60) {
        let sides = isAlternative || chance(70) ? [] : sideSteps(text, after: steps[from])
        lines.append("  \(sides.isEmpty ? steps[from + 1 + below(last - from)] : pick(sides))")
      } else if isAlternative || chance(60) {
        if customers.isEmpty {
          customers = ["branch-customer"]
          lines.insert("customer branch-customer \"\(label())\" { demand 900/month }", at: 0)
        }
        if chance(50) { lines.append("  truck \"Daily\"") }
        lines.append("  \(pick(customers))")
      }
      lines.append("}")
    }
    return text + lines.joined(separator: "\n") + "\n"
  }

  private mutating func branchStock() -> String {
    "  \(pick(["inventory", "inventory", "buffer"])) \(chance(40) ? "\"\(label())\"" : "") \(pick(["\(1 + below(900))", "\(1 + below(9))d"]))"
  }

  /// The steps of streams that join the main one after a step of it.
  private func sideSteps(_ text: String, after step: String) -> [String] {
    var steps: [String] = []
    var open: [String] = []
    for line in text.split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count > 1, words[0] == "process", words[1].first == "q" { open.append(String(words[1])) }
      if words.count == 1, words[0].first == "p", let joined = Int(words[0].dropFirst()) {
        if joined > Int(step.dropFirst()) ?? .max { steps += open }
        open = []
      }
    }
    return steps
  }

  private func hasRoutes(_ step: String, _ text: String) -> Bool {
    let lines = text.split(separator: "\n")
    guard let place = lines.firstIndex(where: { $0.hasPrefix("  process \(step) ") }) else { return false }
    return place + 1 < lines.count && lines[place + 1].contains("->")
  }
}
