import VSMModel
import VSMScene

/// One information flow that runs level above the top row.
struct Track {
  let flow: Int
  let pairs: [RoutePlan.Pair]
  let sources: [ValueStreamMap.Reference]
  let targets: [ValueStreamMap.Reference]
  var level = 0
  var left = 0.0
  var right = 0.0
  var label: LabelBox?
  /// The middle of the label.
  private(set) var labelX = 0.0
  /// The target on whose upright line the label stands, where the level line is too short for it.
  private(set) var labelledTarget: ValueStreamMap.Reference?
  /// The middle of the kink of an electronic flow, where it has room on the level line.
  private(set) var kinkX: Double?

  static let kinkWidth = 2 * (Arrow.kinkReach + Arrow.besideKink)
  static let kinkHeight = 2 * Arrow.kinkRise + 2

  init(flow: Int, pairs: [RoutePlan.Pair]) {
    self.flow = flow
    self.pairs = pairs
    sources = Self.distinct(pairs.map(\.source))
    targets = Self.distinct(pairs.map(\.target))
  }

  private static func distinct(_ references: [ValueStreamMap.Reference]) -> [ValueStreamMap.Reference] {
    var seen = Set<ValueStreamMap.Reference>()
    return references.filter { seen.insert($0).inserted }
  }

  var ends: [ValueStreamMap.Reference] { sources + targets }

  /// All that the level line and its label take of the x axis.
  var reach: ClosedRange<Double> {
    let half = (label?.size.width ?? 0) / 2
    let labelled = label == nil || labelledTarget != nil ? left...right : labelX - half...labelX + half
    return min(left, labelled.lowerBound)...max(right, labelled.upperBound)
  }

  /// Finds places for the label and the kink that no upright line passes: side by side where there is room,
  /// and beyond the end of the line where there is none on it.
  ///
  /// Here `low` is free below all level lines, and `upright` the one target above which the label may stand as well, below all level lines.
  mutating func settle(
    isElectronic: Bool, _ free: FreeIntervals, low: FreeIntervals,
    upright: (ValueStreamMap.Reference, Double)?
  ) {
    let middle = (left + right) / 2
    let labelWidth = label?.size.width ?? 0
    let gap = labelWidth > 0 ? 6.0 : 0
    if isElectronic,
      let x = free.nearest(to: middle, width: labelWidth + gap + Self.kinkWidth + 12, in: left...right)
    {
      let start = x - (labelWidth + gap + Self.kinkWidth) / 2
      labelX = start + labelWidth / 2
      kinkX = start + labelWidth + gap + Self.kinkWidth / 2
      return
    }
    if label != nil, let (target, x) = upright,
      low.isFree(around: x, within: labelWidth / 2 + 6), right - left < labelWidth + 28
    {
      labelledTarget = target
      labelX = x
    } else if label != nil {
      labelX = free.nearest(to: middle, width: labelWidth + 16, in: 0 ... .infinity) ?? middle
    }
    guard isElectronic else { return }
    // Beside the label, on whichever side of it has room.
    let half = labelWidth / 2 + 4
    let sides =
      label == nil || labelledTarget != nil
      ? [left...right] : [left...max(left, labelX - half), min(right, labelX + half)...right]
    kinkX = sides.compactMap { free.nearest(to: middle, width: Self.kinkWidth + 4, in: $0) }.first
  }
}
