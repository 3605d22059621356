import VSMModel
import VSMSyntax

/// A block with the kaizen bursts and notes that belong to it below it.
struct BurstedBlock: Block {
  let block: any Block
  let bursts: [(id: String, burst: RemarkBlock)]

  private static let gap = 8.0

  var size: Size {
    Size(
      max(block.size.width, bursts.map(\.burst.size.width).max() ?? 0),
      block.size.height + bursts.reduce(0) { $0 + Self.gap + $1.burst.size.height })
  }

  /// The block's, with what hangs on it: a head below the block would be hidden by a burst. Bursts have no corners.
  func outline(at origin: Point) -> [Point] {
    let middle = origin.x + size.width / 2
    let own = block.outline(at: Point(middle - block.size.width / 2, origin.y))
    let bottom = own.map(\.y).max() ?? origin.y
    let below = bursts.map(\.burst.size.width).max().map { $0 * 0.4 } ?? 0
    let end = origin.y + size.height
    guard let last = own.lastIndex(where: { $0.y == bottom }) else { return own }
    let hanging = [
      Point(middle + below, bottom), Point(middle + below, end), Point(middle - below, end),
      Point(middle - below, bottom),
    ]
    return own[..<last] + hanging + own[last...]
  }

  func items(at origin: Point) -> [Item] {
    let middle = origin.x + size.width / 2
    var items = block.items(at: Point(middle - block.size.width / 2, origin.y))
    var y = origin.y + block.size.height
    for (id, burst) in bursts {
      y += Self.gap
      let center = Point(middle, y + burst.size.height / 2)
      items.append(
        Item(
          id: id, word: burst.word.rawValue, title: ([burst.word.title] + burst.lines).joined(separator: " "),
          role: .solid(extent: Rect(center: center, burst.size.width, burst.size.height)),
          marks: burst.marks(centeredAt: center)))
      y += burst.size.height
    }
    return items
  }
}
