import VSMDiagnostics
import VSMSyntax

extension ImportFormat {
  /// The kind of a file by its content; nothing for what no map can be made of.
  init?(of source: SourceFile) {
    guard FileKinds.binary(source.bytes) == nil, String(validating: source.bytes, as: UTF8.self) != nil else {
      return nil
    }
    switch FileKinds.text(source)?.kind {
    case .json, .stepsJSON: self = .json
    case .mermaidMap: self = .mermaid
    case .table: self = .csv
    case .prose, .yaml, .markdown, nil:
      // A sheet whose lines have nothing in common but a row of headings.
      var log = ImportLog()
      guard TableSheet(source, &log) != nil || log.hasErrors else { return nil }
      self = .csv
    default: return nil
    }
  }
}
