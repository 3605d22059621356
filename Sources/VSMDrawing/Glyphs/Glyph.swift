/// An icon of the notation: its word, its natural size, and how it is drawn into a box.
///
/// Every icon stands in `Glyph.all`. The shapes follow the set of *Learning to See*.
public struct Glyph: Sendable {
  public let word: String
  public let size: Size
  public let meaning: String
  public let marks: @Sendable (Rect) -> [Mark]

  init(
    _ word: String, _ width: Double, _ height: Double, _ meaning: String,
    _ marks: @escaping @Sendable (Rect) -> [Mark]
  ) {
    self.word = word
    size = Size(width, height)
    self.meaning = meaning
    self.marks = marks
  }

  public static let all: [Glyph] = [
    factory, inventory, operatorIcon, truck, database, burst, hatching,
    market, workshop, hand, partsStore, recycling, flame, pit, shredder, vendor, hourglass, bin, connector,
    shield,
    decay, split,
  ]
}

extension Rect {
  /// A place in this box, by fractions of its width and height.
  func at(_ x: Double, _ y: Double) -> Point { Point(minX + width * x, minY + height * y) }

  func polygon(_ fractions: [(Double, Double)]) -> Path {
    .polygon(fractions.map { at($0.0, $0.1) })
  }
}

extension Mark {
  /// A closed shape in the paper's colour with an outline.
  static func outline(_ path: Path, width: Double = 1.2) -> Mark {
    .path(path, fill: .background, stroke: Stroke(width: width))
  }

  /// A line.
  static func stroke(_ path: Path, width: Double = 1.2, ink: Ink = .foreground) -> Mark {
    .path(path, fill: nil, stroke: Stroke(ink, width: width))
  }

  /// A shape without an outline.
  static func fill(_ path: Path, ink: Ink = .foreground) -> Mark {
    .path(path, fill: ink, stroke: nil)
  }
}
