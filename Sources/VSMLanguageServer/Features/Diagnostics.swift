import VSMDiagnostics
import VSMKit

extension LanguageServer {
  /// What is told of a text, and of the files that it names: each file's messages stand with it. A file that had some and
  /// has none any more is told to have none.
  mutating func diagnostics(of uri: String) -> [PublishedDiagnostics] {
    guard let text = texts[uri], let reading = try? reading(of: uri) else { return [] }
    var messages: [String: [PublishedDiagnostic]] = [uri: []]
    for diagnostic in reading.document.diagnostics {
      let place = reading.document.sources.place(of: diagnostic.span)
      let file = reading.uri(of: place.source)
      // What is wrong with a text that is open is told when it is read itself, as a map of its own.
      if file != uri, texts[file] != nil { continue }
      messages[file, default: []].append(reading.published(diagnostic))
    }
    for gone in (published[uri] ?? []).subtracting(messages.keys) where texts[gone] == nil {
      takeBack(gone)
    }
    published[uri] = Set(messages.keys)
    return messages.keys.sorted().map { file in
      PublishedDiagnostics(
        uri: file, version: file == uri ? text.version : nil, diagnostics: messages[file] ?? [])
    }
  }
}

extension MapReading {
  func published(_ diagnostic: Diagnostic) -> PublishedDiagnostic {
    let wording = diagnostic.problem.wording
    let place = document.sources.place(of: diagnostic.span)
    let related = diagnostic.related.map { related in
      let place = document.sources.place(of: related.span)
      return [
        PublishedDiagnostic.Related(
          location: location(place.span, in: place.source), message: related.message)
      ]
    }
    return PublishedDiagnostic(
      range: location(place.span, in: place.source).range,
      severity: Self.severity(wording.severity), code: wording.code.rawValue,
      message: wording.message + (wording.help.map { "\nhelp: \($0)" } ?? ""), relatedInformation: related)
  }

  private static func severity(_ severity: Severity) -> Int {
    switch severity {
    case .error: 1
    case .warning: 2
    case .note: 3
    }
  }
}
