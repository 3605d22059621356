/// What Graphviz says when something is wrong.
enum GraphvizWords {
  /// The words on one line, without the repeated "Error:" and without what a terminal would take for a command.
  static func line(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      let line = line.hasPrefix("Error: ") ? line.dropFirst("Error: ".count) : line
      return String(
        String.UnicodeScalarView(line.unicodeScalars.filter { $0.properties.generalCategory != .control }))
    }.filter { !$0.isEmpty }.joined(separator: "; ")
  }
}
