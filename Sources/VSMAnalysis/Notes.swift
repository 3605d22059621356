/// The reasons behind the figures, each said once, in the order in which they came up.
struct Notes: Sendable {
  private(set) var lines: [String] = []

  mutating func add(_ line: String) {
    // A handful of lines: each kind of reason collects its names first and is then added once.
    if !lines.contains(line) { lines.append(line) }
  }

  /// Names in a sentence, at most a few of them: a map of ten thousand steps keeps its notes readable.
  static func list(_ names: [String]) -> String {
    let limit = 8
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
