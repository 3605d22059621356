public import VSMDiagnostics
public import VSMSyntax

/// Information from one element to others: one statement, one label, a line to each target.
public struct InformationFlow: Sendable {
  /// `info`, `verbal`, `phone` or `go-see`.
  public var word: Word = .info
  /// How information goes.
  public enum Medium: Sendable, Hashable {
    /// On paper or by word of mouth, or by wire.
    case manual, electronic
  }

  /// Who sends it.
  public var sources: [ValueStreamMap.Reference]
  /// Who gets it.
  public var targets: [ValueStreamMap.Reference]
  /// How it goes.
  public var medium: Medium
  /// What is sent; nothing where the map does not say.
  public var label: String?
  /// Where it is declared.
  public var span: SourceSpan
}
