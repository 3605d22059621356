import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The map's targets, each beside its figure.
enum TargetsTable {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    var table = TextTable([("Target", .left), ("Figure", .left), ("", .left)], in: map.phrases)
    for (target, figure) in zip(map.targets, figures.targets) {
      table.add([
        text(of: target), MetricsTable.oneLine(map.phrases(figure.phrase)),
        // A figure that is not given neither holds nor misses.
        map.phrases[figure.value == nil ? "not known" : figure.holds ? "holds" : "missed"],
      ])
    }
    guard !figures.targets.isEmpty else { return [] }
    let drivers = zip(map.targets, figures.drivers(of: map)).flatMap { target, drivers in
      drivers.isEmpty
        ? []
        : ["", map.phrases("What moves \(target.figure.rawValue) most")] + drivers.map { "  \($0.text)" }
    }
    return table.lines + drivers
  }

  /// The target as the file has it, without the space that lines up columns there.
  static func text(of target: Target) -> String {
    target.statement.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
