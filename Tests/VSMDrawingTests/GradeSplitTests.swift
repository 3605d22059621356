import TestMaps
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Where units part by grade, and in which order their ways leave and end.
@Suite struct GradeSplitTests {
  private func box(_ id: String, in scene: Scene) throws -> Rect {
    guard case .solid(let extent) = try #require(scene.items.first { $0.id == id }, "\(id)").role else {
      Issue.record("\(id) has no extent")
      return Rect(0, 0, 0, 0)
    }
    return extent
  }

  private static let six = """
    source r "Returns" { volume 100/day }
    recovery {
      r
      process g "Grade" { takes 1d }
        A -> s1 30%
        B -> s2 20%
        C -> s3 20%
        D -> s4 15%
        E -> s5 10%
        F -> s6 5%
    }
    disposition s1
    disposition s2
    disposition s3
    disposition s4
    disposition s5
    disposition s6
    """

  private static var maps: [String] {
    [six] + RecoveryMaps.all + (0..<40).map { RandomMap.map(.recovery, seed: $0) }
  }

  @Test func theDiamondKeepsItsShape() throws {
    var count = 0
    for text in Self.maps {
      for split in try scene(of: text).items where split.word == "grade-split" {
        guard case .path(let diamond, .background, _)? = split.marks.last, let bounds = diamond.bounds else {
          Issue.record("no diamond")
          continue
        }
        let natural = Glyph.split.size
        #expect(abs(bounds.width / bounds.height - natural.width / natural.height) < 1e-9)
        #expect(bounds.height >= natural.height)
        count += 1
      }
    }
    #expect(count > 20)
  }

  @Test func theBestGradeLeavesFirst() throws {
    var compared = 0
    for text in Self.maps {
      let scene = try scene(of: text)
      for split in scene.items where split.word == "grade-split" {
        guard case .onLine(let ids, _) = split.role, let first = ids.first else { continue }
        #expect(split.id == "split-\(first)", "all leave one diamond\n\(text)")
        let places = ids.compactMap { id -> (order: Int, x: Double)? in
          guard let item = scene.items.first(where: { $0.id == id }), let x = item.way?.points.first?.x,
            let order = id.split(separator: "-").last.flatMap({ Int($0) })
          else { return nil }
          return (order, x)
        }
        #expect(places.sorted { $0.x < $1.x }.map(\.order) == places.map(\.order).sorted(), "\(text)")
        compared += places.count - 1
      }
    }
    #expect(compared > 20)
  }

  /// What goes down to two ends of one rung does not cross on the way where it need not.
  @Test func endsOfARungStandBelowWhatLeadsToThem() throws {
    let scene = try scene(
      of: """
        source r "Returns" { volume 100/day }
        recovery {
          r
          process a "A" { takes 1d }
            -> x 5%
          process b "B" { takes 1d }
            -> y 40%
          process d "D" { takes 1d }
            -> x 90%
            -> z
        }
        disposition x "X" { as resell }
        disposition y "Y" { as resell }
        disposition z "Z" { as restock }
        """)
    #expect(SceneLinter.flaws(of: scene) == [])
    let (x, y, z) = (
      try box("disposition-x", in: scene), try box("disposition-y", in: scene),
      try box("disposition-z", in: scene)
    )
    #expect(z.maxX < y.minX && y.maxX < x.minX, "the rung goes first, then the place")
  }
}
