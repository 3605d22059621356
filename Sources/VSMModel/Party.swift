public import VSMDiagnostics

/// Who supplies or who buys.
public struct Party: Sendable {
  /// The name that the map gives it, by which streams refer to it.
  public var id: String
  /// What stands in its factory.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  /// Where it is declared.
  public var span: SourceSpan
}
