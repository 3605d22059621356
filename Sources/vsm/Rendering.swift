import ArgumentParser
import VSMKit

/// One map to be drawn, whatever way the command line said so.
struct Rendering {
  let input: String
  let output: String?
  var format: String?
  var settings = PictureSettings()
  /// The folder that the map may read files of; nothing for its own.
  var root: String?
  var messages = MessageStyle()
  /// Where rules for make go that say what the picture is made of.
  var rules: OutputFile?

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
      fileNames.allSatisfy({ $0 == "-" || !($0.isEmpty || $0.hasPrefix("-")) }),
      !Batch.isMeant(by: fileNames)
    else { return nil }
    self.init(input: input, output: fileNames.count > 1 ? fileNames[1] : nil)
  }

  func run() throws {
    let source = InputFile(path: input)
    let target = try PictureTarget(of: source, output: output, formatName: format)
    try settings.check(for: target.format)
    try messages.telling([source]) { log in
      let others = LoadedFiles()
      let document = try source.document(root: root, noting: others)
      guard log.report(document, of: input), let drawn = try? document.valid() else {
        log.summarize([document], of: input, outcome: "; nothing is drawn")
        throw ExitCode.mapHasErrors
      }
      let width = target.file.isStandardOutput ? Platform.terminalColumns : nil
      try target.file.write(
        try settings.bytes(of: drawn.map, drawn.figures, as: target.format, terminal: width))
      if let rules {
        var made = MakeRules()
        made.add([target.file.path], from: [input] + others.all.map(\.path))
        try rules.write(try made.bytes())
      }
    }
  }
}
