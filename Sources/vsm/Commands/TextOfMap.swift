import ArgumentParser
import VSMKit

/// What commands have in common that read one map and write one text.
struct TextOfMap {
  let input: String
  let output: String
  let sources: FileOptions
  let folders: FolderOptions
  let messages: MessageOptions
  /// Where a map on standard input comes from; nothing where nobody says.
  var standing: DocumentPlace?

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
    var source = InputFile(path: input)
    source.standing = standing
    let file = OutputFile(path: output)
    try file.refuseToReplace(source)
    try file.prepareFolder(making: folders.makesFolder)
    try messages.style.telling([source]) { [source] log in
      let document = try source.document(root: sources.root)
      guard log.report(document, of: source.toldPath), let valid = try? document.valid() else {
        log.summarize([document], of: input, outcome: outcome)
        throw ExitCode.mapHasErrors
      }
      try file.write(Array(try text(valid.map, valid.figures, file, &log).utf8))
    }
  }
}
