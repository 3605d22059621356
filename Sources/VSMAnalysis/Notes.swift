import VSMWords

/// The reasons behind the figures, each said once, in the order in which they came up.
struct Notes: Sendable {
  /// The language of the lines.
  let phrases: Phrases
  private(set) var lines: [String] = []
  /// The lines for a reader who asked for what is missing. The others say why a figure is missing that the map
  /// never aimed at, such as the takt of an office without a customer; a script wants to know that too.
  private(set) var linesForPeople: [String] = []

  init(in phrases: Phrases) { self.phrases = phrases }

  mutating func add(_ note: Phrase, forPeople: Bool = true) {
    let line = phrases(note)
    // A handful of lines: each kind of reason collects its names first and is then added once.
    guard !lines.contains(line) else { return }
    lines.append(line)
    if forPeople { linesForPeople.append(line) }
  }

  /// Names in a sentence, at most a few of them: a map of ten thousand steps keeps its notes readable.
  static func list(_ names: [String]) -> Phrase {
    let limit = 8
    let shown = Array(names.prefix(limit))
    return names.count > limit ? "\(names: shown) and \(names.count - limit) more" : "\(names: shown)"
  }
}
