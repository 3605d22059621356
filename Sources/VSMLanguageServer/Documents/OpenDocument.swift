import VSMDiagnostics

/// A text that the editor has open.
struct OpenDocument: Sendable {
  let uri: String
  private(set) var version: Int
  private(set) var source: SourceFile
  /// Counts the changes: what was made of the text is as good as this number.
  private(set) var revision = 0

  /// Where its file is; nothing for a text that has none.
  var path: String? { FileURI.path(of: uri) }

  init(_ item: OpenParameters.Item) {
    uri = item.uri
    version = item.version
    source = SourceFile(name: FileURI.path(of: item.uri) ?? item.uri, text: item.text)
  }

  /// Takes the changes in their order: each is of the text that those before it left.
  mutating func change(_ changes: [ChangeParameters.Change], to version: Int, _ encoding: PositionEncoding) {
    for change in changes {
      guard let range = change.range else {
        source = SourceFile(name: source.name, text: change.text)
        continue
      }
      let start = encoding.offset(of: range.start, in: source)
      let end = max(start, encoding.offset(of: range.end, in: source))
      var bytes = source.bytes
      bytes.replaceSubrange(start..<end, with: change.text.utf8)
      source = SourceFile(name: source.name, bytes: bytes)
    }
    self.version = version
    revision += 1
  }
}
