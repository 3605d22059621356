import VSMKit

/// A map file that a user names; `-` is standard input.
struct InputFile {
  let path: String

  /// A name without an ending stands for a map of that name, where there is no file that is called so.
  init(path: String) {
    guard path != "-", FileEnding.of(path) == nil, (try? Platform.status(of: path)) == nil,
      (try? Platform.status(of: path + ".vsm"))?.kind == .regular
    else {
      self.path = path
      return
    }
    self.path = path + ".vsm"
  }

  var isStandardInput: Bool { path == "-" }

  /// For messages about what is in it.
  var name: String { isStandardInput ? "<stdin>" : FileName.shown(path) }

  /// Every map in the file: one, or those in the blocks of a Markdown document.
  func documents(root: String?) throws(Failure) -> [MapDocument] {
    MapDocument.isMarkdown(path) ? MapDocument.all(inMarkdown: try read()) : [try document(root: root)]
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

extension MapDocument {
  /// The files that the map names, as paths from where the program runs.
  var otherFiles: [String] { sources.files.dropFirst().map(\.name) }
}
