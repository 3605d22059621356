import VSMAnalysis
import VSMModel
import VSMSyntax

/// The map's targets, each beside its figure.
enum TargetsTable {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var table = TextTable([("Target", .left), ("Figure", .left), ("", .left)])
    for (target, figure) in zip(map.targets, figures.targets) {
      table.add([
        MetricsTable.oneLine(target.statement.text), MetricsTable.oneLine(figure.text),
        // A figure that is not given neither holds nor misses.
        figure.value == nil ? "not known" : figure.holds ? "holds" : "missed",
      ])
    }
    return figures.targets.isEmpty ? [] : table.lines
  }
}
