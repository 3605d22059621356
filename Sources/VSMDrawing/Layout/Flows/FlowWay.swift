import VSMModel
import VSMScene

/// A way of its own for a part of what leaves a process, or for all that leaves the last stock of a recovery: beside the row,
/// not through it.
struct FlowWay {
  enum Edge { case upper, lower }

  let id: String
  let from: ValueStreamMap.Reference
  let end: FlowEnd
  /// Share and rate, in one line or in two.
  let label: FlowLabel
  /// Of a unit that enters the block; nothing where it is not known.
  let perUnit: Double?
  /// In px, in proportion to the flow.
  let width: Double
  let title: String
  /// True where units part by grade at a step: the ways leave a diamond of their own. A decision is one.
  let isGrade: Bool
  let isRework: Bool
  /// Which edge of its process it leaves from.
  let edge: Edge
  /// True for what goes straight through the row, past steps that stand in a siding: its arrow is one of the row.
  var isStraight = false

  /// A loop of rework is no way on, so its line says nothing of how much goes along it.
  static let reworkWidth = 1.6

  /// True where it ends at the process that it leaves.
  var isLoop: Bool { end == .site(from) }

  /// The process that it leaves; nothing for the way of a stock.
  var process: Int? { if case .process(let process) = from { process } else { nil } }
}

/// The text of a flow where it starts.
struct FlowLabel {
  var lines: [String]

  static let size = Measure.bodySize
  static let lineHeight = 12.0

  var width: Double { lines.isEmpty ? 0 : TextMetrics.width(ofLines: lines, size: Self.size) + 6 }
  var height: Double { lines.isEmpty ? 0 : Double(lines.count) * Self.lineHeight + 3 }

  /// From the middle of an arrow up to the label over it and over its vehicle.
  static func rise(over vehicle: VehicleBlock?) -> Double {
    max(Arrow.pushHeadHalf, (vehicle?.size.height ?? 0) / 2) + 3
  }

  /// How far the label over an arrow and its vehicle reaches above the processes; 0 where there is none.
  func riseAboveRow(over vehicle: VehicleBlock?) -> Double {
    lines.isEmpty ? 0 : Self.rise(over: vehicle) + height - Measure.pushDepth
  }

  var size: Size { Size(width, height) }

  /// Share and limit on lines of their own.
  var broken: FlowLabel {
    FlowLabel(lines: lines.flatMap { $0.split(separator: Self.between).map(String.init) })
  }

  /// The same with the first word, which says what it is, on a line of its own.
  var narrow: FlowLabel {
    FlowLabel(
      lines: broken.lines.enumerated().flatMap { index, line in
        index == 0 ? line.split(separator: " ", maxSplits: 1).map(String.init) : [line]
      })
  }

  /// Between the parts of a line.
  static let between = " · "

  func extent(centeredAt center: Point) -> Rect { Rect(center: center, width, height) }

  /// The lines on paper of their own, so that they can be read on a track.
  func marks(centeredAt center: Point, ink: Ink = .foreground) -> [Mark] {
    let box = extent(centeredAt: center)
    return [.fill(.rectangle(box), ink: .background)]
      + lines.enumerated().map { index, line in
        .text(
          TextMark(
            line, at: Point(center.x, box.minY + 10.6 + Double(index) * Self.lineHeight), .middle,
            size: Self.size, ink: ink))
      }
  }
}

extension FlowLabel {
  /// A text in as many lines as it needs.
  init(_ text: String) {
    lines = TextMetrics.lines(of: text, within: 130, size: Self.size)
  }
}
