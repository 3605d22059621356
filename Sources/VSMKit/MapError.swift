public import VSMDiagnostics

/// A text that is no valid map: every message about it, errors and warnings, in the order of the text.
///
/// Printed, it reads as `vsm check` prints it, with the source lines and carets.
public struct MapError: Error, CustomStringConvertible {
  public let source: SourceFile
  public let diagnostics: [Diagnostic]

  public var description: String { HumanReporter().report(diagnostics, in: source) }
}
