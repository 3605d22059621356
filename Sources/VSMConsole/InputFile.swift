package import VSMFiles
package import VSMKit

/// A map file that a user names; `-` is standard input.
package struct InputFile {
  package let path: String
  /// Where standard input comes from, for messages; nothing where nobody says.
  package var standing: DocumentPlace?

  /// A name without an ending stands for a map of that name, where there is no file that is called so.
  package init(path: String) {
    guard path != "-", FileEnding.of(path) == nil, (try? Platform.status(of: path)) == nil,
      (try? Platform.status(of: path + ".vsm"))?.kind == .regular
    else {
      self.path = path
      return
    }
    self.path = path + ".vsm"
  }

  package var isStandardInput: Bool { path == "-" }

  /// Where the map lies; nothing for standard input.
  private var mapPath: String? { isStandardInput ? nil : path }

  /// For messages about what is in it.
  package var name: String {
    isStandardInput ? standing.map { FileName.shown($0.name) } ?? "<stdin>" : FileName.shown(path)
  }

  /// What machines are told that the file is.
  package var toldPath: String { isStandardInput ? standing?.name ?? path : path }

  /// Every map in the file: one, or those in the blocks of a Markdown document.
  ///
  /// - Parameter root: the folder that they may read files of; nothing for the file's own.
  /// - Returns: none for a document without a map.
  /// - Throws: `Failure` where the file cannot be read.
  package func documents(root: String?) throws(Failure) -> [MapDocument] {
    if MapDocument.isMarkdown(path) { return try markdown(root: root).documents }
    return [try document(root: root)]
  }

  /// The file as a Markdown document with maps in its blocks.
  ///
  /// - Parameter root: the folder that they may read files of; nothing for the file's own.
  /// - Returns: the document, which may have none.
  /// - Throws: `Failure` where the file cannot be read.
  package func markdown(root: String?) throws(Failure) -> MarkdownDocument {
    MarkdownDocument(try read(), loading: MapFolder(of: mapPath, root: root).loader)
  }

  /// The whole file, or the start of one that is too large: so much that the reader sees it is.
  package func read() throws(Failure) -> SourceFile {
    do {
      let descriptor = isStandardInput ? 0 : try Platform.open(path, for: .reading)
      defer { if !isStandardInput { try? Platform.close(descriptor) } }
      let bytes = try Platform.read(descriptor, atMost: MapDocument.largestSize + 1)
      // As many empty lines stand before it as there are in its document: every place is that in the document then.
      let before = [UInt8](repeating: 0x0A, count: isStandardInput ? (standing?.line ?? 1) - 1 : 0)
      return SourceFile(name: name, bytes: before + bytes)
    } catch {
      throw Failure(
        .cannotRead(path: isStandardInput ? "standard input" : FileName.shown(path), reason: error.reason),
        .fileProblem)
    }
  }

  /// The map with all that it names.
  ///
  /// - Parameters:
  ///   - root: the folder that it may read files of; nothing for its own.
  ///   - others: where these files are noted.
  /// - Returns: the map, with errors or without.
  /// - Throws: `Failure` where the map's own file cannot be read.
  package func document(root: String?, noting others: LoadedFiles? = nil) throws(Failure) -> MapDocument {
    document(of: try read(), root: root, noting: others)
  }

  /// The map with all that it names, of a text that has been read.
  package func document(of source: SourceFile, root: String?, noting others: LoadedFiles? = nil)
    -> MapDocument
  {
    MapDocument(source, loading: MapFolder(of: mapPath, root: root, noting: others).loader)
  }
}
