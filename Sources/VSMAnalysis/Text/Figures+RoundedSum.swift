import VSMModel
import VSMSyntax

extension Figures {
  /// What the waits as printed add up to, `0.9 d`, where that is not the lead time as printed: every figure is rounded
  /// once, when it is printed, and a reader with a pencil is told. Nothing where the parts add up, or where no column in
  /// one unit invites adding up.
  public var sumOfPrintedWaits: String? {
    guard isLeadTimeInDays, let total = leadTime, !total.isRange, day > 0 else { return nil }
    let waits = ladders.flatMap(\.rungs).filter { $0.kind == .wait && $0.isOnCriticalPath }
    guard waits.allSatisfy({ $0.isInDays && !TimeText.isBelowDays($0.time?.middle ?? 0, day) }) else {
      return nil
    }
    let exact = waits.reduce(0) { $0 + ($1.time?.middle ?? 0) }
    guard abs(exact - total.middle) <= 1e-9 * total.middle else { return nil }
    let printed = waits.reduce(0) { $0 + TimeText.printedDays($1.time?.middle ?? 0, day: day) }
    return TimeText.sum(ofDays: printed, unless: total.middle / day)
  }
}
