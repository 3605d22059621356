import VSMDiagnostics
import VSMKit
import VSMSyntax

/// A path that a text names, with the place of its label.
struct NamedFile: Sendable {
  let path: String
  /// Without the quotes.
  let span: SourceSpan
}

extension MapReading {
  /// The files that the opened text names.
  var includes: [NamedFile] {
    tree.statements.compactMap { statement in
      guard case .composing(let node) = statement, node.word == .include || node.word == .basedOn,
        let label = tree.tokens[node.tokens].first(where: { $0.kind == .string }),
        label.end - label.start >= 2
      else { return nil }
      let span = SourceSpan(label.start + 1, label.end - 1)
      return NamedFile(path: source.text(of: span), span: span)
    }
  }

  /// The file that was read for a path; nothing where it could not be.
  func file(named link: NamedFile) -> SourceFile? {
    document.sources.files.dropFirst().first { file in
      let naming = document.sources.naming(of: file)
      return naming.map { $0.span.start <= link.span.start && link.span.end <= $0.span.end } ?? false
    }
  }

  var links: [DocumentLink] {
    includes.compactMap { link in
      file(named: link).map {
        DocumentLink(range: range(link.span), target: uri(of: $0), tooltip: nil)
      }
    }
  }
}

extension LanguageServer {
  /// The maps in the folder of a map and below it, by their paths from there: what it can name.
  func filesBeside(_ reading: MapReading) -> [String] {
    guard let path = FileURI.path(of: reading.uri), let slash = path.lastIndex(of: "/") else { return [] }
    let folder = String(path[...slash])
    return files.maps(folder, 200).filter { $0 != path && $0.hasPrefix(folder) }
      .map { String($0.dropFirst(folder.count)) }.sorted()
  }
}
