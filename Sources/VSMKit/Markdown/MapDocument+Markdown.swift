public import VSMDiagnostics

extension MapDocument {
  /// The maps in the fenced `vsm` blocks of a Markdown document, in its order, with the document's own lines in every
  /// message.
  public static func all(inMarkdown document: SourceFile) -> [MapDocument] {
    FencedMaps(in: document).maps.map { MapDocument(fenced: $0, in: document) }
  }

  /// True for the name of a Markdown document.
  public static func isMarkdown(_ path: String) -> Bool {
    ["md", "markdown"].contains(FileEnding.of(path)?.lowercased())
  }
}
