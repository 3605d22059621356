public import VSMDiagnostics

/// A text that is no valid map: every message about it, errors and warnings, in the order of the text.
///
/// Printed, it reads as `vsm check` prints it, with the source lines and carets.
public struct MapError: Error, CustomStringConvertible {
  /// The files that were read, to show lines of them.
  public let sources: SourceSet
  /// What is wrong, in the order of the text.
  public let diagnostics: [Diagnostic]

  /// The text that was to be read.
  public var source: SourceFile { sources.main }

  public var description: String { HumanReporter().report(diagnostics, in: sources) }
}
