public import VSMDiagnostics
public import VSMSyntax

/// Production control, or another place that plans.
public struct Control: Sendable {
  /// `control`, `control-centre`, `mrp` or `database`.
  public var word: Word
  /// The name that the map gives it, by which others refer to it.
  public var id: String
  /// What stands in its box.
  public var label: String
  /// What its block gives.
  public var properties: PropertyList
  /// The position of the map's icon that is drawn in place of the usual one.
  public var icon: Int?
  /// Where it is declared.
  public var span: SourceSpan

  /// What it plans with, such as MRP.
  public var system: String? { properties.text(.system) }
}
