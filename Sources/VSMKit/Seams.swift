public import VSMAnalysis
public import VSMModel

public protocol MetricsFormat: Sendable {
  static var name: String { get }
  init()
  func text(of map: ValueStreamMap, _ figures: Figures) -> String
}

public enum MetricsFormats {
  public static let all: [any MetricsFormat.Type] = [MetricsTable.self, MetricsJSON.self]
  public static func named(_ name: String) -> (any MetricsFormat)? {
    all.first { $0.name == name }.map { $0.init() }
  }
}
public struct MetricsTable: MetricsFormat {
  public static let name = "table"
  public init() {}
  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    map.processes.map(\.label).joined()
  }
}
public struct MetricsJSON: MetricsFormat {
  public static let name = "json"
  public init() {}
  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    "{ \"schema\": 1, \"takt_s\": \(figures.takt.map { "\(Int($0.middle))" } ?? "null") }\n"
  }
}
extension ValueStreamMap {
  func dotText(_ figures: Figures) -> String { "digraph {}\n" }
}
