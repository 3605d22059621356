public import VSMAnalysis
public import VSMDiagnostics
public import VSMModel
import VSMSyntax

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

  public init(_ source: SourceFile) {
    let reading = ValueStreamMap.read(source)
    var diagnostics = reading.diagnostics
    var result: (ValueStreamMap, Figures)?
    if let map = reading.map, !diagnostics.containsErrors {
      let figures = Figures(of: map)
      diagnostics += figures.warnings
      result = (map, figures)
    }
    sources = SourceSet(source)
    self.diagnostics = diagnostics.inFileOrder()
    self.result = diagnostics.containsErrors ? nil : result
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
