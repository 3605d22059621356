import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

struct Fmt: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: "Write maps in the one style that all maps have.",
    discussion: """
      Blanks, columns and spellings change, and nothing that a map says. A file is
      written only where its bytes differ; lines with an error stay as they are.

        vsm fmt maps/                   every map below, in place
        vsm fmt --check maps/           name those that would change; exit status 1
        vsm fmt --diff acme.vsm         what would change
        vsm fmt - < acme.vsm            from standard input to standard output
      """)

  @Argument(
    help: "Maps, or folders of them; - is standard input.", completion: .file(extensions: ["vsm"]))
  var files: [String]

  @Flag(help: "Write nothing, name each file that would change, and exit with 1 if there is one.")
  var check = false

  @Flag(help: "Write nothing, and print what would change as git apply takes it.")
  var diff = false

  @Option(help: ArgumentHelp("What messages call standard input.", valueName: "name"))
  var stdinName = "<stdin>"

  func validate() throws {
    guard files.count(where: { $0 == "-" }) < 2 else {
      throw ValidationError("Standard input can be read once only.")
    }
  }

  func run() throws {
    var status = ExitCode.success
    func refuse(_ failure: Failure) {
      Console.error(Console.text(of: failure.problem))
      status = failure.status
    }
    let search = MapSearch(files)
    for failure in search.troubles { refuse(failure) }
    for map in search.maps {
      do throws(Failure) {
        if try !passes(map.input), status == .success { status = .mapHasErrors }
      } catch {
        // The other files are still formatted.
        refuse(error)
      }
    }
    throw status
  }

  /// Formats a file, or says what would change.
  ///
  /// - Returns: false where it has errors, or would change under `--check`.
  private func passes(_ input: InputFile) throws(Failure) -> Bool {
    let read = try input.read()
    let source = input.isStandardInput ? SourceFile(name: stdinName, bytes: read.bytes) : read
    let formatting = Formatting(of: source)
    let output = OutputFile(path: "-")
    if diff { try output.write(formatting.unifiedDiff(path: Self.relative(source.name))) }
    if check {
      if formatting.isChange, !diff { try output.write(Array((source.name + "\n").utf8)) }
    } else if !diff {
      if input.isStandardInput {
        try output.write(formatting.text)
      } else if formatting.isChange {
        try OutputFile(path: input.path).rewrite(formatting.text, from: source.bytes)
        if Console.errorIsTerminal { Console.error("formatted \(source.name)\n") }
      }
    }
    let hasErrors = formatting.problems.containsErrors
    if hasErrors { tell(of: formatting) }
    return !hasErrors && !(check && formatting.isChange)
  }

  private func tell(of formatting: Formatting) {
    let errors = formatting.problems.filter { $0.severity == .error }.inFileOrder()
    Console.error(HumanReporter(color: ColorChoice.auto.isOn).report(errors, in: formatting.source))
  }

  /// As git names files: from the folder that it is applied in.
  private static func relative(_ name: String) -> String {
    var rest = name[...]
    while rest.hasPrefix("./") { rest = rest.dropFirst(2) }
    return String(rest.drop { $0 == "/" })
  }
}
