import VSMDiagnostics
import VSMKit
import VSMSyntax

extension MapReading {
  func definition(at position: TextPosition) -> [Location] {
    let offset = offset(of: position)
    if let link = includes.first(where: { $0.span.start <= offset && offset <= $0.span.end }),
      let file = file(named: link)
    {
      return [location(SourceSpan(0, 0), in: file)]
    }
    guard let use = names.use(at: offset), let found = declaration(of: use) else { return [] }
    return [location(found.use.span, in: found.source)]
  }

  func highlights(at position: TextPosition) -> [DocumentHighlight] {
    guard let use = names.use(at: offset(of: position)) else { return [] }
    return names.uses(of: use.name, in: use.space).map {
      DocumentHighlight(range: range($0.span), kind: $0.isDeclaration ? 3 : 2)
    }
  }

  func preparedRename(at position: TextPosition) -> PreparedRename? {
    guard let use = names.use(at: offset(of: position)), declaration(of: use) != nil else { return nil }
    return PreparedRename(range: range(use.span), placeholder: use.name)
  }
}

extension LanguageServer {
  mutating func references(
    in reading: MapReading, at position: TextPosition, _ includesDeclaration: Bool
  ) -> [Location] {
    guard let use = reading.names.use(at: reading.offset(of: position)) else { return [] }
    return Self.uses(of: use, in: family(of: reading)).filter { includesDeclaration || !$0.use.isDeclaration }
      .map {
        Location(uri: $0.uri, range: $0.range)
      }
  }

  mutating func rename(
    in reading: MapReading, at position: TextPosition, to name: String
  ) throws(ProtocolFault) -> WorkspaceEdit {
    guard let use = reading.names.use(at: reading.offset(of: position)), reading.declaration(of: use) != nil
    else { throw .refused("no name stands here that the map declares") }
    if let reason = NameRules.reason(against: name, for: use.space == .value ? .value : .element) {
      throw .refused(reason)
    }
    let family = family(of: reading)
    guard name == use.name || !Self.isTaken(name, use.space, in: family) else {
      throw .refused("‘\(name)’ is declared already")
    }
    return edit(Self.uses(of: use, in: family).map { ($0.uri, TextEdit(range: $0.range, newText: name)) })
  }

  /// An edit of several texts in the form that the editor takes.
  func edit(_ edits: [(uri: String, edit: TextEdit)]) -> WorkspaceEdit {
    let byText = Dictionary(grouping: edits, by: \.uri).mapValues { $0.map(\.edit) }
    guard abilities.versionedEdits else { return WorkspaceEdit(documentChanges: nil, changes: byText) }
    return WorkspaceEdit(
      documentChanges: byText.keys.sorted().map { uri in
        TextDocumentEdit(
          textDocument: .init(uri: uri, version: texts[uri]?.version), edits: byText[uri] ?? [])
      }, changes: nil)
  }

  private struct PlacedUse {
    let uri: String
    let range: TextRange
    let use: NameUse
  }

  /// Where a name stands in some maps, each file told once.
  private static func uses(of use: NameUse, in maps: [MapReading]) -> [PlacedUse] {
    var found: [PlacedUse] = []
    var seen = Set<String>()
    for map in maps {
      for (file, names) in map.allNames where seen.insert(map.uri(of: file)).inserted {
        found += names.uses(of: use.name, in: use.space).map {
          PlacedUse(uri: map.uri(of: file), range: map.location($0.span, in: file).range, use: $0)
        }
      }
    }
    return found
  }

  private static func isTaken(_ name: String, _ space: NameUse.Space, in maps: [MapReading]) -> Bool {
    maps.contains { map in map.allNames.contains { $0.names.declaration(of: name, in: space) != nil } }
  }

  /// The map, and those of the open folders that share a file with it.
  private mutating func family(of reading: MapReading) -> [MapReading] {
    let own = Set(reading.document.sources.files.map { reading.uri(of: $0) })
    return [reading]
      + folderMaps(besides: reading.uri).filter { relative in
        relative.tree.isComposed
          && relative.document.sources.files.contains { own.contains(relative.uri(of: $0)) }
      }
  }

  /// The maps of the open folders, those that are open in the editor as they are there.
  mutating func folderMaps(besides uri: String? = nil) -> [MapReading] {
    var found: [MapReading] = []
    var budget = Self.mostBytes
    let paths = folders.flatMap { files.maps($0, Self.mostMaps) }
    let uris = Set(paths.map(FileURI.of)).union(texts.keys).subtracting(uri.map { [$0] } ?? [])
    for uri in uris.sorted().prefix(Self.mostMaps) {
      if texts[uri] != nil {
        if let reading = try? reading(of: uri) { found.append(reading) }
      } else if let path = FileURI.path(of: uri), let bytes = files.read(path), bytes.count <= budget {
        budget -= bytes.count
        let text = OpenDocument(
          .init(uri: uri, version: 0, text: String(decoding: bytes, as: UTF8.self)))
        found.append(MapReading(of: text, loading: loader(of: text), encoding))
      }
    }
    return found
  }

  /// The most maps of the open folders that are looked at, and their bytes.
  private static var mostMaps: Int { 500 }
  private static var mostBytes: Int { 16 * 1024 * 1024 }
}
