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
        vsm describe acme.vsm --alt     one line, as a document has it for its picture
      """)

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Option(name: [.short, .long], help: "The file to write; - is standard output.", completion: .file())
  var output = "-"

  @OptionGroup var language: LanguageOptions

  @Flag(
    help:
      "Only one line: the name and the main figures, for what stands in a picture's place. Warnings are left to the picture's command."
  )
  var alt = false

  @OptionGroup var sources: FileOptions

  @OptionGroup var standing: DocumentPlaceOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  /// Longer lines are hard to read, however wide the terminal.
  private static let widest = 80

  func run() throws {
    var frame = TextOfMap(
      input: input, output: output, sources: sources, folders: folders, messages: messages,
      language: language.chosen)
    frame.standing = standing.place
    frame.accompaniesPicture = alt
    try frame.write(orElse: "; nothing is told") { map, figures, file, _ in
      let columns = file.isStandardOutput ? Platform.terminalColumns : nil
      let description = MapDescription(of: map, figures)
      return alt
        ? description.alternative + "\n" : description.text(width: min(columns ?? Self.widest, Self.widest))
    }
  }
}
