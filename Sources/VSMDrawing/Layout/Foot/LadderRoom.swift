/// The room that the ladder of a row takes right under the row.
struct LadderRoom {
  let steps: [LadderStep]
  /// From the lowest point of the row down to the high step of the line, whether anything stands on it or not.
  let highDepth: Double
  /// From the lowest point of the row down to that of the ladder; 0 where there is none.
  let depth: Double

  /// A line may rise between two steps without anything that waits there.
  init(_ steps: [LadderStep], risesBetween: Bool = false) {
    self.steps = steps
    guard !steps.isEmpty else {
      (highDepth, depth) = (0, 0)
      return
    }
    let hasHigh = risesBetween || steps.contains(where: \.isWait)
    highDepth = Measure.ladderGap - (hasHigh ? 0 : Measure.ladderStep)
    depth = highDepth + LadderStep.ownDepth(steps) + LadderStep.useDepth(steps)
  }
}
