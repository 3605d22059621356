import ArgumentParser
import VSMConsole
import VSMKit

struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Say what differs between two maps.",
    discussion: """
      Elements are matched by kind and name. The figures of both maps come
      first, then what was added, removed and changed.

        vsm diff acme-current.vsm acme-future.vsm
        vsm diff acme-current.vsm acme-future.vsm -o diff.svg
        vsm diff --exit-code old.vsm new.vsm
        vsm diff HEAD~1:maps/acme.vsm maps/acme.vsm --format md
        vsm diff old.vsm new.vsm --fail-on-regression lead-time --tolerance 2%
      """)

  @Argument(
    help: "The map as it was; - is standard input, HEAD~1:map.vsm a file of a commit.",
    completion: .file(extensions: ["vsm"]))
  var before: String

  @Argument(help: "The map as it is to be.", completion: .file(extensions: ["vsm"]))
  var after: String

  @Option(
    name: [.short, .long],
    help:
      "A picture of both maps with the changes marked, or a text in .md, .json or .txt; - is standard output. Without it: a table of text.",
    completion: .file(extensions: PictureFormats.all.flatMap(\.endings)))
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "The format of the picture, or table, md or json. Without it: by the ending of the output.",
      valueName: "name"),
    completion: .list(ComparisonFormats.all.map { $0.name } + PictureFormats.all.map(\.name)))
  var format: String?

  @Option(
    help: ArgumentHelp(
      "How the maps stand on the sheet: stacked or side-by-side. Without it: stacked, unless both are narrow.",
      valueName: "name"),
    completion: .list(ComparisonSheet.Arrangement.allCases.map(\.rawValue)))
  var layout: String?

  @Option(help: ArgumentHelp("Pixels of a bitmap for each px of the picture.", valueName: "factor"))
  var scale = 1.0

  @OptionGroup var page: PageOptions

  @OptionGroup var theme: ThemeOptions

  @OptionGroup var language: LanguageOptions

  @Flag(help: "Exit with 1 where the maps differ, as git diff does.")
  var exitCode = false

  @Option(
    help: ArgumentHelp(
      "Exit with 1 where one of these figures is worse: lead-time,net-value. The names are those of targets.",
      valueName: "figures"),
    transform: Self.figures)
  var failOnRegression: [TargetFigure]?

  @Option(
    help: ArgumentHelp("How much worse a figure may be: 2%. Without it: nothing.", valueName: "share"),
    transform: Self.share)
  var tolerance: Share?

  /// A share as it was typed, and as a part of one.
  struct Share {
    let text: String
    let part: Double
  }

  @OptionGroup var sources: FileOptions

  @OptionGroup var folders: FolderOptions

  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard before != "-" || after != "-" else {
      throw ValidationError("Only one of the maps can be standard input.")
    }
    if let layout, ComparisonSheet.Arrangement(rawValue: layout) == nil {
      throw ValidationError("‘\(layout)’ is not a layout. Layouts: stacked, side-by-side.")
    }
    guard scale > 0, scale <= PictureOptions.largestScale else {
      throw ValidationError("--scale is above 0 and at most \(Int(PictureOptions.largestScale)).")
    }
    guard tolerance == nil || failOnRegression != nil else {
      throw ValidationError("--tolerance is of the figures that --fail-on-regression names.")
    }
    guard format == nil || textFormat != nil || output != nil else {
      throw ValidationError("--format is of a picture: name it with --output, or - for standard output.")
    }
  }

  /// What writes the differences as text; nothing where a picture is asked for.
  private var textFormat: (any ComparisonFormat)? {
    if let format { return ComparisonFormats.named(format) }
    guard let output, output != "-" else { return output == nil ? ComparisonTable() : nil }
    return FileEnding.of(output).flatMap { ComparisonFormats.ofEnding($0) }
  }

  func run() throws {
    if let textFormat {
      let file = OutputFile(path: output ?? "-")
      for map in [before, after] { try file.refuseToReplace(InputFile(path: map)) }
      try file.prepareFolder(making: folders.makesFolder)
      return try write(text: textFormat, to: file)
    }
    let target = try PictureTarget(of: InputFile(path: before), output: output, formatName: format)
    try target.file.refuseToReplace(InputFile(path: after))
    try target.file.prepareFolder(making: folders.makesFolder)
    guard let sheet = target.format as? any SceneFormat else {
      throw ValidationError("The format \(target.format.name) holds one map, not two.")
    }
    try theme.check(theme.chosen, in: sheet)
    try compare { comparison, old, new in
      let colors = theme.chosen ?? new.map.ownTheme ?? .standard
      try theme.check(colors, in: sheet)
      do {
        let scene = try ComparisonSheet.scene(
          of: comparison, old, new, layout.flatMap { ComparisonSheet.Arrangement(rawValue: $0) })
        let options = PictureOptions(theme: colors, scale: scale, page: page.chosen)
        try target.file.write(try sheet.bytes(of: scene, theme: colors, options))
      } catch let error as PictureError {
        throw Failure(error.problem, .fileProblem)
      } catch let error as PictureTooLarge {
        throw Failure(PictureError(error).problem, .fileProblem)
      }
      try tell(of: regressions(old, new))
    }
  }

  private static func figures(_ list: String) throws -> [TargetFigure] {
    try list.split(separator: ",", omittingEmptySubsequences: false).map { name in
      let name = String(name.drop(while: \.isWhitespace))
      guard let figure = TargetFigure(shortName: name), figure.isOfMap else {
        let known = TargetFigure.allCases.filter(\.isOfMap).map(\.rawValue)
        let near = nearestName(to: name, among: known).map { " Did you mean \($0)?" } ?? ""
        throw ValidationError("‘\(name)’ is no figure of a map as a whole.\(near)")
      }
      return figure
    }
  }

  private static func share(_ text: String) throws -> Share {
    guard text.hasSuffix("%"), let number = Double(text.dropLast()), (0...1_000).contains(number) else {
      throw ValidationError("‘\(text)’ is no share: write it in %, such as 2%.")
    }
    return Share(text: text, part: number / 100)
  }

  private typealias Side = ComparisonSheet.Side

  /// Writes the differences as text, and holds the watched figures against what they were.
  private func write(text format: any ComparisonFormat, to file: OutputFile) throws {
    try compare { comparison, old, new in
      let worse = regressions(old, new)
      let text = format.text(of: comparison, before: old.map, after: new.map, regressions: worse)
      try file.write(Array(text.utf8))
      try tell(of: worse)
    }
  }

  private func regressions(_ old: Side, _ new: Side) -> [Regression] {
    Regression.all(of: failOnRegression ?? [], old, new, tolerance: tolerance?.part ?? 0)
  }

  /// The gate: one line for each figure, and the exit status.
  private func tell(of regressions: [Regression]) throws {
    for regression in regressions {
      let share = regression.outcome == .worse ? tolerance?.text : nil
      Console.error(Console.text(of: .figureWorse(regression.text, tolerance: share)))
    }
    if !regressions.isEmpty { throw ExitCode.mapHasErrors }
  }

  /// Reads both maps and hands on what differs.
  private func compare(_ write: (MapComparison, Side, Side) throws -> Void) throws {
    let paths = [before, after]
    let inputs = paths.map { InputFile(path: $0) }
    var hasChanges = false
    try messages.style.telling(inputs) { log in
      let documents = try paths.map { try document($0) }
      // Both are told of, so that nobody mends one only to hear of the other.
      let passes = zip(documents, paths).map { log.report($0, of: $1) }
      for (index, document) in documents.enumerated() where !passes[index] {
        log.summarize([document], of: paths[index], outcome: "; nothing is compared")
      }
      guard !passes.contains(false), let before = try? documents[0].valid(),
        let after = try? documents[1].valid()
      else { throw ExitCode.mapHasErrors }
      // Both sides of a sheet speak one language.
      let spoken = language.chosen ?? after.map.language ?? .english
      let old = Language.speaking(spoken, before.map, before.figures)
      let new = Language.speaking(spoken, after.map, after.figures)
      let comparison = MapComparison(old, new)
      hasChanges = !comparison.isEmpty
      try write(comparison, old, new)
    }
    if exitCode, hasChanges { throw ExitCode(1) }
  }

  private func document(_ path: String) throws(Failure) -> MapDocument {
    if let file = GitFile(path) { return MapDocument(try file.read(), loading: file.loader) }
    return try InputFile(path: path).document(root: sources.root)
  }
}
