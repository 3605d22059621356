public import VSMAnalysis
public import VSMModel

/// A form for a map's figures.
public enum MetricsFormat: String, Sendable, CaseIterable {
  /// Aligned columns, for people.
  case table
  /// A stable form, for scripts.
  case json

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    switch self {
    case .table: ""
    case .json: ""
    }
  }
}
