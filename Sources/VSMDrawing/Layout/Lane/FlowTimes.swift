import VSMAnalysis

/// How the expected times of a block are said: all in days, or all on the clock.
struct FlowTimes {
  private let day: Double
  private let inDays: Bool

  init(_ network: NetworkFigures?, _ figures: Figures) {
    day = figures.day
    let longest = (network?.exits.compactMap(\.leadTime) ?? []).max() ?? 0
    inDays = longest >= figures.day
  }

  /// A lead time: `4.2 d`.
  func text(_ seconds: Double) -> String {
    inDays ? TimeText.days(seconds, day: day) : TimeText.clock(Self.rounded(seconds))
  }

  /// The time of one rung, which may be far shorter than a lead time: `0.49 d`.
  func rung(_ seconds: Double) -> String {
    guard inDays, day > 0 else { return TimeText.clock(Self.rounded(seconds)) }
    let days = seconds / day
    if days > 0, days < 0.005 { return TimeText.clock(Self.rounded(seconds)) }
    return FigureText.count(days, decimals: 2) + " d"
  }

  /// An expected time is no reading of a clock: seconds mean nothing in hours.
  private static func rounded(_ seconds: Double) -> Double {
    seconds >= 600 ? (seconds / 60).rounded() * 60 : seconds
  }
}
