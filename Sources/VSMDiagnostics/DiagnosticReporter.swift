/// A form in which messages are handed over: for a person, for an editor, for a machine.
public protocol DiagnosticReporter: Sendable {
  /// The name by which a user chooses the form.
  static var name: String { get }

  /// The text for all messages about one document, in the order of its files; empty where there are none.
  ///
  /// `sources.place(of:)` tells the file and the place of a span.
  func report(_ diagnostics: [Diagnostic], in sources: SourceSet) -> String
}

extension DiagnosticReporter {
  /// The text for all messages about a document of one file.
  public func report(_ diagnostics: [Diagnostic], in source: SourceFile) -> String {
    report(diagnostics, in: SourceSet(source))
  }
}

extension [Diagnostic] {
  /// In the order of the files; messages about one place keep the order in which they were found.
  public func inFileOrder() -> [Diagnostic] {
    enumerated().sorted {
      ($0.element.span.start, $0.offset) < ($1.element.span.start, $1.offset)
    }.map(\.element)
  }
}

/// The forms that messages can take.
public enum ReportForm: String, CaseIterable, Sendable {
  /// With the source line and a caret, or one line a message.
  case human, short

  /// What writes messages in this form, with colours of the terminal where that is asked for.
  public func reporter(color: Bool) -> any DiagnosticReporter {
    switch self {
    case .human: HumanReporter(color: color)
    case .short: ShortReporter()
    }
  }
}
