public import VSMDiagnostics
public import VSMSyntax

extension MapDocument {
  /// The maps in the fenced `vsm` blocks of a Markdown document, in its order, with the document's own lines in every
  /// message.
  ///
  /// - Parameters:
  ///   - document: the whole document.
  ///   - loader: how the files are read that the maps name.
  /// - Returns: the maps, with errors or without; before them, where there is anything, what is told of the document itself.
  public static func all(inMarkdown document: SourceFile, loading loader: SourceLoader? = nil)
    -> [MapDocument]
  {
    MarkdownDocument(document, loading: loader).documents
  }

  /// True for the name of a Markdown document.
  public static func isMarkdown(_ path: String) -> Bool {
    ["md", "markdown"].contains(FileEnding.of(path)?.lowercased())
  }
}
