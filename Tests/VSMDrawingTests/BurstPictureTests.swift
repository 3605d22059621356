import Foundation
import TestMaps
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Bursts and notes stand at what they speak of.
@Suite struct BurstPictureTests {
  private func remarks(_ scene: Scene) -> [(id: String, extent: Rect, at: String?)] {
    scene.items.compactMap { item in
      guard item.word == "kaizen" || item.word == "note" else { return nil }
      switch item.role {
      case .solid(let extent): return (item.id, extent, nil)
      case .onLine(let ids, let extent): return (item.id, extent, ids.first)
      case .line, .track, .rung, .plain: return nil
      }
    }
  }

  private static let two = """
    customer c "C" { demand 9/day }
    control pc "Control"
    stream {
      process a "A" { C/T 1min shared }
      c
    }
    info c -> pc "Order"
    info pc -> a "Plan"
    kaizen a "One"
    kaizen a "A longer idea"
    """

  @Test func burstsHangAtTheCornersOfTheirStep() throws {
    let scene = try scene(of: Self.two)
    #expect(SceneLinter.flaws(of: scene) == [])
    let step = try extent("process-a", in: scene)
    let bursts = remarks(scene)
    #expect(bursts.count == 2 && bursts.allSatisfy { $0.at == "process-a" })
    #expect(bursts.map(\.extent.minY) == [step.maxY - Scene.cornerOverlap, step.maxY - Scene.cornerOverlap])
    // One at each corner.
    #expect(bursts[0].extent.minX < step.minX && bursts[1].extent.maxX > step.maxX)
  }

  @Test func noneStandsLeftOfTheMargin() throws {
    var atSteps = 0
    for sort in RandomMap.Sort.allCases {
      for seed in 0..<RandomMap.count(12) {
        let text = RandomMap.map(sort, seed: seed)
        let scene = try scene(of: text)
        for remark in remarks(scene) {
          #expect(remark.extent.minX >= Measure.margin, "\(remark.id)\n\(text)")
          guard let at = remark.at else { continue }
          atSteps += 1
          let step = try extent(at, in: scene)
          #expect(remark.extent.minY >= step.maxY - Scene.cornerOverlap)
          #expect(remark.extent.minX < step.maxX && remark.extent.maxX > step.minX, "\(remark.id)\n\(text)")
        }
      }
    }
    #expect(atSteps > 20)
  }

  /// What stands beside the customer in the band has moved it away: the row comes along.
  @Test func whatIsDeliveredGoesStraightUp() throws {
    let scene = try scene(of: Self.two)
    let shipment = try #require(scene.items.first { $0.word == "shipment" })
    guard case .line(let way, _, _) = shipment.role else { return }
    #expect(way.count == 2 && way[0].x == way[1].x && way[0].y > way[1].y)
  }
}
