import ArgumentParser

/// What `vsm` starts for commands that need more than a map and a picture: a server for editors and a page
/// that shows maps as they are written.
///
/// It stands beside the program that draws, so that a picture pays for none of it, neither in size nor at start.
@main
struct Companion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vsm-companion",
    abstract: "Does what vsm leaves to it; vsm itself starts it.",
    subcommands: [LSP.self, Watch.self, Serve.self, DrawJobs.self])
}
