import VSMAnalysis
import VSMWords

/// How the expected times of a block are said: as the tables say them.
struct FlowTimes {
  private let figures: Figures
  private let inDays: Bool

  init(_ network: NetworkFigures?, _ figures: Figures) {
    self.figures = figures
    inDays = network?.isTimedInDays ?? false
  }

  /// A lead time, or the time of one rung: `4.2 d`, `18 min`.
  func text(_ seconds: Double) -> String {
    figures.phrases.figure(figures.text(ofPassage: seconds, inDays: inDays))
  }
}
