/// The reasons behind the figures, each said once, in the order in which they came up.
struct Notes: Sendable {
  private(set) var lines: [String] = []
  /// The lines for a reader who asked for what is missing. The others say why a figure is missing that the map
  /// never aimed at, such as the takt of an office without a customer; a script wants to know that too.
  private(set) var linesForPeople: [String] = []

  mutating func add(_ line: String, forPeople: Bool = true) {
    // A handful of lines: each kind of reason collects its names first and is then added once.
    guard !lines.contains(line) else { return }
    lines.append(line)
    if forPeople { linesForPeople.append(line) }
  }

  /// Names in a sentence, at most a few of them: a map of ten thousand steps keeps its notes readable.
  static func list(_ names: [String]) -> String {
    let limit = 8
    let shown = names.prefix(limit).joined(separator: ", ")
    return names.count > limit ? "\(shown) and \(names.count - limit) more" : shown
  }
}
