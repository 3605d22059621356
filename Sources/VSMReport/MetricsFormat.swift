public import VSMAnalysis
public import VSMModel

/// A way to write down a map's figures. A new format is a new type and a line in `all`.
public protocol MetricsFormat: Sendable {
  /// The word by which it is asked for.
  static var name: String { get }
  init()
  /// The figures as text that ends with a line end.
  func text(of map: ValueStreamMap, _ figures: Figures) -> String
}

/// The formats that metrics can be written in; the first is for people.
public enum MetricsFormats {
  public static let all: [any MetricsFormat.Type] = [MetricsTable.self, MetricsJSON.self]

  public static func named(_ name: String) -> (any MetricsFormat)? {
    all.first { $0.name == name }.map { $0.init() }
  }
}
