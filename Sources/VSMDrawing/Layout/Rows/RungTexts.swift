import VSMAnalysis
import VSMModel

/// The texts of all rungs and the widths that they need, so that columns are made wide enough for them.
struct RungTexts {
  /// By stream and by rung.
  let texts: [[String]]
  private let widths: [ValueStreamMap.Reference: Double]

  init(_ map: ValueStreamMap, _ figures: Figures) {
    texts = figures.ladders.map { ladder in ladder.rungs.map { figures.text(of: $0) } }
    var rungs: [ValueStreamMap.Reference: (widest: Double, count: Double)] = [:]
    for (ladder, texts) in zip(figures.ladders, texts) {
      for (rung, text) in zip(ladder.rungs, texts) {
        let width = LadderStep(
          of: rung.of, isWait: false, text: text, visits: LadderStep.visits(rung.visits), isMuted: false
        ).width
        let known = rungs[rung.of] ?? (0, 0)
        rungs[rung.of] = (max(known.widest, width), known.count + 1)
      }
    }
    // Several rungs of one thing share its column evenly.
    widths = rungs.mapValues { ($0.widest + 14) * $0.count }
  }

  func width(of reference: ValueStreamMap.Reference) -> Double { widths[reference] ?? 0 }
}
