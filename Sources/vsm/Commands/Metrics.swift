import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

struct Metrics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print the figures of a map.",
    discussion: """
      The table is for people; the JSON keeps its names and units, so that scripts can read it.

        vsm metrics acme.vsm
        vsm metrics acme.vsm -o acme.json
        vsm metrics acme.vsm -o acme.txt
      """)

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "One of \(MetricsFormats.all.map { $0.name }.joined(separator: ", ")). Without it: by the ending of the output, \(MetricsFormats.all.map { ".\($0.ending)" }.joined(separator: " or ")), or else the table.",
      valueName: "name"),
    completion: .list(MetricsFormats.all.map { $0.name }))
  var format: String?

  @Option(name: [.short, .long], help: "The file to write; - is standard output.", completion: .file())
  var output = "-"

  @OptionGroup var language: LanguageOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let format = try chosenFormat()
    let frame = TextOfMap(
      input: input, output: output, sources: sources, folders: folders, messages: messages,
      language: language.chosen)
    try frame.write(orElse: "; no figures") { map, figures, _, _ in format.text(of: map, figures) }
  }

  /// What the user named, or else by the output's ending; a file without one, a pipe or a device gets the table.
  private func chosenFormat() throws -> any MetricsFormat {
    if let format {
      if let named = MetricsFormats.named(format) { return named }
      throw ValidationError(
        "‘\(format)’ is not a format for figures. Formats: "
          + MetricsFormats.all.map { $0.name }.joined(separator: ", ") + ".")
    }
    // A map is refused for what it is, not for its ending.
    guard output != "-", let ending = FileEnding.of(output), ending.lowercased() != "vsm",
      (try? Platform.status(of: output))?.kind != .other
    else { return MetricsTable() }
    if let format = MetricsFormats.ofEnding(ending) { return format }
    throw ValidationError(
      "‘.\(ending)’ is not the ending of a format for figures. Endings: "
        + MetricsFormats.all.map { ".\($0.ending)" }.joined(separator: ", ") + ".")
  }
}
