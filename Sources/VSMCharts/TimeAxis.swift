import VSMAnalysis

/// Where the numbers stand on an axis of time: round ones of one unit, so that none reads `2 h 46 min`.
enum TimeAxis {
  typealias Unit = (seconds: Double, symbol: String)

  /// The longest unit on the clock of which the axis has more than a few.
  static func unit(of most: Double) -> Unit {
    most >= 7_200 ? (3_600, "h") : most >= 120 ? (60, "min") : (1, "s")
  }

  /// - Parameters:
  ///   - most: the longest time that is shown, in seconds.
  ///   - unit: what the numbers count.
  ///   - count: about how many steps.
  /// - Returns: seconds, and what is written there.
  static func ticks(to most: Double, in unit: Unit, about count: Int) -> [(seconds: Double, text: String)] {
    NiceScale(to: most / unit.seconds, about: count).ticks.map {
      ($0 * unit.seconds, "\(FigureText.significant($0, 3)) \(unit.symbol)")
    }
  }
}
