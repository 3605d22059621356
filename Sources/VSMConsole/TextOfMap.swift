import ArgumentParser
package import VSMKit

/// What commands have in common that read one map and write one text.
package struct TextOfMap {
  package let input: String
  package let output: String
  package let sources: FileOptions
  package let folders: FolderOptions
  package let messages: MessageOptions
  /// Nothing for what the map says.
  package let language: Language?
  /// Where a map on standard input comes from; nothing where nobody says.
  package var standing: DocumentPlace?
  /// Whether the text goes with a picture, whose command tells people the warnings.
  package var accompaniesPicture = false

  package init(
    input: String, output: String, sources: FileOptions, folders: FolderOptions, messages: MessageOptions,
    language: Language? = nil
  ) {
    self.input = input
    self.output = output
    self.sources = sources
    self.folders = folders
    self.messages = messages
    self.language = language
  }

  /// Reads the map and tells of it.
  ///
  /// - Parameters:
  ///   - outcome: what is said where the map has errors, behind their number.
  ///   - text: the text of the map, with its file and what else is told.
  /// - Throws: where the map has errors, or a file cannot be read or written.
  package func write(
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
      guard log.report(document, of: source.toldPath, isToldElsewhere: accompaniesPicture),
        let valid = try? document.valid()
      else {
        log.summarize([document], of: input, outcome: outcome)
        throw ExitCode.mapHasErrors
      }
      let said = Language.speaking(language, valid.map, valid.figures)
      try file.write(Array(try text(said.map, said.figures, file, &log).utf8))
    }
  }
}
