/// How much a message weighs: an error forbids a picture, a warning does not (unless `--strict`).
public enum Severity: String, Sendable, Comparable {
  /// In rising order; an error alone forbids figures and pictures.
  case note, warning, error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.rank < right.rank
  }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// One message about one place of a map file.
public struct Diagnostic: Sendable, Equatable {
  /// What is wrong, as data.
  public let problem: Problem
  /// Where, as bytes of the sources.
  public let span: SourceSpan
  /// A second place that explains the first, such as an earlier declaration.
  public let related: Related?

  /// Another place that a message is about, such as that of the first of two equal names.
  public struct Related: Sendable, Equatable {
    /// Where it is.
    public let span: SourceSpan
    /// What is there.
    public let message: String

    /// A place with what is said of it.
    public init(_ span: SourceSpan, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  /// A problem at a place of the sources.
  public init(_ problem: Problem, at span: SourceSpan, related: Related? = nil) {
    self.problem = problem
    self.span = span
    self.related = related
  }

  /// Note, warning or error: what the code says.
  public var severity: Severity { problem.wording.severity }
  /// The stable name of the problem, such as `E114`.
  public var code: String { problem.code.rawValue }
}

// Of arrays alone: over any sequence the two would look up conformances at the start of each run.
extension [Diagnostic] {
  /// True when a picture or a figure must not be made from the map.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
