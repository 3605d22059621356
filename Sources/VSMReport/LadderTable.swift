import VSMAnalysis
import VSMModel
import VSMSyntax
import VSMWords

/// The timeline as a table: waits and processing in columns of their own.
enum LadderTable {
  static func table(of map: ValueStreamMap, _ figures: Figures) -> TextTable? {
    let isForked = figures.ladders.contains { $0.rungs.contains { !$0.isOnCriticalPath } }
    var table = TextTable(
      [
        ("Ladder", .left), ("Stream", .left), ("Wait", .right), ("Process", .right), ("Path", .left),
      ], in: map.phrases)
    for (index, ladder) in figures.ladders.enumerated() {
      let name = figures.ladders.count > 1 ? map.streams[index].id ?? "\(index + 1)" : ""
      for (position, rung) in ladder.rungs.enumerated() where ladder.isShown(position) {
        let text = map.phrases.figure(figures.text(of: rung))
        table.add(
          [
            MetricsTable.oneLine(map.label(of: rung.of)), name, rung.kind == .wait ? text : "",
            rung.kind == .process ? text : "",
            isForked && rung.isOnCriticalPath ? map.phrases["critical"] : "",
          ], at: map.span(of: rung.of))
      }
    }
    guard figures.ladders.contains(where: { !$0.rungs.isEmpty }) else { return nil }
    return table
  }
}
