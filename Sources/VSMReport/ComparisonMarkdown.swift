public import VSMAnalysis
import VSMDiagnostics
public import VSMModel
import VSMWords

/// What differs between two maps, as a comment on a change request shows it: the figures as a table, then what was
/// changed.
public struct ComparisonMarkdown: ComparisonFormat {
  public static let name = "md"
  public static let endings = ["md", "markdown"]

  /// The format; it has no settings.
  public init() {}

  public func text(
    of comparison: MapComparison, before: ValueStreamMap, after: ValueStreamMap, regressions: [Regression]
  ) -> String {
    var lines = ["**\(Self.cell(ComparisonTable.name(after)))**", ""]
    if ComparisonTable.name(before) != ComparisonTable.name(after) {
      lines += ["Before: \(Self.cell(ComparisonTable.name(before)))", ""]
    }
    let same = comparison.figures.filter { $0.before == $0.after && $0.isImprovement == nil }
    let shown = comparison.figures.filter { !same.contains($0) }
    if !shown.isEmpty {
      lines += ["| Figure | Before | After | Change |", "|:--|--:|--:|--:|"]
      lines += shown.map { row in
        let cells = [
          row.name, row.before ?? MetricsTable.notGiven(after.phrases),
          row.after ?? MetricsTable.notGiven(after.phrases),
          (row.difference ?? "") + Self.mark(row.isImprovement),
        ]
        return "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
      }
      lines.append("")
    }
    if !same.isEmpty {
      let one = same.count == 1
      lines += [
        "\(same.count) \(one ? "figure is" : "figures are") the same: \(Self.cell(same.map(\.name).joined(separator: ", "))).",
        "",
      ]
    }
    if !regressions.isEmpty {
      lines += ["**Worse**", ""] + regressions.map { "- \(Self.cell($0.text))" } + [""]
    }
    lines += changes(comparison)
    return lines.joined(separator: "\n") + "\n"
  }

  private func changes(_ comparison: MapComparison) -> [String] {
    guard !comparison.isEmpty else { return ["No element differs."] }
    return comparison.changes.flatMap { change -> [String] in
      let head = "- \(change.sign.rawValue): \(Self.cell(change.kind)) **\(Self.cell(change.label))**"
      return [head]
        + change.differences.map { difference in
          let (before, after) = (difference.before ?? "–", difference.after ?? "–")
          return "  - \(Self.cell("\(difference.of): \(before) → \(after)"))"
        }
    }
  }

  /// Words would be cut by narrow columns.
  private static func mark(_ isImprovement: Bool?) -> String {
    switch isImprovement {
    case true?: " ✓"
    case false?: " ✗"
    case nil: ""
    }
  }

  private static func cell(_ text: String) -> String { Medium.markdown.safe(text) }
}
