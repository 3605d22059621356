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
  public private(set) var diagnostics: [Diagnostic]
  /// The tree of the text that was opened, by itself: without what other files bring.
  public let tree: MapSyntax
  private let result: (map: ValueStreamMap, figures: Figures)?
  /// Where the parts of a map are from that was put together.
  private let composition: Composition?

  /// The most bytes that are read; a longer text has an error that says so.
  public static var largestSize: Int { Limits.sourceBytes }

  /// Reads a map with the files that it names. Without a loader none is read, and a map that names one has an error that
  /// says so.
  public init(_ source: SourceFile, loading loader: SourceLoader? = nil) {
    let (tree, problems) = MapSyntax.parse(source)
    if tree.isComposed {
      self.init(Composition(of: source, loading: loader), of: tree)
    } else {
      let reading = Reading(of: tree, problems)
      self.init(SourceSet(source), tree, reading.diagnostics, reading.result)
    }
  }

  private init(_ composition: Composition, of opened: MapSyntax) {
    guard !composition.problems.containsErrors else {
      // What is not there cannot be said to be missing; what is there may be read all the same.
      let grammar =
        composition.isReadable
        ? MapSyntax.parse(composition.text, isComposed: true).problems.filter { $0.problem != .emptyFile }
        : []
      self.init(composition.sources, opened, composition.problems + composition.placed(grammar), nil)
      return
    }
    let (tree, problems) = MapSyntax.parse(composition.text, isComposed: true)
    let reading = Reading(of: tree, problems) { map in
      map.placeLines { span in
        let place = composition.sources.place(of: composition.place(of: span))
        return (place.naming.map { _ in place.source.name }, place.location.line)
      }
      map.tableValues = composition.cells.map { cell in
        let place = composition.sources.place(of: cell.span)
        return TableValue(
          table: cell.table, row: cell.row, column: cell.column, value: cell.text,
          file: place.naming.map { _ in place.source.name }, line: place.location.line)
      }
    }
    self.init(
      composition.sources, opened, composition.problems + composition.placed(reading.diagnostics),
      reading.result, composition)
  }

  private init(
    _ sources: SourceSet, _ tree: MapSyntax, _ diagnostics: [Diagnostic],
    _ result: (map: ValueStreamMap, figures: Figures)?, _ composition: Composition? = nil
  ) {
    self.sources = sources
    self.tree = tree
    self.composition = composition
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

  /// What is told of a text that holds no map of its own.
  ///
  /// - Parameters:
  ///   - diagnostics: what is told.
  ///   - source: the text, for the places.
  package init(telling diagnostics: [Diagnostic], of source: SourceFile) {
    let empty = MapSyntax.parse(SourceFile(name: source.name, bytes: []), whateverItIs: true).tree
    self.init(SourceSet(source), empty, diagnostics, nil)
  }

  /// A map in a block of a document: what is told of it is told of the document.
  init(fenced map: FencedMap, in document: SourceFile, loading loader: SourceLoader?) {
    let own = MapDocument(SourceFile(name: document.name, bytes: map.bytes), loading: loader)
    let moved = MovedSources(own.sources, from: map, to: document)
    self.init(
      moved.sources, own.tree,
      own.diagnostics.map { message in
        Diagnostic(
          message.problem, at: moved.span(message.span),
          related: message.related.map { Diagnostic.Related(moved.span($0.span), $0.message) })
      },
      own.result.map { result in
        var valueStream = result.map
        valueStream.moveLines(map.line)
        return (valueStream, result.figures)
      })
  }

  /// The place in the files of what the map says stands at a span: ``sources`` tells the file. That of a map in a document
  /// is left as it is.
  public func place(of span: SourceSpan) -> SourceSpan { composition?.place(of: span) ?? span }

  /// The text that was opened.
  public var source: SourceFile { sources.main }

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
    guard let result else { throw MapError(sources: sources, diagnostics: diagnostics) }
    return result
  }
}
