import ArgumentParser
import VSMKit

/// What commands have in common that read one map and write one text.
struct TextOfMap {
  let input: String
  let output: String
  let sources: FileOptions
  let folders: FolderOptions
  let messages: MessageOptions
  /// Nothing for what the map says.
  var language: Language?

  /// Reads the map and tells of it.
  ///
  /// - Parameters:
  ///   - outcome: what is said where the map has errors, behind their number.
  ///   - text: the text of the map, with its file and what else is told.
  /// - Throws: where the map has errors, or a file cannot be read or written.
  func write(
    orElse outcome: String,
    _ text: (ValueStreamMap, Figures, OutputFile, inout MessageLog) throws -> String
  ) throws {
    let source = InputFile(path: input)
    let file = OutputFile(path: output)
    try file.refuseToReplace(source)
    try file.prepareFolder(making: folders.makesFolder)
    try messages.style.telling([source]) { log in
      let document = try source.document(root: sources.root)
      guard log.report(document, of: input), let valid = try? document.valid() else {
        log.summarize([document], of: input, outcome: outcome)
        throw ExitCode.mapHasErrors
      }
      let said = Language.speaking(language, valid.map, valid.figures)
      try file.write(Array(try text(said.map, said.figures, file, &log).utf8))
    }
  }
}
