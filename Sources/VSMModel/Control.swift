public import VSMDiagnostics
public import VSMSyntax

/// Production control, or another place that plans.
public struct Control: Sendable {
  /// `control`, `control-centre`, `mrp` or `database`.
  public var word: Word
  public var id: String
  public var label: String
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  public var span: SourceSpan

  public var system: String? { properties.text(.system) }
}
