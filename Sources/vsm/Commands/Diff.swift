import ArgumentParser
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
      """)

  @Argument(help: "The map as it was; - is standard input.", completion: .file(extensions: ["vsm"]))
  var before: String

  @Argument(help: "The map as it is to be.", completion: .file(extensions: ["vsm"]))
  var after: String

  @Option(
    name: [.short, .long],
    help:
      "A picture of both maps with the changes marked; - is standard output. Without it: a table of text.",
    completion: .file(extensions: PictureFormats.all.flatMap(\.endings)))
  var output: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp("The picture's format. Without it: by the ending of the output.", valueName: "name"),
    completion: .list(PictureFormats.all.map(\.name)))
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

  @Flag(help: "Exit with 1 where the maps differ, as git diff does.")
  var exitCode = false

  @OptionGroup var sources: FileOptions

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
    guard format == nil || output != nil else {
      throw ValidationError("--format is of a picture: name it with --output, or - for standard output.")
    }
  }

  func run() throws {
    let target = try output.map { output in
      let target = try PictureTarget(of: InputFile(path: before), output: output, formatName: format)
      try target.file.refuseToReplace(InputFile(path: after))
      return target
    }
    guard let sheet = target?.format as? any SceneFormat else {
      guard let target else { return try compare { try write(text: $0, $1, $2) } }
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
        try target?.file.write(try sheet.bytes(of: scene, theme: colors, options))
      } catch let error as PictureError {
        throw Failure(error.problem, .fileProblem)
      } catch let error as PictureTooLarge {
        throw Failure(PictureError(error).problem, .fileProblem)
      }
    }
  }

  private typealias Side = ComparisonSheet.Side

  private func write(text comparison: MapComparison, _ old: Side, _ new: Side) throws {
    let text = ComparisonTable().text(of: comparison, before: old.map, after: new.map)
    try OutputFile(path: "-").write(Array(text.utf8))
  }

  /// Reads both maps and hands on what differs.
  private func compare(_ write: (MapComparison, Side, Side) throws -> Void) throws {
    let paths = [before, after]
    let inputs = paths.map { InputFile(path: $0) }
    var hasChanges = false
    try messages.style.telling(inputs) { log in
      let documents = try inputs.map { try $0.document(root: sources.root) }
      // Both are told of, so that nobody mends one only to hear of the other.
      let passes = zip(documents, paths).map { log.report($0, of: $1) }
      for (index, document) in documents.enumerated() where !passes[index] {
        log.summarize([document], of: paths[index], outcome: "; nothing is compared")
      }
      guard !passes.contains(false), let old = try? documents[0].valid(), let new = try? documents[1].valid()
      else { throw ExitCode.mapHasErrors }
      let comparison = MapComparison(old, new)
      hasChanges = !comparison.isEmpty
      try write(comparison, old, new)
    }
    if exitCode, hasChanges { throw ExitCode(1) }
  }
}
