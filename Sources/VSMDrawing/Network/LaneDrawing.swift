import VSMAnalysis
import VSMScene
import VSMSyntax
import VSMWords

/// The lanes behind what stands in them, each with the name of its department or its site at its left end.
struct LaneDrawing {
  /// What lanes are of: `department` or `site`.
  private let word: String
  private let lanes: [(name: [String], title: String, top: Double, bottom: Double)]
  /// What the names take of the width, in px.
  private let nameWidth: Double

  private static let widestName = 96.0
  private static let besideName = 10.0
  /// Between the names and what stands in the lanes.
  private static let behindNames = 16.0

  /// From the left ends of the lanes to what stands in them, in px.
  var lead: Double { nameWidth + Self.behindNames }

  /// The lanes of a placement.
  init(_ lanes: [LanePlan.Lane], of property: Property, in phrases: Phrases) {
    word = property.name
    let nobody = phrases[property == .department ? "no department" : "no site"]
    self.lanes = lanes.map { lane in
      let title = lane.name?.onOneLine ?? nobody
      let lines = TextMetrics.lines(
        of: title, within: Self.widestName, size: Measure.nameSize, weight: .bold)
      return (lines, title, lane.top, lane.bottom)
    }
    let widest = self.lanes.map { TextMetrics.width(ofLines: $0.name, size: Measure.nameSize, weight: .bold) }
      .max()
    nameWidth = ((widest ?? 0) + 2 * Self.besideName).rounded(.up)
  }

  /// Where the names stand, which nothing passes.
  func nameBoxes(movedBy y: Double) -> [Rect] {
    lanes.map { Rect(Measure.margin, $0.top + y, nameWidth, $0.bottom - $0.top) }
  }

  /// The lanes, where the placement was moved down by so much, as far as they are to reach.
  func items(movedBy y: Double, to right: Double) -> [Item] {
    lanes.enumerated().map { index, lane in
      let left = Measure.margin
      let frame = Rect(left, lane.top + y, right - left, lane.bottom - lane.top)
      let edge = Path([
        .move(Point(left + nameWidth, frame.minY)), .line(Point(left + nameWidth, frame.maxY)),
      ])
      let first =
        frame.center.y - Double(lane.name.count - 1) * Measure.lineHeight / 2 + Measure.nameSize * 0.36
      let texts = lane.name.enumerated().map { line, text in
        Mark.text(
          TextMark(
            text, at: Point(left + nameWidth / 2, first + Double(line) * Measure.lineHeight), .middle,
            size: Measure.nameSize, weight: .bold))
      }
      var item = Item(
        id: "\(word)-\(index + 1)", word: word, title: lane.title, role: .plain,
        marks: [
          .stroke(.rectangle(frame), width: 1, ink: .muted), .stroke(edge, width: 1, ink: .muted),
        ] + texts)
      item.outline = [frame.at(0, 0), frame.at(1, 0), frame.at(1, 1), frame.at(0, 1)]
      return item
    }
  }
}
