public import VSMAnalysis
public import VSMModel
import VSMWords

/// What differs between two maps, for people and for logs.
public struct ComparisonTable: ComparisonFormat {
  public static let name = "table"
  public static let endings = ["txt"]

  public init() {}

  public func text(
    of comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap,
    regressions: [Regression] = []
  ) -> String {
    var lines = ["  before   " + Self.name(before), "  after    " + Self.name(after), ""]
    var figures = TextTable([
      ("Figure", .left), ("Before", .right), ("After", .right), ("Difference", .right),
    ], in: after.phrases)
    for row in comparison.figures {
      figures.add([
        MetricsTable.oneLine(row.name), row.before ?? MetricsTable.notGiven(after.phrases),
        row.after ?? MetricsTable.notGiven(after.phrases), row.difference ?? "",
      ])
    }
    if !comparison.figures.isEmpty { lines += figures.lines + [""] }
    if !regressions.isEmpty {
      lines += ["  Worse"] + regressions.map { "  " + MetricsTable.oneLine($0.text) } + [""]
    }
    guard !comparison.isEmpty else {
      return TextTable.text(of: lines + ["  No element differs."])
    }
    var table = TextTable([("Change", .left), ("Kind", .left), ("Name, and before → after", .left)], in: after.phrases)
    for change in comparison.changes {
      table.add([change.sign.rawValue, change.kind, MetricsTable.oneLine(change.label)])
      for difference in change.differences {
        let (before, after) = (difference.before ?? "–", difference.after ?? "–")
        table.add(["", "", "  " + MetricsTable.oneLine("\(difference.of): \(before) → \(after)")])
      }
    }
    return TextTable.text(of: lines + table.lines)
  }

  static func name(_ map: ValueStreamMap) -> String {
    let state = map.state.map { "(\($0.rawValue) state)" }
    let text = [map.title, state ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? "a map without a title" : MetricsTable.oneLine(text)
  }
}
