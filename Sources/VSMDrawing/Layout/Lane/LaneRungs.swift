import VSMAnalysis
import VSMModel
import VSMScene

/// The expected time at each step and stock of a recovery, per unit that enters: time of one visit times visits.
struct LaneRungs {
  let steps: [LadderStep]
  private let widths: [ValueStreamMap.Reference: Double]

  init(_ recovery: Int, of map: ValueStreamMap, _ figures: Figures) {
    let network = figures.recovery(recovery)
    let times = FlowTimes(network, figures)
    let nodes = Dictionary(
      (network?.nodes ?? []).map { ($0.of, $0) }, uniquingKeysWith: { first, _ in first })
    steps = map.recoveries[recovery].items.compactMap { item -> LadderStep? in
      let reference: ValueStreamMap.Reference
      switch item {
      case .process(let process): reference = .process(process)
      case .stock(let stock): reference = .stock(stock)
      case .transport, .link: return nil
      }
      let isWait = if case .stock = reference { true } else { false }
      let node = nodes[reference]
      let expected = node.flatMap { node in node.time.map { $0 * node.visits } }
      return LadderStep(
        of: reference, isWait: isWait, text: expected.map { times.text($0) } ?? "?",
        visits: node.flatMap { LadderStep.visits($0.visits) }, isMuted: expected == nil)
    }
    widths = Dictionary(steps.map { ($0.of, $0.width + 14) }) { first, _ in first }
  }

  func width(of reference: ValueStreamMap.Reference) -> Double {
    widths[reference] ?? 0
  }
}

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
