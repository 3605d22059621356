public import VSMAnalysis
public import VSMModel
import VSMWords

/// What differs between two maps, for people and for logs.
public struct ComparisonTable: ComparisonFormat {
  public static let name = "table"
  public static let endings = ["txt"]

  /// The format; it has no settings.
  public init() {}

  public func text(
    of comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap,
    regressions: [Regression] = []
  ) -> String {
    let phrases = after.phrases
    let heads = [("before", before), ("after", after)].map { (word: phrases[$0], map: $1) }
    let widest = heads.map { TextTable.width($0.word) }.max() ?? 0
    var lines =
      heads.map { head in
        let padding = String(repeating: " ", count: widest - TextTable.width(head.word) + 3)
        return "  " + head.word + padding + Self.name(head.map)
      } + [""]
    var figures = TextTable(
      [
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
      lines += ["  " + phrases["Worse"]] + regressions.map { "  " + MetricsTable.oneLine($0.text) } + [""]
    }
    guard !comparison.isEmpty else {
      return TextTable.text(of: lines + ["  " + phrases["No element differs."]])
    }
    var table = TextTable(
      [("Change", .left), ("Kind", .left), ("Name, and before → after", .left)], in: after.phrases)
    for change in comparison.changes {
      table.add([
        after.phrases[change.sign.rawValue], change.said.kind, MetricsTable.oneLine(change.said.label),
      ])
      for difference in change.differences {
        table.add(["", "", "  " + MetricsTable.oneLine(difference.said.text)])
      }
    }
    return TextTable.text(of: lines + table.lines)
  }

  static func name(_ map: ValueStreamMap) -> String {
    let state = map.state.map { "(" + map.phrases["\($0.rawValue) state"] + ")" }
    let text = [map.title, state ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    return text.isEmpty ? map.phrases["a map without a title"] : MetricsTable.oneLine(text)
  }
}
