import ArgumentParser
import VSMKit

/// One map to be drawn, whatever way the command line said so.
struct Rendering {
  let input: String
  let output: String?
  var format: String?
  var layout = PictureLayout.map
  var scale = 1.0
  /// Columns of a text picture; nothing where the user leaves them to us.
  var columns: Int?
  var isASCII = false
  /// The width in px beyond which rows go on below; nothing for what the map says.
  var wrap: Double?
  var page: Page?
  /// Nothing for what the map says.
  var theme: ThemeOptions?
  /// The folder that the map may read files of; nothing for its own.
  var root: String?
  var messages = MessageStyle()

  init(input: String, output: String?) {
    self.input = input
    self.output = output
  }

  /// The commonest call names files and nothing else: `vsm map.vsm`, `vsm map.vsm out.png`.
  ///
  /// ArgumentParser's own set-up takes as long as reading, computing and drawing a map of a page, so these
  /// calls do without it. Anything else is not ours to understand.
  init?(fileNames: [String], commands: [String]) {
    guard let input = fileNames.first, fileNames.count <= 2, !commands.contains(input),
      fileNames.allSatisfy({ $0 == "-" || !($0.isEmpty || $0.hasPrefix("-")) })
    else { return nil }
    self.init(input: input, output: fileNames.count > 1 ? fileNames[1] : nil)
  }

  /// Refuses what would not change a picture of this format.
  private func checkOptions(for format: any PictureFormat) throws {
    if !(format is TextFormat), isASCII || columns != nil {
      throw ValidationError(
        "\(isASCII ? "--ascii" : "--width") is for a picture of characters: --format \(TextFormat().name).")
    }
    if page != nil, !(format is any SceneFormat) {
      throw ValidationError(
        "--page is for a picture with a size, which ‘\(format.name)’ has not. Formats: "
          + PictureFormats.ofScenes.map(\.name).joined(separator: ", ") + ".")
    }
    try theme?.check(theme?.chosen, in: format)
  }

  func run() throws {
    let source = InputFile(path: input)
    let target = try PictureTarget(of: source, output: output, formatName: format)
    try checkOptions(for: target.format)
    try messages.telling([source]) { log in
      let document = MapDocument(try source.read())
      guard log.report(document, of: input), let drawn = try? document.valid() else {
        log.summarize(document, outcome: "; nothing is drawn")
        throw ExitCode.mapHasErrors
      }
      var options = PictureOptions(layout: layout, theme: theme?.chosen, scale: scale, page: page)
      options.columns = columns ?? (target.file.isStandardOutput ? Platform.terminalColumns : nil)
      options.isASCII = isASCII
      try theme?.check(options.theme(of: drawn.map), in: target.format)
      var map = drawn.map
      if let wrap { map.wrap = wrap }
      do {
        try target.file.write(try target.format.bytes(of: map, drawn.figures, options))
      } catch let error as PictureError {
        throw Failure(error.problem, .fileProblem)
      }
    }
  }
}
