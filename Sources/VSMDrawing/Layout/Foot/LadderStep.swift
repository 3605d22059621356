import VSMAnalysis
import VSMModel
import VSMScene

/// One step of a ladder as it is drawn.
struct LadderStep {
  var of: ValueStreamMap.Reference
  /// On the high step of the ladder.
  var isWait: Bool
  var text: String
  /// `×0.48` where loops or splits make a unit visit more or less than once.
  var visits: String?
  var isMuted: Bool
  /// On a way that does not count, beside the one that does.
  var isBeside = false

  static let visitsSize = 10.0
  private static let gap = 7.0

  /// How often a unit visits, where that differs from once in what people see.
  static func visits(_ visits: Double) -> String? {
    let text = FigureText.visits(visits)
    return text == "1" ? nil : "×" + text
  }

  var width: Double {
    TextMetrics.width(of: text, size: Measure.ladderSize)
      + (visits.map { TextMetrics.width(of: $0, size: Self.visitsSize) + Self.gap } ?? 0)
  }

  /// The value, and the visits beside it, around the middle of the rung.
  func marks(at base: Point) -> [Mark] {
    let ink: Ink = isMuted ? .muted : .foreground
    guard let visits else {
      return [.text(TextMark(text, at: base, .middle, size: Measure.ladderSize, ink: ink))]
    }
    let left = base.x - width / 2
    return [
      .text(TextMark(text, at: Point(left, base.y), size: Measure.ladderSize, ink: ink)),
      .text(TextMark(visits, at: Point(left + width, base.y), .end, size: Self.visitsSize, ink: .muted)),
    ]
  }
}
