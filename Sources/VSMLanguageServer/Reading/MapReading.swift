import VSMAnalysis
import VSMDiagnostics
import VSMKit
import VSMModel
import VSMSyntax

/// What follows from one version of an open text: the map, its figures, and where its names stand.
struct MapReading: Sendable {
  let uri: String
  let version: Int
  let document: MapDocument
  /// Of the opened text.
  let names: NameIndex
  /// The other files of the map, and their names.
  let others: [(source: SourceFile, names: NameIndex)]
  private let encoding: PositionEncoding

  init(of text: OpenDocument, loading loader: SourceLoader?, _ encoding: PositionEncoding) {
    self.init(of: text.source, uri: text.uri, version: text.version, loading: loader, encoding)
  }

  /// A file as it lies on the disk.
  init(of source: SourceFile, loading loader: SourceLoader?) {
    self.init(of: source, uri: FileURI.of(path: source.name), version: 0, loading: loader, .utf8)
  }

  private init(
    of source: SourceFile, uri: String, version: Int, loading loader: SourceLoader?,
    _ encoding: PositionEncoding
  ) {
    self.uri = uri
    self.version = version
    self.encoding = encoding
    document = MapDocument(source, loading: loader)
    let trees = document.sources.maps.dropFirst().map { ($0, MapSyntax.parse($0).tree) }
    // A value may be used in a file that comes before the one that gives it.
    let values = ([document.tree] + trees.map(\.1)).reduce(into: Set<String>()) { values, tree in
      if tree.isComposed { values.formUnion(NameIndex(of: tree).values) }
    }
    names = NameIndex(of: document.tree, values: values)
    others = trees.map { ($0, NameIndex(of: $1, values: values)) }
  }

  var source: SourceFile { document.source }
  var tree: MapSyntax { document.tree }

  // MARK: Places

  func offset(of position: TextPosition) -> Int { encoding.offset(of: position, in: source) }
  func position(of offset: Int) -> TextPosition { encoding.position(of: offset, in: source) }
  func range(_ span: SourceSpan) -> TextRange { encoding.range(span, in: source) }

  /// A place of any of the map's files.
  func location(_ span: SourceSpan, in file: SourceFile) -> Location {
    Location(uri: uri(of: file), range: encoding.range(span, in: file))
  }

  func uri(of file: SourceFile) -> String {
    file.name == source.name ? uri : FileURI.of(path: file.name)
  }

  /// Where something of the map stands, as far as that is in the opened text.
  func ownSpan(_ span: SourceSpan) -> SourceSpan? {
    let place = document.sources.place(of: document.place(of: span))
    return place.naming == nil ? place.span : nil
  }

  /// The names of all files of the map, the opened one first.
  var allNames: [(source: SourceFile, names: NameIndex)] { [(source, names)] + others }

  /// Where a name is declared, in the opened file or in another one.
  func declaration(of use: NameUse) -> (source: SourceFile, use: NameUse)? {
    for (file, names) in allNames {
      if let found = names.declaration(of: use.name, in: use.space) { return (file, found) }
    }
    return nil
  }

  // MARK: Elements

  /// The element of the map that a name is of; nothing where the map has errors.
  func reference(named name: String) -> ValueStreamMap.Reference? {
    guard let map = document.map else { return nil }
    func index<Element>(_ elements: [Element], _ id: (Element) -> String) -> Int? {
      elements.firstIndex { id($0) == name }
    }
    if let found = index(map.processes, { $0.id }) { return .process(found) }
    if let found = index(map.stocks, { $0.id }) { return .stock(found) }
    if let found = index(map.customers, { $0.id }) { return .customer(found) }
    if let found = index(map.suppliers, { $0.id }) { return .supplier(found) }
    if let found = index(map.dispositions, { $0.id }) { return .disposition(found) }
    if let found = index(map.sources, { $0.id }) { return .source(found) }
    if let found = index(map.controls, { $0.id }) { return .control(found) }
    if let found = index(map.resources, { $0.id }) { return .resource(found) }
    if let found = index(map.sites, { $0.id }) { return .site(found) }
    if let found = index(map.kanbanPlaces, { $0.id }) { return .kanbanPlace(found) }
    return nil
  }
}
