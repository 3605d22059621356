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
    let phrases = after.phrases
    var lines = ["**\(Self.cell(ComparisonTable.name(after)))**", ""]
    if ComparisonTable.name(before) != ComparisonTable.name(after) {
      lines += ["\(phrases("Before")): \(Self.cell(ComparisonTable.name(before)))", ""]
    }
    let same = comparison.figures.filter { $0.before == $0.after && $0.isImprovement == nil }
    let shown = comparison.figures.filter { !same.contains($0) }
    if !shown.isEmpty {
      let heads = [phrases("Figure"), phrases("Before"), phrases("After"), phrases("Change")]
      lines += ["| \(heads.joined(separator: " | ")) |", "|:--|--:|--:|--:|"]
      lines += shown.map { row in
        let cells = [
          row.name, row.before ?? MetricsTable.notGiven(phrases),
          row.after ?? MetricsTable.notGiven(phrases),
          (row.difference ?? "") + Self.mark(row.isImprovement),
        ]
        return "| " + cells.map(Self.cell).joined(separator: " | ") + " |"
      }
      lines.append("")
    }
    if !same.isEmpty {
      let names = Self.cell(same.map(\.name).joined(separator: phrases.comma))
      lines += [
        phrases.counted(
          "{0} figure is the same: {1}.", "{0} figures are the same: {1}.", String(same.count), names), "",
      ]
    }
    if !regressions.isEmpty {
      lines += ["**\(phrases("Worse"))**", ""] + regressions.map { "- \(Self.cell($0.text))" } + [""]
    }
    lines += changes(comparison, in: phrases)
    return lines.joined(separator: "\n") + "\n"
  }

  private func changes(_ comparison: MapComparison, in phrases: Phrases) -> [String] {
    guard !comparison.isEmpty else { return [phrases("No element differs.")] }
    return comparison.changes.flatMap { change -> [String] in
      let sign = phrases[change.sign.rawValue]
      let head = "- \(sign): \(Self.cell(change.said.kind)) **\(Self.cell(change.said.label))**"
      return [head]
        + change.differences.map { "  - \(Self.cell($0.said.text))" }
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
