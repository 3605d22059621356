public import VSMAnalysis
public import VSMDiagnostics
public import VSMModel
public import VSMSyntax

/// A map's text and everything that follows from it: the map, its figures, what is wrong with it.
///
/// ```swift
/// let document = MapDocument(SourceFile(name: "acme.vsm", text: text))
/// for message in document.diagnostics { print(message.code, message.severity) }
/// ```
public struct MapDocument: Sendable {
  public let source: SourceFile
  /// In the order of the file, the warnings about the value stream itself among them.
  public private(set) var diagnostics: [Diagnostic]
  private let result: (map: ValueStreamMap, figures: Figures)?

  /// The most bytes that are read; a longer text has an error that says so.
  public static var largestSize: Int { Limits.sourceBytes }

  public init(_ source: SourceFile) {
    let reading = ValueStreamMap.read(source)
    var diagnostics = reading.diagnostics
    var result: (ValueStreamMap, Figures)?
    if let map = reading.map, !diagnostics.containsErrors {
      let figures = Figures(of: map)
      diagnostics += figures.warnings
      result = (map, figures)
    }
    self.source = source
    self.diagnostics = diagnostics.inFileOrder()
    self.result = diagnostics.containsErrors ? nil : result
  }

  /// A map in a block of a document: what is told of it is told of the document.
  init(fenced map: FencedMap, in document: SourceFile) {
    let own = MapDocument(SourceFile(name: document.name, bytes: map.bytes))
    source = document
    diagnostics = own.diagnostics.map { message in
      Diagnostic(
        message.problem, at: map.span(message.span),
        related: message.related.map { Diagnostic.Related(map.span($0.span), $0.message) })
    }
    result = own.result.map { result in
      var valueStream = result.map
      for index in valueStream.targets.indices {
        valueStream.targets[index].line = map.line(valueStream.targets[index].line)
      }
      return (valueStream, result.figures)
    }
  }

  /// Nothing where the text has errors.
  public var map: ValueStreamMap? { result?.map }

  /// Nothing where the text has errors.
  public var figures: Figures? { result?.figures }

  /// How many of the map's targets do not hold on a day; an unknown figure does not. Those that may still be missed on it
  /// do not count; without a day all do.
  public func missedTargets(on day: CalendarDate? = nil) -> Int {
    guard let (map, figures) = result else { return 0 }
    return zip(map.targets, figures.targets).count { target, found in
      !found.holds && !target.mayBeMissed(on: day)
    }
  }

  /// The same document, whose messages about missed targets say what moves each figure most, and until when it may be
  /// missed where that is held against a day. Each number of the map is varied for that, which takes many times what the
  /// figures take.
  public func explainingTargets(on day: CalendarDate? = nil) -> MapDocument {
    guard let (map, figures) = result else { return self }
    return MapDocument(
      self, diagnostics: diagnostics.map { figures.explained($0, of: map, on: day) })
  }

  private init(_ document: MapDocument, diagnostics: [Diagnostic]) {
    self = document
    self.diagnostics = diagnostics
  }

  /// The map with its figures.
  ///
  /// - Throws: `MapError` where the text has errors.
  public func valid() throws(MapError) -> (map: ValueStreamMap, figures: Figures) {
    guard let result else { throw MapError(source: source, diagnostics: diagnostics) }
    return result
  }
}
