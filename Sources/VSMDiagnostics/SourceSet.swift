/// The files of one document in one space of offsets, as compilers keep them: the first file begins at 0, each other one
/// behind the end of the one before it. A span says by its offsets alone which file it is of.
///
/// ```swift
/// let place = sources.place(of: diagnostic.span)
/// print(place.source.name, place.location.line, place.location.column)
/// ```
public struct SourceSet: Sendable {
  /// The file that was opened.
  public let main: SourceFile
  /// The files that it led to, in the order in which they were read.
  private var others: [Entry] = []

  private struct Entry: Sendable {
    let file: SourceFile
    let base: Int
    let naming: Naming
  }

  /// Where a file was named, and what for.
  public struct Naming: Sendable, Equatable {
    /// What the name of a file stands for in a map.
    public enum Purpose: Sendable, Equatable {
      /// Its lines stand there, or the map is made of it by changes.
      case include, base
      /// No map, but a table that values are taken from.
      case table
    }

    /// Where the file is named.
    public let span: SourceSpan
    /// Why it is named.
    public let purpose: Purpose

    /// A file that is named at a place.
    public init(_ span: SourceSpan, _ purpose: Purpose) {
      self.span = span
      self.purpose = purpose
    }
  }

  /// A span in its file.
  public struct Place: Sendable {
    /// The file that the span is in.
    public let source: SourceFile
    /// In offsets of the file alone.
    public let span: SourceSpan
    /// Where the file was named; nothing for the one that was opened.
    public let naming: Naming?

    /// Where the span begins.
    public var location: SourceLocation { source.location(of: span.start) }
  }

  /// The set of one file.
  public init(_ main: SourceFile) {
    self.main = main
  }

  /// Adds a file that another one names.
  ///
  /// - Returns: the offset of its first byte.
  public mutating func add(_ file: SourceFile, named naming: Naming) -> Int {
    // One more than its bytes, so that a place at the end of a file is none of the next.
    let base = others.last.map { $0.base + $0.file.bytes.count + 1 } ?? main.bytes.count + 1
    others.append(Entry(file: file, base: base, naming: naming))
    return base
  }

  /// All files, the one that was opened first.
  public var files: [SourceFile] { [main] + others.map(\.file) }

  /// The files that are maps or parts of one, the one that was opened first.
  public var maps: [SourceFile] { [main] + others.filter { $0.naming.purpose != .table }.map(\.file) }

  /// Where a file was named, by its name; nothing for the one that was opened.
  public func naming(of file: SourceFile) -> Naming? { others.first { $0.file.name == file.name }?.naming }

  /// The file in which a span is, and where there.
  public func place(of span: SourceSpan) -> Place {
    guard span.start > main.bytes.count, let first = others.first, span.start >= first.base else {
      return Place(source: main, span: span, naming: nil)
    }
    var low = 0
    var high = others.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if others[middle].base <= span.start { low = middle } else { high = middle }
    }
    let entry = others[low]
    return Place(
      source: entry.file, span: SourceSpan(span.start - entry.base, span.end - entry.base),
      naming: entry.naming)
  }

  /// `acme.vsm:12`, as one speaks of a place elsewhere.
  public func name(of span: SourceSpan) -> String {
    let place = place(of: span)
    return "\(place.source.name):\(place.location.line)"
  }

  /// How a file came to be read: `included in acme.vsm:3`.
  public func phrase(_ naming: Naming) -> String {
    switch naming.purpose {
    case .include: "included in " + name(of: naming.span)
    case .base: "the base of " + name(of: naming.span)
    case .table: "read for " + name(of: naming.span)
    }
  }
}
