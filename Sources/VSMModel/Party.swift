public import VSMDiagnostics

/// Who supplies or who buys.
public struct Party: Sendable {
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan
}
