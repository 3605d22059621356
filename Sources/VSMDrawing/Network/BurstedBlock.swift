import VSMModel
import VSMScene
import VSMSyntax
import VSMWords

/// A block with the kaizen bursts and notes that belong to it below it.
struct BurstedBlock: Block {
  let block: any Block
  let bursts: [(id: String, burst: RemarkBlock)]
  let phrases: Phrases

  private static let gap = 8.0

  /// How far what belongs to the block reaches below it.
  private var depth: Double { bursts.reduce(0) { $0 + Self.gap + $1.burst.size.height } }

  /// As much room above as the bursts take below: engines lead flows to the middle, which is the block's then.
  var size: Size {
    Size(
      max(block.size.width, bursts.map(\.burst.size.width).max() ?? 0), block.size.height + 2 * depth)
  }

  private func corner(of origin: Point) -> Point {
    Point(origin.x + (size.width - block.size.width) / 2, origin.y + depth)
  }

  /// The block's alone: what flows does not flow from a burst.
  func outline(at origin: Point) -> [Point] { block.outline(at: corner(of: origin)) }

  func levels(at origin: Point) -> ClosedRange<Double> { block.levels(at: corner(of: origin)) }

  /// Bursts lie above lines and would hide a head: what comes from below goes round them.
  func led(_ line: [Point], at origin: Point) -> [Point] {
    let hanging = boxes(at: origin)
    func isFree(_ line: [Point]) -> Bool {
      !zip(line, line.dropFirst()).contains { start, end in
        hanging.contains { Segment(start, end).crosses($0) }
      }
    }
    let straight = line.reaching(to: outline(at: origin))
    guard let end = line.last, let last = straight.last, !isFree([end, last]) else { return straight }
    // The last piece turns off before the bursts.
    let around = Rect(origin.x, origin.y, size.width, size.height).grown(by: Self.detour)
    let outside = line.lastIndex { !around.contains(Rect(center: $0, 0, 0)) } ?? line.startIndex
    let way = wayBesideBursts(from: end, at: origin)
    // The fewest corners that keep clear of the bursts.
    let ways = way.indices.reversed().map { Array(way[$0...]) }
    return line[...outside] + (ways.first { isFree([line[outside]] + $0) } ?? way)
  }

  /// Along the nearer side of the bursts up to the block: to its lower edge where there is room beside them, or else
  /// to its side.
  private func wayBesideBursts(from end: Point, at origin: Point) -> [Point] {
    let middle = origin.x + size.width / 2
    let side = end.x < middle ? -1.0 : 1.0
    let reach = (bursts.map(\.burst.size.width).max() ?? 0) / 2
    let outline = outline(at: origin)
    let bottom = outline.map(\.y).max() ?? end.y
    let lower = outline.filter { $0.y == bottom }.map { abs($0.x - middle) }.max() ?? 0
    let foot = origin.y + size.height + Self.gap
    if lower - reach > Self.leastFoot {
      let x = middle + side * (reach + lower) / 2
      return [Point(x, foot), Point(x, bottom)]
    }
    // What comes from further out goes round further in and lower, so that several ways run beside each other.
    let inner = 1 - min(1, abs(end.x - middle) / max(size.width / 2, 1))
    let beside = middle + side * (max(reach, block.size.width / 2) + Self.detour * (0.8 + inner / 2))
    let level = corner(of: origin).y + block.size.height * (0.85 - inner / 4)
    let inward = [Point(beside, level)].reaching(to: outline, along: Point(-side, 0))
    return [Point(beside, foot)] + inward
  }

  /// Room that an arrow's head needs beside the bursts.
  private static let leastFoot = 16.0
  /// How far off a line goes round.
  private static let detour = 20.0

  private func boxes(at origin: Point) -> [Rect] {
    let middle = origin.x + size.width / 2
    var y = corner(of: origin).y + block.size.height
    return bursts.map { _, burst in
      y += Self.gap + burst.size.height
      return Rect(
        middle - burst.size.width / 2, y - burst.size.height, burst.size.width, burst.size.height)
    }
  }

  func items(at origin: Point) -> [Item] {
    block.items(at: corner(of: origin))
      + zip(bursts, boxes(at: origin)).map { hanging, box in
        let (id, burst) = hanging
        return Item(
          id: id, word: burst.word.rawValue,
          title: ([phrases[burst.word.title]] + burst.lines).joined(separator: " "),
          role: .solid(extent: box), marks: burst.marks(centeredAt: box.center))
      }
  }
}
