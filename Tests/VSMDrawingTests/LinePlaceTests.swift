import Foundation
import Testing

@testable import VSMDrawing
@testable import VSMScene

/// Where lines end on edges, what sits on them, and where they come into boxes.
@Suite struct LinePlaceTests {
  /// Where along the upper edge of a step the lines of flows end that are numbered from 1.
  private func shares(_ ids: [String], of process: String, in scene: Scene) throws -> [Double] {
    let box = try extent("process-\(process)", in: scene)
    return try ids.map { id in
      let end = try #require(way(id, in: scene).last { abs($0.y - box.minY) < 0.01 })
      return (end.x - box.minX) / box.width
    }
  }

  private func near(_ values: [Double], _ others: [Double]) -> Bool {
    values.count == others.count && zip(values, others).allSatisfy { abs($0 - $1) < 0.001 }
  }

  @Test func linesEndAtTheMiddleAndAtThirds() throws {
    let streams = "stream {\n  process x \"X\"\n  process a \"A\"\n  process b \"B\"\n}\n"
    let one = try scene(of: "control pc \"PC\"\n\(streams)info pc -> a \"Plan\"\n")
    #expect(near(try shares(["info-1-pc-a"], of: "a", in: one), [0.5]))
    let several = try scene(
      of: """
        control pc "PC"
        control lead "Lead"
        \(streams)info pc -> a "Plan"
        info lead -> a "Rush"
        """)
    #expect(near(try shares(["info-1-to-a", "info-2-to-a"], of: "a", in: several), [1 / 3, 2 / 3]))
    #expect(SceneLinter.flaws(of: several).isEmpty)
  }

  /// A shipment has the middle: a line has a quarter.
  @Test func besideAShipmentALineEndsAtAQuarter() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 9/day }
        control pc "Control"
        stream {
          process a "A" { C/T 1min }
          c
        }
        info pc -> a "Plan"
        """)
    #expect(near(try shares(["info-1-pc-a"], of: "a", in: drawn), [0.25]))
  }

  /// The level part is too short for the label, or there is none: it lies on the upright one, and on its middle.
  @Test func aLabelLiesOnTheUprightLineWhereThatIsTheLongest() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 9/day }
        info c ~> b "Order"
        stream {
          process b "B" { C/T 1min }
          c
        }
        """)
    let line = try way("info-1-to-b", in: drawn)
    #expect(line.first?.x == line.last?.x)
    let label = try #require(drawn.items.first { $0.word == "label" })
    guard case .onLine(_, let extent) = label.role else { return }
    #expect(extent.midX == line[0].x)
    #expect(line.count == 6, "with its kink below the label")
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// Two bridges from one factory end on its roof and do not cross.
  @Test func bridgesEndOnRoofsAndDoNotCross() throws {
    let drawn = try scene(
      of: """
        customer c "C" { demand 9/day }
        control one "One"
        control two "Two"
        control three "Three"
        stream {
          process a "A" { C/T 1min }
          c
        }
        info c -> one "Far"
        info c -> two "Near"
        """)
    let (far, near) = (try way("info-1-c-one", in: drawn), try way("info-2-c-two", in: drawn))
    let factory = try extent("customer-c", in: drawn)
    for line in [far, near] {
      #expect(line.count == 4, "two bends")
      #expect(line[0].y == factory.minY && line[0].x > factory.minX && line[0].x < factory.maxX)
    }
    // The longer one runs above the other, and leaves right of it.
    #expect(far[1].y < near[1].y)
    #expect(far[0].x > near[0].x)
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// What leaves a step beside the box that it ends in comes into the side of that box: one bend.
  @Test func waysComeIntoTheSidesOfBoxes() throws {
    let text = try String(
      contentsOf: SceneLinterTests.samples.appending(path: "engine-remanufacturing.vsm"), encoding: .utf8)
    let drawn = try scene(of: text)
    let bent = drawn.items.compactMap { item -> [Point]? in
      guard case .track(let way, _, _, let to?) = item.role, to.hasPrefix("disposition-"), way.count == 3
      else { return nil }
      return way
    }
    #expect(bent.count == 2)
    for way in bent { #expect(way[1].y == way[2].y && way[0].x == way[1].x) }
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }

  /// Three sources come in at the side of a step that has no data: none below its box.
  @Test func severalSourcesMeetABareStep() throws {
    let sources = ["a", "b", "c"]
    let drawn = try scene(
      of: sources.map { "source \($0) \"\($0)\" { volume 9/day }\n" }.joined()
        + "disposition store \"Store\" { as harvest }\n"
        + "recovery {\n  a\n  truck \"Daily\"\n  b\n  c\n  process s \"S\"\n  store\n}\n")
    let box = try extent("process-s", in: drawn)
    let ends = try sources.map { try #require(way("shipment-\($0)-0", in: drawn).last) }
    #expect(ends.allSatisfy { $0.y > box.minY + 5 && $0.y < box.maxY - 5 }, "\(ends)")
    #expect(SceneLinter.flaws(of: drawn).isEmpty)
  }
}
