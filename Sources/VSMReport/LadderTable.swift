import VSMAnalysis
import VSMModel
import VSMSyntax

/// The timeline as a table: waits and processing in columns of their own.
enum LadderTable {
  static func lines(of map: ValueStreamMap, _ figures: Figures) -> [String] {
    let isForked = figures.ladders.contains { $0.rungs.contains { !$0.isOnCriticalPath } }
    var table = TextTable([
      ("Ladder", .left), ("Stream", .left), ("Wait", .right), ("Process", .right), ("Path", .left),
    ])
    for (index, ladder) in figures.ladders.enumerated() {
      let name = figures.ladders.count > 1 ? map.streams[index].id ?? "\(index + 1)" : ""
      for rung in ladder.rungs {
        let text = figures.text(of: rung)
        table.add([
          MetricsTable.oneLine(map.label(of: rung.of)), name, rung.kind == .wait ? text : "",
          rung.kind == .process ? text : "", isForked && rung.isOnCriticalPath ? "critical" : "",
        ])
      }
    }
    guard figures.ladders.contains(where: { !$0.rungs.isEmpty }) else { return [] }
    return table.lines
  }

  /// Every figure is rounded once, when it is printed; where the printed waits then do not add up to the printed
  /// lead time, a reader with a pencil is told.
  static func roundingNote(_ figures: Figures) -> String? {
    guard figures.isLeadTimeInDays, let total = figures.leadTime, !total.isRange, figures.day > 0 else {
      return nil
    }
    let waits = figures.ladders.flatMap(\.rungs).filter { $0.kind == .wait && $0.isOnCriticalPath }
    // Only a column in one unit invites adding up.
    guard waits.allSatisfy({ $0.isInDays && !TimeText.isBelowDays($0.time?.middle ?? 0, figures.day) }) else {
      return nil
    }
    let exact = waits.reduce(0) { $0 + ($1.time?.middle ?? 0) }
    guard abs(exact - total.middle) <= 1e-9 * total.middle else { return nil }
    let printed = waits.reduce(0) { $0 + tenths($1.time?.middle ?? 0, figures.day) }
    let whole = tenths(total.middle, figures.day)
    // Past the numbers that are printed digit by digit there is nothing to add up.
    guard printed != whole, whole < 1e15 else { return nil }
    let sum = NumberText.fixed(printed / 10, 1)
    return "The waits as printed add up to \(sum) d; the lead time is their exact sum, rounded once."
  }

  /// Tenths of a day, rounded as they are printed.
  private static func tenths(_ seconds: Double, _ day: Double) -> Double {
    let text = NumberText.fixed(seconds / day, 1)
    return ((Double(text) ?? 0) * 10).rounded()
  }
}
