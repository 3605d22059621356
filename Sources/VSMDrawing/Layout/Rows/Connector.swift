import VSMModel
import VSMScene
import VSMWords

/// A circle with a number where a row ends that goes on elsewhere; the same number stands where it goes on.
struct Connector {
  let number: Int
  /// The diameter in px.
  let size: Double
  /// The process that the flow goes on to.
  let process: Int
  /// How the flow gets there.
  let style: LinkStyle
  /// True where the row ends for good and joins another stream.
  var joins = false
  /// The process that the row splits off from, where it begins at this connector.
  var splitsFrom: Int?

  static let textSize = Measure.bodySize
  /// The length in px of an arrow from a connector up to a process.
  static let joinRise = 30.0

  /// The diameter that all connectors of a map need of which there are at most so many.
  static func size(for count: Int) -> Double {
    max(22, (TextMetrics.width(of: String(max(1, count)), size: textSize, weight: .bold) + 10).rounded(.up))
  }

  enum Side: String { case out, `in` }

  func id(_ side: Side) -> String { "connector-\(number)-\(side.rawValue)" }

  /// The room in px that connectors below a process need there.
  var depth: Double { Self.joinRise + 2 * Measure.clearance + size + 6 }

  func extent(from left: Double, _ y: Double) -> Rect { Rect(left, y - size / 2, size, size) }

  func item(_ side: Side, in extent: Rect, _ map: ValueStreamMap) -> Item {
    let process = map.label(of: .process(process))
    return Item(
      id: id(side), word: "connector",
      title: map.phrases(
        side == .out ? "Goes on at connector \(number): \(process)" : "From connector \(number)"),
      role: .solid(extent: extent), marks: marks(in: extent))
  }

  func marks(in extent: Rect) -> [Mark] {
    let center = Point(extent.midX, extent.midY)
    let radius = extent.width / 2
    return [
      .outline(.ellipse(center: center, radius, radius), width: 1.1),
      .text(
        TextMark(
          String(number), at: center + Point(0, Self.textSize * 0.36), .middle, size: Self.textSize,
          weight: .bold)),
    ]
  }
}
