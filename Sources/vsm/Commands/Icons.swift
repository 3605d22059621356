import ArgumentParser
import VSMConsole
import VSMKit

struct Icons: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "icons",
    abstract: "Draw a sheet of every icon, with the word for each.",
    discussion: """
      A file that is there already is replaced, unless it holds a map.

        vsm icons                    icons.svg
        vsm icons -f pdf             icons.pdf
        vsm icons sheet.png          by the file's ending
        vsm icons -                  to standard output
      """)

  @Argument(
    help: "The picture; - is standard output. Without it: icons with the format's ending.",
    completion: .file(extensions: PictureFormats.ofScenes.flatMap(\.endings)))
  var output: String?

  @Option(
    name: [.short, .customLong("output")],
    help: ArgumentHelp("The picture, for those used to dot -o.", valueName: "output"), completion: .file())
  var outputOption: String?

  @Option(
    name: [.short, .long],
    help: ArgumentHelp(
      "One of \(PictureFormats.ofScenes.map(\.name).joined(separator: ", ")). Without it: by the ending of <output>.",
      valueName: "name"),
    completion: .list(PictureFormats.ofScenes.map(\.name)))
  var format: String?

  @Option(
    help: ArgumentHelp("Size of a bitmap or a page: 2 is crisp on dense screens.", valueName: "factor"))
  var scale = 1.0

  @OptionGroup var theme: ThemeOptions

  func validate() throws {
    guard output == nil || outputOption == nil else {
      throw ValidationError("The picture is named twice: as ‘\(output ?? "")’ and with -o.")
    }
    guard scale > 0, scale <= PictureOptions.largestScale else {
      throw ValidationError("--scale is above 0 and at most \(Int(PictureOptions.largestScale)).")
    }
  }

  func run() throws {
    let ending = format.flatMap { PictureFormats.named($0) }?.endings.first ?? "svg"
    let target = try PictureTarget(
      of: InputFile(path: "-"), output: output ?? outputOption ?? "icons.\(ending)", formatName: format)
    guard let sheet = target.format as? any SceneFormat else {
      throw ValidationError(
        "‘\(target.format.name)’ holds a map, not a sheet of icons. Formats: "
          + PictureFormats.ofScenes.map(\.name).joined(separator: ", ") + ".")
    }
    try theme.check(theme.chosen, in: sheet)
    do {
      try target.file.write(
        try sheet.bytes(of: IconSheet.scene, theme: theme.chosen ?? .standard, PictureOptions(scale: scale)))
    } catch let error as PictureError {
      throw Failure(error.problem, .fileProblem)
    }
  }
}
