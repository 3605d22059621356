import TestMaps

/// Small changes of a random map.
extension RandomMap {
  enum Kind: CaseIterable { case stream, pull, recovery }

  mutating func text(of kind: Kind) -> String {
    switch kind {
    case .stream: text()
    case .pull: pullText()
    case .recovery: recoveryText()
    }
  }

  /// The map with one label whose words are written backwards: as wide as before, and broken into lines alike. Nil
  /// where the lot falls on a label that reads the same both ways.
  mutating func withALabelRenamed(_ text: String) -> String? {
    let labelled = [
      "process", "decision", "supplier", "customer", "source", "control", "disposition", "inventory",
      "supermarket", "warehouse", "cross-dock", "levelling", "kaizen", "note", "info",
    ]
    return withALineChanged(text) { line in
      let parts = line.split(separator: "\"", maxSplits: 2, omittingEmptySubsequences: false)
      guard parts.count == 3, let word = line.split(separator: " ").first, labelled.contains(String(word))
      else { return nil }
      let words = parts[1].split(separator: " ", omittingEmptySubsequences: false)
      let label = words.map { String($0.reversed()) }.joined(separator: " ")
      return label == parts[1] ? nil : "\(parts[0])\"\(label)\"\(parts[2])"
    }
  }

  /// The map with one number of a step or a stock changed in its last digit, which stays above 0.
  mutating func withANumberChanged(_ text: String) -> String? {
    let digit = below(8)
    return withALineChanged(text) { line in
      let match =
        line.firstMatch(of: /(C\/T |C\/O |inventory (?:[a-z0-9]+ )?)([0-9]*[1-9])(?=[ a-z}]|$)/)
        ?? line.firstMatch(of: /(uptime )([0-9]*[1-9])(?=%)/)
      guard let match, let last = match.2.last?.wholeNumberValue, last > 0 else { return nil }
      // Any digit from 1 to 9 but the one that is there.
      let other = 1 + (last + digit) % 9
      guard other != last else { return nil }
      return line.replacingCharacters(in: match.2, with: match.2.dropLast() + "\(other)")
    }
  }

  /// The map with one line changed of those that can be.
  private mutating func withALineChanged(_ text: String, _ change: (String) -> String?) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let changed = lines.indices.compactMap { index in change(lines[index]).map { (index, $0) } }
    guard !changed.isEmpty else { return nil }
    let (index, line) = pick(changed)
    lines[index] = line
    return lines.joined(separator: "\n")
  }

  /// The map with a line more at the end of its first stream, before the deliveries.
  static func appending(_ line: String, to text: String) -> String? {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard let opening = lines.firstIndex(where: { $0.hasPrefix("stream main") }),
      let closing = lines[opening...].firstIndex(of: "}")
    else { return nil }
    let vehicles = ["truck", "milk-run", "rail", "ship", "air", "forklift", "conveyor", "expedited"]
    var end = closing
    while let word = lines[end - 1].split(separator: " ").first,
      word.wholeMatch(of: /c[0-9]/) != nil || vehicles.contains(String(word))
    {
      end -= 1
    }
    lines.insert("  " + line, at: end)
    return lines.joined(separator: "\n")
  }
}

extension String {
  fileprivate func replacingCharacters(in part: Substring, with other: some StringProtocol) -> String {
    String(self[..<part.startIndex]) + other + String(self[part.endIndex...])
  }
}
