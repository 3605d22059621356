import VSMConsole
import ArgumentParser
import VSMFiles
import VSMKit

/// Draws the maps of a Markdown document.
struct Md: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "md",
    abstract: "Draw the maps in a Markdown document.",
    discussion: """
      Each fenced block of a map becomes its picture, in a file beside the output, with
      the map's name and main figures as its alternative text. All else stays as it is.

        vsm md doc.md -o out.md                    out.md, out-1.svg, out-2.svg ...
        vsm md doc.md -o site/doc.md --images site/pictures
        vsm md - --inline < doc.md                 pictures within the text
        vsm md doc.md -o out.md --check            exit status 1 where that is not up to date

      Behind ```vsm may stand: width=60%, theme=print, caption="Today", alt="...",
      figures (a table of them), name=future (of the picture), file=maps/acme.vsm (the
      block is empty then), ignore (the block stays).
      """)

  @Argument(
    help: ArgumentHelp("The document; - is standard input.", valueName: "document"),
    completion: .file(extensions: ["md", "markdown"]))
  var input: String

  @Option(name: [.short, .long], help: "The document to write; - is standard output.", completion: .file())
  var output = "-"

  @Option(
    help: ArgumentHelp("The folder for the pictures. Without it: that of the output.", valueName: "folder"),
    completion: .directory)
  var images: String?

  @Option(
    help: ArgumentHelp(
      "What the names of pictures begin with. Without it: the name of the output, or else of the document.",
      valueName: "text"))
  var stem: String?

  @Option(help: ArgumentHelp("What messages call a document on standard input.", valueName: "name"))
  var stdinName: String?

  @Flag(help: "Put the pictures into the document, as addresses that hold them.")
  var inline = false

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The pictures: \(Md.formats.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var format = PictureFormats.standard.name

  @Flag(help: "Write nothing, name each file that would change, and exit with 1 if there is one.")
  var check = false

  @OptionGroup var theme: ThemeOptions

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  /// What browsers show.
  static let formats = PictureFormats.all.filter { ["svg", "png", "jpeg", "webp"].contains($0.name) }

  func validate() throws {
    guard images == nil || !inline else {
      throw ValidationError(
        "--images is a folder for pictures, and --inline makes no files: give one of them.")
    }
    guard stem.map({ !$0.isEmpty && !$0.utf8.contains(UInt8(ascii: "/")) }) ?? true else {
      throw ValidationError("--stem is the beginning of a file's name.")
    }
    guard stdinName?.isEmpty != true else { throw ValidationError("--stdin-name needs a name.") }
    guard images?.isEmpty != true else { throw ValidationError("--images needs the name of a folder.") }
    guard Self.formats.contains(where: { $0.name == format }) else {
      throw ValidationError(
        "‘\(format)’ is not a format for documents. Formats: \(Self.formats.map(\.name).joined(separator: ", "))."
      )
    }
    guard !OutputFile(path: output).isStandardOutput || images != nil || inline else {
      throw ValidationError(
        "The document goes to standard output: say where its pictures go, by --images or --inline, or name a file by -o."
      )
    }
    guard !check || !OutputFile(path: output).isStandardOutput else {
      throw ValidationError("--check looks at the files that are there: name the document by -o.")
    }
  }

  func run() throws {
    var source = InputFile(path: input)
    source.standing = stdinName.map { DocumentPlace(name: $0, line: 1) }
    let told = source.toldPath
    let file = OutputFile(path: output)
    try refuseToReplaceDocument(source, file)
    try messages.style.telling([source]) { [source] log in
      let document = try source.markdown(root: sources.root)
      let passes = document.documents.map { log.report($0, of: told) }
      guard !passes.contains(false) else {
        log.summarize(document.documents, of: told, outcome: "; nothing is written")
        throw ExitCode.mapHasErrors
      }
      let pictures = try drawn(document, file)
      if !pictures.clashes.isEmpty {
        let clashes = MapDocument(telling: pictures.clashes, of: document.source)
        _ = log.report(clashes, of: told)
        log.summarize([clashes], of: told, outcome: "; nothing is written")
        throw ExitCode.mapHasErrors
      }
      for loss in pictures.losses { log.note(loss, of: told) }
      let files =
        pictures.files.map { (OutputFile(path: $0.path), $0.bytes) }
        + [(file, document.bytes(replacing: pictures.lines))]
      if check { return try compare(files) }
      for (file, bytes) in files {
        try file.prepareFolder(making: folders.makesFolder)
        try file.write(bytes)
      }
    }
  }

  private func drawn(_ document: MarkdownDocument, _ file: OutputFile) throws -> DocumentPictures {
    var settings = PictureSettings()
    settings.theme = theme.chosen
    settings.isStyleless = theme.csp
    let folder = file.isStandardOutput ? "" : FileName.folder(of: output)
    let path = file.isStandardOutput ? (input == "-" ? "map" : input) : output
    let name = String(Substring(path.utf8.dropFirst(FileName.folder(of: path).utf8.count)))
    let stem = FileEnding.of(name).map { String(name.dropLast($0.count + 1)) } ?? name
    let place = images.map { $0.utf8.last == UInt8(ascii: "/") ? $0 : $0 + "/" } ?? folder
    return try DocumentPictures(
      of: document, stem: self.stem ?? stem, to: inline ? .document : .folder(place), from: folder,
      as: PictureFormats.named(format) ?? PictureFormats.standard, settings)
  }

  /// Names what is not as it would be written.
  private func compare(_ files: [(file: OutputFile, bytes: [UInt8])]) throws {
    let old = files.filter { !Platform.holds($0.bytes, $0.file.path) }
    for (file, _) in old { try OutputFile(path: "-").write(Array((file.name + "\n").utf8)) }
    if !old.isEmpty { throw ExitCode.mapHasErrors }
  }

  /// The document that somebody wrote is not replaced by the one that is made of it, nor is any other with maps in it.
  private func refuseToReplaceDocument(_ source: InputFile, _ file: OutputFile) throws {
    guard !file.isStandardOutput, let there = try? Platform.status(of: output), there.kind == .regular else {
      return
    }
    if !source.isStandardInput, let status = try? Platform.status(of: source.path),
      status.isSameFile(as: there)
    {
      throw ValidationError("‘\(output)’ is the document itself: vsm does not write over it.")
    }
    let old = try InputFile(path: output).markdown(root: sources.root)
    guard !old.documents.isEmpty else { return }
    throw file.failure("a document with maps is there already, and vsm writes over none; name another file")
  }
}
