import VSMScene

/// The colours of the theme, by what the graph has them for.
extension DotText {
  var ink: String { theme.color(of: .foreground) }
  var paper: String { theme.color(of: .background) }
  var alarm: String { theme.color(of: .warning) }
  /// Electronic information; a dashed line would be a kanban's path.
  var signal: String { theme.color(of: .muted) }
  /// Routes, whose broad lines would be too heavy in black.
  var band: String { theme.color(of: .flow) }
  /// Steps that other streams share, where the drawing hatches them.
  var hatching: String { theme.color(of: .faint) }

  /// What fills a node, where the theme has a paper of its own for its kind.
  func filled(_ kind: Ink) -> String {
    let color = theme.color(of: kind)
    return color == paper ? "" : ", fillcolor=\"\(color)\""
  }

  /// The same for a cell of a table.
  func tinted(_ kind: Ink) -> String {
    let color = theme.color(of: kind)
    return color == paper ? "" : " BGCOLOR=\"\(color)\""
  }

  /// The lines of a table, which are black whatever the colour of its node is.
  var ruled: String { "COLOR=\"\(ink)\"" }
}
