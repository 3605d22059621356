public import ArgumentParser
import VSMConsole
import VSMDiagnostics
import VSMFiles
public import VSMImport
import VSMKit
import VSMSyntax

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Make a map of a table of steps (CSV), a Mermaid vsm diagram, or JSON with steps.",
    discussion: """
      The kind is told by the content. What cannot be carried over is told, and stands
      as comments at the end of the map; what the file leaves open is told, too. A map
      that is there already stays as it is, unless --force is given.

        vsm import steps.csv -o acme.vsm
        vsm import - < steps.csv              from standard input to standard output
        vsm import steps.csv --time-unit s    times without a unit are seconds
        vsm import expense.mmd -o expense.vsm
      """)

  @Argument(
    help: "The file; - is standard input.",
    completion: .file(extensions: ["csv", "tsv", "txt", "mmd", "json"]))
  var input: String

  @Option(
    name: [.short, .long], help: "The map to write; - is standard output.",
    completion: .file(extensions: ["vsm"]))
  var output = "-"

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("What the file is, where its content does not tell.", valueName: "kind"))
  var format: ImportFormat?

  @Option(
    help: ArgumentHelp(
      "The unit of times that have none, in their cell or in the heading.", valueName: "unit"),
    transform: { word in
      guard let unit = TimeUnit(named: word) else {
        throw ValidationError(
          "‘\(word)’ is no unit of time. Units: \(TimeUnit.allCases.map(\.symbol).joined(separator: ", ")).")
      }
      return unit
    })
  var timeUnit: TimeUnit?

  @Option(
    help: ArgumentHelp("What stands before decimals, where the numbers do not tell.", valueName: "sign"))
  var decimal: DecimalSign?

  @Flag(help: "Replace a file that is there already.")
  var force = false

  func run() throws {
    let file = InputFile(path: input)
    let target = OutputFile(path: output)
    if let format = PictureFormats.forFile(output) {
      throw ValidationError(
        "‘\(output)’ is the name of a picture (\(format.name)). Write a map, then draw it: vsm my-map.vsm \(output)"
      )
    }
    if !file.isStandardInput, target.descriptor == nil, let there = try? Platform.status(of: output),
      let source = try? Platform.status(of: file.path), source.isSameFile(as: there)
    {
      throw ValidationError("‘\(output)’ is the file itself: vsm does not write over it.")
    }
    let made = ImportedMap(
      of: try file.read(), ImportOptions(format: format, timeUnit: timeUnit, decimal: decimal))
    Console.error(HumanReporter(color: ColorChoice.auto.isOn).report(made.messages, in: made.source))
    guard let text = made.text else { throw ExitCode.mapHasErrors }
    if force || target.isStandardOutput {
      try target.write(text, replacesMaps: true)
    } else {
      try target.create(text)
    }
    guard !target.isStandardOutput else { return }
    NextCommands(output).tell(after: "Wrote \(target.name), made of \(file.name). Look it through, then:")
  }
}

extension ImportFormat: ExpressibleByArgument {}
extension DecimalSign: ExpressibleByArgument {}
