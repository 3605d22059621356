public import VSMAnalysis
import VSMDiagnostics
import VSMWords
public import VSMModel

/// All tables of a map's figures, for pages and change requests: each with its heading, without columns in which nothing
/// stands.
public struct MetricsMarkdown: MetricsFormat {
  public static let name = "md"
  public static let ending = "md"

  /// The format; it has no settings.
  public init() {}

  public func text(of map: ValueStreamMap, _ figures: Figures) -> String {
    let state = map.state.map { map.phrases["\($0.rawValue) state"] }
    let title = [map.title.isEmpty ? nil : map.title, state].compactMap(\.self).joined(separator: ", ")
    var lines = ["# " + (title.isEmpty ? "Figures" : Medium.markdown.safe(title)), ""]
    let block = map.details.titleBlock(in: map.phrases).joined(separator: " · ")
    if !block.isEmpty { lines += [Medium.markdown.safe(block), ""] }
    lines += [Medium.markdown.safe(figures.conventionsText), ""]
    for var table in DataTables(of: map, figures).all {
      // Why a figure is not given stands among the notes.
      if table.name == DataTables.standard, let value = table.columns.firstIndex(of: "value") {
        table.rows.removeAll { $0[value].cell.isEmpty }
      }
      if table.name == "indicators", !map.phrases.isEnglish { table.rows = Self.indicators(of: map, figures) }
      guard !table.rows.isEmpty else { continue }
      lines += ["## \(table.title)", ""] + Self.lines(of: table) + [""]
    }
    var text = ""
    for (line, before) in zip(lines, [""] + lines) where !(line.isEmpty && before.isEmpty) {
      text += line + "\n"
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  /// The rows of the indicators in the map's language, as people read them here.
  private static func indicators(of map: ValueStreamMap, _ figures: Figures) -> [[JSONValue]] {
    var table = DataTable("indicators", "", DataTables.indicatorColumns)
    for (index, network) in figures.recoveries.enumerated() {
      guard let network else { continue }
      let name = DataTables.name(of: .recovery(index), map)
      for indicator in Indicators(of: map, figures, recovery: index, network).all {
        table.add(
          IndicatorsJSON.indicator(indicator, in: map.phrases), besides: [("of_block", .string(name))])
      }
    }
    return table.rows
  }

  static func lines(of table: DataTable) -> [String] {
    guard table.columns.count > 1 else {
      return table.rows.map { "- " + Medium.markdown.safe($0.first?.cell ?? "") }
    }
    let kept = table.columns.indices.filter { column in table.rows.contains { !$0[column].cell.isEmpty } }
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    let rules = kept.map { column in
      table.rows.allSatisfy { $0[column].isNumber || $0[column].cell.isEmpty } ? "--:" : ":--"
    }
    return [line(kept.map { Medium.markdown.safe(table.columns[$0]) }), line(rules)]
      + table.rows.map { row in line(kept.map { Medium.markdown.safe(row[$0].cell) }) }
  }
}
