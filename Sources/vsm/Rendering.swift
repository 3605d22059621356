import ArgumentParser
import VSMAnalysis
import VSMConsole
import VSMFiles
import VSMKit
import VSMModel

/// One map to be drawn, whatever way the command line said so.
struct Rendering {
  let input: String
  let output: String?
  var format: String?
  var settings = PictureSettings()
  /// The folder that the map may read files of; nothing for its own.
  var root: String?
  /// Where a map on standard input comes from; nothing where nobody says.
  var standing: DocumentPlace?
  var messages = MessageStyle()
  /// True where the folder of the picture is made.
  var makesFolder = false
  /// True where the picture is shown.
  var isOpened = false
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
    var source = InputFile(path: input)
    source.standing = standing
    try Self.refuseWord(input, before: output.map { [$0] } ?? [])
    let target = try PictureTarget(of: source, output: output, formatName: format)
    try settings.check(for: target.format)
    let told = source.toldPath
    try messages.telling([source]) { [source] log in
      let others = LoadedFiles()
      let drawn = try read(source, of: told, noting: others, telling: &log)
      try target.file.prepareFolder(making: makesFolder)
      let width = target.file.isStandardOutput ? Platform.terminalColumns : nil
      let picture = try settings.picture(of: drawn.map, drawn.figures, as: target.format, terminal: width)
      try target.file.write(picture.bytes)
      for loss in picture.losses { log.note(loss, of: told) }
      // A pipeline wants silence, and a person a sign.
      if !target.file.isStandardOutput, Console.errorIsTerminal, messages.form.isForPeople {
        Console.error("\(target.file.name)\n")
      }
      if isOpened { try target.file.open() }
      if let rules {
        var made = MakeRules()
        made.add([target.file.path], from: [source.path] + others.all.map(\.path))
        try rules.write(try made.bytes())
      }
    }
  }

  /// The map with its figures. Its text and its tree are gone when the picture is made, which takes the most room.
  private func read(
    _ source: InputFile, of told: String, noting others: LoadedFiles, telling log: inout MessageLog
  ) throws -> (map: ValueStreamMap, figures: Figures) {
    let document = try source.document(root: root, noting: others)
    guard log.report(document, of: told), let drawn = try? document.valid() else {
      log.summarize([document], of: told, outcome: "; nothing is drawn")
      throw ExitCode.mapHasErrors
    }
    return drawn
  }

  /// A word that is neither a file nor a command is a mistake of its own, not a file that is missing.
  private static func refuseWord(_ word: String, before rest: [String]) throws {
    guard word != "-", FileEnding.of(word) == nil, !word.utf8.contains(UInt8(ascii: "/")),
      (try? Platform.status(of: InputFile(path: word).path)) == nil
    else { return }
    let near =
      nearestName(to: word, among: VSM.commandNames).map { command in
        " Did you mean: vsm " + ([command] + rest).map { FileName.shown($0) }.joined(separator: " ") + "?"
      } ?? ""
    throw ValidationError(
      "‘\(FileName.shown(word))’ is no command of vsm, and there is no map \(FileName.shown(word)).vsm.\(near)"
    )
  }
}
