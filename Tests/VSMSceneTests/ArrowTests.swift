import Testing

@testable import VSMScene

/// The proportions of arrows, and what their corners look like.
@Suite struct ArrowTests {
  private func bounds(_ mark: Mark) -> Rect? {
    if case .path(let path, _, _) = mark { path.bounds } else { nil }
  }

  @Test func theShaftOfPushTakesTwoThirdsOfItsHead() throws {
    let marks = Arrow.push(along: [Point(0, 0), Point(100, 0)])
    let (shaft, head) = (try #require(marks.first.flatMap(bounds)), try #require(marks.last.flatMap(bounds)))
    #expect(abs(shaft.height / head.height - 0.66) < 0.03)
  }

  @Test(arguments: Array(stride(from: 60.0, through: 90, by: 2.5)))
  func theCornerOfPushIsPlain(length: Double) throws {
    let corner = Point(length, 0)
    let half = Arrow.pushHalfWidth
    let marks = Arrow.push(along: [Point(0, 0), corner, Point(length, 90)])
    guard case .path(let stripes, nil, let stroke?) = marks[1] else {
      Issue.record("stripes are a dashed line")
      return
    }
    #expect(stroke.width == 2 * half && stroke.dash == [10, 10])
    let square = Rect(center: corner, 2 * half, 2 * half).grown(by: -0.01)
    let lines = stride(from: 0, to: stripes.steps.count, by: 2).compactMap {
      Path(Array(stripes.steps[$0..<min($0 + 2, stripes.steps.count)])).bounds
    }
    #expect(lines.count == 2)
    // From near its head up to the plain square and no further, along both arms.
    let whole = length + 90 - Arrow.pushHeadLength
    #expect(lines.first?.minX == whole - Arrow.stripedEnd && lines.first?.maxX == length - half)
    // Black again right after the corner.
    #expect(lines.last?.minY == half && lines.last?.maxY == 90 - Arrow.pushHeadLength)
    #expect(
      lines.map {
        $0.height == 0 ? Rect($0.x, -half, $0.width, 2 * half) : Rect($0.x - half, $0.y, 2 * half, $0.height)
      }
      .allSatisfy { !$0.overlaps(square) })
  }

  @Test func aLongPushIsNoMoreToWriteThanAShortOne() {
    func points(_ length: Double) -> [Int] {
      Arrow.push(along: [Point(0, 0), Point(length, 0), Point(length, length)]).map {
        if case .path(let path, _, _) = $0 { path.pointCount } else { 0 }
      }
    }
    #expect(zip(points(100_000), points(100)).allSatisfy { $0 <= $1 })
  }

  /// The stripes of a long one tell where it ends.
  @Test func aLongPushIsStripedNearItsHead() {
    let marks = Arrow.push(along: [Point(0, 0), Point(1000, 0), Point(1000, 40)])
    guard case .path(let stripes, nil, _?) = marks[1] else { return }
    let bounds = stripes.bounds ?? Rect(0, 0, 0, 0)
    #expect(bounds.minX > 1000 - Arrow.stripedEnd && bounds.maxY == 40 - Arrow.pushHeadLength)
  }

  /// However long a return is, it has so many chevrons that they tell the way, and all point it.
  @Test func chevronsPointTheWay() {
    for way in [[Point(0, 0), Point(60, 0)], [Point(0, 0), Point(0, -90), Point(-100_000, -90)]] {
      let path = Arrow.chevrons(along: way, half: 4)
      #expect((1...24).contains(path.pointCount / 3))
      var tail = Point(0, 0)
      for (index, step) in path.steps.enumerated() {
        switch step {
        case .move(let to): tail = to
        case .line(let to) where index % 3 == 1:
          let along = (way[way.count - 1] - way[way.count - 2]).unit
          let sideways = along.normal
          let stroke = to - tail
          // Forwards, whatever arm of the way it is on.
          #expect(
            stroke.x * along.x + stroke.y * along.y > 0
              || abs(stroke.x * sideways.x + stroke.y * sideways.y) > 3)
        case .line, .curve, .close: continue
        }
      }
    }
  }

  @Test func headsOfTracksAreClearlyBroader() throws {
    for width in stride(from: 1.2, through: 14, by: 0.4) {
      let head = Arrow.trackHead(at: Point(0, 0), Point(0, 1), width: width, ink: .flowHead)
      let box = try #require(bounds(head))
      #expect(box.width >= width * 1.7 - 0.1 && box.width >= width + 5.5)
      // An arrow and no roof.
      #expect(box.height >= box.width / 2)
    }
  }

  @Test func aKinkReachesATenthOfItsLine() {
    func kink(_ length: Double) -> Point {
      let way = Arrow.kinked(from: Point(0, 0), to: Point(length, 0), at: Point(length / 2, 0))
      return way[1] - Point(length / 2, 0)
    }
    for length in [100.0, 150, 180] {
      #expect(
        abs(kink(length).x / length - 0.10) < 0.001 && abs(abs(kink(length).y) / length - 0.033) < 0.001)
    }
    #expect(kink(2000) == kink(180))
    #expect(kink(40).x == 9, "still to be seen")
  }
}
