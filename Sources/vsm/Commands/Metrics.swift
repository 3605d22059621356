import ArgumentParser
import VSMKit

struct Metrics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print the figures of a map.",
    discussion: """
      The table is for people; the JSON keeps its names and units, so that scripts can read it.

        vsm metrics acme.vsm
        vsm metrics acme.vsm -o acme.json
      """)

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "One of \(MetricsFormats.all.map { $0.name }.joined(separator: ", ")). Without it: by the ending of the output, or else the table.",
      valueName: "name"),
    completion: .list(MetricsFormats.all.map { $0.name }))
  var format: String?

  @Option(name: [.short, .long], help: "The file to write; - is standard output.", completion: .file())
  var output = "-"

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let name = format ?? FileEnding.of(output).flatMap { MetricsFormats.named($0) == nil ? nil : $0 }
    guard let format = MetricsFormats.named(name ?? MetricsTable.name) else {
      throw ValidationError(
        "‘\(name ?? "")’ is not a format for figures. Formats: "
          + MetricsFormats.all.map { $0.name }.joined(separator: ", ") + ".")
    }
    let source = InputFile(path: input)
    let file = OutputFile(path: output)
    try file.refuseToReplace(source)
    let document = MapDocument(try source.read())
    guard messages.style.report(document), let valid = try? document.valid() else {
      messages.style.summarize(document, outcome: "; no figures")
      throw ExitCode.mapHasErrors
    }
    try file.write(Array(format.text(of: valid.map, valid.figures).utf8))
  }
}
