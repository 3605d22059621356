public import VSMDiagnostics
public import VSMSyntax

/// Something that is said of a step or a stock: an improvement that the map calls for, or a note.
public struct Remark: Sendable {
  /// `kaizen` or `note`.
  public var word: Word
  public var target: ValueStreamMap.Reference
  public var label: String
  public var span: SourceSpan
}
