import VSMAnalysis
import VSMModel
import VSMSyntax

/// The map's targets, each beside its figure.
enum TargetsTable {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var table = TextTable([("Target", .left), ("Figure", .left), ("", .left)])
    for (target, figure) in zip(map.targets, figures.targets) {
      table.add([
        text(of: target), MetricsTable.oneLine(figure.text),
        // A figure that is not given neither holds nor misses.
        figure.value == nil ? "not known" : figure.holds ? "holds" : "missed",
      ])
    }
    return figures.targets.isEmpty ? [] : table.lines
  }

  /// The target as the file has it, without the space that lines up columns there.
  static func text(of target: Target) -> String {
    target.statement.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
