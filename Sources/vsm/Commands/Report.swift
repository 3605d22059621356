import ArgumentParser
import VSMConsole

/// A map with all that follows from it, as a document.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Write a report: the map, its figures, charts, actions and assumptions.",
    discussion: """
        vsm report my-map.vsm                        one page: my-map.html
        vsm report my-map.vsm -o out.pdf             sheets of paper, A4
        vsm report my-map.vsm -o docs/value.md       Markdown, with the pictures beside it
        vsm report now.vsm --compare future.vsm      both states, and every change
        vsm report now.vsm --compare future.vsm --form a3 -o a3.pdf
                                                     the A3 of problem solving, on one sheet
        vsm report --write-templates DIR             the templates, to be changed and
        vsm report my-map.vsm --templates DIR        used
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if words == ["--help"] || words == ["-h"] || words.isEmpty { throw CleanExit.helpRequest(self) }
    try CompanionProgram.become("report", words)
  }
}
