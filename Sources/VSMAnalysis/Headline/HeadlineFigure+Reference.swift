import VSMModel

extension HeadlineFigure {
  /// The table of headline figures in Markdown, under the conventions that hold where a map gives none: for the article on
  /// figures.
  public static var reference: String {
    var text = "## Headline figures\n\nAs computed where a map gives no `conventions`.\n\n"
    text += "| figure | key in the JSON | how it is computed | target |\n|---|---|---|---|\n"
    for figure in forPeople {
      let keys = [figure.key, figure.keyInDays].compactMap { $0.map { "`\($0)`" } }
      text += "| \(figure.name) | \(keys.joined(separator: ", ")) | \(figure.computation(Conventions())) | "
      text += (figure.target.map { "`\($0.rawValue)`" } ?? "") + " |\n"
    }
    return text
  }
}
