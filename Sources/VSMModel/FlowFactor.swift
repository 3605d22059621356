public import VSMDiagnostics
public import VSMSyntax

/// What one unit of a flow gives off, as the map says it: `factor electricity 0.38kgCO2e/kWh`.
public struct FlowFactor: Sendable {
  /// Of which flow.
  public var flow: EnvironmentalFlow
  /// Kilograms of CO₂ equivalent for each kWh, litre or kg.
  public var factor: EmissionFactor
  /// Where it stands in the text.
  public var span: SourceSpan
}
