import VSMSyntax

/// Makes names of labels: in the letters of the label, none of them twice, and none that the language has a word for.
struct NameMaker {
  private var names = UniqueNames()

  /// A name like the label; where that has no letters, or is a word, what it is the name of stands in it.
  mutating func name(for label: String, kind: String) -> String {
    var stem = Self.stem(of: label)
    if stem.isEmpty { stem = kind }
    // The name of a property or of a word may be one, but nobody reads it as one.
    if Word(named: stem) != nil || Self.isReserved(stem) { stem += "-" + kind }
    return names.name(stem)
  }

  /// What a target or a route takes for something else than a name, or a stream for a route.
  private static func isReserved(_ name: String) -> Bool {
    ["scrap", "rework", "takt", "max", "then", "takes", "by", "at", "between", "and", "every", "all"]
      .contains(name) || TimeUnit(named: name) != nil
  }

  private static func stem(of label: String) -> String {
    var stem = ""
    for scalar in label.lowercased().unicodeScalars.prefix(400) {
      if scalar.isLetterOfName {
        stem.unicodeScalars.append(scalar)
      } else if !stem.isEmpty, ("0"..."9").contains(scalar) {
        stem.unicodeScalars.append(scalar)
      } else if !stem.isEmpty, !stem.hasSuffix("-") {
        stem.append("-")
      }
      if stem.unicodeScalars.count >= longest { break }
    }
    while stem.hasSuffix("-") { stem.removeLast() }
    return stem
  }

  private static let longest = 24
}
