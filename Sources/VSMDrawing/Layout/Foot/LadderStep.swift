import VSMModel
import VSMScene

/// One step of a ladder as it is drawn.
struct LadderStep {
  var of: ValueStreamMap.Reference
  /// On the high step of the ladder.
  var isWait: Bool
  /// The time of one visit.
  var text: String
  /// The same in fewer letters, for a rung without room.
  var shortText: String?
  /// `×0.48` where loops or splits make a unit visit more or less than once.
  var times: String?
  /// On a way that does not count, beside the one that does.
  var isBeside = false
  /// What is used there of what the map has a line for.
  var use: Use?

  static let timesSize = Measure.smallSize
  /// From the line down to the base line of the visits.
  static let timesDepth = 12.0

  /// The text that fits in so much room, and how broad it is with what stands below the line.
  func text(within room: Double) -> (text: String, width: Double) {
    let below = times.map { TextMetrics.width(of: $0, size: Self.timesSize) } ?? 0
    let width = TextMetrics.width(of: text, size: Measure.ladderSize)
    guard let shortText, width > room else { return (text, max(width, below)) }
    return (shortText, max(TextMetrics.width(of: shortText, size: Measure.ladderSize), below))
  }

  /// The time above the line, and how often it counts below.
  func marks(_ text: String, at middle: Point) -> [Mark] {
    let time = TextMark(text, at: Point(middle.x, middle.y - 6), .middle, size: Measure.ladderSize)
    guard let times else { return [.text(time)] }
    return [
      .text(time),
      .text(
        TextMark(
          times, at: Point(middle.x, middle.y + Self.timesDepth), .middle, size: Self.timesSize)),
    ]
  }
}
