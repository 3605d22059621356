import VSMDiagnostics
import VSMSyntax

extension ImportFormat {
  /// The kind of a file by its content; nothing for what no map can be made of.
  init?(of source: SourceFile) {
    switch FileKinds.text(source)?.kind {
    case .json, .stepsJSON: self = .json
    case .mermaidMap: self = .mermaid
    case .table: self = .csv
    case .prose, .yaml, .markdown, nil:
      // A sheet whose lines have nothing in common but a row of headings.
      var log = ImportLog()
      let isSheet = TableSheet(source, &log) != nil
      guard isSheet || log.messages.contains(where: { $0.problem.code != .nothingToImport }) else {
        return nil
      }
      self = .csv
    default: return nil
    }
  }
}
