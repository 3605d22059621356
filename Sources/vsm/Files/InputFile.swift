import VSMKit

/// A map file that a user names; `-` is standard input.
struct InputFile {
  let path: String

  var isStandardInput: Bool { path == "-" }

  /// For messages about what is in it.
  var name: String { isStandardInput ? "<stdin>" : FileName.shown(path) }

  /// Every map in the file: one, or those in the blocks of a Markdown document.
  func documents() throws(Failure) -> [MapDocument] {
    let source = try read()
    return MapDocument.isMarkdown(path) ? MapDocument.all(inMarkdown: source) : [MapDocument(source)]
  }

  /// The whole file, or the start of one that is too large: so much that the reader sees it is.
  func read() throws(Failure) -> SourceFile {
    do {
      let descriptor = isStandardInput ? 0 : try Platform.open(path, for: .reading)
      defer { if !isStandardInput { try? Platform.close(descriptor) } }
      let bytes = try Platform.read(descriptor, atMost: MapDocument.largestSize + 1)
      return SourceFile(name: name, bytes: bytes)
    } catch {
      throw Failure(
        .cannotRead(path: isStandardInput ? "standard input" : FileName.shown(path), reason: error.reason),
        .fileProblem)
    }
  }

  /// The map with all that it names, of its own folder or of the one that the user names.
  func document(root: String?) throws(Failure) -> MapDocument {
    MapDocument(try read(), loading: MapFolder(of: self, root: root).loader)
  }
}
