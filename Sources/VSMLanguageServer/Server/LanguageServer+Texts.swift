import VSMDiagnostics
import VSMKit
import VSMSyntax

extension LanguageServer {
  mutating func open(_ parameters: OpenParameters?) {
    guard let item = parameters?.textDocument else { return }
    texts[item.uri] = OpenDocument(item)
    touch(item.uri)
  }

  mutating func change(_ parameters: ChangeParameters?) {
    guard let parameters else { return }
    let uri = parameters.textDocument.uri
    texts[uri]?.change(parameters.contentChanges, to: parameters.textDocument.version, encoding)
    if texts[uri] != nil { touch(uri) }
  }

  mutating func close(_ parameters: DocumentParameters?) {
    guard let uri = parameters?.textDocument.uri, let text = texts.removeValue(forKey: uri) else { return }
    readings[uri] = nil
    coloured[uri] = nil
    unpublished.removeAll { $0 == uri }
    let told = published.removeValue(forKey: uri) ?? []
    for other in told where !published.values.contains(where: { $0.contains(other) }) {
      takeBack(other)
    }
    // What others read of it is the file again.
    for reader in readers(of: text) { touch(reader) }
  }

  /// A file changed on the disk: who read it is not known any more.
  mutating func filesChanged() {
    for uri in texts.keys.sorted() where readings[uri]?.reading.others.isEmpty == false || mayNameFiles(uri) {
      readings[uri] = nil
      unpublish(uri)
    }
  }

  private func mayNameFiles(_ uri: String) -> Bool { readings[uri]?.reading.tree.isComposed ?? true }

  /// A text is another one: what was told of it, and of those that read it, does not hold any more.
  private mutating func touch(_ uri: String) {
    let readers = texts[uri].map(readers) ?? []
    for uri in [uri] + readers {
      readings[uri] = nil
      unpublish(uri)
    }
  }

  private mutating func unpublish(_ uri: String) {
    if texts[uri] != nil, !unpublished.contains(uri) { unpublished.append(uri) }
  }

  /// The open maps that have a text as a part, or named a file in vain that it may be.
  private func readers(of text: OpenDocument) -> [String] {
    guard let path = text.path else { return [] }
    return texts.keys.sorted().filter { uri in
      guard uri != text.uri, let reading = readings[uri]?.reading, reading.tree.isComposed else {
        return false
      }
      return reading.others.contains { $0.source.name == path } || reading.document.map == nil
    }
  }

  mutating func takeBack(_ uri: String) {
    let nothing = PublishedDiagnostics(uri: uri, version: texts[uri]?.version, diagnostics: [])
    if let message = try? Outgoing.notification("textDocument/publishDiagnostics", nothing) { send(message) }
  }

  /// What follows from a text as it is now.
  ///
  /// - Throws: `ProtocolFault` where it is not open.
  mutating func reading(of uri: String) throws(ProtocolFault) -> MapReading {
    guard let text = texts[uri] else { throw .invalidParameters("\(uri) is not open") }
    if let known = readings[uri], known.revision == text.revision { return known.reading }
    let reading = MapReading(of: text, loading: loader(of: text), encoding)
    readings[uri] = (text.revision, reading)
    return reading
  }

  /// The files that a text names: those that the editor holds as they are there, the others as they are on the disk.
  func loader(of text: OpenDocument) -> SourceLoader? {
    guard let path = text.path, let loader = files.loader(path) else { return nil }
    let held = texts.values.reduce(into: [String: [UInt8]]()) { held, text in
      if let path = text.path { held[path] = text.source.bytes }
    }
    return loader.preferring { held[$0] }
  }
}
