import VSMFiles
import ArgumentParser
import VSMConsole
import VSMKit

struct Metrics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "metrics",
    abstract: "Print the figures of a map.",
    discussion: """
      The table is for people; the JSON keeps its names and units, so that scripts can read it, and so do the columns of CSV. A text that a spreadsheet would take for a formula (= + - @ first) has an apostrophe before it in CSV.

        vsm metrics acme.vsm
        vsm metrics acme.vsm -o acme.json
        vsm metrics acme.vsm -f csv --table steps
        vsm metrics acme.vsm -f csv -o figures/
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

  @Option(
    help: ArgumentHelp(
      "The table to write as CSV: \(DataTables.names.joined(separator: ", ")). Without it \(DataTables.standard).",
      valueName: "name"),
    completion: .list(DataTables.names))
  var table: String?

  @Option(
    name: [.short, .long],
    help:
      "The file to write; - is standard output. As CSV a folder, with a slash at its end, gets a file for each table.",
    completion: .file())
  var output = "-"

  @OptionGroup var language: LanguageOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  func run() throws {
    let format = try chosenFormat()
    if format is MetricsCSV, table == nil, isFolder(output) { return try writeAll() }
    let frame = TextOfMap(
      input: input, output: output, sources: sources, folders: folders, messages: messages,
      language: language.chosen)
    try frame.write(orElse: "; no figures") { map, figures, _, _ in format.text(of: map, figures) }
  }

  private func isFolder(_ path: String) -> Bool {
    path.hasSuffix("/") || (try? Platform.status(of: path))?.kind == .folder
  }

  /// Every table into a file of its own.
  private func writeAll() throws {
    let folder = output.hasSuffix("/") ? output : output + "/"
    let source = InputFile(path: input)
    let files = DataTables.names.map { OutputFile(path: folder + $0 + ".csv") }
    for file in files { try file.refuseToReplace(source) }
    try files.first?.prepareFolder(making: folders.makesFolder)
    try messages.style.telling([source]) { log in
      let document = try source.document(root: self.sources.root)
      guard log.report(document, of: input), let valid = try? document.valid() else {
        log.summarize([document], of: input, outcome: "; no figures")
        throw ExitCode.mapHasErrors
      }
      for (file, table) in zip(files, DataTables(of: valid.map, valid.figures).all) {
        try file.write(Array(MetricsCSV.text(of: table).utf8))
      }
    }
  }

  private func chosenFormat() throws -> any MetricsFormat {
    let format = try namedFormat()
    guard let table else { return format }
    guard DataTables.names.contains(table) else {
      throw ValidationError(
        "‘\(table)’ is no table. Tables: " + DataTables.names.joined(separator: ", ") + ".")
    }
    guard format is MetricsCSV else {
      throw ValidationError("--table is of CSV: add -f csv.")
    }
    guard !isFolder(output) else {
      throw ValidationError("A folder gets all tables: leave out --table, or name a file.")
    }
    return MetricsCSV(table: table)
  }

  /// What the user named, or else by the output's ending; a file without one, a pipe or a device gets the table.
  private func namedFormat() throws -> any MetricsFormat {
    if let format {
      if let named = MetricsFormats.named(format) { return named }
      throw ValidationError(
        "‘\(format)’ is not a format for figures. Formats: "
          + MetricsFormats.all.map { $0.name }.joined(separator: ", ") + ".")
    }
    // A map is refused for what it is, not for its ending.
    guard output != "-", !isFolder(output), let ending = FileEnding.of(output), ending.lowercased() != "vsm",
      (try? Platform.status(of: output))?.kind != .other
    else { return MetricsTable() }
    if let format = MetricsFormats.ofEnding(ending) { return format }
    throw ValidationError(
      "‘.\(ending)’ is not the ending of a format for figures. Endings: "
        + MetricsFormats.all.map { ".\($0.ending)" }.joined(separator: ", ") + ".")
  }
}
