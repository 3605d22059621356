import VSMModel
import VSMScene
import VSMSyntax

/// An icon with texts above or below it, and as much room on both sides: engines lead flows to the middle. Lines end on
/// the icon, or on the texts where they come from that side.
struct LevelBlock: Block {
  private let block: any Block
  /// The corners of the icon within the block.
  private let icon: [Point]
  /// How far down the block the icon begins and ends.
  private let top: Double
  private let bottom: Double

  /// A stock: an icon over its texts, at times with one above.
  init(_ stock: StockBlock) {
    block = stock
    top = stock.above
    bottom = stock.above + stock.icon.height
    let box = Rect((stock.size.width - stock.icon.width) / 2, top, stock.icon.width, stock.icon.height)
    if stock.isTriangle {
      icon = [box.at(0.5, 0), box.at(1, 1), box.at(0, 1)]
    } else if stock.stock.word == .waiting, stock.stock.icon == nil {
      // A clock is round.
      icon = [
        box.at(0.5, 0), box.at(0.85, 0.15), box.at(1, 0.5), box.at(0.85, 0.85), box.at(0.5, 1),
        box.at(0.15, 0.85), box.at(0, 0.5), box.at(0.15, 0.15),
      ]
    } else {
      icon = [box.at(0, 0), box.at(1, 0), box.at(1, 1), box.at(0, 1)]
    }
  }

  /// A decision: a diamond over its name.
  init(decision: ProcessBlock) {
    block = decision
    top = 0
    bottom = Glyph.decision.size.height
    let box = Rect(0, 0, decision.size.width, bottom)
    icon = [box.at(0.5, 0), box.at(1, 0.5), box.at(0.5, 1), box.at(0, 0.5)]
  }

  /// Room added above the block.
  private var lead: Double { max(0, block.size.height - bottom - top) }

  var size: Size { Size(block.size.width, 2 * max(top, block.size.height - bottom) + bottom - top) }

  func levels(at origin: Point) -> ClosedRange<Double> {
    let upper = origin.y + lead + top
    return upper...max(upper, origin.y + lead + bottom)
  }

  func items(at origin: Point) -> [Item] { block.items(at: origin + Point(0, lead)) }

  func outline(at origin: Point) -> [Point] {
    let shift = origin + Point(0, lead)
    let corners = icon.map { $0 + shift }
    let (left, right) = (shift.x, shift.x + block.size.width)
    let (upper, lower) = (shift.y + top, shift.y + bottom)
    let end = shift.y + block.size.height
    var outline: [Point] = []
    // From the highest corner clockwise, the texts put in where the icon is lowest and highest.
    let lowest = corners.indices.last { corners[$0].y == lower } ?? corners.count - 1
    let first = corners.indices.first { corners[$0].y == lower } ?? lowest
    outline += corners[...first]
    if end > lower {
      outline += [Point(right, lower), Point(right, end), Point(left, end), Point(left, lower)]
    }
    outline += corners[(first == lowest ? first : first + 1)...]
    if top > 0 {
      outline += [Point(left, upper), Point(left, shift.y), Point(right, shift.y), Point(right, upper)]
    }
    return outline
  }
}
