import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// A levelling box or a kanban post with its label beside it, and the pitch that levelling goes by.
struct KanbanPlaceBlock: Block {
  let place: KanbanPlace
  private let title: String
  private(set) var size: Size
  private let glyph: Glyph
  private let lines: [String]

  /// The block of a place; a levelling box says the pitch, in words, where it is known.
  init(_ place: KanbanPlace, pitch: String?, in phrases: Phrases) {
    self.place = place
    title = phrases[place.word.title]
    glyph = .icon(of: place.word)
    var texts = [place.label].compactMap(\.self)
    if place.word == .levelling, let pitch { texts.append(phrases("pitch \(pitch)")) }
    lines = texts.flatMap { TextMetrics.lines(of: $0, within: 92, size: Measure.smallSize) }
    let text = TextMetrics.width(ofLines: lines, size: Measure.smallSize)
    size = Size(
      max(glyph.size.width, text + 4).rounded(.up),
      glyph.size.height + Double(lines.count) * Self.lineHeight + (lines.isEmpty ? 0 : 3))
  }

  /// A levelling box may be as broad as it needs to be.
  private var isBox: Bool { place.word == .levelling }

  /// The box takes more room where many ways leave it.
  mutating func widen(to width: Double) { size.width = max(size.width, width.rounded(.up)) }

  var isPost: Bool { !isBox }

  /// How far from its middle kanban may be put into a post: beside its stem.
  var postReach: Double { glyph.size.width / 2 - 3 }

  /// From the lower edge up to the box of a post, which kanban are put into, so far from its middle; 0 elsewhere.
  func footDepth(at distance: Double) -> Double {
    isPost && abs(distance) < glyph.size.width / 2 ? glyph.size.height * 0.5 : 0
  }

  /// From the lower edge up to where ways run level into the side of a post's box.
  var sideRise: Double { glyph.size.height * 0.75 }

  /// From the middle to that side.
  var sideReach: Double { glyph.size.width * 0.44 }

  private static let lineHeight = 12.0

  /// The texts stand above the sign: ways of kanban leave it below.
  func items(at origin: Point) -> [Item] {
    let extent = Rect(origin.x, origin.y, size.width, size.height)
    var marks = glyph.marks(
      isBox
        ? Rect(extent.minX, extent.maxY - glyph.size.height, extent.width, glyph.size.height)
        : Rect(
          extent.midX - glyph.size.width / 2, extent.maxY - glyph.size.height, glyph.size.width,
          glyph.size.height))
    for (index, line) in lines.enumerated() {
      marks.append(
        .text(
          TextMark(
            line, at: Point(extent.midX, origin.y + 9 + Double(index) * Self.lineHeight), .middle,
            size: Measure.smallSize)))
    }
    return [
      Item(
        id: "\(place.word.rawValue)-\(place.id)", word: place.word.rawValue,
        title: ([title] + lines).joined(separator: ", "), role: .solid(extent: extent),
        marks: marks)
    ]
  }
}
