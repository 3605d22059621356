import VSMSyntax

/// The words of the language as Vim script: alternatives of expressions, without their ends.
struct VimWords {
  let words: LanguageWords

  var text: String {
    let naming = Set(words.namingStatements)
    let rows = words.statements(.step, .stock, .vehicle, .link)
    let lists: [(String, [String])] = [
      ("declaration", words.statements(.declaration)), ("lines", words.statements(.lines)), ("row", rows),
      ("naming", (words.statements(.declaration) + rows).filter(naming.contains)),
      ("never_alone", words.wordsThatNeverStandAlone),
      ("flow", words.statements(.information, .remark, .kanban)), ("composing", words.statements(.composing)),
      ("region", words.regionWords), ("kanban_kind", words.kanbanKinds), ("route", words.routeWords),
      ("basis", words.bases), ("figure", words.figures), ("property", words.properties),
      ("text_property", words.textProperties), ("recovery_property", words.plainRecoveryProperties),
      ("labelled_property", words.labelledRecoveryProperties),
      ("unit", words.units.filter { !words.unitsThatAreProperties.contains($0) }),
      ("unit_and_property", words.unitsThatAreProperties),
    ]
    var text = "let s:words = {}\n"
    for (name, words) in lists { text += "let s:words.\(name) = '\(Self.one(of: words))'\n" }
    text += "let s:choices = [\n"
    for choice in words.choices {
      text += "      \\ ['\(Self.one(of: choice.names))', '\(Self.one(of: choice.words))'],\n"
    }
    return text + "      \\ ]\n"
  }

  private static func one(of words: [String]) -> String {
    let sorted = words.sorted { ($1.count, $0) < ($0.count, $1) }
    return sorted.map { $0.map { ".*[]~\\/^$".contains($0) ? "\\\($0)" : String($0) }.joined() }
      .joined(separator: "\\|")
  }
}
