import VSMFiles
import ArgumentParser
import VSMConsole
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

  @OptionGroup var language: LanguageOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  /// Longer lines are hard to read, however wide the terminal.
  private static let widest = 80

  func run() throws {
    let frame = TextOfMap(
      input: input, output: output, sources: sources, folders: folders, messages: messages,
      language: language.chosen)
    try frame.write(orElse: "; nothing is told") { map, figures, file, _ in
      let columns = file.isStandardOutput ? Platform.terminalColumns : nil
      return MapDescription(of: map, figures).text(width: min(columns ?? Self.widest, Self.widest))
    }
  }
}
