/// How much a message weighs: an error forbids a picture, a warning does not (unless `--strict`).
public enum Severity: String, Sendable, Comparable {
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
  public let problem: Problem
  public let span: SourceSpan
  /// A second place that explains the first, such as an earlier declaration.
  public let related: Related?

  public struct Related: Sendable, Equatable {
    public let span: SourceSpan
    public let message: String

    public init(_ span: SourceSpan, _ message: String) {
      self.span = span
      self.message = message
    }
  }

  public init(_ problem: Problem, at span: SourceSpan, related: Related? = nil) {
    self.problem = problem
    self.span = span
    self.related = related
  }

  public var severity: Severity { problem.wording.severity }
  public var code: String { problem.code.rawValue }
}

extension Sequence where Element == Diagnostic {
  /// True when a picture or a figure must not be made from the map.
  public var containsErrors: Bool { contains { $0.severity == .error } }
}
