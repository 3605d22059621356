import Testing

@testable import VSMDrawing
@testable import VSMScene

@Suite struct LadderPictureTests {
  private static let fork = """
    stream a "Main" {
      inventory 1d
      process x "X" { C/T 60s }
      inventory 1d
      process y "Y" { C/T 30s }
    }
    stream b "A side stream with a long name that does not end before the line steps up" {
      inventory 5d
      process z "Z" { C/T 10s }
      y
    }
    """

  /// The waits of X's way are shorter than those of Z's: it does not count up to where the two meet.
  @Test func theLineIsThinWhereItDoesNotCount() throws {
    let drawn = try scene(of: Self.fork)
    let line = try #require(drawn.items.first { $0.id == "ladder-1" })
    var strands: [(width: Double, minX: Double, maxX: Double)] = []
    // The last mark is that of the ticks.
    for case .path(let path, _, let stroke?) in line.marks.prefix(2) {
      let bounds = try #require(path.bounds)
      strands.append((stroke.width, bounds.minX, bounds.maxX))
      #expect(stroke.ink == .foreground)
    }
    #expect(strands.map(\.width) == [1, 2])
    let rung = try #require(drawn.items.first { $0.id == "rung-process-y" })
    guard case .rung(_, let minX, let maxX) = rung.role, strands.count == 2 else { return }
    #expect(strands[1].minX == minX && strands[1].maxX == maxX)
    #expect(strands[0].maxX == minX)
  }

  /// The arrow that joins Y crosses the ladder above it: the line is open there, and no text stands in its way.
  @Test func theLineIsOpenWhereAnArrowCrosses() throws {
    let drawn = try scene(of: Self.fork)
    let arrow = try #require(drawn.items.first { $0.word == "push" && $0.id.contains("-from-process-z") })
    guard case .line(let way, _, _) = arrow.role else { return }
    let x = try #require(way.last).x
    let ladder = try #require(drawn.items.first { $0.id == "ladder-1" })
    var isCrossed = false
    for case .path(let path, _, let stroke?) in ladder.marks where stroke.width == 2 {
      var pen = Point(0, 0)
      for step in path.steps {
        if case .line(let end) = step, pen.y == end.y {
          #expect(!(min(pen.x, end.x)...max(pen.x, end.x)).contains(x))
          isCrossed = true
        }
        switch step {
        case .move(let to), .line(let to): pen = to
        case .curve, .close: continue
        }
      }
    }
    #expect(isCrossed)
    let rung = try #require(drawn.items.first { $0.id == "rung-process-y" })
    guard case .text(let text)? = rung.marks.first else { return }
    #expect(text.box.minX > x + Arrow.pushHalfWidth || text.box.maxX < x - Arrow.pushHalfWidth)
  }

  /// 2 % are lost and 1 % goes to scrap: what goes on is not 99 % beside them. Nobody has typed 97.02 %.
  @Test func whatGoesOnIsAPartOfAllUnits() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 100/day }
        stream {
          process x "X" { yield 98% }
            -> scrap 1%
          process y "Y" { yield 98% }
          process z "Z"
          c
        }
        """)
    #expect(
      drawn.items.contains { $0.id == "share-of-push-to-process-y-from-process-x" && $0.title == "97 %" })
    #expect(
      drawn.items.contains { $0.id == "share-of-push-to-process-z-from-process-y" && $0.title == "98 %" })
  }
}
