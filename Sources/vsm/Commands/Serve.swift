import ArgumentParser

/// Draws maps that come over HTTP.
struct Serve: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Draw maps that come over HTTP.",
    discussion: """
        vsm serve --port 8000              on this machine; --host 0.0.0.0 for others
        curl --data-binary @acme.vsm localhost:8000/svg?theme=dark
        curl --data-binary @acme.vsm localhost:8000/messages

      POST a map to /svg, /png, /pdf, /json (figures) or /messages; GET /vsm/svg/ and the map
      as Kroki has it. The options of the command line are the query: theme, page, scale, wrap
      and more. A map reads no files here, and nothing is kept. /health and /metrics tell how
      it goes. --jobs, --queue and --seconds bound what is done at once.

      SIGTERM lets what is under way be answered, then it ends.
      """)

  @Argument(parsing: .captureForPassthrough, help: .hidden)
  var words: [String] = []

  func run() throws {
    if words == ["--help"] || words == ["-h"] { throw CleanExit.helpRequest(self) }
    try CompanionProgram.become("serve", words)
  }
}
