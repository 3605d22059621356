public import VSMDiagnostics

/// An icon that the map declares: outlines in a box.
public struct Icon: Sendable {
  public var id: String
  public var label: String
  /// Nothing where the map leaves it to the outlines.
  public var box: IconBox?
  public var outlines: [IconOutline]
  public var isFilled: Bool
  public var span: SourceSpan
}
