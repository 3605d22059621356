import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Where ways part without work: they leave the decision's own diamond.
@Suite struct DecisionPictureTests {
  private func picture(_ name: String) throws -> Scene {
    try scene(
      of: """
        customer shop "Shop" { demand 100/day }
        stream {
          process enter "Enter" { C/T 60s }
          decision ok "\(name)"
            yes -> ship 80%
          process ask "Ask" { C/T 100s }
          process ship "Ship" { C/T 30s }
          shop
        }
        """)
  }

  /// The way of the fifth that is asked for.
  private func way(in scene: Scene) throws -> [Point] {
    let item = try #require(scene.items.first { $0.id == "push-to-process-ask-from-process-ok" })
    guard case .line(let along, _, _) = item.role else { return [] }
    return along
  }

  @Test func whatLittleGoesTheOtherWayLeavesTheLowerCorner() throws {
    let scene = try picture("Complete?")
    #expect(SceneLinter.flaws(of: scene) == [])
    let decision = try #require(scene.items.first { $0.id == "process-ok" })
    guard case .path(let diamond, _, _)? = decision.marks.first, let bounds = diamond.bounds else { return }
    #expect(try way(in: scene).first == Point(bounds.midX, bounds.maxY + Scene.clearance))
    // The name is in the diamond, and no other diamond says that units part by grade.
    guard case .text(let name)? = decision.marks.last else { return }
    #expect(bounds.contains(name.box) && abs(name.anchor.x - bounds.midX) < 0.01)
    #expect(!scene.items.contains { $0.word == "grade-split" || $0.title.contains("grade") })
  }

  @Test func aLongNameStandsBelow() throws {
    let scene = try picture("Is all that we need to know in the letter of the customer?")
    #expect(SceneLinter.flaws(of: scene) == [])
    let decision = try #require(scene.items.first { $0.id == "process-ok" })
    guard case .solid(let extent) = decision.role else { return }
    #expect(try way(in: scene).first?.y == extent.maxY + Scene.clearance)
    #expect(!scene.items.contains { $0.word == "grade-split" })
  }
}
