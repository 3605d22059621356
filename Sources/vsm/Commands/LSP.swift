import ArgumentParser

/// Serves an editor.
struct LSP: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lsp",
    abstract: "Serve an editor with messages, completion, figures and more.",
    discussion: """
      The Language Server Protocol on standard input and output; an editor starts it.
      How each editor is told of it: editors/README.md.
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if words == ["--help"] || words == ["-h"] { throw CleanExit.helpRequest(self) }
    try CompanionProgram.become("lsp", words)
  }
}
