extension RandomMap {
  /// The same map with icons of the user's own on some of its things, and suppliers that deliver to several streams.
  package mutating func decorated(_ text: String) -> String {
    var lines = [
      "icon robot \"Robot\" { view-box \"0 0 24 24\"  path \"M4 20V10H20V20Z M12 10V4\" }",
      "icon flat { view-box \"0 0 90 20\"  path \"M0 0H90V20H0Z\" }",
    ]
    var streams = 0
    for line in text.split(separator: "\n") {
      var line = String(line)
      if line.hasPrefix("stream") { streams += 1 }
      if streams > 1, ["  s1", "  s2"].contains(line), chance(50) { line = "  s0" }
      let word = line.split(separator: " ").first.map(String.init) ?? ""
      if chance(25), Self.decorable.contains(word) {
        let icon = "icon \(pick(["robot", "flat"]))"
        if line.hasSuffix("}") {
          line.removeLast()
          line += " \(icon) }"
        } else if !line.contains("{") {
          line += " { \(icon) }"
        }
      }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static let decorable: Set<String> = [
    "process", "inventory", "supermarket", "fifo", "buffer", "safety-stock", "warehouse", "orders", "truck",
    "rail", "ship", "milk-run", "customer", "supplier", "control",
  ]
}
