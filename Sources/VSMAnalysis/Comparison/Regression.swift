public import VSMModel
import VSMWords

/// A figure of a map that is worse than it was, or that cannot be told to be as good.
public struct Regression: Sendable, Hashable {
  /// In what way the figure is not as good as it was.
  public enum Outcome: Sendable, Hashable {
    /// By more than the tolerance.
    case worse
    /// It was given before, and is not any more.
    case lost
    /// It leaves out what it had before, as its time is not known any more.
    case partial
    /// Neither map gives it, so that nothing is watched.
    case unknown
    /// The maps count in different currencies.
    case otherCurrency
  }

  /// The figure that was watched.
  public let figure: TargetFigure
  /// `lead-time`, or `recovery.net-value of Take-back` where a map has several recoveries.
  public let name: String
  /// The figure of the first map as people read it; nothing where it is not given.
  public let before: String?
  /// The figure of the second map as people read it; nothing where it is not given.
  public let after: String?
  /// In what way it is not as good.
  public let outcome: Outcome
  /// After − before as a part of what it was; nothing where one is not given, or it was 0.
  public let change: Double?

  /// The figures among those watched, of the map as a whole, that are worse in the second map; by more than the tolerance,
  /// as a part of what they were.
  public static func all(
    of watched: [TargetFigure], _ before: (map: ValueStreamMap, figures: Figures),
    _ after: (map: ValueStreamMap, figures: Figures), tolerance: Double
  ) -> [Regression] {
    let sides = [before, after].map { TargetValues(map: $0.map, figures: $0.figures) }
    return watched.flatMap { figure -> [Regression] in
      let (old, new) = (sides[0].ofMap(figure), sides[1].ofMap(figure))
      func regression(_ partner: TargetValues.Entry, _ entry: TargetValues.Entry?) -> Regression? {
        guard
          let outcome = outcome(
            figure, partner.value, entry?.value, tolerance,
            sameCurrency: before.map.currency == after.map.currency)
            ?? (leavesOutMore(figure, sides) ? .partial : nil)
        else { return nil }
        let label = (entry ?? partner).label
        return Regression(
          figure: figure, name: figure.rawValue + (label.isEmpty ? "" : " of \(label)"),
          before: partner.value.map { text(of: $0, figure, sides[0]) },
          after: entry?.value.map { text(of: $0, figure, sides[1]) }, outcome: outcome,
          change: partner.value.flatMap { old in
            entry?.value.flatMap { old == 0 ? nil : ($0 - old) / abs(old) }
          })
      }
      // One is the other's, whatever they are called; of several each is its namesake's.
      if old.count == 1, new.count == 1 { return [regression(old[0], new[0])].compactMap(\.self) }
      // A recovery that is new has nothing to be worse than.
      return old.compactMap { partner in
        regression(partner, new.first { sides[1].name(of: $0) == sides[0].name(of: partner) })
      }
    }
  }

  /// True where the second map's figure leaves out what the first one's had: then it is no better for being less.
  private static func leavesOutMore(_ figure: TargetFigure, _ sides: [TargetValues]) -> Bool {
    let open = sides.map { side in Set(side.leftOut(of: figure, .map).map { side.map.id(of: $0) }) }
    return !open[1].isSubset(of: open[0])
  }

  private static func outcome(
    _ figure: TargetFigure, _ before: Double?, _ after: Double?, _ tolerance: Double, sameCurrency: Bool
  ) -> Outcome? {
    guard let before else { return after == nil ? .unknown : nil }
    guard let after else { return .lost }
    if figure.kinds.contains(.money), !sameCurrency { return .otherCurrency }
    let worsening = figure.isBetterLow ? after - before : before - after
    // What arithmetic leaves of equal figures is no change.
    let slack = (tolerance + 1e-9) * abs(before)
    return worsening > slack ? .worse : nil
  }

  private static func text(
    of value: Double, _ figure: TargetFigure, _ side: TargetValues
  ) -> String {
    known(value, figure, side) + side.map.without(side.leftOut(of: figure, .map), in: .english)
  }

  private static func known(_ value: Double, _ figure: TargetFigure, _ side: TargetValues) -> String {
    if let quantity = HeadlineFigure.of(figure)?.quantity, !(figure == .leadTime && side.map.streams.isEmpty)
    {
      return quantity.number(Estimate(value), in: side.figures)
    }
    let recovery = figure == .leadTime ? RecoveryFigure.leadTime : RecoveryFigure.of(figure)
    if case .time? = recovery?.reading {
      let isInDays = side.figures.recoveries.first??.isTimedInDays ?? true
      return side.figures.text(of: Estimate(value), inDays: isInDays)
    }
    return recovery?.text(of: value, currency: side.map.currency ?? "")
      ?? FigureText.count(value, decimals: 1)
  }
}
