import TestMaps
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Where block arrows cross, the one that lies above has paper on both sides.
@Suite struct BridgeTests {
  private func arrows(_ scene: Scene) -> [(item: Item, points: [Point], half: Double)] {
    scene.items.compactMap { item in
      guard case .line = item.role, let way = item.way, way.width > 0 else { return nil }
      return (item, way.points, way.width / 2)
    }
  }

  /// The places where pieces of two ways pass each other.
  private func crossings(_ first: [Point], _ second: [Point], apart: Double) -> [Point] {
    var places: [Point] = []
    for (a, b) in zip(first, first.dropFirst()) where a.y == b.y {
      for (c, d) in zip(second, second.dropFirst()) where c.x == d.x {
        if min(a.x, b.x) + apart < c.x, c.x < max(a.x, b.x) - apart, min(c.y, d.y) + apart < a.y,
          a.y < max(c.y, d.y) - apart
        {
          places.append(Point(c.x, a.y))
        }
      }
    }
    return places
  }

  private func hasPaper(_ item: Item, at place: Point) -> Bool {
    guard case .path(let path, nil, let stroke?)? = item.marks.first, stroke.ink == .background else {
      return false
    }
    let starts = path.steps.compactMap { step -> Point? in if case .move(let to) = step { to } else { nil } }
    let ends = path.steps.compactMap { step -> Point? in if case .line(let to) = step { to } else { nil } }
    return zip(starts, ends).contains { (($0 + $1) * 0.5 - place).length < 0.01 }
  }

  @Test func oneOfTwoPassesOverTheOther() throws {
    var count = 0
    let maps =
      [RandomMap.Sort.splitForward, .splitPull, .splitRouted].flatMap { sort in
        (0..<60).map { RandomMap.map(sort, seed: $0) }
      } + [SplitPictureTests.routes, SplitPictureTests.mixed, SplitPictureTests.splits]
    for text in maps {
      let arrows = arrows(try scene(of: text))
      for (index, upper) in arrows.enumerated() {
        for lower in arrows[..<index] {
          let apart = upper.half + lower.half
          let places =
            crossings(upper.points, lower.points, apart: apart)
            + crossings(lower.points, upper.points, apart: apart)
          for place in places {
            count += 1
            #expect(hasPaper(upper.item, at: place), "\(upper.item.id) over \(lower.item.id)\n\(text)")
          }
        }
      }
    }
    #expect(count > 5)
  }
}
