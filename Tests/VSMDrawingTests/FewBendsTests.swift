import Foundation
import TestMaps
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Lines with no more bends than they need, and things with no more room between them.
@Suite struct FewBendsTests {
  private func pinned(_ name: String) throws -> Scene {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../PinnedMaps")
    return try scene(of: String(contentsOf: folder.appending(path: "\(name).vsm"), encoding: .utf8))
  }

  private func track(_ id: String, in scene: Scene) throws -> [Point] {
    let item = try #require(scene.items.first { $0.id == id }, "\(id)")
    guard case .track(let way, _, _, _) = item.role else { return [] }
    return way
  }

  /// A small jog on the way down to a box is none: the way leaves its step a little beside.
  @Test func waysComeStraightDownWhereTheirStepHasRoom() throws {
    let drawn = try pinned("ninety-five-and-five")
    for id in ["flow-g-1", "flow-g-rest"] {
      let way = try track(id, in: drawn)
      #expect(way.count == 2 && way.first?.x == way.last?.x, "\(id): \(way)")
    }
    // Where the edge is full, none leaves its slot: labels would meet.
    let full = try pinned("six-grades")
    #expect(try track("flow-g-2", in: full).count == 4)
  }

  /// What comes into the side of an end does so below all that goes to it, and past nothing that goes to another.
  @Test(arguments: [RandomMap.Sort.recovery, .dismantled])
  func waysIntoSidesOfEndsCrossNoOther(_ sort: RandomMap.Sort) throws {
    var intoSides = 0
    for seed in 0..<RandomMap.count(12) {
      let drawn = try DrawnMap.of(RandomMap.map(sort, seed: seed))
      let ways = drawn.scene.items.compactMap { item -> (id: String, points: [Point], to: String)? in
        guard case .track(let points, _, _, let to?) = item.role, item.id.hasPrefix("flow-") else {
          return nil
        }
        return (item.id, points, to)
      }
      for way in ways where way.points.count == 3 && way.points[1].y == way.points[2].y {
        guard way.points[0].x == way.points[1].x, way.points[0].y < way.points[1].y else { continue }
        intoSides += 1
        let (x, depths) = (way.points[0].x, way.points[0].y...way.points[1].y)
        for other in ways where other.to != way.to {
          let crosses = zip(other.points, other.points.dropFirst()).contains { start, end in
            start.y == end.y && depths.contains(start.y) && min(start.x, end.x) < x && x < max(start.x, end.x)
          }
          #expect(!crosses, "\(sort) \(seed): \(way.id), \(other.id)")
        }
      }
    }
    #expect(intoSides > 0)
  }

  @Test func kanbanRunLevelIntoTheSideOfAPost() throws {
    let drawn = try pinned("kanban-post")
    let post = try extent("kanban-post-p", in: drawn)
    let far = try way("kanban-2-p-a", in: drawn)
    #expect(far.count == 3)
    let start = try #require(far.first)
    #expect(start.x == post.minX && start.y > post.minY && start.y < post.midY && far[1].y == start.y)
    // What comes from nearer comes in below, and crosses no other.
    let near = try way("kanban-1-m-p", in: drawn)
    #expect(near.last?.y == post.maxY && near.allSatisfy { $0.y > far[1].y })
    // No card has room on a shorter way, and there is no way past another post.
    let posts = try scene(
      of: """
        customer c "C" { demand 90/day }
        stream {
          process a "A" { C/T 1min }
          supermarket m "M" 1d
          pull
          process b "B" { C/T 1min }
          c
        }
        kanban-post p at m
        kanban-post q at b
        kanban production m -> p
        kanban production q -> a
        """)
    #expect(try way("kanban-2-q-a", in: posts).count == 4)
    #expect(SceneLinter.flaws(of: posts).isEmpty)
  }

  /// What runs between two neighbours needs room for its label; nothing needs none.
  @Test func neighboursStandApartForWhatRunsBetweenThem() throws {
    func gaps(_ lines: String) throws -> [Double] {
      let drawn = try scene(
        of: """
          customer c "C" { demand 9/day }
          control pc "Control"
          control pu "Purchasing"
          control cell "Cell"
          \(lines)
          stream {
            process a "A" { C/T 1min }
            c
          }
          """)
      #expect(SceneLinter.flaws(of: drawn).isEmpty)
      let boxes = try ["control-pc", "control-pu", "control-cell", "customer-c"].map {
        try extent($0, in: drawn)
      }
      return zip(boxes, boxes.dropFirst()).map { ($1.minX - $0.maxX).rounded() }
    }
    #expect(try gaps("") == [70, 70, 70])
    #expect(try gaps("info pc -> pu \"Plan\"") == [150, 70, 70])
    #expect(try gaps("info c -> cell \"Order\"") == [70, 70, 190])
    // A line that leads past a neighbour runs above the band.
    #expect(try gaps("info pc -> cell \"Plan\"") == [70, 70, 70])
  }

  @Test func theLastDeliveryComesIntoTheSideOfItsCustomer() throws {
    let drawn = try pinned("split-forward-21")
    let customer = try extent("customer-c0", in: drawn)
    let way = try way("shipment-c0-1", in: drawn)
    #expect(way.count == 4)
    let end = try #require(way.last)
    #expect(end.x == customer.maxX + Scene.clearance && end.y > customer.minY && end.y < customer.maxY)
  }

  /// An arrow that leaves a step below runs below it; and what streams bring comes in beside it.
  @Test func arrowsOfSidingsKeepTheCorners() throws {
    let drawn = try pinned("labels-beside-two-sidings")
    let box = try extent("process-p0", in: drawn)
    let out = try way("push-to-stock-m1s0-from-process-p0", in: drawn)
    let start = try #require(out.first)
    #expect(out.count == 3 && start.x > box.midX && out[1].y >= start.y + 12, "\(out)")
  }
}
