public import VSMAnalysis
import VSMDrawing
public import VSMModel

enum MapLayout {
  static func scene(of map: ValueStreamMap, _ figures: Figures) -> Scene {
    let texts = [map.title] + map.processes.map(\.label)
    return Scene(
      size: Size(40 + 100 * Double(texts.count), 200), title: map.title, description: "",
      items: texts.enumerated().map { index, text in
        Item(
          id: "\(index)", word: "process", title: text, role: .plain,
          marks: [.text(TextMark(text, at: Point(20 + 100 * Double(index), 50)))])
      }, fingerprint: "x")
  }
}

struct SVGWriter {
  var theme: Theme
  func text(of scene: Scene) -> String {
    "<svg>" + scene.items.map { "<text>\($0.title)</text>\n" + String(repeating: " ", count: 500) }.joined()
      + "</svg>\n"
  }
}

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
