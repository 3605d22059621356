import VSMModel
import VSMScene

/// One information flow that runs level above the top row, along x and with its level.
struct Track {
  let line: TrackLine
  /// What the level line takes of the x axis.
  let left: Double
  let right: Double
  let label: LabelBox?
  /// Where the label and the kink have room in any case.
  let seat: Seat
  /// The higher, the lower the line runs.
  let level: Int

  static let kinkWidth = 2 * (Arrow.kinkReach + Arrow.besideKink)
  static let kinkHeight = 2 * Arrow.kinkRise + 2

  var flow: Int { line.flow }
  var sources: [ValueStreamMap.Reference] { line.sources }
  var targets: [ValueStreamMap.Reference] { line.targets }
  var ends: [ValueStreamMap.Reference] { line.ends }
  var labelX: Double { seat.labelX }
  var labelledTarget: ValueStreamMap.Reference? { seat.labelledTarget }

  /// All that the level line and its label take of the x axis.
  var reach: ClosedRange<Double> { seat.reach(left...right, label) }

  /// A place for the label that no upright line passes: on the level line where there is room, and beyond its end where
  /// there is none.
  struct Seat {
    /// The middle of the label.
    let labelX: Double
    /// The target on whose upright line the label stands, where the level line is too short for it.
    let labelledTarget: ValueStreamMap.Reference?

    /// Here `low` is free below all level lines, and `upright` the one target above which the label may stand as well, below
    /// all level lines.
    init(
      on span: ClosedRange<Double>, of label: LabelBox?, isElectronic: Bool, _ free: FreeIntervals,
      low: FreeIntervals, upright: (ValueStreamMap.Reference, Double)?
    ) {
      let middle = (span.lowerBound + span.upperBound) / 2
      let width = label?.size.width ?? 0
      let gap = width > 0 ? 6.0 : 0
      if isElectronic, let x = free.nearest(to: middle, width: width + gap + Track.kinkWidth + 12, in: span) {
        (labelX, labelledTarget) = (x - (gap + Track.kinkWidth) / 2, nil)
      } else if label == nil {
        (labelX, labelledTarget) = (0, nil)
      } else if let (target, x) = upright, low.isFree(around: x, within: width / 2 + 6),
        span.upperBound - span.lowerBound < width + 28
      {
        (labelX, labelledTarget) = (x, target)
      } else {
        labelX = free.nearest(to: middle, width: width + 16, in: 0 ... .infinity) ?? middle
        labelledTarget = nil
      }
    }

    func reach(_ span: ClosedRange<Double>, _ label: LabelBox?) -> ClosedRange<Double> {
      guard let label, labelledTarget == nil else { return span }
      let half = label.size.width / 2
      return min(span.lowerBound, labelX - half)...max(span.upperBound, labelX + half)
    }
  }
}
