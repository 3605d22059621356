import ArgumentParser

/// Shows maps while they are written.
struct Watch: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "watch",
    abstract: "Show maps in a browser, drawn anew whenever they are saved.",
    discussion: """
        vsm watch my-map.vsm --open        a page on this machine, opened in the browser
        vsm watch maps/                    all maps of a folder on one page
        vsm watch maps/ -o build/ -f png   no page: only the pictures, whenever a map is saved
        vsm watch my-map.vsm --editor 'code -g {file}:{line}'
                                           a click on an element goes to its line

      The page is seen from this machine alone, or through a tunnel: ssh -L 8000:localhost:8000
      with --port 8000. Ctrl-C ends it.
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if words == ["--help"] || words == ["-h"] || words.isEmpty { throw CleanExit.helpRequest(self) }
    try CompanionProgram.become("watch", words)
  }
}
