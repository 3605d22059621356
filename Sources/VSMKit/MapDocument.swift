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
  /// The text and the files that it names; they tell where a message's place is.
  public let sources: SourceSet
  /// In the order of the files, the warnings about the value stream itself among them.
  public let diagnostics: [Diagnostic]
  private let result: (map: ValueStreamMap, figures: Figures)?

  /// The most bytes that are read; a longer text has an error that says so.
  public static var largestSize: Int { Limits.sourceBytes }

  /// Reads a map with the files that it names. Without a loader none is read, and a map that names one has an error that
  /// says so.
  public init(_ source: SourceFile, loading loader: SourceLoader? = nil) {
    let (tree, problems) = MapSyntax.parse(source)
    if tree.isComposed {
      self.init(Composition(of: source, loading: loader))
    } else {
      let reading = Reading(of: tree, problems)
      self.init(SourceSet(source), reading.diagnostics, reading.result)
    }
  }

  private init(_ composition: Composition) {
    guard !composition.problems.containsErrors else {
      // What is not there cannot be said to be missing; what is there may be read all the same.
      let grammar =
        composition.isReadable
        ? MapSyntax.parse(composition.text, isComposed: true).problems.filter { $0.problem != .emptyFile }
        : []
      self.init(composition.sources, composition.problems + composition.placed(grammar), nil)
      return
    }
    let (tree, problems) = MapSyntax.parse(composition.text, isComposed: true)
    let reading = Reading(of: tree, problems) { map in
      for index in map.targets.indices {
        let place = composition.sources.place(of: composition.place(of: map.targets[index].span))
        map.targets[index].line = place.location.line
        map.targets[index].file = place.naming.map { _ in place.source.name }
      }
    }
    self.init(
      composition.sources, composition.problems + composition.placed(reading.diagnostics), reading.result)
  }

  private init(
    _ sources: SourceSet, _ diagnostics: [Diagnostic], _ result: (map: ValueStreamMap, figures: Figures)?
  ) {
    self.sources = sources
    self.diagnostics = diagnostics.inFileOrder()
    self.result = diagnostics.containsErrors ? nil : result
  }

  /// A tree with its meaning and its figures.
  private struct Reading {
    var diagnostics: [Diagnostic]
    var result: (map: ValueStreamMap, figures: Figures)?

    init(
      of tree: MapSyntax, _ problems: [Diagnostic], placing place: (inout ValueStreamMap) -> Void = { _ in }
    ) {
      let reading = ValueStreamMap.read(tree, problems)
      diagnostics = reading.diagnostics
      guard var map = reading.map, !diagnostics.containsErrors else { return }
      place(&map)
      let figures = Figures(of: map)
      diagnostics += figures.warnings
      result = (map, figures)
    }
  }

  /// A map in a block of a document: what is told of it is told of the document.
  init(fenced map: FencedMap, in document: SourceFile, loading loader: SourceLoader?) {
    let own = MapDocument(SourceFile(name: document.name, bytes: map.bytes), loading: loader)
    let moved = MovedSources(own.sources, from: map, to: document)
    self.init(
      moved.sources,
      own.diagnostics.map { message in
        Diagnostic(
          message.problem, at: moved.span(message.span),
          related: message.related.map { Diagnostic.Related(moved.span($0.span), $0.message) })
      },
      own.result.map { result in
        var valueStream = result.map
        for index in valueStream.targets.indices where valueStream.targets[index].file == nil {
          valueStream.targets[index].line = map.line(valueStream.targets[index].line)
        }
        return (valueStream, result.figures)
      })
  }

  /// The text that was opened.
  public var source: SourceFile { sources.main }

  /// Nothing where the text has errors.
  public var map: ValueStreamMap? { result?.map }

  /// Nothing where the text has errors.
  public var figures: Figures? { result?.figures }

  /// How many of the map's targets do not hold; an unknown figure does not.
  public var missedTargets: Int { result?.figures.targets.count { !$0.holds } ?? 0 }

  /// The map with its figures.
  ///
  /// - Throws: `MapError` where the text has errors.
  public func valid() throws(MapError) -> (map: ValueStreamMap, figures: Figures) {
    guard let result else { throw MapError(sources: sources, diagnostics: diagnostics) }
    return result
  }
}
