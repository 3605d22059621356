import Testing

@testable import VSMScene

/// What the linter says of how lines run beside things, of what sits on them, and of type.
@Suite struct LineLawTests {
  private func box(_ id: String, _ rect: Rect, text: TextMark? = nil) -> Item {
    Item(
      id: id, word: "process", title: id, role: .solid(extent: rect),
      marks: [.outline(.rectangle(rect))] + (text.map { [.text($0)] } ?? []))
  }

  private func line(_ id: String, _ points: [Point], to: String? = nil) -> Item {
    Item(
      id: id, word: "info", title: id, role: .line(along: points, from: nil, to: to),
      marks: [.stroke(.polyline(points))])
  }

  private func flaws(_ items: [Item]) -> [SceneFlaw] {
    SceneLinter.flaws(of: Scene(size: Size(1000, 1000), title: "", description: "", items: items))
  }

  private let left = Rect(100, 100, 100, 50)

  private func label(_ rect: Rect, on line: String) -> Item {
    Item(
      id: "label-1", word: "label", title: "", role: .onLine(ids: [line], extent: rect),
      marks: [.outline(.rectangle(rect))])
  }

  /// Two bends: 40 px down, 300 px to the right, 60 px down.
  private let bent = [Point(300, 300), Point(300, 340), Point(600, 340), Point(600, 400)]

  @Test func labelsLieOnTheLongestPartThatHasRoom() {
    let way = line("l", bent)
    #expect(flaws([way, label(Rect(420, 330, 60, 20), on: "l")]).isEmpty)
    let onStub = label(Rect(270, 310, 60, 20), on: "l")
    #expect(flaws([way, onStub]) == [.labelOnShortPart(label: "label-1")])
    // Where others are in the way it may lie elsewhere.
    let others = stride(from: 350.0, to: 600, by: 40).map {
      line("o\($0)", [Point($0, 320), Point($0, 360)])
    }
    #expect(flaws([way, onStub] + others).isEmpty)
    #expect(flaws([way, label(Rect(420, 400, 60, 20), on: "l")]) == [.labelBesideLine(label: "label-1")])
  }

  @Test func aKinkEndsNoPartOfALine() {
    let level = Arrow.kinked([Point(300, 340), Point(600, 340)], at: Point(450, 340))
    let way = line("l", [Point(300, 300)] + level + [Point(600, 400)])
    #expect(flaws([way, label(Rect(330, 330, 60, 20), on: "l")]).isEmpty)
    #expect(LineRuns(of: [Point(300, 300)] + level + [Point(600, 400)]).runs.map(\.length) == [40, 300, 60])
    #expect(LineRuns(of: level).runs.map(\.length) == [300])
  }

  @Test func linesKeepOffEdgesThatAreNotTheirs() {
    let box = box("a", left)
    func upright(_ x: Double, to: String? = nil) -> Item {
      line("l", [Point(x, 60), Point(x, 300)], to: to)
    }
    #expect(flaws([box, upright(left.maxX + SceneLinter.besideEdges)]).isEmpty)
    #expect(
      flaws([box, upright(left.maxX + SceneLinter.besideEdges - 1)]) == [
        .lineBesideEdge(line: "l", of: "a", distance: SceneLinter.besideEdges - 1)
      ])
    #expect(
      flaws([box, line("l", [Point(60, left.minY - 10), Point(300, left.minY - 10)])]) == [
        .lineBesideEdge(line: "l", of: "a", distance: 10)
      ])
    // It may end there, or go by the corner.
    #expect(flaws([box, line("l", [Point(60, 90), Point(101, 90)])]).isEmpty)
    #expect(flaws([box, line("l", [Point(150, 60), Point(150, 100)], to: "a")]).isEmpty)
  }

  @Test func typeHasFiveSizes() {
    let text = TextMark("12.5", at: Point(110, 130), size: 12.5)
    #expect(flaws([box("a", left, text: text)]) == [.oddType("12.5", size: 12.5)])
    #expect(TypeSize.all.count == 5)
    #expect(
      TypeSize.all.allSatisfy { size in
        flaws([box("a", left, text: TextMark("1", at: Point(110, 130), size: size))]).isEmpty
      })
  }
}
