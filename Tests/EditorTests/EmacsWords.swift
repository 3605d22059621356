import VSMSyntax

/// The words of the language as Emacs Lisp: a constant a kind.
struct EmacsWords {
  let words: LanguageWords

  var text: String {
    let lists: [(String, String, [String])] = [
      ("declarations", "Statements at the top of a file.", words.statements(.declaration)),
      ("lines", "Statements that hold lines.", words.statements(.lines)),
      ("rows", "Lines of streams and recoveries.", words.statements(.step, .stock, .vehicle, .link)),
      ("naming", "Statements that a name may follow.", words.namingStatements),
      ("never-alone", "Statements that need a name.", words.wordsThatNeverStandAlone),
      (
        "flows", "Information, remarks, kanban, targets.",
        words.statements(.information, .remark, .kanban, .target)
      ),
      ("composing", "Statements that put a map together.", words.statements(.composing)),
      ("regions", "Words that tell what a change is of.", words.regionWords),
      ("kanban-kinds", "Kinds of kanban.", words.kanbanKinds),
      ("routes", "Words of routes.", words.routeWords + words.bases),
      ("figures", "Figures that can have a target.", words.figures),
      ("properties", "Properties; their case does not count.", words.properties),
      ("text-properties", "Properties that a word or a label follows.", words.textProperties),
      ("recovery-properties", "Properties that stand on lines of a recovery.", words.recoveryProperties),
      ("units", "Units of numbers.", words.units.filter { !words.unitsThatAreProperties.contains($0) }),
      ("units-and-properties", "Units that are properties as well.", words.unitsThatAreProperties),
    ]
    return lists.map { name, meaning, words in
      Self.constant(name, Self.lines(of: Self.quoted(words)), meaning)
    }.joined(separator: "\n") + "\n" + choices
  }

  private static func constant(_ name: String, _ lines: [String], _ meaning: String) -> String {
    "(defconst vsm-words-\(name)\n  '(\(lines.joined(separator: "\n    ")))\n  \"\(meaning)\")\n"
  }

  /// The names of each property that takes one of a few words, and these.
  private var choices: String {
    let lines = words.choices.flatMap { choice in
      Self.lines(
        of: ["(" + "(\(Self.quoted(choice.names).joined(separator: " ")))"] + Self.quoted(choice.words),
        end: ")")
    }
    return Self.constant("choices", lines, "Names of properties, with the words that they take.")
  }

  private static func quoted(_ words: [String]) -> [String] { words.map { "\"\($0)\"" } }

  /// As many words a line as fit on it.
  private static func lines(of words: [String], end: String = "") -> [String] {
    var lines: [String] = []
    for word in words {
      if let last = lines.last, last.count + word.count < 90 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(lines.isEmpty || end.isEmpty ? word : " " + word)
      }
    }
    if !lines.isEmpty { lines[lines.count - 1] += end }
    return lines
  }
}
