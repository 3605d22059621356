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
  @Test func theLineIsMutedWhereItDoesNotCount() throws {
    let drawn = try scene(of: Self.fork)
    let line = try #require(drawn.items.first { $0.id == "ladder-1" })
    var inks: [(ink: Ink, minX: Double, maxX: Double)] = []
    for case .path(let path, _, let stroke?) in line.marks where stroke.width > 1 {
      let bounds = try #require(path.bounds)
      inks.append((stroke.ink, bounds.minX, bounds.maxX))
    }
    #expect(inks.map(\.ink) == [.muted, .foreground])
    let rung = try #require(drawn.items.first { $0.id == "rung-process-y" })
    guard case .rung(_, let minX, let maxX) = rung.role, inks.count == 2 else { return }
    #expect(inks[1].minX == minX && inks[1].maxX == maxX)
    #expect(inks[0].maxX == minX)
  }

  /// No name of a ladder lies on a step of its line.
  @Test(arguments: [
    fork,
    fork.replacing("inventory 5d\n", with: ""),
    fork.replacing("inventory 1d\n      process x", with: "process x"),
  ])
  func namesKeepClearOfTheLine(_ text: String) throws {
    let drawn = try scene(of: text)
    for number in 1...2 {
      let name = try #require(drawn.items.first { $0.id == "ladder-name-\(number)" })
      let line = try #require(drawn.items.first { $0.id == "ladder-\(number)" })
      guard case .text(let text)? = name.marks.first else { continue }
      for case .path(let path, _, _?) in line.marks {
        var before: Point?
        for step in path.steps {
          let point: Point
          switch step {
          case .move(let to):
            before = to
            continue
          case .line(let to): point = to
          case .curve, .close: continue
          }
          if let start = before { #expect(!Segment(start, point).crosses(text.box)) }
          before = point
        }
      }
    }
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
