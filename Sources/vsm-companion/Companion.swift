import ArgumentParser
import VSMConsole
import VSMFiles

/// What `vsm` starts for commands that need more than a map and a picture: a server for editors, a page that shows maps as
/// they are written, and reports, which are made from templates.
///
/// It stands beside the program that draws, so that a picture pays for none of it, neither in size nor at start.
@main
struct Companion: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vsm-companion",
    abstract: "Does what vsm leaves to it; vsm itself starts it.",
    subcommands: [LSP.self, Watch.self, Report.self, Serve.self, DrawJobs.self])

  static func main() async {
    do {
      // In texts that give their bytes back: see `FileName`.
      var command = try parseAsRoot(Platform.arguments.dropFirst().map { FileName.text(of: $0) })
      if var waiting = command as? any AsyncParsableCommand {
        try await waiting.run()
      } else {
        // Files that are being written are removed where a signal ends the program; the others end by themselves.
        if command is Report { Platform.prepareSignals() }
        try command.run()
      }
    } catch let failure as Failure {
      Console.error(Console.text(of: failure.problem))
      exit(withError: failure.status)
    } catch {
      exit(withError: error)
    }
  }
}
