public import VSMDiagnostics

/// An icon that the map declares: outlines in a box.
public struct Icon: Sendable {
  /// The name that the property `icon` refers to.
  public var id: String
  /// What it is called for those who do not see it.
  public var label: String
  /// Nothing where the map leaves it to the outlines.
  public var box: IconBox?
  /// Its outlines, in the order in which they are drawn.
  public var outlines: [IconOutline]
  /// True where the outlines are filled, not stroked.
  public var isFilled: Bool
  /// Where it is declared.
  public var span: SourceSpan
}
