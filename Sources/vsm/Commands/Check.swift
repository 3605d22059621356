import ArgumentParser
import VSMKit

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with maps.",
    discussion: """
      Messages go to standard error; the exit status is 1 where a map has errors or misses a target.

        vsm check acme.vsm
        vsm check --strict --message-format short maps/*.vsm
      """)

  @Argument(help: "Maps; - is standard input.", completion: .file(extensions: ["vsm"]))
  var files: [String]

  @OptionGroup var sources: FileOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    var status = ExitCode.success
    for path in files {
      do {
        let document = try InputFile(path: path).document(root: sources.root)
        let passes = messages.style.report(document) && document.missedTargets == 0
        if !passes, status == .success { status = .mapHasErrors }
        messages.style.summarize(document)
      } catch {
        // The other files are still checked.
        Console.error(Console.text(of: error.problem))
        status = error.status
      }
    }
    throw status
  }
}
