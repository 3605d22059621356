import VSMModel

extension RecoveryFigure {
  /// The table of the figures of a recovery in Markdown: for the article on figures.
  public static var reference: String {
    var text = "## Figures of a recovery\n\n"
    text +=
      "Those of times and flows are figures of a stream with routes, too. Shares are by units, by mass and by value.\n\n"
    text += "| figure | key in the JSON | how it is computed | target |\n|---|---|---|---|\n"
    for figure in all {
      let keys = [figure.key, figure.keyInDays].compactMap { $0.map { "`\($0)`" } }
      text += "| \(figure.name) | \(keys.joined(separator: ", ")) | \(figure.computation) | "
      text += (figure.target.map { "`\($0.rawValue)`" } ?? "") + " |\n"
    }
    return text
  }
}
