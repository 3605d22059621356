public import VSMDiagnostics
public import VSMSyntax

/// Information from one element to others: one statement, one label, a line to each target.
public struct InformationFlow: Sendable {
  /// `info`, `verbal`, `phone` or `go-see`.
  public var word: Word = .info
  public enum Medium: Sendable, Hashable { case manual, electronic }

  public var sources: [ValueStreamMap.Reference]
  public var targets: [ValueStreamMap.Reference]
  public var medium: Medium
  public var label: String?
  public var span: SourceSpan
}
