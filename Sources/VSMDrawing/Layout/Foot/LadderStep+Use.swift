import VSMScene

extension LadderStep {
  /// What is used at a place.
  struct Use {
    /// Of what.
    let name: String
    let used: String
    let needed: String?

    /// How broad its texts are.
    var width: Double {
      [used, needed ?? ""].map { TextMetrics.width(of: $0, size: Measure.ladderSize) }.max() ?? 0
    }
  }

  /// From what stands lowest of a ladder down to the line of what is used.
  static let useRise = 20.0

  /// From what stands lowest of a ladder down to that of its line of uses; 0 where it has none.
  static func useDepth(_ steps: [LadderStep]) -> Double {
    let uses = steps.compactMap(\.use)
    guard !uses.isEmpty else { return 0 }
    return useRise + (uses.contains { $0.needed != nil } ? Measure.ladderSize + 8 : 6)
  }

  /// From the high step of the line down to what stands lowest of the ladder's own.
  static func ownDepth(_ steps: [LadderStep]) -> Double {
    let low = steps.filter { !$0.isWait }
    let lowest = low.isEmpty ? steps : low
    return (low.isEmpty ? 0 : Measure.ladderStep)
      + (lowest.contains { $0.times != nil } ? LadderStep.timesDepth + 4 : 4)
  }
}
