public import VSMDiagnostics

/// A map that was put together from files, named values and changes: the text of the whole, and where each part of it is
/// from.
///
/// What reads the text knows nothing of that. Its messages are brought back to the places of the files by ``placed(_:)``.
public struct Composition: Sendable {
  /// The files, whose offsets all messages have.
  public let sources: SourceSet
  /// The whole map, as if one file had it all.
  public let text: SourceFile
  /// What is wrong with how it is put together.
  public let problems: [Diagnostic]
  /// False where values are missing, without which nothing can be said of the text.
  public let isReadable: Bool
  /// What was taken from tables, in the order in which it was read.
  public let cells: [Cell]
  private let origins: ComposedText
  private let values: [NamedValue]
  private let removed: [String: SourceSpan]

  /// Puts a map together. Without a loader each file that it names is an error.
  public init(of main: SourceFile, loading loader: SourceLoader?) {
    var composer = Composer(main, loader)
    origins = composer.run()
    sources = composer.sources
    text = SourceFile(name: main.name, bytes: origins.bytes)
    problems = composer.problems
    values = composer.values
    removed = composer.removed
    cells = composer.cells
    isReadable =
      values.allSatisfy { $0.text != nil }
      && composer.files.allSatisfy { $0.cells.values.allSatisfy { $0.text != nil } }
  }

  /// A value that was taken from a table.
  public struct Cell: Sendable, Hashable {
    /// The name of the file.
    public let table: String
    /// The name of the row.
    public let row: String
    /// The heading of the column.
    public let column: String
    /// As the map has it, with the unit of the heading.
    public let text: String
    /// Where the map names it, in the offsets of all files.
    public let span: SourceSpan
  }

  /// The place of a span of the text in the files.
  public func place(of span: SourceSpan) -> SourceSpan { withinFile(origins.origin(of: span).span) }

  /// What goes on in another file ends with the file that it begins in.
  private func withinFile(_ span: SourceSpan) -> SourceSpan {
    let place = sources.place(of: span)
    return SourceSpan(span.start, span.end - max(0, place.span.end - place.source.bytes.count))
  }

  /// Messages about the text, with their places in the files.
  public func placed(_ diagnostics: [Diagnostic]) -> [Diagnostic] { diagnostics.map(placed) }

  private func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    let origin = origins.origin(of: diagnostic.span)
    var related = diagnostic.related.map { Diagnostic.Related(place(of: $0.span), $0.message) }
    var problem = diagnostic.problem
    if let index = origin.value, values.indices.contains(index) {
      let value = values[index]
      problem = Self.problem(problem, with: value)
      let meaning = value.text.map { String(decoding: $0, as: UTF8.self) } ?? ""
      related = related ?? Diagnostic.Related(value.name.span, "‘\(value.name.text)’ is \(meaning)")
    } else if case .valueMissing(let property, _, _) = problem {
      let word = text.text(of: diagnostic.span)
      if let nearest = nearestName(to: word, among: values.map(\.name.text)) {
        problem = .composing(.valueUnknown(word, property: property, nearest: nearest))
      }
    } else if case .nameUnknown(let name, _, _, _) = problem, let change = removed[name] {
      related = Diagnostic.Related(change, "taken away")
    }
    return Diagnostic(problem, at: withinFile(origin.span), related: related)
  }

  /// What is wrong with the place of a value, in terms of the value and not of what stands for it.
  private static func problem(_ problem: Problem, with value: NamedValue) -> Problem {
    let (property, wanted): (String?, String)
    switch problem {
    case .unitMissing(_, let name, let units, _, _), .unitWrong(_, let name, let units, _, _):
      (property, wanted) = (name, units)
    case .valueMissing(let name, let kind, _): (property, wanted) = (name, kind)
    case .periodMissing(let name, _, _): (property, wanted) = (name, "an amount for each period")
    case .expected(let what, _, _): (property, wanted) = (nil, what)
    default: return problem
    }
    return .composing(
      .valueOfOtherKind(value.name.text, is: value.noun, property: property, wanted: wanted))
  }
}
