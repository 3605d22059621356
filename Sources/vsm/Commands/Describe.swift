import VSMFiles
import ArgumentParser
import VSMKit

struct Describe: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "describe",
    abstract: "Tell a map in words.",
    discussion: """
      The description that an SVG of the map holds for screen readers, in the order in which a map is read.

        vsm describe acme.vsm
      """)

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Option(name: [.short, .long], help: "The file to write; - is standard output.", completion: .file())
  var output = "-"

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  /// Longer lines are hard to read, however wide the terminal.
  private static let widest = 80

  func run() throws {
    let source = InputFile(path: input)
    let file = OutputFile(path: output)
    try file.refuseToReplace(source)
    try file.prepareFolder(making: folders.makesFolder)
    try messages.style.telling([source]) { log in
      let document = try source.document(root: sources.root)
      guard log.report(document, of: input), let valid = try? document.valid() else {
        log.summarize([document], of: input, outcome: "; nothing is told")
        throw ExitCode.mapHasErrors
      }
      let columns = file.isStandardOutput ? Platform.terminalColumns : nil
      let description = MapDescription(of: valid.map, valid.figures)
      try file.write(Array(description.text(width: min(columns ?? Self.widest, Self.widest)).utf8))
    }
  }
}
