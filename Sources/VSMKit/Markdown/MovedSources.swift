import VSMDiagnostics

/// The files of a map that stands in a block of a document, with the document in place of the block.
struct MovedSources {
  private(set) var sources: SourceSet
  private let map: FencedMap
  /// Where the files begin that the map names, before and after.
  private var bases: [(old: Int, new: Int)] = []

  init(_ own: SourceSet, from map: FencedMap, to document: SourceFile) {
    sources = SourceSet(document)
    self.map = map
    var base = own.main.bytes.count + 1
    for file in own.files.dropFirst() {
      if let naming = own.place(of: SourceSpan(base, base)).naming {
        let moved = SourceSet.Naming(span(naming.span), naming.purpose)
        bases.append((base, sources.add(file, named: moved)))
      }
      base += file.bytes.count + 1
    }
  }

  func span(_ span: SourceSpan) -> SourceSpan {
    guard let base = bases.last(where: { $0.old <= span.start }) else { return map.span(span) }
    return SourceSpan(span.start - base.old + base.new, span.end - base.old + base.new)
  }
}
