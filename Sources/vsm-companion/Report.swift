import ArgumentParser
import VSMConsole
import VSMFiles
import VSMKit
import VSMReportPages
import VSMScene

/// A map with all that follows from it, as a document.
struct Report: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Write a report: the map, its figures, charts, actions and assumptions.")

  enum Form: String, CaseIterable, ExpressibleByArgument {
    case html, md, pdf

    /// The form that the ending of a file stands for.
    init?(file: String) {
      switch FileEnding.of(file)?.lowercased() {
      case "html", "htm": self = .html
      case "md", "markdown": self = .md
      case "pdf": self = .pdf
      default: return nil
      }
    }
  }

  enum Layout: String, CaseIterable, ExpressibleByArgument { case report, a3 }

  @Argument(help: "The map; - is standard input.", completion: .file(extensions: ["vsm"]))
  var input: String?

  @Option(
    name: .shortAndLong,
    help: "The file to write; - is standard output. Without it: the map's name with the ending of the form.",
    completion: .file(extensions: ["html", "md", "pdf"]))
  var output: String?

  @Option(
    name: .shortAndLong,
    help:
      "What is written: html, md (its pictures lie beside it), pdf. Without it: what the output's ending says, or html."
  )
  var format: Form?

  @Option(
    help: ArgumentHelp("Another state of the map, to stand beside it with every change.", valueName: "map"),
    completion: .file(extensions: ["vsm"]))
  var compare: String?

  @Option(help: "report is the whole; a3 is the sheet of problem solving: background, conditions, gap, plan.")
  var form = Layout.report

  @Option(help: ArgumentHelp("The paper of the text of a PDF: a4, letter ...", valueName: "size"))
  var page = "a4"

  @Option(
    help: ArgumentHelp(
      "The colours. Without it: what the map says; on a page light or dark.", valueName: "name"))
  var theme: String?

  @Option(
    help: ArgumentHelp("A folder with templates of your own.", valueName: "folder"), completion: .directory)
  var templates: String?

  @Option(
    help: ArgumentHelp(
      "Write the templates into a folder, to be changed; no report is made.", valueName: "folder"),
    completion: .directory)
  var writeTemplates: String?

  @OptionGroup var language: LanguageOptions
  @OptionGroup var sources: FileOptions
  @OptionGroup var folders: FolderOptions
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard writeTemplates == nil else { return }
    guard input != nil else { throw ValidationError("A map is missing: vsm report my-map.vsm") }
    guard Page(named: page) != nil else {
      throw ValidationError("‘\(page)’ is not a page: a4, letter, a3 ...")
    }
    if let theme, Theme(named: theme) == nil {
      throw ValidationError(
        "‘\(theme)’ is not a theme. Themes: \(Theme.all.map(\.name).joined(separator: ", ")).")
    }
    if form == .a3, kind == .md {
      throw ValidationError("--form a3 is a sheet: html or pdf.")
    }
    if templates != nil, kind == .pdf || form == .a3 {
      throw ValidationError("--templates are for html and md; a sheet has none.")
    }
  }

  /// What is written.
  private var kind: Form { format ?? output.flatMap { Form(file: $0) } ?? .html }

  func run() throws {
    if let writeTemplates { return try hand(outInto: writeTemplates) }
    guard let input else { return }
    let source = InputFile(path: input)
    let file = OutputFile(path: output ?? Self.name(of: source, kind))
    try file.refuseToReplace(source)
    if file.isStandardOutput, kind == .md {
      throw ValidationError(
        "A Markdown report has pictures beside it: it needs the name of a file, -o report.md.")
    }
    try file.prepareFolder(making: folders.makesFolder)
    let others = compare.map { InputFile(path: $0) }
    try messages.style.telling([source] + [others].compactMap(\.self)) { log in
      let document = try source.document(root: sources.root)
      let passes = log.report(document, of: source.path)
      let compared = try others.map { other in
        let document = try other.document(root: sources.root)
        return (document, passes: log.report(document, of: other.path))
      }
      guard passes, compared?.passes ?? true else {
        log.summarize(
          [document] + [compared?.0].compactMap(\.self), of: source.path, outcome: "; nothing written")
        throw ExitCode.mapHasErrors
      }
      try write(document, compared?.0, to: file)
    }
  }

  private func write(_ document: MapDocument, _ other: MapDocument?, to file: OutputFile) throws {
    do {
      var maker = try ReportMaker(
        of: document, comparedWith: other, in: language.chosen, tracesFigures: form != .a3)
      maker.theme = theme.flatMap { Theme(named: $0) }
      if let templates { maker.templates = try read(templates) }
      switch (form, kind) {
      case (.report, .html): try file.write(Array(try maker.page().utf8))
      case (.report, .pdf): try file.write(try maker.pdf(on: Page(named: page) ?? .standard))
      case (.report, .md): try write(maker, to: file)
      case (.a3, .pdf): try file.write(try maker.formPDF())
      case (.a3, _): try file.write(Array(try maker.formPage().utf8))
      }
    } catch let fault as ReportTemplates.Fault {
      let place = fault.line.map { ":\($0)" } ?? ""
      throw Failure(
        .cannotRead(path: FileName.shown((templates ?? "") + "/" + fault.file) + place, reason: fault.reason),
        .fileProblem)
    } catch let large as PictureTooLarge {
      throw Failure(PictureError(large).problem, .fileProblem)
    } catch let error as GraphvizError {
      throw Failure(error.problem(making: "PDF"), .fileProblem)
    }
  }

  /// The pictures first: a text whose pictures are missing is not there then.
  private func write(_ maker: ReportMaker, to file: OutputFile) throws {
    let name = String(Substring(file.path.utf8.dropFirst(FileName.folder(of: file.path).utf8.count)))
    let stem = FileEnding.of(name).map { String(name.dropLast($0.count + 1)) } ?? name
    let (text, pictures) = try maker.text(picturesNamed: stem)
    for picture in pictures {
      try OutputFile(path: FileName.folder(of: file.path) + picture.file).write(picture.bytes)
    }
    try file.write(Array(text.utf8))
  }

  private static func name(of input: InputFile, _ kind: Form) -> String {
    guard !input.isStandardInput else { return "-" }
    let path = input.path
    let stem = FileEnding.of(path).map { String(path.dropLast($0.count + 1)) } ?? path
    return stem + "." + kind.rawValue
  }

  // MARK: Templates

  private func read(_ folder: String) throws(Failure) -> ReportTemplates {
    var templates = ReportTemplates()
    for kind in ReportTemplates.Kind.allCases where kind.rawValue == self.kind.rawValue {
      let path = folder + "/" + kind.file
      let source = try InputFile(path: path).read()
      guard source.bytes.count <= MapDocument.largestSize else {
        throw Failure(.cannotRead(path: FileName.shown(path), reason: "it is too large"), .fileProblem)
      }
      templates.use(String(decoding: source.bytes, as: UTF8.self), for: kind)
    }
    return templates
  }

  /// Never over what somebody changed.
  private func hand(outInto folder: String) throws {
    let templates = ReportTemplates()
    for kind in ReportTemplates.Kind.allCases {
      let file = OutputFile(path: folder + "/" + kind.file)
      try file.prepareFolder(making: true)
      try file.create(Array(templates[kind].utf8))
    }
    Console.error(
      "The templates of reports are in \(FileName.shown(folder)): vsm report my-map.vsm --templates \(FileName.shown(folder))\n"
    )
  }
}
